import Casework
import Explaining
import Playbooks
import Wording

// What stands in the way, in words.
extension OpenedCase {
    /// An obstacle as one wait: what must come first.
    func words(for obstacle: Obstacle) -> String {
        ObstacleWords(RuleWords(playbook, texts), role: { self.role($0) }, day: { self.day($0) })(obstacle)
    }

    /// The rules cited, as they stand in the register; those without a sentence are left out.
    func sentences(of grounds: Grounds) -> [RegisterRow] {
        grounds.rows.compactMap { playbook.row($0) }.filter { !$0.rule.isEmpty }
    }
}
