import Playbooks

// Notices that reach several families, or several pupils: each is told on its own.
extension CaseEngine {
    /// The pupils whose families, or who themselves, a notice reaches, when these are several: none may be forgotten. Empty for
    /// what reaches one, or nobody's family.
    package func families(toldBy task: TaskID, in state: CaseState) -> [Pupil.ID] {
        guard task.isNotice, task.pupil == nil, task.question == nil,
            let roles = addressee(of: task, in: state)?.roles
        else { return [] }
        let meant = roles.compactMap(\.pupilsMeant)
        guard meant.count == roles.count else { return [] }
        let pupils = meant.flatMap { state.pupils($0).map(\.pupil) }.uniqued()
        return pupils.count > 1 ? pupils : []
    }

    /// Those of them that were not told yet.
    package func familiesToTell(by task: TaskID, in state: CaseState) -> [Pupil.ID] {
        let told = state.familiesTold[task] ?? [:]
        return families(toldBy: task, in: state).filter { told[$0] == nil }
    }
}
