import Casework
import Playbooks
import SchoolTime

/// One thing that can happen next in a dossier, as the engine hears it and as a scenario writes it.
struct Move {
    /// What is carried out, in order; nothing when only time passes.
    let commands: [CaseCommand]
    /// Who does it.
    let actor: Role.ID
    /// When.
    let at: Moment
    /// Whether it leaves the plain course: another answer, an option taken up, a happening.
    let isDeparture: Bool
    /// The keys of a scenario line, without its date.
    let words: [String]

    init(
        _ commands: [CaseCommand], by actor: Role.ID, at: Moment, departs: Bool = false, words: [String]
    ) {
        self.commands = commands
        self.actor = actor
        self.at = at
        isDeparture = departs
        self.words = words
    }

    /// Whether it is no doing: an answer to no question, a happening, another outcome of triage.
    var isCircumstance: Bool {
        switch commands.last {
        case .state, .happen, .triage: isDeparture
        default: false
        }
    }

    /// The state after it; nil when the engine refuses it.
    func carriedOut(on state: CaseState, by engine: CaseEngine) -> CaseState? {
        var after = engine.state(state, at: at)
        for command in commands {
            do throws(Refusal) {
                let decision = try engine.decide(command, on: after, by: .init(role: actor), at: at)
                for event in decision.events { engine.fold(event, into: &after) }
            } catch {
                return nil
            }
        }
        return after
    }
}
