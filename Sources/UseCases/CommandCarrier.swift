import Casework
import Playbooks
import SchoolTime

/// Carries several commands after each other, as one write.
struct CommandCarrier {
    let engine: CaseEngine
    private(set) var state: CaseState
    let actor: CaseEvent.Actor
    let now: Moment
    private(set) var events: [CaseEvent] = []
    private(set) var warnings: [Warning] = []

    init(engine: CaseEngine, state: CaseState, actor: CaseEvent.Actor, now: Moment) {
        self.engine = engine
        self.state = state
        self.actor = actor
        self.now = now
    }

    mutating func carry(_ command: CaseCommand) throws(Refusal) {
        let decision = try engine.decide(command, on: state, by: actor, at: now)
        for event in decision.events { engine.fold(event, into: &state) }
        events += decision.events
        warnings += decision.warnings
    }

    /// Brings the dossier in line with who is away in the school. That is nobody's act: it stands there in the name of
    /// whoever owns cases.
    mutating func follow(_ away: Set<Away>) {
        for what in engine.following(away, in: state) {
            add(CaseEvent(at: now, by: .init(role: engine.playbook.caseOwner), what))
        }
    }

    /// Lets who holds a role now act in it, where the case was about who held it before.
    mutating func free(_ roles: [Role.ID]) {
        for role in roles {
            add(CaseEvent(at: now, by: .init(role: engine.playbook.caseOwner), .available(role)))
        }
    }

    /// Adds what follows by itself.
    mutating func add(_ event: CaseEvent) {
        engine.fold(event, into: &state)
        events.append(event)
    }
}
