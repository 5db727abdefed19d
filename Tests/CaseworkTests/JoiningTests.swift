import Playbooks
import SchoolTime
import Testing

@testable import Casework

@Suite("Joining a report to a case that runs")
struct JoiningTests {
    private func story(
        over channel: Channel.ID = "teacher", _ change: (inout Playbook) -> Void = { _ in }
    ) throws -> Story {
        var story = try Story([step("talk", when: .triage("bullying")), step("read", when: .report)]) {
            playbook in
            var sealed = Channel(id: "adviser", title: "Vertrouwelijk", receiver: "adviser")
            sealed.isSealed = true
            playbook.intake.channels.append(sealed)
            change(&playbook)
        }
        try story.joins("A", .target)
        try story.isReported(over: channel)
        return story
    }

    private func obstacle(_ report: Story, _ file: Story) -> JoinObstacle? {
        file.engine.obstacle(toJoining: report.state, to: file.state)
    }

    private let link = DossierLink(id: "d6", number: 6)

    @Test("a waiting report joins an open case of the same kind")
    func joins() throws {
        #expect(obstacle(try story(), try story()) == nil)
        #expect(obstacle(try story(over: "adviser"), try story(over: "adviser")) == nil)
    }

    @Test("not once it was weighed, nor when one of the two is closed")
    func over() throws {
        var weighed = try story()
        try weighed.does(.triage("bullying", reason: "gezien"))
        #expect(obstacle(weighed, try story()) == .weighed)
        #expect(obstacle(try story(), weighed) == nil, "a case that was weighed takes in")
        var gone = try story()
        try gone.does(.joinTo(link))
        #expect(obstacle(gone, try story()) == .closed)
        #expect(obstacle(try story(), gone) == .closed)
    }

    @Test("what was told in confidence stays there, in both directions")
    func sealed() throws {
        #expect(obstacle(try story(over: "adviser"), try story()) == .sealed)
        #expect(obstacle(try story(), try story(over: "adviser")) == .sealed)
    }

    @Test("not while somebody accused in the report may read the case")
    func accused() throws {
        var report = try story()
        try report.does(.unavailable("director", reason: Role.accused), by: "coordinator")
        var file = try story()
        #expect(obstacle(report, file) == .accused)
        try file.does(.unavailable("director", reason: "ziek"), by: "coordinator")
        #expect(obstacle(report, file) == .accused, "an absence hides nothing")
        try file.does(.unavailable("director", reason: Role.accused), by: "coordinator")
        #expect(obstacle(report, file) == nil)
    }

    @Test("a channel with a plan of its own keeps to it")
    func plans() throws {
        let change: (inout Playbook) -> Void = { playbook in
            playbook.plans.append(Plan(id: "own", title: "Eigen", scope: .caseFile, steps: []))
            var own = Channel(id: "own", title: "Eigen", receiver: "teacher")
            own.plan = "own"
            playbook.intake.channels.append(own)
        }
        #expect(obstacle(try story(over: "own", change), try story(change)) == .otherPlan)
        let file = try story(change)
        let own = try #require(file.engine.playbook.intake.channels.last)
        #expect(!file.engine.takesIn(own, in: file.state))
        #expect(file.engine.takesIn(file.engine.playbook.intake.channels[0], in: file.state))
        #expect(!file.engine.takesIn(file.engine.playbook.intake.channels[1], in: file.state), "sealed")
    }

    @Test("the case owes what a report asks once more; the report's own dossier owes nothing any more")
    func follows() throws {
        var (report, file) = (try story(), try story())
        let open = report.state.tasks.filter(\.isActive).count
        #expect(open > 0)
        let filed = try #require(report.state.report)
        let before = file.state.tasks.count
        try file.does(.takeIn(JoinedReport(report: filed, from: link)))
        #expect(file.state.occurrences[.init(trigger: .report, pupil: nil)]?.count == 2)
        #expect(file.state.tasks.count >= before && file.state.report == filed)
        try report.does(.joinTo(link))
        #expect(report.state.isClosed && report.state.joinedTo == link)
        #expect(report.state.tasks.filter(\.isActive).isEmpty)
        // A mistake: opened again, everything stands as before.
        try report.does(.reopen(reason: "toch iets anders"))
        #expect(report.state.joinedTo == nil && report.state.tasks.filter(\.isActive).count == open)
    }

    @Test("taken out, what it asked is asked no longer, what it ended is again, and what was done stays")
    func takenOut() throws {
        var file = try Story(
            [
                step("read", when: .report) { $0.repeats = true },
                step("wait", when: .opened) { $0.withdrawals = [.report] },
            ])
        try file.joins("A", .target)
        try file.does(.open)
        let before = file.state
        let report = CaseEvent.Report(
            reporter: .pupil, channel: "teacher", receiver: "teacher", text: "weer")
        try file.does(.takeIn(JoinedReport(report: report, from: link)))
        #expect(file.state.holds(reportOf: "d6") && file.state.report == report)
        #expect(file.state.task(TaskID(step: "read"))?.isActive == true)
        #expect(file.state.task(TaskID(step: "wait"))?.isActive == false)
        var done = file
        #expect(throws: Refusal(.empty)) { try file.does(.takeOut(link, reason: " ")) }
        try file.does(.takeOut(link, reason: "over een ander"))
        #expect(!file.state.holds(reportOf: "d6") && file.state.report == nil)
        #expect(file.state.task(TaskID(step: "read"))?.wasWithdrawn == true)
        #expect(file.state.task(TaskID(step: "wait"))?.isActive == true)
        for trigger in [Trigger.report, .opened] {
            let key = CaseState.OccurrenceKey(trigger: trigger, pupil: nil)
            #expect(file.state.occurrences[key] == before.occurrences[key])
        }
        #expect(throws: Refusal(.unknown("d6"))) { try file.does(.takeOut(link, reason: "nog eens")) }

        try done.completes("read")
        try done.does(.takeOut(link, reason: "over een ander"))
        #expect(done.state.task(TaskID(step: "read"))?.ending != nil)
        // Joined once more, it counts once more.
        try done.does(.takeIn(JoinedReport(report: report, from: link)))
        #expect(done.state.holds(reportOf: "d6"))
        #expect(done.state.task(TaskID(step: "read", number: 2))?.isActive == true)
    }

    @Test("a report leaves a closed case too; its words are shown there no longer")
    func leavesClosed() throws {
        var file = try story()
        let filed = try #require(file.state.report)
        try file.does(.takeIn(JoinedReport(report: filed, from: link)))
        let event = try #require(file.events.last)
        #expect(event.shown(in: file.state) == event)
        try file.does(.joinTo(DossierLink(id: "d9", number: 9)))
        try file.does(.takeOut(link, reason: "over een ander"))
        guard case .tookIn(let shown) = event.shown(in: file.state).what else {
            Issue.record("another event")
            return
        }
        #expect(shown.report.text.isEmpty && shown.from == link)
        let own = try #require(file.events.first)
        #expect(own.shown(in: file.state) == own)
        // What the report asked does not come back with the case itself.
        try file.does(.reopen(reason: "toch apart"))
        #expect(file.state.tasks.filter(\.isActive).map(\.id) == (try story()).state.tasks.map(\.id))
    }

    @Test("a report over a channel that the protocol does not have is refused")
    func unknown() throws {
        var file = try story()
        let stranger = CaseEvent.Report(reporter: .pupil, channel: "pigeon", receiver: "teacher", text: "x")
        #expect(throws: Refusal(.unknown("pigeon"))) {
            try file.does(.takeIn(JoinedReport(report: stranger, from: link)))
        }
        #expect(throws: Refusal(.closed)) {
            try file.does(.joinTo(link))
            try file.does(.joinTo(link))
        }
    }
}
