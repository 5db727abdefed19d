import Playbooks
import SchoolTime

// A pupil has one part in a case. Who takes part otherwise than before is asked what that part asks, and what only the former
// part asked lapses: help to who is bullied too. Nothing lapses without somebody having said it.
extension CaseEngine {
    /// The duties about a pupil that would lapse if the pupil took part like this; nothing for who takes part so
    /// already, or not yet.
    package func lapsing(with party: CaseParty, in before: CaseState, at now: Moment) -> [Obligation] {
        let state = state(before, at: now)
        let earlier = state.present.first { $0.pupil == party.pupil }
        guard let earlier, earlier.involvement != party.involvement else { return [] }
        var after = state
        fold(CaseEvent(at: now, by: .init(role: state.owner), .joined(party)), into: &after)
        return obligations(in: state, at: now).filter { duty in
            duty.strength == .must && !duty.state.isOver && after.task(duty.id)?.wasWithdrawn == true
        }
    }
}

extension Deciding {
    /// Lets a pupil take part. While duties lapse by it, only with a reason.
    func join(_ party: CaseParty, _ reason: String?) throws(Refusal) -> Decision {
        let lapsing = engine.lapsing(with: party, in: state, at: now)
        guard !lapsing.isEmpty else { return events([.joined(party)]) }
        guard let reason, reason.contains(where: { !$0.isWhitespace }) else {
            throw Refusal(.wouldLapse(lapsing.map(\.id)), grounds: lapsing.map(\.why.grounds))
        }
        return events([.joined(party), .noted(reason)])
    }
}
