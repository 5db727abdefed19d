import Testing

@testable import Playbooks

@Suite("What a school chose is its own, and no default of ours any more")
struct OwnChoiceTests {
    private func own(_ choices: [String: String]) throws -> Playbook {
        try Fixtures.read(try Fixtures.whole(), adjustedBy: choices)
    }

    @Test("a term that the school wrote itself is no default of ours any more; the others are")
    func ownTerm() throws {
        let plain = try own([:])
        let chosen = try own(["receipt.due": "2 school-days"])
        #expect(plain.intake.receipt?.grounds.isDefault == true)
        #expect(chosen.intake.receipt?.span == .term(Term(2, .schoolDay), .by))
        #expect(chosen.intake.receipt?.grounds.isDefault == false)
        #expect(chosen.intake.receipt?.grounds.rows == ["W-G1"], "the gap can still be found")
        #expect(chosen.step("talk-target")?.due?.grounds.isDefault == true)
    }

    @Test("nor is a term that hangs on a setting which the school filled in, or one from another moment")
    func ownSetting() throws {
        let chosen = try own(["first-term": "1 school-day"])
        #expect(chosen.step("talk-target")?.due?.span == .term(Term(1, .schoolDay), .by))
        #expect(chosen.step("talk-target")?.due?.grounds.isDefault == false)
        #expect(chosen.intake.receipt?.grounds.isDefault == true)
        let settings = Dictionary(uniqueKeysWithValues: chosen.settings.map { ($0.id.text, $0.grounds) })
        #expect(settings["first-term"]?.isDefault == false && settings["limit"]?.isDefault == true)
        let anchored = try anchoredTalk(["anchor": "talk"])
        #expect(anchored.anchor == .triage(nil) && !anchored.grounds.isDefault)
        #expect(try anchoredTalk([:]).grounds.isDefault)
    }

    /// The date of a talk whose anchor hangs on a setting.
    private func anchoredTalk(_ choices: [String: String]) throws -> DueRule {
        let due = "due: {within: 1 week, from: {setting: anchor, report: report, talk: triage}, gap: S-G1}"
        let files = try Fixtures.small().saying("title: Praten\n    \(due)", insteadOf: "title: Praten")
        let playbook = try Fixtures.read(files, adjustedBy: choices)
        return try #require(playbook.step("talk")?.due)
    }

    @Test("a role that the school chose is no default of ours any more")
    func ownPerformer() throws {
        let files = try Fixtures.small()
            .saying("title: Praten\n    does: {role: teacher, gap: S-G1}", insteadOf: "title: Praten")
        func performer(_ choices: [String: String]) throws -> Performer? {
            try Fixtures.read(files, adjustedBy: choices).step("talk")?.performer
        }
        #expect(try performer([:])?.grounds.isDefault == true)
        let own = try performer(["talk.does": "director"])
        #expect(own?.roles == ["director"] && own?.grounds.isDefault == false)
        #expect(own?.grounds.gap == "S-G1")
    }

    @Test("after how long a step comes again can be another term, and that is the school's own then")
    func again() throws {
        let kept = try #require(
            try own(["joint-talk.kept.again": "3 school-weeks"]).step("joint-talk")?.outcomes.first?
                .again)
        #expect(kept.due.span == .term(Term(3, .schoolWeek), .target) && kept.atMost == 6)
        #expect(!kept.grounds.isDefault && !kept.due.grounds.isDefault)
        let expected = "a term such as 2 school-days"
        #expect(throws: AdjustmentError.badValue("off", address: "joint-talk.kept.again", expected: expected))
        {
            try own(["joint-talk.kept.again": "off"])
        }
    }

    /// A small playbook in which the talk comes again when it went well.
    private func repeating(_ again: String) throws -> PlaybookFiles {
        try Fixtures.small().saying(
            "{good: {title: Goed, again: {\(again)}", insteadOf: "{good: {title: Goed")
    }

    @Test("a gap means a repetition only when it marks nothing else")
    func againByGap() throws {
        let beside = try #require(Fixtures.read(try repeating("after: 1 week, gap: S-G1")).playbook)
        #expect(beside.switchables.contains { $0.address == "talk.good.again" })
        #expect(throws: AdjustmentError.ambiguous("S-G1", ["anchor", "limit"])) {
            try beside.switchable(at: "S-G1")
        }
        let files = try repeating("after: 1 week, gap: S-G2").registering("S-G2,Alles,1,gap,Hoe vaak?")
        let alone = try #require(Fixtures.read(files).playbook)
        #expect(try alone.switchable(at: "S-G2").target == .again("talk", "good"))
    }

    @Test("a repetition whose term is a setting is switched by that setting")
    func againBySetting() throws {
        let files = try repeating("after: {setting: limit}, gap: S-G1")
            .saying("term: 2 weeks", insteadOf: "number: 2", in: "playbook.yaml")
        let own = try Fixtures.read(files, adjustedBy: ["limit": "3 weeks"])
        #expect(!own.switchables.contains { $0.address == "talk.good.again" })
        let again = try #require(own.step("talk")?.outcomes.first?.again)
        #expect(again.due.span == .term(Term(3, .week), .target) && !again.grounds.isDefault)
    }
}
