import Casework
import Playbooks
import Synchronization

/// What roles and tasks of one case are called, worked out once for a page that says it many times.
final class CaseNames: Sendable {
    /// What has a name.
    enum Called: Hashable {
        case role(Role.ID, about: Pupil.ID?)
        case task(TaskID)
    }

    private let known = Mutex<[Called: String]>([:])

    /// What it is called; made when it was not said before.
    func name(of called: Called, else make: () -> String) -> String {
        if let name = known.withLock({ $0[called] }) { return name }
        let name = make()
        known.withLock { $0[called] = name }
        return name
    }
}
