import Casework
import Dossiers
import Playbooks

extension Page {
    /// Where a task of a dossier is carried out: a notice is ticked off, a question answered, a report weighed.
    static func carryingOut(_ task: TaskID, in dossier: Dossier.ID) -> Page {
        if task.step == Triage.step { return .triage(dossier) }
        if task.question != nil { return .facts(dossier) }
        return task.isNotice ? .tell(dossier, task.description) : .task(dossier, task.description)
    }
}
