import Playbooks
import SchoolTime

/// A letter that goes with a notice: to one of the families whom that reaches, or to one of the pupils.
///
/// It is kept as it was written. What was wrong in it is put right by another letter.
package struct CaseLetter: Hashable, Sendable {
    /// The notice.
    package let task: TaskID
    /// Whose family it goes to, or to whom.
    package let pupil: Pupil.ID
    /// What it is about, in a line.
    package let title: String
    /// The text, from salutation to signature. School, day and subject stand above it on paper.
    package let text: String

    /// A letter.
    package init(task: TaskID, pupil: Pupil.ID, title: String, text: String) {
        self.task = task
        self.pupil = pupil
        self.title = title
        self.text = text
    }

    /// At most so many characters.
    package static let longest = 20_000

    /// One that was kept.
    package struct Kept: Hashable, Sendable {
        /// The letter.
        package let letter: CaseLetter
        /// Who wrote it.
        package let by: CaseEvent.Actor
        /// When.
        package let at: Moment
    }
}

extension CaseEngine {
    /// The pupils whose families, or who themselves, a notice reaches: to each of them a letter can go with it. None for
    /// what reaches colleagues alone.
    package func families(reachedBy task: TaskID, in state: CaseState) -> [Pupil.ID] {
        guard task.isNotice, task.question == nil, let roles = addressee(of: task, in: state)?.roles else {
            return []
        }
        return roles.compactMap(\.pupilsMeant).flatMap { meant in
            let all = state.pupils(meant).map(\.pupil)
            guard let pupil = task.pupil else { return all }
            return all.contains(pupil) || meant.members == [.pupil] ? [pupil] : all
        }.uniqued()
    }
}

extension Deciding {
    /// Keeps a letter, by who may give the notice that it goes with.
    func write(_ letter: CaseLetter) throws(Refusal) -> Decision {
        guard let step = engine.step(letter.task.step), let task = state.task(letter.task),
            task.id.isNotice, !task.wasWithdrawn
        else { throw Refusal(.unknown(letter.task.description)) }
        try refuseOtherTellers(than: task, step)
        guard engine.families(reachedBy: letter.task, in: state).contains(letter.pupil) else {
            throw Refusal(.unknown(letter.pupil.text))
        }
        guard letter.text.count <= CaseLetter.longest else {
            throw Refusal(.tooLong(most: CaseLetter.longest))
        }
        _ = try written(letter.text)
        return events([.letter(letter)])
    }
}
