import Casework
import Playbooks
import SchoolTime

/// How a dossier begins: with one pupil for each way of taking part, over each channel that matters.
struct Opening {
    let engine: CaseEngine
    let at: Moment

    /// The pupils that every example has, by their names in it.
    static let pupils: [(name: Pupil.ID, part: Involvement)] = [
        ("A", .target), ("B", .initiator), ("C", .follower), ("D", .witness),
    ]
    /// Their class.
    static let group = "6a"

    var states: [(CaseState, Move)] {
        guard engine.scope == .caseFile else { return [opened] }
        return channels.map(reported)
    }

    private var channels: [Channel] {
        var plans: Set<Plan.ID?> = []
        return engine.playbook.intake.channels.filter { !$0.isDirect && plans.insert($0.plan).inserted }
    }

    private var opened: (CaseState, Move) {
        var state = engine.start
        let pupils = engine.scope == .pupil ? Self.pupils.prefix(1) : Self.pupils.prefix(4)
        for pupil in pupils { append(.joined(party(pupil.name, .pupil)), to: &state) }
        append(.opened, to: &state)
        return (state, Move([], by: state.owner, at: at, words: ["opened: {}"]))
    }

    private func reported(over channel: Channel) -> (CaseState, Move) {
        var state = engine.start
        for pupil in Self.pupils { append(.joined(party(pupil.name, pupil.part)), to: &state) }
        let reporter: Channel.Audience =
            channel.audiences.first.map { $0 == .anyone ? .parent : $0 } ?? .parent
        let report = CaseEvent.Report(
            reporter: reporter, channel: channel.id, receiver: channel.receiver, text: "Er is iets.")
        append(.reported(report), to: &state)
        let words = "report: {by: \(reporter.rawValue), channel: \(channel.id), text: Er is iets.}"
        return (state, Move([], by: .reporter, at: at, words: [words]))
    }

    private func party(_ pupil: Pupil.ID, _ part: Involvement) -> CaseParty {
        CaseParty(pupil: pupil, involvement: part, group: Self.group, yearGroup: 6)
    }

    private func append(_ what: CaseEvent.What, to state: inout CaseState) {
        engine.fold(CaseEvent(at: at, by: .init(role: engine.playbook.caseOwner), what), into: &state)
    }
}
