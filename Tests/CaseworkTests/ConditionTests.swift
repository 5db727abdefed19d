import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("What a condition says: yes, no, or not known")
struct ConditionTests {
    /// What a condition says, read off a gate and its opposite: an unknown gate lets nobody pass either way.
    private func truth(
        of condition: Condition, after change: (inout Story) throws -> Void = { _ in },
        besides steps: [Step] = [], _ playbook: (inout Playbook) -> Void = { _ in }
    ) throws -> Truth {
        let probes = [
            step("probe", when: .opened) { $0.needs = [need(condition)] },
            step("opposite", when: .opened) { $0.needs = [need(.not(condition))] },
        ]
        var story = try Story(steps + probes, playbook)
        try story.joins("A", .target)
        try story.joins("B", .initiator)
        try story.isReported()
        try change(&story)
        switch (story.word("probe"), story.word("opposite")) {
        case ("open", "waiting"): return .yes
        case ("waiting", "open"): return .no
        case ("waiting", "waiting"): return .unknown
        default: throw Contradiction()
        }
    }

    private struct Contradiction: Error {}

    @Test("a fact: unknown is neither yes nor no, unless it is asked for")
    func fact() throws {
        #expect(try truth(of: .is("serious")) == .unknown)
        #expect(try truth(of: .is("serious"), after: { try $0.states("serious", "yes") }) == .yes)
        #expect(try truth(of: .is("serious"), after: { try $0.states("serious", "no") }) == .no)
        #expect(try truth(of: .is("serious"), after: { try $0.states("serious", "unknown") }) == .unknown)
        #expect(try truth(of: .fact("serious", is: ["yes", "unknown"])) == .yes)
        #expect(
            try truth(of: .fact("serious", is: ["unknown"]), after: { try $0.states("serious", "no") }) == .no
        )
    }

    @Test("an assumed answer holds until somebody states another one")
    func assumed() throws {
        let careful: (inout Playbook) -> Void = {
            $0.facts.append(Example.fact("careful") { $0.assumed = "no" })
        }
        #expect(try truth(of: .is("careful"), careful) == .no)
        #expect(try truth(of: .is("careful"), after: { try $0.states("careful", "yes") }, careful) == .yes)
    }

    @Test("a fact of pupils: one yes is enough, unknown while anyone is unknown, who left does not count")
    func factPerPupil() throws {
        #expect(try truth(of: .is("hurt")) == .unknown)
        #expect(try truth(of: .is("hurt"), after: { try $0.states("hurt", "yes", of: "A") }) == .yes)
        #expect(try truth(of: .is("hurt"), after: { try $0.states("hurt", "no", of: "A") }) == .unknown)
        let bothNo = try truth(of: .is("hurt")) {
            try $0.states("hurt", "no", of: "A")
            try $0.states("hurt", "no", of: "B")
        }
        #expect(bothNo == .no)
        let left = try truth(of: .is("hurt")) {
            try $0.states("hurt", "no", of: "A")
            try $0.states("hurt", "yes", of: "B")
            try $0.does(.leave("B"))
        }
        #expect(left == .no)
    }

    @Test("an answer for the whole dossier holds for a pupil who has none of the own")
    func dossierAnswer() throws {
        let all = try truth(of: .is("hurt")) { try $0.does(.state("hurt", "no", saidBy: nil, of: nil)) }
        #expect(all == .no)
        let own = try truth(of: .is("hurt")) {
            try $0.does(.state("hurt", "no", saidBy: nil, of: nil))
            try $0.states("hurt", "yes", of: "A")
        }
        #expect(own == .yes)
    }

    @Test("all, any and not keep what is unknown apart from no")
    func connectives() throws {
        let unknown = Condition.is("serious")
        let yes = Condition.pupils(try #require(Involvements("target")), .init(least: 1, most: nil))
        let no = Condition.not(yes)
        #expect(try truth(of: .all([yes, unknown])) == .unknown)
        #expect(try truth(of: .all([no, unknown])) == .no)
        #expect(try truth(of: .any([yes, unknown])) == .yes)
        #expect(try truth(of: .any([no, unknown])) == .unknown)
        #expect(try truth(of: .not(unknown)) == .unknown)
        #expect(try truth(of: .all([])) == .yes)
        #expect(try truth(of: .any([])) == .no)
    }

    @Test("triage: not triaged is no, and the latest outcome counts")
    func triage() throws {
        #expect(try truth(of: .triage(["bullying"])) == .no)
        let revised = try truth(of: .triage(["bullying", "unclear"])) {
            try $0.does(.triage("bullying", reason: "gezien"))
            try $0.does(.triage("teasing", reason: "toch niet"))
        }
        #expect(revised == .no)
    }

    @Test("done: once, so many times, and for every pupil it is open for")
    func done() throws {
        let steps = [
            step("talk", when: .report) { $0.per = Involvements("involved") },
            step("form", when: .report) { $0.repeats = true },
        ]
        #expect(try truth(of: .isDone("talk"), besides: steps) == .no)
        #expect(
            try truth(of: .isDone("talk"), after: { try $0.completes("talk", of: "A") }, besides: steps)
                == .no)
        let both = try truth(
            of: .isDone("talk"),
            after: { story in
                try story.completes("talk", of: "A")
                try story.completes("talk", of: "B")
            }, besides: steps)
        #expect(both == .yes)
        let once = try truth(of: .done("form", times: 2), after: { try $0.completes("form") }, besides: steps)
        #expect(once == .no)
        let twice = try truth(
            of: .done("form", times: 2),
            after: { story in
                try story.completes("form")
                try story.isReported()
                try story.completes("form", number: 2)
            }, besides: steps)
        #expect(twice == .yes)
    }

    @Test("a step that was left out for one who takes part is not done of all; once that pupil left, it is")
    func leftOutForOne() throws {
        let talk = step("talk", when: .report) { $0.per = Involvements("involved") }
        func left(then: (inout Story) throws -> Void = { _ in }) throws -> Truth {
            try truth(
                of: .isDone("talk"),
                after: { story in
                    try story.completes("talk", of: "A")
                    try story.does(.waive(TaskID(step: "talk", pupil: "B"), reason: "Komt niet."))
                    try then(&story)
                }, besides: [talk])
        }
        #expect(try left() == .no)
        #expect(try left { try $0.does(.leave("B")) } == .yes)
    }

    @Test("done reads a pupil's own instance, and all instances of a step about others")
    func doneForPupil() throws {
        var story = try Story.reported(
            step("hear", when: .report) { $0.per = Involvements("target") },
            step("tell", when: .report) { $0.per = Involvements("involved") },
            step("after", when: .report) {
                $0.per = Involvements("initiator")
                $0.needs = [need(.isDone("hear")), need(.isDone("tell"))]
            })
        try story.completes("tell", of: "B")
        #expect(story.obstacles("after").count == 1)
        try story.completes("hear", of: "A")
        #expect(story.word("after") == "open")
    }

    @Test("the latest outcome, of each pupil, so many times in a row")
    func outcomes() throws {
        let check = step("check", when: .report, .happening("relapse")) {
            $0.repeats = true
            $0.outcomes = [outcome("kept"), outcome("broken")]
        }
        func ends(_ outcomes: Outcome.ID...) throws -> Truth {
            try truth(
                of: .outcome("check", is: ["kept"], inARow: 2),
                after: { story in
                    for (number, outcome) in outcomes.enumerated() {
                        if number > 0 { try story.does(.happen("relapse", note: nil)) }
                        try story.completes("check", number: number + 1, outcome: outcome)
                    }
                }, besides: [check])
        }
        #expect(try ends() == .no)
        #expect(try ends("kept") == .no)
        #expect(try ends("kept", "kept") == .yes)
        #expect(try ends("kept", "kept", "broken") == .no)
        #expect(try ends("broken", "kept", "kept") == .yes)
    }

    @Test("outcomes per pupil read without a pupil: everybody's must be so")
    func outcomesOfEverybody() throws {
        let check = step("check", when: .report) {
            $0.per = Involvements("involved")
            $0.outcomes = [outcome("kept"), outcome("broken")]
        }
        let mixed = try truth(
            of: .outcome("check", is: ["kept"], inARow: 1),
            after: { story in
                try story.completes("check", of: "A", outcome: "broken")
                try story.completes("check", of: "B", outcome: "kept")
            }, besides: [check])
        #expect(mixed == .no)
    }

    @Test("open and waived")
    func openAndWaived() throws {
        let talk = step("talk", when: .report)
        #expect(try truth(of: .open("talk"), besides: [talk]) == .yes)
        #expect(try truth(of: .waived("talk"), besides: [talk]) == .no)
        let waive: (inout Story) throws -> Void = { try $0.does(.waive(TaskID(step: "talk"), reason: "nee")) }
        #expect(try truth(of: .open("talk"), after: waive, besides: [talk]) == .no)
        #expect(try truth(of: .waived("talk"), after: waive, besides: [talk]) == .yes)
    }

    @Test("happenings, pupils, classes and the year group are counted")
    func counted() throws {
        #expect(try truth(of: .happened("relapse", times: 1)) == .no)
        let once: (inout Story) throws -> Void = { try $0.does(.happen("incident", note: nil)) }
        #expect(try truth(of: .happened("relapse", times: 1), after: once) == .yes)
        #expect(try truth(of: .happened("relapse", times: 2), after: once) == .no)
        let side = try #require(Involvements("bullying-side"))
        #expect(try truth(of: .pupils(side, .init(least: 2, most: nil))) == .no)
        #expect(
            try truth(of: .pupils(side, .init(least: 2, most: nil)), after: { try $0.joins("C", .follower) })
                == .yes)
        #expect(
            try truth(of: .pupils(side, .init(least: nil, most: 0)), after: { try $0.does(.leave("B")) })
                == .yes)
        let all = try #require(Involvements("involved"))
        #expect(try truth(of: .classes(all, .init(least: 2, most: nil))) == .no)
        let other: (inout Story) throws -> Void = { try $0.joins("C", .witness, group: "7b") }
        #expect(try truth(of: .classes(all, .init(least: 2, most: nil)), after: other) == .yes)
        #expect(try truth(of: .yearGroup(.init(least: 5, most: 6))) == .yes)
        #expect(try truth(of: .yearGroup(.init(least: 7, most: nil))) == .no)
        let older: (inout Story) throws -> Void = {
            try $0.does(.join(CaseParty(pupil: "C", involvement: .witness, group: "6a", yearGroup: 8)))
        }
        let gone: (inout Story) throws -> Void = {
            try older(&$0)
            try $0.does(.leave("C"))
        }
        let unknown: (inout Story) throws -> Void = {
            try $0.does(.join(CaseParty(pupil: "C", involvement: .witness, group: "6a")))
        }
        #expect(try truth(of: .yearGroup(.init(least: 7, most: nil)), after: older) == .yes)
        #expect(try truth(of: .yearGroup(.init(least: 7, most: nil)), after: gone) == .no)
        #expect(try truth(of: .yearGroup(.init(least: 7, most: nil)), after: unknown) == .unknown)
        #expect(try truth(of: .yearGroup(.init(least: 5, most: 6)), after: unknown) == .yes)
    }

    @Test("a happening about one pupil does not count for another who takes part in the same way")
    func happeningsOfOthers() throws {
        let answer = step("answer", when: .happening("relapse")) {
            $0.per = Involvements("target")
            $0.repeats = true
        }
        let probes = ["target", "initiator"].map { side in
            step(Step.ID("probe-\(side)"), when: .report, .joined(.target)) {
                $0.per = Involvements(side)
                $0.needs = [need(.happened("relapse", times: 1))]
            }
        }
        var story = try Story([answer] + probes)
        for (pupil, side) in [("A", Involvement.target), ("D", .target), ("B", .initiator)] {
            try story.joins(Pupil.ID(pupil), side)
        }
        try story.isReported()
        func open(_ step: Step.ID) -> [Pupil.ID] {
            story.obligations.filter { $0.id.step == step && $0.state == .open }.compactMap(\.id.pupil)
        }
        #expect(open("probe-target") == [] && open("probe-initiator") == [])
        try story.does(.happen("relapse", note: nil, of: "D"))
        #expect(open("answer") == ["D"] && open("probe-target") == ["D"])
        #expect(open("probe-initiator") == ["B"], "for who bullies it counts, whoever it was done to")
        try story.does(.happen("relapse", note: nil))
        #expect(Set(open("probe-target")) == ["A", "D"])
        #expect(story.refusal(of: .happen("relapse", note: nil, of: "Z"))?.reason == .unknown("Z"))
    }

    @Test("one family's consent is not another's; a step about all needs each of them")
    func consentOfEach() throws {
        var story = try Story.reported(step("talk", when: .report))
        try story.joins("D", .target)
        let parents: Role.ID = "parents-of-target"
        try story.does(.consent(parents, to: nil, .given, of: "A"))
        #expect(story.state.consentStands(of: parents, to: "talk", about: "A"))
        #expect(!story.state.consentStands(of: parents, to: "talk", about: "D"))
        #expect(!story.state.consentStands(of: parents, to: "talk"))
        try story.does(.consent(parents, to: nil, .given, of: "D"))
        #expect(story.state.consentStands(of: parents, to: "talk"))
        try story.does(.consent(parents, to: "talk", .withdrawn, of: "A"))
        #expect(!story.state.consentStands(of: parents, to: "talk"))
        #expect(!story.state.consentStands(of: "director", to: "talk"))
    }

    @Test("consent is refused once one takes it back; who was not asked yet refuses nothing")
    func consentRefused() throws {
        func truth(_ answers: (Pupil.ID, CaseEvent.Consent)...) throws -> Truth {
            try self.truth(
                of: .consentRefused("target", to: "talk"),
                after: { story in
                    try story.joins("D", .target)
                    for (pupil, answer) in answers {
                        try story.does(.consent("target", to: "talk", answer, of: pupil))
                    }
                }, besides: [step("talk", when: .report)])
        }
        #expect(try truth() == .no)
        #expect(try truth(("A", .given)) == .no, "D was not asked")
        #expect(try truth(("A", .given), ("D", .given)) == .no)
        #expect(try truth(("A", .given), ("D", .given), ("D", .withdrawn)) == .yes)
        #expect(try truth(("A", .withdrawn)) == .yes)
        #expect(try truth(("A", .given), ("D", .declined)) == .yes)
        #expect(try truth(("A", .given), ("D", .declined), ("D", .given)) == .no)
    }

    @Test("consent for one step, or in general, given and not withdrawn")
    func consent() throws {
        let talk = step("talk", when: .report)
        func truth(of condition: Condition, after consents: (Step.ID?, CaseEvent.Consent)...) throws -> Truth
        {
            try self.truth(
                of: condition,
                after: { story in
                    for (step, answer) in consents { try story.does(.consent("target", to: step, answer)) }
                }, besides: [talk])
        }
        #expect(try truth(of: .consent("target", to: "talk")) == .no)
        #expect(try truth(of: .consent("target", to: "talk"), after: (nil, .given)) == .yes)
        #expect(
            try truth(of: .consent("target", to: "talk"), after: (nil, .given), ("talk", .declined)) == .no)
        #expect(try truth(of: .consent("target", to: nil), after: ("talk", .given)) == .no)
        #expect(
            try truth(of: .consent("target", to: "talk"), after: ("talk", .given), ("talk", .withdrawn))
                == .no)
    }

    @Test("the owner, the channel, a setting, a document and an overlay")
    func circumstances() throws {
        #expect(try truth(of: .owner("coordinator")) == .no)
        #expect(
            try truth(
                of: .owner("coordinator"),
                after: { try $0.does(.handOver(to: "coordinator", reason: "zwaar")) })
                == .yes)
        #expect(try truth(of: .channel(["teacher", "adviser"])) == .yes)
        #expect(try truth(of: .channel(["adviser"])) == .no)
        let change: (inout Playbook) -> Void = { playbook in
            playbook.settings = [Setting(id: "limit", title: "Grens", value: .number(3))]
            playbook.documents = [Document(id: "form", title: "Formulier", isMissing: true)]
            playbook.overlays = [Overlay(id: "grave", title: "Ernstig", condition: .is("serious"))]
        }
        #expect(try truth(of: .setting("limit", is: ["3"]), change) == .yes)
        #expect(try truth(of: .setting("limit", is: ["4"]), change) == .no)
        #expect(try truth(of: .setting("other", is: ["4"]), change) == .no)
        #expect(try truth(of: .document("form"), change) == .no)
        #expect(try truth(of: .document("form"), after: { try $0.does(.attach("form")) }, change) == .yes)
        #expect(try truth(of: .overlay("grave"), change) == .no)
        #expect(try truth(of: .overlay("grave"), after: { try $0.states("serious", "yes") }, change) == .yes)
    }

    @Test("time that has passed since something; never happened is no")
    func passed() throws {
        let since = Condition.passed(Term(1, .week), since: .happening("relapse"), within: false)
        #expect(try self.truth(of: since) == .no)
        func truth(of condition: Condition, on day: String) throws -> Truth {
            try self.truth(of: condition) { story in
                try story.does(.happen("relapse", note: nil))
                try story.day(day)
            }
        }
        #expect(try truth(of: since, on: "2026-03-08") == .no)
        #expect(try truth(of: since, on: "2026-03-09") == .yes)
        let within = Condition.passed(Term(1, .week), since: .happening("relapse"), within: true)
        #expect(try self.truth(of: within) == .no)
        #expect(try truth(of: within, on: "2026-03-09") == .yes)
        #expect(try truth(of: within, on: "2026-03-10") == .no)
    }

    @Test("the latest time counts, also when an earlier one is recorded afterwards")
    func latestCounts() throws {
        let talk = step("talk", when: .report) { $0.repeats = true }
        let since = Condition.passed(Term(1, .week), since: .step("talk", .done), within: false)
        let truth = try self.truth(
            of: since,
            after: { story in
                try story.isReported()
                try story.day("2026-03-06")
                try story.completes("talk")
                try story.completes("talk", number: 2, on: "2026-03-03")
                try story.day("2026-03-11")
            }, besides: [talk])
        #expect(truth == .no)
    }
}
