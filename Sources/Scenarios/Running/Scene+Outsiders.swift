import Casework
import Playbooks

// What the site lets nobody do who has nothing to do there. The engine does not ask it of facts, as reports state them too,
// nor of who gives a view of their own.
extension Scene {
    /// Refuses what is not the actor's to say, by the rule that says who reads the case.
    func refuseOutsiders(_ command: CaseCommand, by actor: CaseEvent.Actor) throws(Mishap) {
        switch command {
        case .state(let statements):
            for one in statements where !mayState(one.fact, actor.role) {
                throw .refused(notYours(engine.hands(in: state) + askedOf(one.fact), actor))
            }
        case .consult(let step, _, _, _):
            guard !mayConsult(on: step, actor.role) else { return }
            throw .refused(notYours(doers(of: step) + engine.hands(in: state), actor))
        default: return
        }
    }

    /// Whether a role may say what is so: it has the case in hand, weighs the report, or is asked.
    func mayState(_ fact: Fact.ID, _ role: Role.ID) -> Bool {
        engine.hasInHand(role, in: state) || hasDuty(role) { $0.step == Triage.step || $0.question == fact }
    }

    /// Whether a role may write down what somebody says to a step: it has the case in hand, or the step is its own.
    func mayConsult(on step: Step.ID, _ role: Role.ID) -> Bool {
        engine.hasInHand(role, in: state) || doers(of: step).contains(role)
    }

    private func doers(of step: Step.ID) -> [Role.ID] { engine.doers(of: TaskID(step: step), in: state) }

    /// Those of whom an answer is asked that a duty waits for.
    private func askedOf(_ fact: Fact.ID) -> [Role.ID] {
        obligations.filter { !$0.state.isOver && $0.id.question == fact }.flatMap(\.owners.roles)
    }

    private func hasDuty(_ role: Role.ID, _ isMeant: (TaskID) -> Bool) -> Bool {
        obligations.contains { duty in
            let owners = duty.owners.roles + duty.owners.roles.map { engine.reachable($0, in: state) }
            return !duty.state.isOver && isMeant(duty.id) && owners.contains(role)
        }
    }

    private func notYours(_ owners: [Role.ID], _ actor: CaseEvent.Actor) -> Refusal {
        let playbook = school.playbook
        let readers = playbook.readerSets.first { $0.id == playbook.caseReaders }?.grounds ?? .none
        let role = playbook.role(actor.role)?.grounds ?? .none
        return Refusal(
            .notYours(owners: owners.uniqued()), grounds: role.rows.isEmpty ? [readers] : [readers, role])
    }
}
