/// The files of a playbook, which a school may write anew.
package struct PlaybookFileTexts: Sendable {
    /// The title of the list.
    package let title: String
    /// What it is for.
    package let lead: String
    /// What is better known before writing in one.
    package let warning: String
    /// The way back to the list.
    package let back: String
    /// The draft says something else than what is in force.
    package let drafted: String
    /// What is in force was written by the school.
    package let own: String
    /// The file does not take part.
    package let gone: String
    /// How many mistakes there are in it.
    package let mistakes: @Sendable (Int) -> String
    /// A file that is not there yet.
    package let new: String
    /// How it must be called.
    package let newHint: String
    /// Opens it.
    package let open: String
    /// A playbook can have no such file.
    package let noSuchName: String
    /// What a file says.
    package let field: String
    /// How to write in it.
    package let hint: String
    /// Keeps it.
    package let save: String
    /// Keeps it, and walks through the draft.
    package let check: String
    /// What that does.
    package let checkHint: String
    /// The ways back.
    package let setBack: String
    /// Back to what is in force.
    package let toInForce: String
    /// Back to what the program comes with.
    package let toProgram: String
    /// What that does.
    package let setBackHint: String
    /// Where the text comes from.
    package let standing: @Sendable (Standing) -> String
    /// The school wrote this file, and the program has a newer edition.
    package let programNewer: String
    /// Who kept the draft last, and on which day.
    package let draftBy: @Sendable (String, String) -> String
    /// Mistakes and remarks: how many of each. The text is kept.
    package let found: @Sendable (Int, Int) -> String
    /// Nothing is wrong with the file.
    package let sound: String
    /// Nothing is wrong, and dossiers were walked through too.
    package let checked: String
    /// There are mistakes in other files.
    package let elsewhere: String
    /// A file, and how many mistakes there are in it.
    package let elsewhereIn: @Sendable (String, Int) -> String
    /// The file with what is wrong beside its lines.
    package let beside: String
    /// A line, by its number.
    package let line: @Sendable (Int) -> String
    /// A mistake, and a remark.
    package let mistake, remark: String
    /// What was probably meant.
    package let meant: @Sendable (String) -> String
    /// Choices for which the files have no place any more, by their addresses.
    package let misfits: @Sendable ([String]) -> String
    /// Takes them out of the draft.
    package let dropMisfits: String
    /// Somebody else changed the file.
    package let conflict: String
    /// The heading of what somebody else wrote.
    package let theirs: String
    /// A file, or all files together, are too large: so many bytes are the most.
    package let tooLarge: @Sendable (Int) -> String
    /// What was sent is more than the site takes at all: so many bytes are the most of a file.
    package let tooLargeToSend: @Sendable (Int) -> ProblemText
    /// The school wrote as many files as it may: so many.
    package let tooMany: @Sendable (Int) -> String
    /// A sign that cannot be kept.
    package let unreadable: String
    /// The way on to the draft.
    package let toDraft: String
    /// Files of the draft.
    package let changedFiles: String
    /// A file as one of the changes of a draft.
    package let file: @Sendable (String) -> String
    /// A file of the draft has mistakes.
    package let broken: String
    /// Roles that people hold and the draft has no place for; none when it is the coordinator's own.
    package let rolesGone: @Sendable ([String]) -> String
    /// By the draft its coordinator would read what is kept from them now.
    package let changesWhoReads: String

    /// Where a text comes from.
    package enum Standing: Hashable, Sendable {
        case program, own, draft
    }
}
