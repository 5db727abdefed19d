import Casework
import Playbooks
import SchoolTime
import Texts
import Wording

/// What stands in the way of a duty, in words.
package struct ObstacleWords: Sendable {
    private let words: RuleWords
    private let role: @Sendable (Role.ID) -> String
    private let day: @Sendable (SchoolDate) -> String

    private var playbook: Playbook { words.playbook }
    private var texts: ObstacleTexts { words.screen.refusals.obstacle }

    /// The words for a playbook; a page that knows names says itself what people and days are called.
    package init(
        _ words: RuleWords, role: (@Sendable (Role.ID) -> String)? = nil,
        day: (@Sendable (SchoolDate) -> String)? = nil
    ) {
        self.words = words
        self.role = role ?? { words.role($0) }
        self.day = day ?? { words.screen.dates.longDay($0) }
    }

    /// An obstacle as one wait: what must come first.
    package func callAsFunction(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .need(let need):
            let rule = need.grounds.rows.compactMap { playbook.row($0)?.rule }.first { !$0.isEmpty }
            let title = need.title ?? rule ?? texts.need
            return need.strictness == .reason ? "\(title) (\(texts.withReason))" : title
        case .facts(let facts): return texts.facts(facts.map(words.question))
        case .date(let trigger): return texts.date(source(trigger))
        case .notBefore(let date): return texts.notBefore(day(date))
        case .overlay(let overlay, _): return texts.overlay(words.overlay(overlay))
        case .document(let document, _): return texts.document(words.document(document))
        case .consultation(let consultation): return texts.consultation(role(consultation.who))
        case .consent(let consent, let isTakenBack): return texts.consent(role(consent.who), isTakenBack)
        case .excluded(let step, _): return texts.excluded(words.title(of: step))
        case .paused: return texts.paused
        }
    }

    private func source(_ trigger: Trigger) -> String {
        if case .step(let step, _) = trigger { return texts.afterStep(words.title(of: step)) }
        return texts.otherTrigger
    }
}
