import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("What another version of a protocol changes in a dossier")
struct DutyChangeTests {
    private func talk(_ change: (inout Step) -> Void = { _ in }) -> Step {
        step("talk", when: .report) {
            $0.due = .within(2, .schoolDay)
            change(&$0)
        }
    }

    /// A case by these steps, and the engine of other ones.
    private func between(
        _ steps: [Step], and others: [Step], at now: String? = nil,
        _ happens: (inout Story) throws -> Void = { _ in }
    ) throws -> (story: Story, other: CaseEngine) {
        var story = try Story(steps)
        try story.joins("A", .target)
        try story.isReported()
        try happens(&story)
        if let now { try story.day(now) }
        let playbook = Example.playbook(others, closing: nil, scope: .caseFile)
        return (story, CaseEngine(playbook: playbook, calendar: try Example.calendar()))
    }

    private func changes(_ pair: (story: Story, other: CaseEngine)) -> [String] {
        let (story, other) = pair
        let after = other.fold(story.events)
        return DutyChange.between(
            story.engine.standing(in: story.state, at: story.now), other.standing(in: after, at: story.now)
        ).map { change in
            let natures = change.natures.map { "\($0)" }.joined(separator: ", ")
            return "\((change.after ?? change.before)?.id.step.text ?? ""): \(natures)"
        }
    }

    private func differences(_ pair: (story: Story, other: CaseEngine)) -> [String] {
        let (story, other) = pair
        return CourseDifference.between(
            story.state, by: story.engine, other.fold(story.events), by: other, at: story.now
        ).map { "\($0.duty.id.step.text): \($0.nature)" }
    }

    @Test("what comes, what goes, and what stays as it was")
    func comesAndGoes() throws {
        let pair = try between(
            [talk(), step("old", when: .report), step("same", when: .report)],
            and: [talk(), step("same", when: .report), step("new", when: .report)])
        #expect(changes(pair) == ["old: goes", "new: comes"])
        #expect(differences(pair) == ["old: goes", "new: comes"])
    }

    @Test("another date, another person, a duty that becomes an option, another name")
    func changed() throws {
        let pair = try between(
            [talk()],
            and: [
                talk {
                    $0.due = .within(5, .schoolDay)
                    $0.performer = Performer(.one("director"))
                    $0.title = "Goed gesprek"
                }
            ])
        #expect(changes(pair) == ["talk: date, owners, title"])
        #expect(differences(pair) == ["talk: due(3)", "talk: owners"])
        let optional = try between([talk()], and: [talk { $0.strength = .may }])
        #expect(changes(optional) == ["talk: strength"])
        #expect(differences(optional) == ["talk: must(false)"])
    }

    @Test("a gate that was not there makes it wait")
    func waits() throws {
        let pair = try between([talk()], and: [talk { $0.needs = [need(.is("serious"))] }])
        #expect(changes(pair).contains("talk: readiness"))
    }

    @Test("what is over is no longer compared, but looked back on")
    func over() throws {
        let pair = try between([talk()], and: [talk { $0.due = .within(1, .schoolDay) }]) { story in
            try story.day("2026-03-04")
            try story.completes("talk")
        }
        #expect(changes(pair) == [])
        #expect(differences(pair) == ["talk: due(-1)", "talk: late"])
    }

    @Test("a date that comes, or falls away")
    func dated() throws {
        #expect(
            differences(try between([talk()], and: [talk { $0.due = nil }])) == ["talk: dated(false)"])
        #expect(differences(try between([talk { $0.due = nil }], and: [talk()])) == ["talk: dated(true)"])
    }

    @Test("what only waited for an answer was asked of nobody, and is not told")
    func undecided() throws {
        let asked = step("ask", when: .report) { $0.condition = .is("serious") }
        #expect(differences(try between([talk()], and: [talk(), asked])) == [])
    }

    @Test("that others may read it is told: of the whole, and of a step with readers of its own")
    func readers() throws {
        var story = try Story.reported(
            talk { $0.readers = "few" }, step("plain", when: .report)
        ) { playbook in
            playbook.readerSets = [
                set("all", ["teacher"]), set("few", ["coordinator"]),
            ]
            playbook.caseReaders = "all"
        }
        try story.completes("talk")
        try story.completes("plain")
        var next = story.engine.playbook
        next.readerSets = [set("all", ["teacher", "director"]), set("few", ["coordinator"])]
        let wider = CaseEngine(playbook: next, calendar: story.engine.calendar)
        #expect(
            story.engine.readersChanges(to: wider, in: story.state) == [
                ReadersChange(step: nil, before: ["teacher"], after: ["director", "teacher"])
            ])
        next.readerSets = [set("all", ["teacher"]), set("few", ["adviser"])]
        let other = CaseEngine(playbook: next, calendar: story.engine.calendar)
        #expect(
            story.engine.readersChanges(to: other, in: story.state) == [
                ReadersChange(step: "talk", before: ["coordinator"], after: ["adviser"])
            ])
        #expect(story.engine.readersChanges(to: story.engine, in: story.state) == [])
    }

    private func set(_ id: ReaderSet.ID, _ roles: [Role.ID]) -> ReaderSet {
        var set = ReaderSet(id: id, title: id.text)
        set.roles = roles
        return set
    }
}
