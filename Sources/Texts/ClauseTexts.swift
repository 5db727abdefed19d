/// What a playbook says, clause by clause, in plain sentences.
package struct ClauseTexts: Sendable {
    /// A clause as a sentence without its capital and full stop: of which kind, about what, and what it says.
    package let says: @Sendable (Kind, String, String) -> String
    /// The heading of a subject.
    package let heading: @Sendable (Subject) -> String
    /// A word of the language of playbooks, in plain Dutch: of which list it comes, and which it is.
    package let word: @Sendable (List, String) -> String
    /// Yes, no and nothing in words; any other text as it is.
    package let plain: @Sendable (String) -> String
    /// What is asked on a form: its title, kind, answers, whether it must be filled in, and when it is shown.
    package let field: @Sendable (AskedField) -> String
    /// How a step can end: its title, and what follows from that.
    package let outcome: @Sendable (String, [Consequence]) -> String
    /// How a step comes once more: when, how often at most, and which step comes then.
    package let again: @Sendable (String, Int?, String?) -> String
    /// Who is told what, and when.
    package let notice: @Sendable (String, String?, NoticeMoment) -> String
    /// The beginning of a sentence about when people are told: who, and whether they are several.
    package let hears: @Sendable (String, Bool) -> String
    /// A gate: its own words, its condition, and how hard it is.
    package let need: @Sendable (String?, String, String) -> String
    /// Who may waive a step, and whether with a reason.
    package let skip: @Sendable (String, [String]) -> String
    /// Who sees that something is late, and after how long.
    package let late: @Sendable (String, String) -> String
    /// From a condition to a result; without a condition when nothing else held.
    package let row: @Sendable (String?, String) -> String
    /// What an overlay changes in a step: by the word for what, and the new words for it.
    package let replaced: @Sendable (String, [(Replaced, String)]) -> String
    /// Where something is recorded, and of whom.
    package let recorded: @Sendable (String, String?) -> String
    /// A consent whose withdrawal ends what was begun.
    package let consent: @Sendable (String, Bool) -> String
    /// For which outcomes something holds; for all when there are none.
    package let withOutcomes: @Sendable ([String]) -> String
    /// For some choice, something.
    package let choice: @Sendable (String, String) -> String
    /// Everybody else, where some roles have something of their own.
    package let everybodyElse: String
    /// A rule of the register: its id, paragraph and sentence.
    package let registerRow: @Sendable (String, String, String) -> String

    /// When a notice is owed: when the step is done, as soon as it opens, or before it takes place and not after.
    package enum NoticeMoment: Sendable, Hashable {
        case done, opened, before
    }

    /// Something that is asked on a form.
    package struct AskedField: Sendable {
        /// What people read.
        package let title: String
        /// What kind of answer it takes, as playbooks call it.
        package let type: String
        /// The answers to choose from.
        package let answers: [String]
        /// Whether it must be filled in.
        package let isRequired: Bool
        /// The endings with which it must.
        package let requiredWith: [String]
        /// The only endings with which it can be filled in; all when empty.
        package let onlyWith: [String]
        /// The only pupils in whose records it stands; nil for all.
        package let of: String?
        /// How many, or which number.
        package let bounds: String?
        /// Whether what lies outside is kept all the same.
        package let onlyWarns: Bool
        /// What a date may not lie before, and after.
        package let days: (notBefore: Day?, notAfter: Day?)
        /// When it is shown.
        package let showIf: String?

        /// A field in words.
        package init(
            title: String, type: String, answers: [String], isRequired: Bool, requiredWith: [String],
            onlyWith: [String], of: String?, bounds: String?, onlyWarns: Bool = false,
            days: (notBefore: Day?, notAfter: Day?) = (nil, nil), showIf: String?
        ) {
            self.title = title
            self.type = type
            self.answers = answers
            self.isRequired = isRequired
            self.requiredWith = requiredWith
            self.onlyWith = onlyWith
            self.of = of
            self.bounds = bounds
            self.onlyWarns = onlyWarns
            self.days = days
            self.showIf = showIf
        }
    }

    /// A day that a date is held against.
    package enum Day: Sendable {
        case today
        /// That on which something happened, such as `na de melding`.
        case of(String)
        /// So long after that on which something happened.
        case after(String, String)
    }

    /// What follows from an outcome.
    package enum Consequence: Sendable {
        case again(String)
        case endsDossier
    }

    /// What an overlay can change in a step.
    package enum Replaced: Sendable {
        case performer, due, strength, title
    }

    /// What a clause can be about, in the order in which people read them.
    package enum Subject: String, Sendable, Hashable, CaseIterable {
        case document = "protocol"
        case roles, triage, steps, deadlines, notices, measures, situations, records, defaults, texts
        case register
    }

    /// The lists of words that a playbook chooses from.
    package enum List: Sendable {
        case schoolKind, nature, roleScope, audience, stepKind, track, strength, skip, strictness, ownership
        case counterSpan, planScope, lawTask, rowKind
    }

    /// The kinds of clauses.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case school, protocolTitle, version, schoolKind, caseOwner, validFrom, validUntil, reviewBy, keeper
        case reminder, reminderLate, caseReaders
        case role, roleNature, roleScope, standIn, standInAccused, roleAliases, lawTasks, roleContact
        case fact, factAnswers, factAsk, factSaidBy, factAssumed, factPerPupil, factHidden, factRequired
        case factGrave
        case factRow, factRows, happening, countsAs, counter, counts, counterSpan
        case triage, triagePerformer, triageDue, triageOutcome, triageRow, triageRows, reviewer
        case receipt, channel, channelFor, channelTo, channelOneOf, channelElse, mailbox, copy, sealed
        case direct, channelPlan, channelTakes, channels
        case intakeField, danger
        case plan, planScope, planClosing, planSteps
        case step, stepPlan, stepKind, track, phase, strength, when, condition, until, per, repeats
        case performer, decider, due, pause, late, lasts, need, skip, consultation, consent, excludes, field
        case outcome, again, record, stepReaders, handover, establishes, starts, guideUse, adviceUse
        case stepDocument, note
        case notice, noticeStrength, noticeCondition, noticeDue, noticePerformer
        case overlay, overlayWhen, beats, overlaySealed, suspends, forbids, replaces
        case place, placeOf, placeOutside, placeReaders
        case readers, readerRoles, readersNotAuthor, readersWidened, readersClosed, readersSealed
        case setting, settingValue, settingChoices, settingRequired, anchorChoice, termSetting
        case document, documentMissing
        case guide, advice, passage, letter, formTranslation, registerRow, compared, other
    }
}
