import Casework
import Explaining
import Playbooks
import Wording

// Why something is not carried out, in words.
extension OpenedCase {
    /// A refusal in one sentence; obstacles are listed apart.
    func words(for reason: Refusal.Reason) -> String {
        if case .missing(let fields) = reason, let field = fields.first,
            let own = texts.refusals.unanswered(field.text)
        {
            return own
        }
        return RefusalWords(
            RuleWords(playbook, texts), role: { self.role($0) }, task: { self.title(of: $0) })(
                reason)
    }

    /// What must come first, for refusals that name it.
    func waits(of reason: Refusal.Reason) -> [String] {
        switch reason {
        case .obstacles(let obstacles): obstacles.map { words(for: $0) }
        case .notClosable(let obstacles, let open):
            obstacles.map { words(for: $0) } + open.map { title(of: $0) }
        case .wouldLapse(let tasks): tasks.map { title(of: $0) }
        default: []
        }
    }
}
