import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Changing a school's protocol")
struct ProtocolTests {
    private func choices(_ test: SchoolDesk, for staff: StaffMember.ID = "co") async throws -> ProtocolChoices
    {
        try await ShowProtocolChoices(test.desk)(for: try await test.viewer(staff))
    }

    private func hasDraft(_ test: SchoolDesk) async throws -> Bool { try await choices(test).draft != nil }

    private func choose(
        _ choices: [String: String?], seen: Int = 0, since version: Int? = nil,
        by staff: StaffMember.ID = "co", at test: SchoolDesk
    ) async throws {
        try await ChangeProtocol(test.desk).choose(
            choices, seen: seen, since: version, by: try await test.viewer(staff))
    }

    private func publish(
        _ note: String = "Wij willen sneller zijn.", agreedOn: String = "", agreedBy: String = "",
        seen: Int? = nil,
        by staff: StaffMember.ID = "co", at test: SchoolDesk
    ) async throws {
        let standing = try await choices(test).draft?.revision ?? 0
        try await ChangeProtocol(test.desk).publish(
            note: note, agreedOn: agreedOn, agreedBy: agreedBy, seen: seen ?? standing,
            by: try await test.viewer(staff))
    }

    /// By when the talk of a case must be held, as its page says.
    private func talkDue(_ id: Dossier.ID, _ test: SchoolDesk) async throws -> String? {
        let opened = try await OpenDossier(test.desk)(id, for: try await test.viewer("juf"))
        return opened.obligations.first { $0.id.step == "talk" }?.due?.due.iso
    }

    @Test(
        "a draft changes nothing; a published version goes for new cases, and running ones keep theirs",
        arguments: StoreUnderTest.allCases)
    func versions(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let old = try await test.bullying()
            try await choose(["talk.due": "3 school-days"], at: test)
            #expect(try await choices(test).draft?.settings["talk.due"] == "3 school-days")
            #expect(try await talkDue(try await test.bullying(), test) == "2026-03-03", "a draft is no rule")

            try await publish(agreedOn: "2026-02-20", agreedBy: "A. B. Voorzitter", at: test)
            let new = try await test.bullying()
            #expect(try await talkDue(new, test) == "2026-03-05")
            #expect(try await talkDue(old, test) == "2026-03-03")
            let now = try await choices(test)
            #expect(now.draft == nil)
            #expect(now.versions.map(\.number) == [2, 1])
            #expect(now.versions.first?.note == "Wij willen sneller zijn.")
            #expect(now.versions.first?.publishedBy == "co" && now.versions.first?.agreedOn == "2026-02-20")
            #expect(now.versions.first?.agreedBy == "A. B. Voorzitter")
            #expect(now.versions.last?.publishedBy == nil && now.versions.last?.agreedBy == nil)

            let elsewhere = try test.restarted()
            let opened = try await OpenDossier(elsewhere)(old, for: try await test.viewer("juf"))
            #expect(
                opened.obligations.first { $0.id.step == "talk" }?.due?.due.iso == "2026-03-03",
                "also for a program that never saw the first version")
            let today = try await ShowToday(elsewhere)(for: try await test.viewer("juf"))
            #expect(today.lines.contains { $0.listed.dossier == old })
        }
    }

    @Test("what stands on paper is not changed, nor a value taken that cannot be")
    func refused() async throws {
        try await SchoolDesk.with { test in
            await #expect(throws: AdjustmentError.self) { try await choose(["W-1": "off"], at: test) }
            await #expect(throws: AdjustmentError.self) {
                try await choose(["talk.due": "snel"], at: test)
            }
            await #expect(throws: AdjustmentError.self) {
                try await choose(["talk.due": "2 school-days", "nothing-such": "off"], at: test)
            }
            let hasDraft = try await hasDraft(test)
            #expect(!hasDraft)
        }
    }

    @Test("going back to what holds now leaves no draft")
    func back() async throws {
        try await SchoolDesk.with { test in
            try await choose(["talk.due": "3 school-days"], at: test)
            try await choose(["talk.due": nil], seen: 1, at: test)
            #expect(try await !hasDraft(test))
            try await choose(["talk.due": "4 school-days"], at: test)
            let revision = try #require(try await choices(test).draft?.revision)
            try await ChangeProtocol(test.desk).discard(seen: revision, by: try await test.viewer("co"))
            #expect(try await !hasDraft(test))
        }
    }

    @Test("two who change it at once: the second is told, and nothing of the first is lost")
    func conflict() async throws {
        try await SchoolDesk.with { test in
            try await choose(["talk.due": "3 school-days"], at: test)
            await #expect(throws: RecordsError.conflict(found: 1)) {
                try await choose(["talk.due": "5 school-days"], seen: 0, at: test)
            }
            try await choose(["talk.due": "5 school-days"], seen: 1, at: test)
            await #expect(throws: RecordsError.conflict(found: 2)) { try await publish(seen: 1, at: test) }
            #expect(try await choices(test).draft?.settings["talk.due"] == "5 school-days")
            #expect(try await choices(test).versions.count == 1)
        }
    }

    @Test("who does not coordinate reads it and changes nothing", arguments: ["juf", "baas", "vera"])
    func others(staff: String) async throws {
        try await SchoolDesk.with { test in
            let staff = StaffMember.ID(staff)
            #expect(try await !choices(test, for: staff).mayChange)
            await #expect(throws: AccessRefused()) {
                try await choose(["talk.due": "3 school-days"], by: staff, at: test)
            }
            try await choose(["talk.due": "3 school-days"], at: test)
            await #expect(throws: AccessRefused()) { try await publish(by: staff, at: test) }
        }
    }

    @Test("a version has a note, and a day of agreement that is there and not ahead")
    func notes() async throws {
        try await SchoolDesk.with { test in
            try await choose(["talk.due": "3 school-days"], at: test)
            for note in ["", "  \n ", String(repeating: "x", count: ChangeProtocol.longestNote + 1)] {
                await #expect(throws: Refusal(.empty)) { try await publish(note, at: test) }
            }
            for day in ["2026-03-03", "gisteren", "2026-02-30"] {
                await #expect(throws: Refusal(.impossibleDate)) { try await publish(agreedOn: day, at: test) }
            }
            #expect(try await choices(test).versions.count == 1)
        }
    }

    @Test("which documents the school has is no choice of a version, and goes for all of them")
    func documents() async throws {
        try await SchoolDesk.with { test in
            let old = try await test.bullying()
            try await choose(["documents.exclusion": "attached", "talk.due": "3 school-days"], at: test)
            try await publish(at: test)
            let exclude = CaseCommand.complete(CaseEvent.Completion(task: TaskID(step: "exclude")))
            await #expect(throws: Refusal.self) { try await test.carries(exclude, in: old, by: "baas") }
            try await AttachDocument(test.desk)(
                "exclusion", title: "Regeling", date: "2025-09-01", by: try await test.viewer("co"))
            try await test.carries(exclude, in: old, by: "baas")
            try await choose(["talk.due": "2 school-days"], at: test)
            try await publish(at: test)
            try await test.carries(exclude, in: try await test.bullying(), by: "baas")
        }
    }

    @Test(
        "who saw a draft that was thrown away cannot publish the next one, which they never saw",
        arguments: StoreUnderTest.allCases)
    func neverSeen(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            try await choose(["talk.due": "3 school-days"], at: test)
            try await ChangeProtocol(test.desk).discard(seen: 1, by: try await test.viewer("co"))
            try await choose(["talk.due": "90 school-days"], at: test)
            await #expect(throws: RecordsError.self) { try await publish(seen: 1, at: test) }
            #expect(try await choices(test).versions.count == 1)
        }
    }

    @Test("who saw an earlier version chooses again")
    func earlierVersion() async throws {
        try await SchoolDesk.with { test in
            try await choose(["talk.due": "3 school-days"], since: 1, at: test)
            try await publish(at: test)
            await #expect(throws: RecordsError.self) {
                try await choose(["talk.due": "2 school-days"], since: 1, at: test)
            }
            try await choose(["talk.due": "2 school-days"], since: 2, at: test)
            #expect(try await hasDraft(test))
        }
    }

    @Test(
        "a document that is attached meanwhile stays attached, and is no part of the draft",
        arguments: StoreUnderTest.allCases)
    func attachedMeanwhile(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            try await choose(["talk.due": "3 school-days"], at: test)
            let before = try await test.desk.school(SchoolDesk.school)
            try await AttachDocument(test.desk)(
                "exclusion", title: "Regeling", date: "2025-09-01", by: try await test.viewer("co"))
            let draft = try await choices(test)
            #expect(draft.draft?.settings.keys.sorted() == ["talk.due"])
            #expect(draft.drafted.documents == draft.current.documents)
            try await test.archive.publish(
                ProtocolVersion(
                    number: 2, edition: 1, settings: before.choosing(["talk.due": "3 school-days"]),
                    publishedAt: "2026-03-02T09:00", note: "Sneller."),
                seen: 1, by: "co", of: SchoolDesk.school)
            let after = try await test.desk.school(SchoolDesk.school)
            #expect(after.settings == ["talk.due": "3 school-days", "documents.exclusion": "attached"])
            try await choose(["talk.due": "4 school-days"], at: test)
            try await choose(["talk.due": "3 school-days"], seen: 3, at: test)
            #expect(try await !hasDraft(test), "what holds now is no draft, whatever is attached")
        }
    }

    @Test("the draft is for who coordinates: others read what is in force")
    func forCoordinators() async throws {
        try await SchoolDesk.with { test in
            try await choose(["talk.due": "3 school-days"], at: test)
            for staff in ["juf", "baas"] {
                let seen = try await choices(test, for: .init(staff))
                #expect(seen.draft == nil && seen.drafted == seen.current)
                #expect(seen.offered.first { $0.address == "talk.due" }?.value != "3 school-days")
                await #expect(throws: AccessRefused()) {
                    _ = try await CheckDraft(test.desk)(for: try await test.viewer(.init(staff)))
                }
            }
        }
    }

    @Test("checking tells what was found, once; a change of the draft asks for another check")
    func checks() async throws {
        try await SchoolDesk.with { test in
            let viewer = try await test.viewer("co")
            #expect(try await CheckDraft(test.desk)(for: viewer) == nil)
            try await choose(["talk.due": "3 school-days"], at: test)
            #expect(try await choices(test).findings == nil)
            let found = try #require(try await CheckDraft(test.desk)(for: viewer))
            #expect(found.problem == nil && found.mayPublish)
            #expect(try await choices(test).findings != nil)
            try await choose(["talk.due": "4 school-days"], seen: 1, at: test)
            #expect(try await choices(test).findings == nil)
        }
    }

    @Test("a scenario that rests on a changed term goes otherwise, which is told and forbids nothing")
    func fallenScenarios() async throws {
        try await SchoolDesk.with { test in
            let viewer = try await test.viewer("co")
            try await choose(["talk.due": "9 school-days", "steps.talk.title": "Praten"], at: test)
            let found = try #require(try await CheckDraft(test.desk)(for: viewer))
            #expect(found.scenarios == 5)
            let causes = Dictionary(uniqueKeysWithValues: found.fallen.map { ($0.result.name, $0.cause) })
            #expect(
                causes == [
                    "gap": .changes(["talk.due"]), "talk": .changes(["talk.due"]), "wrong": .earlier,
                    "unreadable": .earlier,
                ])
            #expect(found.mayPublish)
            try await publish(at: test)
            #expect(try await choices(test).versions.count == 2)
            try await choose(["steps.talk.title": "Gesprek"], at: test)
            let again = try #require(try await CheckDraft(test.desk)(for: viewer))
            #expect(again.fallen.count == 4 && again.fallen.allSatisfy { $0.cause == .earlier })
        }
    }
}
