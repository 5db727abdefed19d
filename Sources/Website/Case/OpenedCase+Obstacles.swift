import Casework
import Playbooks

// What stands in the way, in words.
extension OpenedCase {
    /// An obstacle as one wait: what must come first.
    func words(for obstacle: Obstacle) -> String {
        let words = texts.refusals.obstacle
        switch obstacle {
        case .need(let need):
            let title = need.title ?? sentences(of: need.grounds).first?.rule ?? words.need
            return need.strictness == .reason ? "\(title) (\(words.withReason))" : title
        case .facts(let facts): return words.facts(facts.map { engine.fact($0)?.title ?? $0.text })
        case .date(let trigger): return words.date(self.words(for: trigger))
        case .notBefore(let day): return words.notBefore(self.day(day))
        case .overlay(let overlay, _):
            return words.overlay(playbook.overlays.first { $0.id == overlay }?.title ?? overlay.text)
        case .document(let document, _):
            return words.document(playbook.documents.first { $0.id == document }?.title ?? document.text)
        case .consultation(let consultation): return words.consultation(role(consultation.who))
        case .consent(let consent): return words.consent(role(consent.who))
        case .excluded(let step, _): return words.excluded(stepTitle(step))
        case .paused: return words.paused
        }
    }

    private func words(for trigger: Trigger) -> String {
        if case .step(let step, _) = trigger { return texts.refusals.obstacle.afterStep(stepTitle(step)) }
        return texts.refusals.obstacle.otherTrigger
    }

    /// The rules cited, as they stand in the register; those without a sentence are left out.
    func sentences(of grounds: Grounds) -> [RegisterRow] {
        grounds.rows.compactMap { playbook.row($0) }.filter { !$0.rule.isEmpty }
    }
}
