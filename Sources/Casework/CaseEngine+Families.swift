import Playbooks

// Notices that reach several families, or several pupils: each is told on its own.
extension CaseEngine {
    /// The pupils whose families, or who themselves, a notice reaches, when these are several: none may be forgotten. Empty for
    /// what reaches one, or nobody's family; one where another was told before and left since.
    package func families(toldBy task: TaskID, in state: CaseState) -> [Pupil.ID] {
        guard task.isNotice, task.pupil == nil, task.question == nil,
            let roles = addressee(of: task, in: state)?.roles
        else { return [] }
        let meant = roles.compactMap(\.pupilsMeant)
        guard meant.count == roles.count else { return [] }
        let pupils = meant.flatMap { state.pupils($0).map(\.pupil) }.uniqued()
        return pupils.count > 1 || state.familiesTold[task]?.isEmpty == false ? pupils : []
    }

    /// Who of them was told, by whom and when. Who took part in another way since, or not at all for a while, is told anew.
    package func familiesTold(by task: TaskID, in state: CaseState) -> [Pupil.ID: CaseState.FamilyTold] {
        (state.familiesTold[task] ?? [:]).filter { pupil, told in
            state.joinedAt[pupil].map { told.at >= $0 } ?? true
        }
    }

    /// Those of them that were not told yet.
    package func familiesToTell(by task: TaskID, in state: CaseState) -> [Pupil.ID] {
        let told = familiesTold(by: task, in: state)
        return families(toldBy: task, in: state).filter { told[$0] == nil }
    }
}
