import Checking
import Playbooks
import Texts
import Wording

/// What was found by walking through the dossiers of a draft, in words.
struct PlanFindingWords {
    private let playbook: Playbook
    private let texts: ScreenTexts

    /// With the titles of steps as a playbook has them.
    init(_ playbook: Playbook, _ texts: ScreenTexts) {
        self.playbook = playbook
        self.texts = texts
    }

    func sentence(_ matter: PlanFinding.Matter) -> String {
        let words = texts.draft
        return switch matter {
        case .neverOpened(let step): words.neverOpened(title(of: step))
        case .neverDone(let step, _): words.neverDone(title(of: step))
        case .nothingOwed: words.nothingOwed
        case .stuck(let tasks): words.stuck(tasks.map { title(of: $0.step) }.uniqued())
        case .noEnd(let tasks): words.noEnd(tasks.map { title(of: $0.step) }.uniqued())
        }
    }

    private func title(of step: Step.ID) -> String { RuleWords(playbook, texts).title(of: step) }
}
