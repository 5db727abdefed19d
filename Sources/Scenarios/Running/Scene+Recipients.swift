import Casework
import Playbooks

// Whom a notice reaches. A scenario may name the family where the playbook names the group it belongs to.
extension Scene {
    /// Whether a notice reaches a recipient: the same name, who stands in for it, or one of the pupils or families named.
    func reaches(_ task: TaskID, _ recipient: Role.ID) -> Bool {
        if engine.addressee(of: task, in: state)?.roles.contains(recipient) == true { return true }
        guard let told = task.recipient, told != recipient else { return task.recipient == recipient }
        guard told.isParents == recipient.isParents else { return false }
        return !Set(pupils(of: recipient, in: task)).isDisjoint(with: pupils(of: told, in: task))
    }

    /// The pupils who are told, or whose parents are; nil for a notice to others.
    func familiesTold(by task: TaskID) -> [Pupil.ID]? {
        guard let recipient = task.recipient else { return nil }
        let told = pupils(of: recipient, in: task)
        return told.isEmpty ? nil : told
    }

    /// Those whom an expectation names, as themselves or as families, and whom none of these notices reaches. A name
    /// stands for all who take part in that way; for one of them only where the expectation is about that one.
    func unreached(by notices: [TaskID], _ wish: ObligationWish) -> [Pupil.ID] {
        guard let recipient = wish.recipient, let meant = recipient.pupilsMeant else { return [] }
        let all = state.pupils(meant).map(\.pupil)
        let wanted = wish.pupil.map { all.contains($0) ? [$0] : all } ?? all
        let reached = Set(
            notices.filter { $0.recipient?.isParents == recipient.isParents }.flatMap {
                familiesTold(by: $0) ?? []
            })
        return wanted.filter { !reached.contains($0) }
    }

    /// Of a notice about a pupil who takes part in the way that is named, that one alone is told.
    private func pupils(of recipient: Role.ID, in task: TaskID) -> [Pupil.ID] {
        guard let meant = recipient.pupilsMeant else { return [] }
        let all = state.pupils(meant).map(\.pupil)
        guard let pupil = task.pupil else { return all }
        let part = state.parties.first { $0.pupil == pupil }?.involvement
        let isMeant = meant.members == [.pupil] || part.map(meant.members.contains) == true
        return isMeant ? [pupil] : all
    }
}
