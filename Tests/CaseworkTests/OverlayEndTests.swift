import Playbooks
import SchoolTime
import Testing

@testable import Casework

@Suite("An overlay that ends")
struct OverlayEndTests {
    /// A case plan with one step, and an overlay that adds two more.
    private let engine: CaseEngine = {
        let triage = Triage(
            title: "", performer: Performer(.one("teacher")), due: nil, outcomes: [],
            table: DecisionTable(rows: []), grounds: .none)
        var playbook = Playbook(
            id: "test", school: "", title: "", caseOwner: "teacher", triage: triage,
            intake: Intake(channels: [Channel(id: "desk", title: "", receiver: "teacher")]))
        var steps = ["talk", "keep", "block"].map { Step(id: Step.ID($0), title: "") }
        steps[0].triggers = [.report]
        steps[1].triggers = [.overlay("online", starts: true)]
        steps[2].triggers = [.overlay("online", starts: true)]
        playbook.facts = [Fact(id: "online", title: "")]
        playbook.plans = [Plan(id: "plan", title: "", scope: .caseFile, steps: [steps[0]])]
        var overlay = Overlay(id: "online", title: "", condition: .fact("online", is: ["yes"]))
        overlay.steps = [steps[1], steps[2]]
        playbook.overlays = [overlay]
        return CaseEngine(playbook: playbook, calendar: SchoolCalendar(closed: []))
    }()

    private func state(after what: [CaseEvent.What]) throws -> CaseState {
        let at = try #require(Moment(iso: "2026-03-02T10:00"))
        return engine.fold(what.map { CaseEvent(at: at, by: .init(role: "teacher"), $0) })
    }

    private let report = CaseEvent.What.reported(
        .init(reporter: .pupil, channel: "desk", receiver: "teacher", text: "x"))
    private let online = CaseEvent.What.stated([Statement("online", "yes", saidBy: nil, of: nil)])
    private let offline = CaseEvent.What.stated([Statement("online", "no", saidBy: nil, of: nil)])

    @Test("withdraws what it asked and nobody did; the plan's own steps stay")
    func withdraws() throws {
        let kept = CaseEvent.What.done(.init(task: TaskID(step: "keep")))
        let state = try state(after: [report, online, kept, offline])
        #expect(state.instances(of: "block").map(\.wasWithdrawn) == [true])
        #expect(state.instances(of: "keep").map(\.wasWithdrawn) == [false])
        #expect(state.instances(of: "keep").first?.ending != nil)
        #expect(state.instances(of: "talk").map(\.isActive) == [true])
    }

    @Test("asks it again when it starts once more")
    func again() throws {
        let state = try state(after: [report, online, offline, online])
        #expect(state.instances(of: "block").map(\.isActive) == [false, true])
        #expect(state.activeOverlays == ["online"])
    }
}
