import Playbooks
import Texts

extension StoryWords {
    /// A happening, and what was in its way or went through when that is not as the scenario says.
    func told(
        _ occurrence: Occurrence, _ line: StoryLine, failed: Bool, _ mishap: Mishap?,
        in scene: () -> Scene
    ) -> ScenarioReport.Told {
        let words = happens(occurrence, in: line)
        var named: [RegisterRow.ID] = []
        if case .citing(let rows) = line.refusal { named = rows }
        guard failed else { return told(words, nil, named) }
        guard let mishap else { return told(words, texts.found(.accepted), named) }
        let found = FoundWords(words: self, scene: scene()).found(mishap)
        return told(words, found.words, named + found.rows)
    }

    /// An expectation, and what was found when it does not hold.
    func told(_ expectation: Expectation, failed: Bool, in scene: Scene) -> ScenarioReport.Told {
        let (words, named) = (expects(expectation), rows(of: expectation))
        guard failed else { return told(words, nil, named) }
        let found = FoundWords(words: self, scene: scene).found(insteadOf: expectation)
        return told(words, found.words, named + found.rows)
    }

    private func told(_ words: String, _ found: String?, _ rows: [RegisterRow.ID]) -> ScenarioReport.Told {
        ScenarioReport.Told(words: words, found: found, rows: rows.uniqued().map(\.text))
    }
}
