import Playbooks
import SchoolTime
import Testing

@testable import Wording

@Suite("What a rule speaks of")
struct MentionTests {
    private func mentions(_ family: Clause.Family, _ address: String) throws -> Set<Mention> {
        let words = try #require(whole)
        return try #require(words.clauses.first { $0.family == family && $0.address == address }).mentions
    }

    @Test("a beginning speaks of the steps, outcomes, facts and situations that open it")
    func beginnings() throws {
        #expect(
            try mentions(.step, "contract-step.when") == [
                .step("joint-talk"), .outcome("joint-talk", "broken"),
            ])
        let found = try mentions(.step, "time-out.when")
        let expected: Set<Mention> = [
            .happening("relapse"), .fact("repeated"), .step("contract-step"), .overlay("digital"),
            .role("target"),
        ]
        #expect(found == expected)
        #expect(try mentions(.step, "talk-target.until") == [.step("triage"), .triage("teasing")])
    }

    @Test("a need speaks of everything in its condition")
    func needs() throws {
        let found = try mentions(.step, "close.needs.1")
        let expected: Set<Mention> = [
            .step("joint-talk"), .outcome("joint-talk", "kept"), .outcome("joint-talk", "broken"),
            .step("talk-target"), .happening("relapse"), .counter("forms"), .role("target"),
            .role("parents-of-target"), .place("log"), .channel("teacher"), .channel("mail"),
            .role("coordinator"), .overlay("digital"), .document("contract"), .setting("anchor"),
            .setting("copy"),
        ]
        #expect(found.isSuperset(of: expected))
    }

    @Test("who does it, who is told, where it is recorded and what it hands on")
    func parts() throws {
        #expect(try mentions(.step, "joint-talk.does") == [.role("teacher"), .role("director")])
        #expect(try mentions(.step, "talk-target.tells.1") == [.role("parents-of-target"), .role("team")])
        #expect(try mentions(.step, "talk-target.records.1") == [.place("log"), .role("target")])
        #expect(try mentions(.step, "talk-target.readers") == [.readers("notes")])
        #expect(try mentions(.step, "talk-initiator.guide") == [.guide("talk"), .guide("other-talk")])
        #expect(try mentions(.step, "contract-step.starts") == [.plan("ladder")])
        #expect(try mentions(.step, "contract-step.document") == [.document("contract")])
        #expect(try mentions(.step, "joint-talk.outcomes.kept.again") == [.step("close")])
    }

    @Test("what hangs on a setting, and what an overlay touches")
    func around() throws {
        #expect(try mentions(.setting, "talk-target.due.term") == [.setting("first-term")])
        #expect(try mentions(.setting, "joint-talk.due.from") == [.setting("anchor"), .step("talk-target")])
        #expect(try mentions(.overlay, "digital.suspends.talk-initiator") == [.step("talk-initiator")])
        #expect(
            try mentions(.overlay, "digital.replaces.talk-target") == [
                .step("talk-target"), .role("coordinator"),
            ])
    }

    @Test("words and numbers speak of nothing")
    func nothing() throws {
        for address in ["joint-talk", "joint-talk.kind", "talk-target.note", "contract-step.lasts"] {
            #expect(try mentions(.step, address).isEmpty, "\(address)")
        }
        #expect(try mentions(.step, "talk-target.due").isEmpty)
        #expect(try mentions(.step, "close.due") == [.step("joint-talk")])
    }

    @Test("an element is spoken of by its id; a part of one is not, an outcome excepted")
    func mentioned() throws {
        let words = try #require(whole)
        func mentioned(_ address: String, _ family: Clause.Family) -> Mention? {
            words.clauses.first { $0.family == family && $0.address == address }?.mentioned
        }
        #expect(mentioned("joint-talk", .step) == .step("joint-talk"))
        #expect(mentioned("joint-talk.outcomes.kept", .step) == .outcome("joint-talk", "kept"))
        #expect(mentioned("joint-talk.due", .step) == nil)
        #expect(mentioned("talk-target.tells.1", .step) == nil)
        #expect(
            mentioned("teacher", .role) == .role("teacher")
                && mentioned("teacher", .channel) == .channel("teacher"))
        #expect(mentioned("triage", .triage) == .step("triage"))
        #expect(mentioned("documents.contract", .document) == .document("contract"))
        #expect(mentioned("W-01", .row) == nil)
    }
}
