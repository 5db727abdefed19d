import Casework
import Playbooks
import Texts
import Wording

/// What would have gone otherwise in closed dossiers, in words that name no pupil.
package struct ReplayWords: Sendable {
    private let engine: CaseEngine
    private let words: RuleWords

    /// Words of the playbook that the duties come from.
    package init(_ engine: CaseEngine, in screen: ScreenTexts) {
        self.engine = engine
        words = RuleWords(engine.playbook, screen)
    }

    /// One difference; where dossiers differ in how many school days, from the least to the most.
    package func line(of difference: CourseDifference, days: ClosedRange<Int>?) -> String {
        let texts = words.screen.moving.replay
        let title = DutyTitle(engine, words)
        let told: ReplayTexts.Difference =
            switch difference.nature {
            case .comes: .comes
            case .goes: .goes
            case .due(let own): own < 0 ? .earlier(span(own, days)) : .later(span(own, days))
            case .dated(let isDated): .dated(isDated)
            case .late: .late
            case .owners: .owners(title.who(difference.duty))
            case .must(let must): .must(must)
            }
        return texts.difference(told, title(difference.duty))
    }

    private func span(_ own: Int, _ days: ClosedRange<Int>?) -> String {
        let days = days ?? abs(own)...abs(own)
        return words.screen.moving.replay.days(days.lowerBound, days.upperBound)
    }
}
