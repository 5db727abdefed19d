import Casework

/// The letters of a case that the viewer may read, with their numbers in that case, from 1.
struct WrittenLetters {
    let file: OpenedCase

    /// One of them.
    struct Numbered {
        let number: Int
        let kept: CaseLetter.Kept

        /// To whom it went, by whom and when.
        func line(in file: OpenedCase) -> String {
            file.texts.letters.line(
                file.family(of: kept.letter.pupil, toldBy: kept.letter.task),
                file.roleWithoutNames(kept.by.role), file.day(kept.at.date))
        }
    }

    var all: [Numbered] {
        file.state.letters.enumerated().compactMap { index, kept in
            let mayRead = file.dossier.access.mayRead(kept.letter.task.step, writtenBy: kept.by.person)
            return mayRead ? Numbered(number: index + 1, kept: kept) : nil
        }
    }
}
