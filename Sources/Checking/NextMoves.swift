import Casework
import Playbooks
import SchoolTime

/// What can happen next in a state.
///
/// Duties that are there together are done in the order in which they opened: doing one does not hinder the
/// other, so that only one order is followed. Time passes when nothing can be done.
struct NextMoves {
    let engine: CaseEngine
    let node: Exploration.Node

    private var state: CaseState { node.state }
    private var now: Moment { node.now }
    /// Who acts in what is nobody's step.
    private var hand: Role.ID { engine.stewards(in: state).first ?? state.owner }

    var all: [Move] {
        let departures = options + revisions + circumstances
        let duties = duty
        if !duties.isEmpty { return duties + departures }
        let time = passing
        return asked + time + (time.isEmpty ? closing : []) + departures
    }

    // MARK: duties

    /// The first duty that can be done, in each way in which it can end.
    private var duty: [Move] {
        let owed = node.obligations.filter { $0.state.isOwed && $0.strength == .must }
        let last = engine.closingStep(in: state)
        for obligation in owed.filter({ $0.id.step != last }) + owed.filter({ $0.id.step == last }) {
            let moves = ways(of: obligation).filter { $0.carriedOut(on: state, by: engine) != nil }
            if moves.contains(where: { !$0.isDeparture }) { return moves }
        }
        return []
    }

    private func ways(of obligation: Obligation, departing: Bool = false) -> [Move] {
        let id = obligation.id
        if id.step == Triage.step { return triage }
        guard !id.isNotice else { return [told(id, departing)] }
        guard let step = engine.step(id.step) else { return [] }
        let actor = step.decider ?? obligation.owners.roles.first ?? state.owner
        let outcomes = step.outcomes.sorted { rank($0) < rank($1) }.map { Optional($0.id) }
        let plain = answers(of: id)
        var ways = (outcomes.isEmpty ? [nil] : outcomes).enumerated().map { place, outcome in
            done(id, outcome, plain, by: actor, departs: departing || place > 0)
        }
        for field in engine.fields(of: id, in: state, at: now) {
            for answer in choices(of: field) where answer != plain[field.id] {
                var other = plain
                other[field.id] = answer
                ways.append(done(id, outcomes.first ?? nil, other, by: actor, departs: true))
            }
        }
        return ways
    }

    /// The plain course goes on: what ends the dossier or repeats the step comes last.
    private func rank(_ outcome: Outcome) -> Int { outcome.again == nil ? 0 : 1 }

    private func done(
        _ id: TaskID, _ outcome: Outcome.ID?, _ answers: [Field.ID: String], by actor: Role.ID, departs: Bool
    ) -> Move {
        let belonging = engine.step(id.step)?.fields.filter { $0.belongs(with: outcome) }.map(\.id) ?? []
        let answers = answers.filter { belonging.contains($0.key) }
        let findings = engine.allEstablished(by: id, outcome: outcome, in: state)
        let completion = CaseEvent.Completion(
            task: id, outcome: outcome, answers: answers, reason: "Zo is het afgesproken.",
            findings: findings)
        var words = ["done: \(id.step)", "by: \(actor)", "reason: Zo is het afgesproken."]
        if let outcome { words.append("outcome: \(outcome)") }
        let found = findings.map { "\($0.key): \($0.value.rawValue)" }.sorted()
        if !found.isEmpty { words.append("found: {\(found.joined(separator: ", "))}") }
        if let pupil = id.pupil { words.append("of: \(pupil)") }
        let written = answers.sorted { $0.key < $1.key }.map { "\($0.key): \"\($0.value)\"" }
        if !written.isEmpty { words.append("answers: {\(written.joined(separator: ", "))}") }
        return Move([.complete(completion)], by: actor, at: now, departs: departs, words: words)
    }

    private func told(_ id: TaskID, _ departs: Bool) -> Move {
        let isBuiltIn = id.step == Intake.receiptStep || id.step == Intake.copyStep
        var words = ["told: \(id.step)\(isBuiltIn ? "" : ".\(id.notice?.text ?? "")")"]
        if let recipient = id.recipient { words.append("to: \(recipient)") }
        if let pupil = id.pupil { words.append("of: \(pupil)") }
        return Move([.tell(id, note: nil)], by: hand, at: now, departs: departs, words: words)
    }

    private func answers(of id: TaskID) -> [Field.ID: String] {
        engine.fields(of: id, in: state, at: now).reduce(into: [:]) { answers, field in
            if let fact = field.fact {
                let known = engine.answer(fact, of: id.pupil, in: state)
                answers[field.id] = known == .unknown ? choices(of: field).first : known.text
            } else if field.isRequired || !field.requiredWith.isEmpty {
                answers[field.id] = choices(of: field).first ?? sample(field, id)
            }
        }
    }

    private func choices(of field: Field) -> [String] {
        if let fact = field.fact.flatMap(engine.fact) { return fact.answers.map(\.answer.text) }
        return field.isRequired ? field.answers.map(\.answer.text) : []
    }

    private func sample(_ field: Field, _ task: TaskID) -> String {
        switch field.type {
        case .date: engine.days(for: field, of: task, in: state, at: now).nearest(to: now.date).iso
        case .number: String(max(1, field.bounds?.least ?? 1))
        case .pupils: (1...max(1, field.bounds?.least ?? 1)).map { "x\($0)" }.joined(separator: " ")
        case .role: state.owner.text
        default: "x"
        }
    }

    private var triage: [Move] { weighed(departs: false) }

    /// Triage may be revised, once.
    private var revisions: [Move] { state.triage.count == 1 ? weighed(departs: true) : [] }

    private func weighed(departs: Bool) -> [Move] {
        let actor = engine.triagers(in: state).first ?? state.owner
        return engine.playbook.triage.outcomes.filter { $0.id != state.triageOutcome }.map { outcome in
            let unknown = engine.unaskedFacts(before: outcome.id, in: state)
                .map { Statement($0.id, .unknown) }
            let ask: [CaseCommand] = unknown.isEmpty ? [] : [.state(unknown)]
            return Move(
                ask + [.triage(outcome.id, reason: "Zo is het gezien.")], by: actor, at: now,
                departs: departs,
                words: ["triage: \(outcome.id)", "reason: Zo is het gezien.", "by: \(actor)"])
        }
    }

    // MARK: what duties wait for

    /// What waiting duties ask of people: a view, consent, a date, an answer.
    private var asked: [Move] {
        for obligation in node.obligations where obligation.strength == .must {
            guard case .waiting(let obstacles) = obligation.state else { continue }
            let moves = obstacles.flatMap { answering($0, of: obligation.id) }
            if !moves.isEmpty { return moves }
        }
        return []
    }

    private func answering(_ obstacle: Obstacle, of id: TaskID) -> [Move] {
        let of = id.pupil.map { ["of: \($0)"] } ?? []
        switch obstacle {
        case .consultation(let asked):
            return [
                Move(
                    [.consult(id.step, who: asked.who, view: "Goed.", of: id.pupil)], by: hand,
                    at: now,
                    words: ["consulted: \(id.step)", "who: \(asked.who)", "view: Goed."] + of)
            ]
        case .consent(let asked, _):
            return [CaseEvent.Consent.given, .declined].map { answer in
                Move(
                    [.consent(asked.who, to: id.step, answer, of: id.pupil)], by: hand, at: now,
                    departs: answer != .given,
                    words: ["consent: {who: \(asked.who), to: \(id.step), is: \(answer.rawValue)}"] + of)
            }
        case .facts(let facts): return facts.flatMap { stating($0, of: id.pupil) }
        case .date(.step(let step, .planned)):
            return state.instances(of: step).filter { $0.isActive && $0.planned == nil }.map { task in
                Move(
                    [.plan(task.id, for: now, reason: "Zo komt het uit.")], by: owner(of: task), at: now,
                    words: [
                        "planned: \(step)", "for: \(now.date.iso)", "reason: Zo komt het uit.",
                        "by: \(owner(of: task))",
                    ]
                        + (task.id.pupil.map { ["of: \($0)"] } ?? []))
            }
        default: return []
        }
    }

    private func owner(of task: CaseTask) -> Role.ID {
        guard let step = engine.step(task.id.step) else { return state.owner }
        return step.decider ?? engine.owners(step.performer, in: state).roles.first ?? state.owner
    }

    private func stating(_ id: Fact.ID, of pupil: Pupil.ID?) -> [Move] {
        guard let fact = engine.fact(id), fact.derivation == nil else { return [] }
        let of = fact.isPerPupil ? pupil ?? Opening.pupils[0].name : nil
        let said = engine.answer(id, of: of, in: state)
        return fact.answers.map(\.answer).filter { $0 != said }.map { answer in
            Move(
                [.state(id, answer, saidBy: nil, of: of)], by: state.owner, at: now, departs: true,
                words: ["facts: {\(id): \"\(answer)\"}"] + (of.map { ["of: \($0)"] } ?? []))
        }
    }

    // MARK: time, options and circumstances

    private var passing: [Move] {
        let days = node.obligations.flatMap { obligation -> [Moment] in
            guard case .waiting(let obstacles) = obligation.state else { return [] }
            return obstacles.compactMap { obstacle in
                guard case .notBefore(let day) = obstacle else { return nil }
                return Moment(date: day, time: now.time)
            }
        }
        guard let next = (days + [engine.nextTick(in: state, after: now)].compactMap(\.self)).min(),
            next > now
        else { return [] }
        return [Move([], by: state.owner, at: next, words: ["passes: {}"])]
    }

    /// Closing without a closing step that is owed.
    private var closing: [Move] {
        guard engine.closability(of: state, at: now).isClosable else { return [] }
        let actor = engine.closingStep(in: state).flatMap(engine.step).flatMap {
            $0.decider ?? engine.owners($0.performer, in: state).roles.first
        }
        return [
            Move(
                [.close(reason: "Het is klaar.")], by: actor ?? state.owner, at: now,
                words: ["close: Het is klaar.", "by: \(actor ?? state.owner)"])
        ]
    }

    private var options: [Move] {
        node.obligations.filter { $0.state == .offered }.flatMap { ways(of: $0, departing: true) }
    }

    /// Any answer, and any happening that has not occurred yet.
    private var circumstances: [Move] {
        let stated = engine.playbook.facts.flatMap { stating($0.id, of: nil) }
        let happenings = engine.playbook.happenings.filter { !node.happened.contains($0.id) }.map {
            happening in
            Move(
                [.happen(happening.id, note: nil)], by: hand, at: now, departs: true,
                words: ["happened: \(happening.id)"])
        }
        return stated + happenings
    }
}
