/// What a school chooses in its protocol.
package struct ProtocolChoiceTexts: Sendable {
    /// The title.
    package let title: String
    /// Back to the protocol.
    package let back: String
    /// What stands there.
    package let lead: String
    /// For who may not change it: who does.
    package let notYours: String
    /// When the protocol leaves nothing open.
    package let none: String
    /// The heading of choices that belong to no gap.
    package let others: String
    /// What is chosen: what kind of thing, and its title.
    package let label: @Sendable (Kind, String) -> String
    /// The field for how many of a term.
    package let amount: String
    /// The field for the unit of a term.
    package let unit: String
    /// A unit of terms, as playbooks call it.
    package let unitWord: @Sendable (String) -> String
    /// A word of the language of choices, such as `off` or `required`, for a kind of thing.
    package let word: @Sendable (String) -> String
    /// That the value is not what the program comes with, which is said.
    package let differs: @Sendable (String) -> String
    /// Puts the choices in the draft.
    package let save: String
    /// What saving does.
    package let saveHint: String
    /// The heading of the draft: how many differences.
    package let draft: @Sendable (Int) -> String
    /// Who changed the draft last, and when.
    package let draftBy: @Sendable (String, String) -> String
    /// What publishing does.
    package let publishHint: String
    /// Unfolds publishing.
    package let publishOpen: String
    /// The field for what is said of the version.
    package let note: String
    /// Help with that.
    package let noteHint: String
    /// The field for the day on which the participation council agreed.
    package let agreedOn: String
    /// Help with that.
    package let agreedOnHint: String
    /// The field for who said so for the participation council.
    package let agreedBy: String
    /// Help with that.
    package let agreedByHint: String
    /// Publishes.
    package let publish: String
    /// Throws the draft away.
    package let discard: String
    /// A choice cannot be carried out any more: which.
    package let broken: @Sendable (String) -> String
    /// There is a newer edition of the playbook.
    package let newEdition: String
    /// Takes it into the draft.
    package let takeEdition: String
    /// The heading of the versions.
    package let versions: String
    /// A version: its number, the day, by whom.
    package let version: @Sendable (Int, String?, String?) -> String
    /// The version that new cases get.
    package let current: String
    /// The day on which the participation council agreed, and who said so for it.
    package let agreed: @Sendable (String, String?) -> String
    /// Somebody else changed the draft.
    package let conflict: String
    /// What stands in the draft where something else was typed.
    package let inDraft: @Sendable (String) -> String
    /// The heading of the draft as it stands.
    package let draftNow: String
    /// A value cannot be.
    package let badValue: String
    /// There is more than a protocol takes.
    package let tooMuch: String
    /// There is no note.
    package let noNote: String
    /// The day lies ahead, or is none.
    package let badDay: String

    /// The kinds of things that are chosen.
    package enum Kind: String, CaseIterable, Sendable {
        case setting, term, again, receipt, who, step, notice, need, consultation, consent, field, record,
            counter
        case place, triageRow, factRow, question, standIn
    }
}
