import Casework
import Playbooks
import Texts
import Wording

/// Why something is not carried out, in one sentence.
package struct RefusalWords: Sendable {
    private let words: RuleWords
    private let role: @Sendable (Role.ID) -> String
    private let task: @Sendable (TaskID) -> String

    private var texts: RefusalTexts { words.screen.refusals }

    /// The words for a playbook; a page that knows names says itself what people and tasks are called.
    package init(
        _ words: RuleWords, role: (@Sendable (Role.ID) -> String)? = nil,
        task: @escaping @Sendable (TaskID) -> String
    ) {
        self.words = words
        self.role = role ?? { words.role($0) }
        self.task = task
    }

    /// A refusal; what stands in the way is listed apart.
    package func callAsFunction(_ reason: Refusal.Reason) -> String {
        switch reason {
        case .unknown(let what): texts.unknown(what)
        case .notOpen(let step): texts.notOpen(words.title(of: step))
        case .alreadyEnded(let ended): texts.alreadyEnded(task(ended))
        case .obstacles: texts.obstacles
        case .forbidden(let step): texts.forbidden(words.title(of: step))
        case .missing(let fields): texts.missing(fields.map(title))
        case .invalidAnswer(let answer, let allowed): texts.invalidAnswer(answer, allowed)
        case .outOfBounds(let field, _, let bounds):
            texts.outOfBounds(title(field), bounds.least, bounds.most)
        case .otherDay(let field, let days):
            texts.otherDay(
                title(field), days.first.map(words.screen.dates.dayAndYear),
                days.last.map(words.screen.dates.dayAndYear))
        case .otherOutcome(let field, let step, let outcomes):
            texts.otherOutcome(title(field), outcomes.map { words.outcome($0, of: step) })
        case .notWaivable(let step): texts.notWaivable(words.title(of: step))
        case .notYours(let owners): texts.notYours(owners.map(role))
        case .notYourWord(let owner): texts.notYourWord(role(owner))
        case .isOwner(let who): texts.isOwner(role(who))
        case .notAway(let who): texts.notAway(role(who))
        case .cannotOwn(let who): texts.cannotOwn(role(who))
        case .takenOver(let step): texts.takenOver(words.title(of: step))
        case .accused(let who): texts.accused(role(who))
        default: plain(reason)
        }
    }

    private func plain(_ reason: Refusal.Reason) -> String {
        switch reason {
        case .outcomeNeeded: texts.outcomeNeeded
        case .findingsNeeded: texts.findingsNeeded
        case .nothingToCorrect: texts.nothingToCorrect
        case .ownRole: texts.ownRole
        case .nobodyElseReads: texts.nobodyElseReads
        case .nobodyLeads: texts.nobodyLeads
        case .notWeighed: texts.notWeighed
        case .staysSealed: texts.staysSealed
        case .closedReaders: texts.closedReaders
        case .closed: texts.closed
        case .notClosable: texts.notClosable
        case .notClosed: texts.notClosed
        case .impossibleDate: texts.impossibleDate
        case .farAway(let first, let last):
            texts.farAway(words.screen.dates.dayAndYear(first), words.screen.dates.dayAndYear(last))
        case .wouldLapse: texts.wouldLapse
        case .empty: texts.empty
        case .noOneReporter: texts.noOneReporter
        case .tooLong(let most): texts.tooLong(most)
        default: texts.reasonNeeded
        }
    }

    /// The title of the first field of that name in the playbook.
    private func title(_ field: Field.ID) -> String {
        let fields = words.playbook.everyStep.flatMap(\.fields) + words.playbook.intake.fields
        return fields.first { $0.id == field }?.title ?? field.text
    }
}
