import Casework
import Playbooks
import Synchronization

/// What roles and tasks of one case are called, worked out once for a page that says it many times.
final class CaseNames: Sendable {
    private struct Called: Hashable {
        let role: Role.ID
        let pupil: Pupil.ID?
    }

    private let roles = Mutex<[Called: String]>([:])
    private let tasks = Mutex<[TaskID: String]>([:])

    /// What a role is called, about a pupil where it is.
    func role(_ role: Role.ID, about pupil: Pupil.ID?, else make: () -> String) -> String {
        let called = Called(role: role, pupil: pupil)
        if let known = roles.withLock({ $0[called] }) { return known }
        let name = make()
        roles.withLock { $0[called] = name }
        return name
    }

    /// What a notice is called.
    func task(_ task: TaskID, else make: () -> String) -> String {
        if let known = tasks.withLock({ $0[task] }) { return known }
        let name = make()
        tasks.withLock { $0[task] = name }
        return name
    }
}
