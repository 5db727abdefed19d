import Casework
import Playbooks
import SchoolTime

/// One thing that somebody did in a case: what the engine added to it by itself is left out.
struct RecordedAct {
    let at: Moment
    let by: CaseEvent.Actor
    let what: CaseEvent.What

    /// Who took part before anything else happened: they belong to the report.
    static func partiesAtFirst(of events: [CaseEvent]) -> [Pupil.ID: CaseParty] {
        events.prefix { if case .joined = $0.what { true } else { false } }.reduce(into: [:]) {
            parties, event in
            if case .joined(let party) = event.what { parties[party.pupil] = party }
        }
    }
}

/// What was done in a case, act by act.
func recordedActs(of events: [CaseEvent], in engine: CaseEngine) -> [RecordedAct] {
    let first = events.prefix { if case .joined = $0.what { true } else { false } }.count
    var parts = RecordedAct.partiesAtFirst(of: events).mapValues(\.involvement)
    var acts: [RecordedAct] = []
    for event in events.dropFirst(first) {
        if event.what.isBroughtAbout { continue }
        // Somebody who took part like this already went to another class.
        if case .joined(let party) = event.what,
            parts.updateValue(party.involvement, forKey: party.pupil) == party.involvement
        {
            continue
        }
        if case .left(let pupil, _) = event.what { parts[pupil] = nil }
        if case .closed(let reason) = event.what {
            let ending = ending(of: &acts, event, reason)
            acts.append(ending ?? RecordedAct(at: event.at, by: event.by, what: event.what))
        } else {
            acts.append(RecordedAct(at: event.at, by: event.by, what: event.what))
        }
    }
    return acts
}

/// The step by which a dossier was closed, taken from the acts before it with all that was waived for it; nothing when
/// it was closed without a step.
private func ending(of acts: inout [RecordedAct], _ closed: CaseEvent, _ reason: String) -> RecordedAct? {
    var step: RecordedAct?
    if let last = acts.last, last.at == closed.at, last.by == closed.by, case .done = last.what {
        step = acts.removeLast()
    }
    while let last = acts.last, last.at == closed.at, last.by == closed.by,
        case .waived(_, reason) = last.what
    {
        acts.removeLast()
    }
    return step
}

extension CaseEvent.What {
    /// Whether it was written by what happened elsewhere, or to the dossier as a whole, or changes no duty: no act of its
    /// story.
    fileprivate var isBroughtAbout: Bool {
        switch self {
        case .moved, .tookIn, .tookOut, .joinedTo, .barredAlong: true
        // The weighing before it takes it back.
        case .corrected(_, _, nil): true
        // Nothing follows from it, so a scenario has no word for it.
        case .reviewed: true
        default: false
        }
    }
}
