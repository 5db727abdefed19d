import Casework
import Playbooks
import SchoolTime

/// Decides what the people of a story do next in its case. It knows no step of any playbook: it looks at what
/// is owed, waits or is on offer, as a colleague would who reads the page of the case.
struct Driver {
    let engine: CaseEngine
    let story: Story
    let wishes: [Fact.ID: Fact.Answer]
    var hand: Hand
    private var optionsTaken = 0
    private var offersLookedAt: Set<String> = []

    init(engine: CaseEngine, story: Story, words: Words, dice: Dice) {
        self.engine = engine
        self.story = story
        hand = Hand(engine: engine, story: story, words: words, dice: dice)
        let playbook = engine.playbook
        let sought = Wishes(playbook: playbook)
        var wishes: [Fact.ID: Fact.Answer] = [:]
        if let outcome = Self.outcome(of: story, playbook) { wishes = sought.answers(for: outcome) }
        if let number = story.overlay, !playbook.overlays.isEmpty {
            let overlay = playbook.overlays[(number - 1) % playbook.overlays.count]
            wishes.merge(sought.answers(for: overlay.condition)) { _, overlay in overlay }
        }
        self.wishes = wishes
    }

    /// The outcome of the triage that the story wants and the playbook knows.
    static func outcome(of story: Story, _ playbook: Playbook) -> Triage.Outcome? {
        let known = playbook.triage.outcomes.map(\.id)
        return story.outcomes.first(where: known.contains) ?? known.first
    }

    /// What could be done now, the most pressing first; nothing when all rests.
    mutating func moves(in state: CaseState, at now: Moment) -> [Move] {
        let all = engine.obligations(in: state, at: now)
        var moves: [Move] = []
        if story.isClosed, let move = closing(state, now) { return [move] }
        for duty in all where duty.state.isOwed { moves += self.moves(for: duty, in: state, now) }
        for duty in all { if let move = unlocking(duty, in: state) { moves.append(move) } }
        if moves.isEmpty, optionsTaken < story.options {
            for duty in all where duty.state == .offered { moves += option(duty, in: state, now) }
        }
        return moves
    }

    /// Called when a move was carried out.
    mutating func carriedOut(_ move: Move) {
        if offersLookedAt.contains(move.about) { optionsTaken += 1 }
    }

    private mutating func option(_ duty: Obligation, in state: CaseState, _ now: Moment) -> [Move] {
        guard hand.dice.succeeds(15), duty.id.step != engine.closingStep(in: state) else { return [] }
        offersLookedAt.insert(duty.id.description)
        return moves(for: duty, in: state, now)
    }

    private mutating func moves(for duty: Obligation, in state: CaseState, _ now: Moment) -> [Move] {
        if duty.id.step == engine.closingStep(in: state), !duty.id.isNotice { return [] }
        if let planned = duty.planned, planned > now { return [] }
        guard isTime(for: duty, now) else { return [] }
        if duty.id.step == Triage.step { return [triage(duty, in: state)] }
        if duty.id.isNotice { return [move(duty, .tell(duty.id, note: hand.sentence(of: hand.words.told)))] }
        if let plan = planning(duty, now) { return [plan] }
        if let waiver = waiver(of: duty) { return [waiver] }
        let completion = hand.completion(of: duty.id, in: state, wishes: wishes, on: now.date)
        let insisting = CaseEvent.Completion(
            task: duty.id, outcome: completion.outcome, answers: completion.answers,
            reason: hand.sentence(of: hand.words.reasons), findings: completion.findings)
        return [move(duty, .complete(completion)), move(duty, .complete(insisting), insisting: true)]
    }

    /// What looks back is done on its day, as is what comes again and again; the rest within a day or two.
    private mutating func isTime(for duty: Obligation, _ now: Moment) -> Bool {
        if let due = duty.due?.due, due <= now.date { return true }
        let looksBack = [.evaluation, .monitoring, .aftercare].contains(duty.kind) || duty.id.number > 1
        if looksBack, duty.due != nil { return false }
        return duty.strength == .may || hand.dice.succeeds(55)
    }

    private func move(_ duty: Obligation, _ command: CaseCommand, insisting: Bool = false) -> Move {
        let decider = engine.step(duty.id.step)?.decider.map { [$0] } ?? []
        return Move(
            commands: [command], roles: decider + duty.owners.roles, pupil: duty.ownerPupil,
            about: duty.id.description + (insisting ? " insisting" : ""))
    }

    /// The answers that are needed, those that the story wants, and the outcome with a reason.
    private mutating func triage(_ duty: Obligation, in state: CaseState) -> Move {
        let target = state.parties.first?.pupil
        let asked = engine.playbook.facts.filter { $0.isAskedAtTriage && $0.derivation == nil }.map(\.id)
        let statements = (asked + wishes.keys.sorted()).uniqued().map { fact in
            let answer = hand.answer(to: fact, target, in: state, wishes)
            return Statement(fact, TextID(answer), of: target)
        }
        let outcome = Self.outcome(of: story, engine.playbook) ?? "unknown"
        let reason = hand.sentence(of: hand.words.reasons)
        return Move(
            commands: [.state(statements), .triage(outcome, reason: reason)], roles: duty.owners.roles,
            pupil: duty.ownerPupil, about: duty.id.description)
    }

    /// Talks are now and then planned first.
    private mutating func planning(_ duty: Obligation, _ now: Moment) -> Move? {
        guard duty.kind == .conversation, duty.planned == nil, hand.dice.succeeds(25),
            let due = duty.due?.due, now.date + 1 < due, let time = LocalTime(hour: 10, minute: 30)
        else { return nil }
        let day = engine.calendar.nextSchoolDay(onOrAfter: now.date + 1)
        return move(duty, .plan(duty.id, for: Moment(date: day, time: time), reason: nil))
    }

    private mutating func waiver(of duty: Obligation) -> Move? {
        guard let step = engine.step(duty.id.step), step.skip.leave == .withReason, step.strength == .must,
            step.kind == .task || step.kind == .monitoring, hand.dice.succeeds(6)
        else { return nil }
        let reason = hand.sentence(of: hand.words.waived)
        return Move(
            commands: [.waive(duty.id, reason: reason)],
            roles: step.skip.by.isEmpty ? duty.owners.roles : step.skip.by, pupil: duty.ownerPupil,
            about: duty.id.description)
    }

    /// What a waiting step waits for, where somebody can see to it: an answer, a view, consent.
    private mutating func unlocking(_ duty: Obligation, in state: CaseState) -> Move? {
        guard case .waiting(let obstacles) = duty.state, hand.dice.succeeds(40) else { return nil }
        for obstacle in obstacles {
            switch obstacle {
            case .facts(let facts):
                let statements = facts.filter { engine.fact($0)?.derivation == nil }.map { fact in
                    let answer = hand.answer(to: fact, duty.id.pupil, in: state, wishes)
                    return Statement(fact, TextID(answer), of: duty.id.pupil)
                }
                if !statements.isEmpty { return unlocking(duty, [.state(statements)]) }
            case .consultation(let asked):
                let view = hand.sentence(of: hand.words.views)
                return unlocking(
                    duty, [.consult(duty.id.step, who: asked.who, view: view, of: duty.id.pupil)])
            case .consent(let asked, _):
                return unlocking(duty, [.consent(asked.who, to: duty.id.step, .given, of: duty.id.pupil)])
            default: continue
            }
        }
        return nil
    }

    private func unlocking(_ duty: Obligation, _ commands: [CaseCommand]) -> Move {
        Move(
            commands: commands, roles: duty.owners.roles, pupil: duty.ownerPupil,
            about: "unlocking \(duty.id)")
    }

    /// Closing, or what has to be answered before.
    private mutating func closing(_ state: CaseState, _ now: Moment) -> Move? {
        guard state.triageOutcome != nil || engine.scope != .caseFile,
            engine.closingStep(in: state) != nil
        else { return nil }
        let closability = engine.closability(of: state, at: now)
        let roles = engine.closingStep(in: state).flatMap(engine.step)?.performer.roles ?? [state.owner]
        let answers = statements(for: closability, in: state)
        guard closability.isClosable || !answers.isEmpty else { return nil }
        let close = CaseCommand.close(reason: hand.sentence(of: hand.words.closing))
        return Move(
            commands: closability.isClosable ? [close] : [.state(answers)],
            roles: roles.map { $0 == .caseOwner ? state.owner : $0 }, pupil: state.parties.first?.pupil,
            about: "closing")
    }

    /// The answers that alone stand in the way of closing.
    private func statements(for closability: Closability, in state: CaseState) -> [Statement] {
        guard closability.binding.isEmpty, closability.waivable.isEmpty else { return [] }
        let sought = Wishes(playbook: engine.playbook)
        let answers = closability.obstacles.reduce(into: [Fact.ID: Fact.Answer]()) { answers, obstacle in
            guard case .need(let need) = obstacle else { return }
            answers.merge(sought.answers(for: need.condition)) { first, _ in first }
        }
        return answers.sorted { $0.key < $1.key }.flatMap { fact, answer in
            let asked = engine.fact(fact)?.isPerPupil == true ? state.parties.map(\.pupil) : [nil]
            return asked.filter { engine.answer(fact, of: $0, in: state) != answer }
                .map { Statement(fact, answer, of: $0) }
        }
    }
}
