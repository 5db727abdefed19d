import Casework
import Playbooks

// Whom a notice reaches. A scenario may name the family where the playbook names the group it belongs to.
extension Scene {
    /// Whether a notice reaches a recipient: the same name, who stands in for it, or a group of pupils or parents of
    /// which the one named is a part.
    func reaches(_ task: TaskID, _ recipient: Role.ID) -> Bool {
        if engine.addressee(of: task, in: state)?.roles.contains(recipient) == true { return true }
        guard let found = task.recipient, found != recipient else { return task.recipient == recipient }
        let (wanted, told) = (Audience(recipient), Audience(found))
        guard wanted.isParents == told.isParents else { return false }
        let people = Set(pupils(of: wanted, in: task))
        return !people.isEmpty && people.isSubset(of: pupils(of: told, in: task))
    }

    /// The pupils who are told, or whose parents are; nil for a notice to others.
    func familiesTold(by task: TaskID) -> [Pupil.ID]? {
        guard let recipient = task.recipient else { return nil }
        let told = pupils(of: Audience(recipient), in: task)
        return told.isEmpty ? nil : told
    }

    private func pupils(of audience: Audience, in task: TaskID) -> [Pupil.ID] {
        if audience.name == Involvement.pupil.rawValue, let pupil = task.pupil { return [pupil] }
        return Involvements(audience.name).map { state.pupils($0).map(\.pupil) } ?? []
    }

    /// Pupils of a case, or their parents.
    private struct Audience {
        let name: String
        let isParents: Bool

        init(_ role: Role.ID) {
            isParents = role.text.hasPrefix("parents-of-")
            name = isParents ? String(role.text.dropFirst("parents-of-".count)) : role.text
        }
    }
}
