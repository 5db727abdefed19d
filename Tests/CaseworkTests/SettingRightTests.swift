import Casework
import Playbooks
import Testing

@Suite("Setting right what was told")
struct SettingRightTests {
    private let find = step("find", when: .report) {
        $0.per = Involvements("initiator")
        $0.outcomes = [outcome("confirmed"), outcome("not-confirmed")]
        $0.establishes = ["confirmed"]
    }
    private let talk = step("talk", when: .report) {
        $0.kind = .conversation
        $0.per = Involvements("initiator")
    }
    private let parents = notice("parents", when: .report, to: "parents-of-initiator")

    private func setRight(_ story: Story) -> [String] { story.notices(SettingRight.step) }

    @Test("who was told hears that it did not show: the pupil of a talk, the parents of a notice")
    func notShown() throws {
        var story = try Story.reported(find, talk, parents)
        try story.does(.tell(story.notice("parents", to: "parents-of-initiator"), note: nil))
        try story.completes("find", of: "B", outcome: "not-confirmed")
        #expect(setRight(story) == ["parents-of-pupil is open"], "nobody spoke with the pupil")
        var other = try Story.reported(find, talk, parents)
        try other.completes("talk", of: "B")
        try other.completes("find", of: "B", outcome: "not-confirmed")
        #expect(setRight(other) == ["pupil is open"])
    }

    @Test("who was told nothing has nothing to hear")
    func nobodyTold() throws {
        var story = try Story.reported(find, talk, parents)
        try story.completes("find", of: "B", outcome: "not-confirmed")
        #expect(setRight(story).isEmpty)
        try story.does(.waive(story.notice("parents", to: "parents-of-initiator"), reason: "later"))
        try story.does(.leave("B"))
        #expect(setRight(story).isEmpty, "what was left out told nobody")
    }

    @Test("who turns out not to take part is told, and the parents too, also after the pupil was taken out")
    func left() throws {
        var story = try Story.reported(find, talk, parents)
        try story.completes("talk", of: "B")
        try story.does(.tell(story.notice("parents", to: "parents-of-initiator"), note: nil))
        try story.does(.leave("B"))
        #expect(setRight(story) == ["pupil is open", "parents-of-pupil is open"])
        let duty = try #require(story.obligations.last { $0.id.step == SettingRight.step })
        #expect(duty.owners.roles == ["teacher"], "who leads the case")
        #expect(duty.id.pupil == "B")
        #expect(duty.why.grounds == .none, "no protocol speaks of it")
        try story.does(.tell(duty.id, note: "Gebeld."))
        try story.does(.tell(story.notice(SettingRight.step, to: "pupil"), note: nil))
        #expect(setRight(story) == ["pupil is done", "parents-of-pupil is done"])
    }

    @Test("who saw it after all, and was told to have bullied, hears that too")
    func otherPart() throws {
        var story = try Story.reported(find, talk)
        try story.completes("talk", of: "B")
        try story.joins("B", .follower)
        #expect(setRight(story).isEmpty, "joining in is another part of the same side")
        try story.joins("B", .witness)
        #expect(setRight(story) == ["pupil is open"])
    }

    @Test("who went to another class was told nothing wrong")
    func leftClass() throws {
        var story = try Story.reported(talk)
        try story.completes("talk", of: "B")
        var state = story.state
        let left = CaseEvent(at: story.now, by: .init(role: "teacher"), .left("B", because: .leftClass))
        story.engine.fold(left, into: &state)
        #expect(!state.tasks.contains { $0.id.step == SettingRight.step })
    }

    @Test("a finding that is taken back is set right; one that shows after all need not be")
    func corrected() throws {
        var story = try Story.reported(find, parents)
        try story.does(.tell(story.notice("parents", to: "parents-of-initiator"), note: nil))
        try story.completes("find", of: "B", outcome: "confirmed")
        try story.does(.correct("B", to: .notYet, reason: "Niemand weet het zeker."))
        #expect(setRight(story) == ["parents-of-pupil is open"])
        try story.completes("find", of: "B", number: 2, outcome: "confirmed")
        #expect(setRight(story) == ["parents-of-pupil is withdrawn"])
    }

    @Test("what was set right is not set right again, until something else was told")
    func onceOnly() throws {
        var story = try Story.reported(find, parents)
        try story.does(.tell(story.notice("parents", to: "parents-of-initiator"), note: nil))
        try story.completes("find", of: "B", outcome: "not-confirmed")
        try story.day("2026-03-03")
        try story.does(.tell(story.notice(SettingRight.step, to: "parents-of-pupil"), note: nil))
        try story.does(.leave("B"))
        #expect(setRight(story) == ["parents-of-pupil is done"])
    }

    @Test("somebody else of the same side is not taken for who was told")
    func another() throws {
        var story = try Story.reported(find, talk, parents)
        try story.does(.tell(story.notice("parents", to: "parents-of-initiator"), note: nil))
        try story.day("2026-03-03")
        try story.joins("C", .initiator)
        try story.completes("talk", of: "B")
        try story.does(.leave("C"))
        #expect(setRight(story).isEmpty, "C came later, and nobody spoke with C")
    }

    @Test("closing names it, and leaves it out with a reason")
    func closing() throws {
        var story = try Story.reported(
            talk, step("close", when: .report) { $0.kind = .closing }, closing: "close")
        try story.completes("talk", of: "B")
        try story.does(.leave("B"))
        let waivable = story.engine.closability(of: story.state, at: story.now).waivable
        #expect(waivable.contains { $0.step == SettingRight.step && $0.isNotice })
    }

    @Test("is due two school days later, and late after that, as long as the playbook does not say")
    func usualTerm() throws {
        var story = try Story.reported(talk)
        try story.completes("talk", of: "B")
        try story.day("2026-03-06")
        try story.does(.leave("B"))
        let duty = try #require(story.obligations.last { $0.id.step == SettingRight.step })
        #expect(duty.due?.due.iso == "2026-03-10", "a weekend lies between")
        #expect(duty.why.due == .none && duty.strength == .must)
        try story.day("2026-03-11")
        #expect(setRight(story) == ["pupil is overdue"])
    }

    @Test("is due when the playbook says, by the gap that it names; a school's own term counts")
    func ownTerm() throws {
        for (term, due) in [(Term(1, .schoolDay), "2026-03-03"), (Term(1, .week), "2026-03-09")] {
            var story = try Story.reported(talk) { playbook in
                var setting = Setting(id: SettingRight.setting, title: "Rechtzetten", value: .term(term))
                setting.grounds = Grounds(gap: "E-G1")
                playbook.settings = [setting]
            }
            try story.completes("talk", of: "B")
            try story.does(.leave("B"))
            let duty = try #require(story.obligations.last { $0.id.step == SettingRight.step })
            #expect(duty.due?.due.iso == due)
            #expect(duty.why.isDefault && duty.why.due.gap == "E-G1" && duty.why.grounds.gap == "E-G1")
        }
    }
}
