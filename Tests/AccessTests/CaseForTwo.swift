import Casework
import People
import Playbooks
import SchoolTime
import Testing

@testable import Access

/// A school of two classes and a case in one of them, for asking who may see what.
struct CaseForTwo {
    let engine: CaseEngine
    private(set) var state: CaseState
    let now: Moment

    /// A case about A, of class 6a, reported over a channel.
    init(
        channel: Channel.ID = "teacher", readers: [Role.ID] = [.caseOwner, "coordinator"],
        _ change: (inout Playbook) -> Void = { _ in }
    ) throws {
        var playbook = Self.playbook(readers)
        change(&playbook)
        engine = CaseEngine(playbook: playbook, calendar: SchoolCalendar(closed: []))
        now = try #require(Moment(iso: "2026-03-02T10:30"))
        state = engine.start
        happens(.joined(CaseParty(pupil: "A", involvement: .target, group: "6a")))
        happens(
            .reported(CaseEvent.Report(reporter: .pupil, channel: channel, receiver: "teacher", text: "x")))
    }

    mutating func happens(_ what: CaseEvent.What) {
        engine.fold(CaseEvent(at: now, by: .init(role: "teacher", person: "juf"), what), into: &state)
    }

    /// What somebody holding roles in the school and in classes may do.
    func access(
        _ schoolWide: Role.ID..., in classes: [SchoolClass.ID: Set<Role.ID>] = [:],
        as staff: StaffMember.ID = "s"
    )
        -> DossierAccess
    {
        let viewer = Self.viewer(Set(schoolWide), classes, staff)
        return DossierAccess(
            viewer, to: state, engine: engine, obligations: engine.obligations(in: state, at: now))
    }

    static func viewer(
        _ schoolWide: Set<Role.ID>, _ classes: [SchoolClass.ID: Set<Role.ID>] = [:],
        _ staff: StaffMember.ID = "s"
    ) -> Viewer {
        Viewer(
            school: "wilg", staff: staff, name: "Iemand",
            roles: RolesHeld(schoolWide: schoolWide, byClass: classes))
    }

    static func playbook(_ readers: [Role.ID]) -> Playbook {
        let triage = Triage(
            title: "Is het pesten?", performer: Performer(.one("teacher")), due: nil,
            outcomes: [.init(id: "bullying", title: "Pesten")], table: DecisionTable(rows: []),
            reviewer: "coordinator", grounds: .none)
        var sealed = Channel(id: "adviser", title: "Vertrouwelijk", receiver: "adviser")
        sealed.isSealed = true
        var playbook = Playbook(
            id: "wilg", school: "De Wilg", title: "", caseOwner: "teacher", triage: triage,
            intake: Intake(channels: [Channel(id: "teacher", title: "", receiver: "teacher"), sealed]))
        playbook.roles = ["teacher", "coordinator", "director", "adviser", "nurse"].map {
            Role(id: Role.ID($0), title: $0)
        }
        playbook.roles[0].scope = .pupil
        var notes = ReaderSet(id: "notes", title: "Notities")
        notes.roles = readers
        var medical = ReaderSet(id: "medical", title: "Medisch")
        medical.roles = ["nurse"]
        playbook.readerSets = [notes, medical]
        playbook.caseReaders = "notes"
        var plan = Step(id: "plan", title: "Plan")
        plan.triggers = [.report]
        plan.performer = Performer(.one("director"))
        var care = Step(id: "care", title: "Zorg")
        care.triggers = [.report]
        care.readers = "medical"
        playbook.plans = [Plan(id: "p", title: "", scope: .caseFile, steps: [plan, care])]
        return playbook
    }
}
