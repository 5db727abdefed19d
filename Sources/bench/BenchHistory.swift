import Casework
import Foundation
import Playbooks
import SchoolTime
import YAML

/// A long history of one case, made by doing whatever the engine asks, through the engine itself.
struct BenchHistory {
    let engine: CaseEngine
    let events: [CaseEvent]

    /// A history of at least so many events under a playbook.
    init(
        playbooks: String, id: String, length: Int, target: Pupil.ID = "a", initiator: Pupil.ID = "b",
        group: String = "g"
    ) throws {
        let complaints = Complaints()
        let files = try PlaybookFiles(directory: "\(playbooks)/\(id)")
        guard let playbook = readPlaybook(files, into: complaints) else { throw BenchError.unreadable(id) }
        engine = CaseEngine(playbook: playbook, calendar: SchoolCalendar(closed: []))
        var driver = BenchDriver(engine: engine)
        try driver.begin(target: target, initiator: initiator, group: group)
        while driver.events.count < length { driver.goOn() }
        events = Array(driver.events.prefix(length))
    }
}

enum BenchError: Error { case unreadable(String), refused(String) }

/// Does what is owed, one thing an hour, and writes notes when nothing is.
struct BenchDriver {
    let engine: CaseEngine
    var state: CaseState
    var events: [CaseEvent] = []
    private var now = Moment(utcSeconds: 1_772_438_400)

    init(engine: CaseEngine) {
        self.engine = engine
        state = engine.start
    }

    mutating func begin(target: Pupil.ID, initiator: Pupil.ID, group: String) throws {
        _ = carry(.join(CaseParty(pupil: target, involvement: .target, group: group, yearGroup: 6)))
        _ = carry(.join(CaseParty(pupil: initiator, involvement: .initiator, group: group, yearGroup: 6)))
        let playbook = engine.playbook
        guard let channel = playbook.intake.channels.first, let outcome = playbook.triage.outcomes.first
        else { return }
        let text = String(repeating: "Elke pauze staat hij alleen en ze roepen hem na. ", count: 4)
        _ = carry(
            .report(.init(reporter: .pupil, channel: channel.id, receiver: channel.receiver, text: text)))
        for fact in engine.unaskedFacts(before: outcome.id, in: state) {
            _ = carry(
                .state([Statement(fact.id, .unknown, saidBy: fact.saidBy, of: fact.isPerPupil ? target : nil)]
                ))
        }
        let isOpen = carry(.triage(outcome.id, reason: "Zo ziet de leerkracht het."))
        guard isOpen else { throw BenchError.refused("triage") }
    }

    mutating func goOn() {
        let owed = engine.obligations(in: state, at: now).filter {
            $0.state.isOwed && $0.id.step != Triage.step
        }
        for duty in owed.prefix(3) where act(on: duty) { return }
        _ = carry(
            .note("Even gevraagd hoe het gaat. Het gaat beter dan vorige week; hij speelde mee in de pauze."))
    }

    private mutating func act(on duty: Obligation) -> Bool {
        guard !duty.id.isNotice else { return carry(.tell(duty.id, note: nil), as: duty.owners.roles[0]) }
        guard let step = engine.step(duty.id.step), step.kind != .closing else { return false }
        var answers: [Field.ID: String] = [:]
        let outcome = step.outcomes.first?.id
        for field in step.fields
        where (field.isRequired || !field.requiredWith.isEmpty) && field.belongs(with: outcome) {
            answers[field.id] = field.answers.first?.answer.text ?? "Kort opgeschreven wat er gezegd is."
        }
        let completion = CaseEvent.Completion(
            task: duty.id, outcome: outcome, answers: answers, reason: "Zo afgesproken.",
            findings: engine.allEstablished(by: duty.id, outcome: outcome, in: state))
        return carry(.complete(completion), as: step.decider ?? duty.owners.roles[0])
    }

    private mutating func carry(_ command: CaseCommand, as role: Role.ID? = nil) -> Bool {
        now = Moment(utcSeconds: now.utcSeconds() + 3600)
        let actor = CaseEvent.Actor(role: role ?? engine.playbook.caseOwner, person: "s1")
        // A refusal: something else is tried.
        guard let decision = try? engine.decide(command, on: state, by: actor, at: now) else { return false }
        for event in decision.events { engine.fold(event, into: &state) }
        events += decision.events
        return true
    }
}
