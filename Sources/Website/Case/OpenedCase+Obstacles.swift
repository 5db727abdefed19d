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

    /// An obstacle to a duty, with what is counted where only time is missing.
    func words(for obstacle: Obstacle, to task: TaskID) -> String {
        guard case .need(let need) = obstacle,
            let time = engine.timeStillToPass(for: need, of: task, in: state, at: now)
        else { return words(for: obstacle) }
        let term = RuleWords(playbook, texts).term(time.term)
        return
            "\(words(for: obstacle)) (\(texts.caseFile.stillToPass(time.passed, term, day(time.earliest))))"
    }

    /// An obstacle to a duty; of a term that stands still, for how long it does.
    func words(for obstacle: Obstacle, to duty: Obligation) -> String {
        if case .paused = obstacle, let still = duty.standstill { return cause(of: still) }
        return words(for: obstacle, to: duty.id)
    }

    /// The rules cited, as they stand in the register; those without a sentence are left out.
    func sentences(of grounds: Grounds) -> [RegisterRow] {
        grounds.rows.compactMap { playbook.row($0) }.filter { !$0.rule.isEmpty }
    }
}
