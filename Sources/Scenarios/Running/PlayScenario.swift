import Casework
import Playbooks
import SchoolTime

/// Where in its story a scenario is stopped.
package enum StoryStop: Hashable, Sendable {
    case end
    /// After the last line of the story that begins on or before this line of the file.
    case line(Int)
    /// After everything that happens until this moment.
    case moment(Moment)
}

/// The dossiers of a scenario, played up to somewhere in its story.
package struct PlayedScenario: Sendable {
    /// The moment at which it was stopped.
    package let at: Moment
    /// The playbook, as the settings of the scenario have it.
    package let playbook: Playbook
    /// Its dossiers: cases in the order of their reports, then the others.
    package let dossiers: [Dossier]

    /// One of its dossiers.
    package struct Dossier: Sendable {
        /// The engine of its scope.
        package let engine: CaseEngine
        /// As it stands after its events.
        package let state: CaseState
        /// What happened in it, in order.
        package let events: [CaseEvent]
    }
}

/// Plays a scenario up to somewhere in its story; nil when nothing of the story lies before that.
package func play(_ scenario: Scenario, until stop: StoryStop = .end) -> PlayedScenario? {
    let lines = scenario.story.filter { line in
        switch stop {
        case .end: true
        case .line(let number): line.position.line <= number
        case .moment(let moment): line.at <= moment
        }
    }
    guard let last = lines.last else { return nil }
    var run = ScenarioRun(scenario: scenario)
    for line in lines { run.play(line) }
    var now = last.at
    if case .moment(let moment) = stop { now = moment }
    return PlayedScenario(at: now, playbook: scenario.school.playbook, dossiers: run.inOrder)
}

extension ScenarioRun {
    fileprivate var inOrder: [PlayedScenario.Dossier] {
        dossiers.sorted { $0.key.rank < $1.key.rank }.map { _, dossier in
            PlayedScenario.Dossier(engine: dossier.engine, state: dossier.state, events: dossier.events)
        }
    }
}

extension ScenarioRun.DossierID {
    fileprivate var rank: (Int, String) {
        switch self {
        case .caseFile(let number): (number, "")
        case .pupil(let pupil): (Int.max, "1 \(pupil)")
        case .group(let group, let year): (Int.max, "2 \(year) \(group)")
        case .schoolYear(let year): (Int.max, "3 \(year)")
        }
    }
}

/// What a scenario comes past.
package struct ScenarioTouch: Sendable {
    /// What it is called.
    package let title: ScenarioTitle
    /// Its file.
    package let file: String
    private let steps: Set<Step.ID>
    private let words: Set<String>

    /// What a scenario comes past: the steps that open when it is played with their settings, rules and gaps, the answers
    /// that are given or worked out, and what its lines name.
    package init(_ scenario: Scenario) {
        title = scenario.title
        file = scenario.file
        let played = play(scenario)
        let opened = Set((played?.dossiers ?? []).flatMap { $0.state.tasks.map(\.id.step) })
        steps = opened
        let known = Set((played?.dossiers ?? []).flatMap { $0.state.facts.keys.map(\.fact.text) })
        let rules = played?.playbook.rules(of: opened, known) ?? []
        words = Set(scenario.story.flatMap(\.written).flatMap(\.namesInIt)).union(known).union(rules)
    }

    /// Whether it comes past an element, by its address, or past a rule by its id.
    package func touches(_ address: String) -> Bool {
        let root = String(address.prefix { $0 != "." })
        return steps.contains(Step.ID(root)) || words.contains(root) || words.contains(address)
    }
}

extension Playbook {
    /// The rules and gaps of these steps and questions, and the settings from which a date of theirs is taken or that they
    /// ask about.
    fileprivate func rules(of opened: Set<Step.ID>, _ questions: Set<String>) -> Set<String> {
        let met = elements.filter { element in
            !opened.isDisjoint(with: element.steps)
                || (element.steps.isEmpty && questions.contains(String(element.address.prefix { $0 != "." })))
        }
        let addresses = Set(met.map(\.address))
        let terms = termSettings.filter { addresses.contains($0.key) }.map(\.value)
        let anchors = anchorChoices.filter { addresses.contains($0.key) }.map(\.value.setting)
        let asked = everyStep.filter { opened.contains($0.id) }.flatMap(\.everyCondition).flatMap(\.leaves)
            .compactMap { leaf in if case .setting(let id, _) = leaf { id } else { nil } }
        return Set(met.flatMap(\.grounds.rows).map(\.text)).union((terms + anchors + asked).map(\.text))
    }
}

extension StoryLine {
    fileprivate var written: [String] {
        [occurrence?.words].compactMap(\.self) + expectations.map(\.words)
    }
}

extension String {
    /// The ids in a line of a scenario.
    fileprivate var namesInIt: [String] {
        split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
    }
}
