import Playbooks
import SchoolTime

// What a pupil gets who joins when things have happened already.
extension Folding {
    /// A pupil who joins gets every step per pupil whose trigger has fired and was not undone since. What was about
    /// another pupil for whom the step is there brings nothing and takes nothing back: a finding about one is none about
    /// all, and with whose parents somebody spoke, the other's parents were not invited.
    mutating func catchUp(_ pupil: Pupil.ID, as involvement: Involvement) {
        for id in engine.order {
            guard let step = engine.step(id), step.per?.members.contains(involvement) == true else {
                continue
            }
            let joiner = Joiner(pupil: pupil, involvement: involvement, step: step)
            let fired = step.triggers.compactMap { trigger in
                latest(trigger, for: joiner).map { (trigger: trigger, order: $0) }
            }
            guard let opens = fired.max(by: { $0.order < $1.order }),
                !step.withdrawals.contains(where: { latest($0, for: joiner) ?? 0 > opens.order })
            else { continue }
            open(step, Fired(trigger: opens.trigger, pupil: pupil, at: event.at))
        }
    }

    /// Somebody who joins, and the step that he may get.
    private struct Joiner {
        let pupil: Pupil.ID
        let involvement: Involvement
        let step: PlacedStep
    }

    /// The how-manieth a trigger was, when it last fired so that it counts for who joins: about himself, or about the case
    /// as a whole.
    private func latest(_ trigger: Trigger, for joiner: Joiner) -> Int? {
        let own = orders(trigger, joiner.pupil).max()
        guard !isAboutOthers(trigger, joiner.involvement) else { return own }
        let others = state.parties.filter { party in
            party.pupil != joiner.pupil && joiner.step.per?.members.contains(party.involvement) == true
        }
        let about = Set(others.flatMap { orders(trigger, $0.pupil) })
        return orders(trigger, nil).filter { !about.contains($0) }.max()
    }

    private func orders(_ trigger: Trigger, _ pupil: Pupil.ID?) -> [Int] {
        state.occurrences[CaseState.OccurrenceKey(trigger: trigger, pupil: pupil)]?.map(\.order) ?? []
    }

    /// Whether the trigger is fired for each pupil of that involvement by itself.
    private func isAboutOthers(_ trigger: Trigger, _ involvement: Involvement) -> Bool {
        switch trigger {
        case .step(let step, _): engine.step(step)?.per?.members.contains(involvement) == true
        case .fact(let fact, _): engine.fact(fact)?.isPerPupil == true
        default: false
        }
    }
}
