import Foundation
import Playbooks
import SchoolTime
import Testing
import YAML

@testable import Casework

/// A random but repeatable life of a case under one of the schools' own playbooks.
struct RandomWalk {
    let engine: CaseEngine
    private(set) var state: CaseState
    private(set) var events: [CaseEvent] = []
    private(set) var now: Moment
    /// How many commands were accepted, and how many refused.
    private(set) var tally = (accepted: 0, refused: 0)
    private var dice: SeededDice
    private var pupils = 0

    /// Tries so many things.
    init(_ engine: CaseEngine, seed: UInt64, length: Int) throws {
        self.engine = engine
        dice = SeededDice(seed: seed)
        state = engine.start
        now = try moment("2026-01-05T09:00")
        join(.target)
        join(.initiator)
        let channels = engine.playbook.intake.channels.filter { !$0.isDirect }
        let channel = dice.next() % 4 == 0 ? pick(channels) : channels.first
        carry(
            .report(
                CaseEvent.Report(
                    reporter: .pupil, channel: channel?.id ?? "", receiver: channel?.receiver ?? "teacher",
                    text: "x")),
            by: .reporter)
        for _ in 0..<length {
            if dice.next() % 2 == 0 { rest() }
            act()
        }
    }

    private mutating func rest() {
        let minutes = Int.random(in: 0..<24 * 60, using: &dice)
        let days = Int.random(in: 0...4, using: &dice)
        guard let time = LocalTime(hour: minutes / 60, minute: minutes % 60) else { return }
        now = max(now, Moment(date: now.date + days, time: time))
    }

    private mutating func act() {
        switch dice.next() % 20 {
        case 0...8: workOnTask()
        case 9, 10: stateFact()
        case 11: triage()
        case 12: pick(engine.playbook.happenings).map { carry(.happen($0.id, note: nil)) }
        case 13: askPeople()
        case 14: changePeople()
        case 15: join(pick(Involvement.allCases) ?? .witness)
        case 16:
            pick(state.parties).map { party in
                carry(
                    party.standing == .established
                        ? .correct(party.pupil, to: pick([.notShown, .notYet]) ?? .notYet, reason: "nee")
                        : .leave(party.pupil))
            }
        case 17: pick(engine.playbook.documents).map { carry(.attach($0.id)) }
        case 18: if dice.next() % 4 == 0 { finish() }
        default: carry(state.isClosed ? .reopen(reason: "weer") : .note("iets"))
        }
    }

    /// Whoever is asked for a word says the first of what may be said, it is weighed, most of what is open is done, and whoever
    /// closes it closes it: left to chance, a case that waits for the word of each pupil would never end.
    private mutating func finish() {
        for fact in engine.playbook.facts where fact.derivation == nil && fact.saidBy != nil {
            guard let answer = fact.answers.first?.answer else { continue }
            for pupil in fact.isPerPupil ? state.parties.map(\.pupil) : [nil] {
                carry(.state(fact.id, answer, saidBy: nil, of: pupil))
            }
        }
        if state.triageOutcome == nil { triage() }
        close()
        // What nobody can finish as it was weighed may be something else.
        for outcome in engine.playbook.triage.outcomes where !state.isClosed && dice.next() % 2 == 0 {
            weigh(outcome)
            close()
        }
    }

    private mutating func close() {
        // Twice, as doing one thing opens another.
        for task in state.tasks where task.isActive { complete(task.id) }
        for task in state.tasks where task.isActive { complete(task.id) }
        carry(.close(reason: "klaar"), by: closer)
    }

    private mutating func complete(_ task: TaskID) {
        guard let step = engine.step(task.step), step.kind != .closing else { return }
        guard !task.isNotice else { return carry(.tell(task, note: nil)) }
        let owner = owner(of: step)
        let outcome = step.outcomes.first?.id
        let completion = CaseEvent.Completion(
            task: task, outcome: outcome, answers: answers(of: step, task.pupil), reason: "daarom",
            findings: findings(task, outcome))
        carry(.complete(completion), by: owner)
    }

    private var closer: Role.ID {
        engine.closingStep(in: state).flatMap(engine.step).map(owner) ?? state.owner
    }

    private mutating func workOnTask() {
        guard let task = pick(state.tasks.filter(\.isActive)), let step = engine.step(task.id.step) else {
            return
        }
        let owner = owner(of: step)
        let actor = dice.next() % 8 == 0 ? pick(engine.playbook.roles)?.id ?? owner : owner
        switch dice.next() % 6 {
        case 0: carry(.waive(task.id, reason: "het kan niet"), by: actor)
        case 1:
            carry(.plan(task.id, for: Moment(date: now.date + 3, time: now.time), reason: "zo"), by: actor)
        default:
            guard !task.id.isNotice else { return carry(.tell(task.id, note: nil), by: actor) }
            let outcome = pick(step.outcomes)?.id
            let completion = CaseEvent.Completion(
                task: task.id, outcome: outcome, answers: answers(of: step, task.id.pupil),
                on: dice.next() % 4 == 0 ? now.date + -1 : nil, reason: "daarom",
                findings: findings(task.id, outcome))
            carry(.complete(completion), by: actor)
        }
    }

    private mutating func findings(_ task: TaskID, _ outcome: Outcome.ID?) -> [Pupil.ID: Finding] {
        var findings: [Pupil.ID: Finding] = [:]
        for pupil in engine.findingsAsked(by: task, outcome: outcome, in: state) {
            findings[pupil] = pick(Finding.allCases)
        }
        return findings
    }

    private mutating func answers(of step: PlacedStep, _ pupil: Pupil.ID?) -> [Field.ID: String] {
        var answers: [Field.ID: String] = [:]
        for field in engine.fields(of: step, pupil: pupil, in: state, at: now) {
            if let fact = field.fact.flatMap(engine.fact) {
                answers[field.id] = pick(fact.answers)?.answer.text
            } else if !field.answers.isEmpty {
                answers[field.id] = pick(field.answers)?.answer.text
            } else {
                answers[field.id] = field.type == .date ? now.date.iso : "1"
            }
        }
        return answers
    }

    private mutating func stateFact() {
        let open = engine.playbook.facts.filter { $0.derivation == nil }
        guard let fact = pick(open), let answer = pick(fact.answers.map(\.answer) + [.unknown]) else {
            return
        }
        carry(.state(fact.id, answer, saidBy: nil, of: fact.isPerPupil ? pick(state.parties)?.pupil : nil))
    }

    private mutating func triage() {
        pick(engine.playbook.triage.outcomes).map { weigh($0) }
    }

    private mutating func weigh(_ outcome: Triage.Choice) {
        carry(.triage(outcome.id, reason: "gezien"), by: engine.triagers(in: state).first ?? state.owner)
    }

    /// Whoever decides on a step, or does it.
    private func owner(of step: PlacedStep) -> Role.ID {
        step.decider ?? engine.owners(step.performer, in: state).roles.first ?? state.owner
    }

    private mutating func askPeople() {
        guard let step = pick(engine.steps.values.sorted { $0.id < $1.id }) else { return }
        for consultation in step.consultations {
            carry(.consult(step.id, who: consultation.who, view: "doen"), by: consultation.who)
        }
        for consent in step.consents {
            carry(.consent(consent.who, to: step.id, pick(CaseEvent.Consent.allCases) ?? .given))
        }
    }

    private mutating func changePeople() {
        guard let role = pick(engine.playbook.roles)?.id else { return }
        switch dice.next() % 4 {
        case 0: carry(.handOver(to: role, reason: "zwaar"))
        case 1: carry(.unavailable(role, reason: dice.next() % 2 == 0 ? "accused" : "absent"))
        default: carry(.available(role))
        }
    }

    private mutating func join(_ involvement: Involvement) {
        pupils += 1
        carry(
            .join(
                CaseParty(pupil: Pupil.ID("p\(pupils)"), involvement: involvement, group: "6a", yearGroup: 6))
        )
    }

    private mutating func carry(_ command: CaseCommand, by role: Role.ID? = nil) {
        do throws(Refusal) {
            let decision = try engine.decide(
                command, on: state, by: .init(role: role ?? state.owner), at: now)
            for event in decision.events { engine.fold(event, into: &state) }
            events += decision.events
            tally.accepted += 1
        } catch {
            tally.refused += 1
        }
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.randomElement(using: &dice)
    }
}

/// The playbooks of the schools themselves.
enum ShippedPlaybook: String, CaseIterable {
    case aeres, doultremont, globe, kopakker, mijlpaal

    func engine() throws -> CaseEngine {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../playbooks/")
        let files = try PlaybookFiles(directory: root.appending(path: rawValue).path())
        let playbook = try #require(readPlaybook(files, into: Complaints()))
        return CaseEngine(playbook: playbook, calendar: try Example.calendar())
    }
}
