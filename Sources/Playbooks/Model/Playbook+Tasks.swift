// Who has a task of the law.
extension Playbook {
    /// The roles that coordinate the policy against bullying: those with that task of the law, or where no role has it,
    /// those with that of the fixed contact.
    package var coordinators: [Role.ID] {
        let coordinators = roles(with: .coordinator)
        return coordinators.isEmpty ? roles(with: .contact) : coordinators
    }

    /// The roles that lead the school.
    package var leaders: [Role.ID] { roles(with: .authority) }

    private func roles(with task: Role.StatutoryTask) -> [Role.ID] {
        roles.filter { $0.statutoryTasks.contains(task) }.map(\.id)
    }
}
