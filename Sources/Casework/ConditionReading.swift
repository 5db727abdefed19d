import Playbooks
import SchoolTime

/// Reads conditions of a playbook in one dossier at one moment, for one pupil where that matters.
struct ConditionReading {
    let engine: CaseEngine
    let now: Moment
    let pupil: Pupil.ID?

    /// Whether the condition is true, false or unknown.
    func truth(of condition: Condition, in state: CaseState) -> Truth {
        switch condition {
        case .all(let parts): all(parts, in: state)
        case .any(let parts): any(parts, in: state)
        case .not(let part): truth(of: part, in: state).negated
        case .each(let who, let part): truths(of: part, for: who, in: state).map(Truth.all) ?? .no
        case .oneOf(let who, let part): truths(of: part, for: who, in: state).map(Truth.any) ?? .no
        case .fact(let fact, let answers): factTruth(fact, answers, in: state)
        case .triage(let outcomes): Truth(state.triageOutcome.map(outcomes.contains) ?? false)
        case .done(let step, let times): doneTruth(step, times, in: state)
        case .outcome(let step, let outcomes, let inARow): outcomeTruth(step, outcomes, inARow, in: state)
        case .open(let step): Truth(instances(of: step, in: state).contains(where: \.isActive))
        case .waived(let step): Truth(instances(of: step, in: state).contains(where: \.wasWaived))
        default: plainTruth(of: condition, in: state)
        }
    }

    /// What a condition is for each pupil who takes part in that way; nil when nobody does.
    private func truths(of condition: Condition, for who: Involvements, in state: CaseState) -> [Truth]? {
        let readings = readings(for: who, in: state)
        return readings.isEmpty ? nil : readings.map { $0.truth(of: condition, in: state) }
    }

    /// The same reading for each pupil who takes part in that way.
    func readings(for who: Involvements, in state: CaseState) -> [ConditionReading] {
        state.pupils(who).map { ConditionReading(engine: engine, now: now, pupil: $0.pupil) }
    }

    private func all(_ parts: [Condition], in state: CaseState) -> Truth {
        var result = Truth.yes
        for part in parts {
            switch truth(of: part, in: state) {
            case .no: return .no
            case .unknown: result = .unknown
            case .yes: continue
            }
        }
        return result
    }

    private func any(_ parts: [Condition], in state: CaseState) -> Truth {
        var result = Truth.no
        for part in parts {
            switch truth(of: part, in: state) {
            case .yes: return .yes
            case .unknown: result = .unknown
            case .no: continue
            }
        }
        return result
    }

    /// The facts that are unknown and appear in the condition, in the order in which they appear.
    func unknownFacts(of condition: Condition, in state: CaseState) -> [Fact.ID] {
        switch condition {
        case .all(let parts), .any(let parts):
            parts.reduce(into: []) { found, part in
                found += unknownFacts(of: part, in: state).filter { !found.contains($0) }
            }
        case .not(let part): unknownFacts(of: part, in: state)
        case .each, .oneOf: unknownAnswers(of: condition, in: state).map(\.fact).uniqued()
        case .fact(let fact, _):
            truth(of: condition, in: state) == .unknown ? underlyingUnknowns(of: fact, in: state) : []
        default: []
        }
    }

    /// The answers that are unknown and that the condition asks: of the pupil at hand, of those of whom it asks each, or of
    /// everybody who takes part.
    func unknownAnswers(of condition: Condition, in state: CaseState) -> [CaseState.FactKey] {
        switch condition {
        case .all(let parts), .any(let parts):
            parts.flatMap { unknownAnswers(of: $0, in: state) }.uniqued()
        case .not(let part): unknownAnswers(of: part, in: state)
        case .each(let who, let part), .oneOf(let who, let part):
            truth(of: condition, in: state) != .unknown
                ? []
                : readings(for: who, in: state).flatMap { $0.unknownAnswers(of: part, in: state) }.uniqued()
        case .fact: unknownFacts(of: condition, in: state).flatMap { keys(of: $0, in: state) }
        default: []
        }
    }

    private func keys(of fact: Fact.ID, in state: CaseState) -> [CaseState.FactKey] {
        guard engine.fact(fact)?.isPerPupil == true else {
            return [CaseState.FactKey(fact: fact, pupil: nil)]
        }
        let pupils = pupil.map { [$0] } ?? state.present.map(\.pupil)
        return pupils.filter { engine.answer(fact, of: $0, in: state) == .unknown }
            .map { CaseState.FactKey(fact: fact, pupil: $0) }
    }

    private func plainTruth(of condition: Condition, in state: CaseState) -> Truth {
        switch condition {
        case .happened(let happening, let times):
            Truth(state.times(.happening(happening), about: pupil) >= times)
        case .pupils(let involvements, let bounds): Truth(bounds.contain(state.pupils(involvements).count))
        case .classes(let involvements, let bounds):
            Truth(bounds.contain(Set(state.pupils(involvements).compactMap(\.group)).count))
        case .yearGroup(let bounds): yearGroupTruth(bounds, in: state)
        case .count(let counter, let bounds):
            Truth(bounds.contain(engine.count(of: counter, in: state, at: now)))
        case .consent(let who, let step): Truth(state.consentStands(of: who, to: step, about: pupil))
        case .consentRefused(let who, let step):
            Truth(state.isRefused(consentOf: who, to: step, about: pupil))
        case .recorded(let place): Truth(state.records.contains { $0.place == place })
        case .channel(let channels): Truth(state.channels.contains(where: channels.contains))
        case .owner(let role): Truth(state.owner == role)
        case .overlay(let overlay): Truth(state.activeOverlays.contains(overlay))
        case .document(let document): Truth(engine.isAttached(document, in: state))
        case .setting(let setting, let values): Truth(engine.value(of: setting).map(values.contains) ?? false)
        case .passed(let term, let trigger, let within): passedTruth(term, trigger, within: within, in: state)
        default: .unknown
        }
    }

    // MARK: facts

    private func factTruth(_ fact: Fact.ID, _ answers: [Fact.Answer], in state: CaseState) -> Truth {
        let known = knownAnswers(of: fact, in: state)
        if known.contains(where: answers.contains) { return .yes }
        return known.contains(.unknown) || known.isEmpty ? .unknown : .no
    }

    /// The answer for the pupil at hand; without one, the answers for all pupils who take part.
    private func knownAnswers(of fact: Fact.ID, in state: CaseState) -> [Fact.Answer] {
        guard engine.fact(fact)?.isPerPupil == true else { return [engine.answer(fact, in: state)] }
        if let pupil { return [engine.answer(fact, of: pupil, in: state)] }
        return state.present.map { engine.answer(fact, of: $0.pupil, in: state) }
    }

    private func underlyingUnknowns(of fact: Fact.ID, in state: CaseState) -> [Fact.ID] {
        guard let table = engine.fact(fact)?.derivation else { return [fact] }
        return table.rows.compactMap(\.condition).reduce(into: []) { found, condition in
            found += unknownFacts(of: condition, in: state).filter { !found.contains($0) }
        }
    }

    // MARK: steps

    /// The instances about the pupil at hand; all of them when the step is not about pupils like this one.
    private func instances(of step: Step.ID, in state: CaseState) -> [CaseTask] {
        let own = state.instances(of: step, pupil: pupil)
        return own.isEmpty && !isAboutThisPupil(step, in: state) ? state.instances(of: step) : own
    }

    /// Whether the step has an instance for each pupil who takes part as this one does.
    private func isAboutThisPupil(_ step: Step.ID, in state: CaseState) -> Bool {
        guard let per = engine.step(step)?.per, let pupil else { return false }
        return state.pupils(per).contains { $0.pupil == pupil }
    }

    private func doneTruth(_ step: Step.ID, _ times: Int, in state: CaseState) -> Truth {
        let instances = instances(of: step, in: state)
        let done = instances.count { $0.ending != nil }
        let isForOthers = pupil == nil || !instances.contains { $0.id.pupil == pupil }
        if engine.step(step)?.per != nil, times == 1, isForOthers {
            return Truth(
                done > 0 && !instances.contains(where: \.isActive) && !wasLeftOutForOne(instances, state))
        }
        return Truth(done >= times)
    }

    /// Whether a step per pupil was waived for somebody who takes part and never done for them.
    private func wasLeftOutForOne(_ instances: [CaseTask], _ state: CaseState) -> Bool {
        let present = Set(state.present.map(\.pupil))
        return Dictionary(grouping: instances, by: \.id.pupil).contains { pupil, own in
            pupil.map(present.contains) == true && own.contains(where: \.wasWaived)
                && !own.contains { $0.ending != nil }
        }
    }

    /// For a step per pupil that is read without a pupil, the latest outcomes of every pupil must be so.
    private func outcomeTruth(
        _ step: Step.ID, _ outcomes: [Outcome.ID], _ inARow: Int, in state: CaseState
    ) -> Truth {
        let about = aboutThisPupil(instances(of: step, in: state), step, in: state)
        let byPupil = Dictionary(grouping: about, by: \.id.pupil)
        guard !byPupil.isEmpty else { return .no }
        return Truth(
            byPupil.values.allSatisfy { instances in
                let done = instances.compactMap { task in task.ending.map { (id: task.id, ending: $0) } }
                let latest = done.sorted { $0.ending.at < $1.ending.at }.suffix(inARow)
                return latest.count == inARow
                    && latest.allSatisfy { says($0, $1.outcome, oneOf: outcomes, in: state) }
            })
    }

    /// Whether a task ended with one of these outcomes, as far as that still stands: what was found of the pupil, then or
    /// since, counts for more than how the step ended.
    private func says(
        _ task: TaskID, _ outcome: Outcome.ID?, oneOf outcomes: [Outcome.ID], in state: CaseState
    ) -> Bool {
        guard let outcome, let step = engine.step(task.step)?.step else { return false }
        guard step.establishes(with: outcome) else { return outcomes.contains(outcome) }
        if outcomes.contains(outcome) && state.stands(task, about: pupil) { return true }
        return state.didNotShow(task, about: pupil) && outcomes.contains(where: step.clears)
    }

    /// Of a step that finds something of several pupils at once: when it was about the pupil at hand.
    private func aboutThisPupil(_ instances: [CaseTask], _ step: Step.ID, in state: CaseState) -> [CaseTask] {
        guard let pupil, let placed = engine.step(step), placed.per == nil, placed.establishes != nil,
            state.parties.contains(where: { $0.pupil == pupil && $0.involvement.isBullyingSide })
        else { return instances }
        return instances.filter { $0.ending == nil || state.findings[$0.id]?[pupil] != nil }
    }

    /// Of the pupil at hand; where there is none, of any who takes part: in one class there may be two years.
    private func yearGroupTruth(_ bounds: Condition.Bounds, in state: CaseState) -> Truth {
        let years = state.parties.filter { pupil == nil ? $0.isPresent : $0.pupil == pupil }
            .map(\.yearGroup)
        if years.contains(where: { $0.map(bounds.contain) == true }) { return .yes }
        return years.isEmpty || years.contains(nil) ? .unknown : .no
    }

    private func passedTruth(
        _ term: Term, _ trigger: Trigger, within: Bool, in state: CaseState
    ) -> Truth {
        guard let end = end(of: term, since: trigger, in: state) else { return .no }
        let isOver = end.time.map { now >= Moment(date: end.due, time: $0) } ?? (now.date >= end.due)
        return Truth(within ? !isOver || now.date == end.due : isOver)
    }

    /// When a term is over that runs from a trigger; nil while that has not fired.
    func end(of term: Term, since trigger: Trigger, in state: CaseState) -> Deadline? {
        state.latest(trigger, pupil: pupil).map { since in
            let limit = TimeLimit(amount: term.amount, unit: term.unit, rounding: .exact)
            return engine.calendar.deadline(limit, from: since)
        }
    }
}

extension CaseTask {
    /// Whether it was waived.
    package var wasWaived: Bool {
        if case .waived = status { return true }
        return false
    }
}

extension CaseState {
    /// When the trigger fired last: for this pupil where it is known by pupil, else for anyone but those who take part in
    /// the same way. What took place earlier may have been recorded later.
    func latest(_ trigger: Trigger, pupil: Pupil.ID? = nil) -> Moment? {
        guard let all = occurrences[OccurrenceKey(trigger: trigger, pupil: nil)] else { return nil }
        guard let pupil else { return all.lazy.map(\.at).max() }
        if let own = occurrences[OccurrenceKey(trigger: trigger, pupil: pupil)] {
            return own.lazy.map(\.at).max()
        }
        let ofOthers = others(like: pupil).flatMap { other in
            occurrences[OccurrenceKey(trigger: trigger, pupil: other)] ?? []
        }
        return all.lazy.filter { !ofOthers.contains($0) }.map(\.at).max()
    }

    /// The other pupils who take part in the same way as one does.
    private func others(like pupil: Pupil.ID?) -> [Pupil.ID] {
        let own = parties.first { $0.pupil == pupil }
        return parties.filter { $0.pupil != pupil && $0.involvement == own?.involvement }.map(\.pupil)
    }

    /// When the trigger fired last, not after a moment.
    func latest(_ trigger: Trigger, pupil: Pupil.ID?, until moment: Moment) -> Moment? {
        occurrences[OccurrenceKey(trigger: trigger, pupil: pupil)]?.lazy.map(\.at).filter { $0 <= moment }
            .max()
    }

    /// The how-manieth the trigger was of all that fired, when it last did; nought while it never did.
    func order(of trigger: Trigger) -> Int {
        occurrences[OccurrenceKey(trigger: trigger, pupil: nil)]?.last?.order ?? 0
    }

    /// How often the trigger fired. What was about another pupil who takes part in the same way does not count
    /// for this one.
    func times(_ trigger: Trigger, about pupil: Pupil.ID? = nil) -> Int {
        func count(_ pupil: Pupil.ID?) -> Int {
            occurrences[OccurrenceKey(trigger: trigger, pupil: pupil)]?.count ?? 0
        }
        return count(nil) - others(like: pupil).reduce(0) { $0 + count($1) }
    }

    /// Whether consent was given, for the step or in general, and stands. Asked about nobody in particular,
    /// or about a pupil whose own or whose parents' it is not, it stands when it was given for all, or for each of
    /// the pupils whose it is.
    package func consentStands(of who: Role.ID, to step: Step.ID?, about pupil: Pupil.ID? = nil) -> Bool {
        consent(of: who, to: step, about: pupil) == .given
    }

    /// Whether consent was taken back or not given: by one of those whose it is, where nobody in particular is asked about and
    /// each of them said something; by one who took it back at once.
    func isRefused(consentOf who: Role.ID, to step: Step.ID?, about pupil: Pupil.ID?) -> Bool {
        [.withdrawn, .declined].contains(consent(of: who, to: step, about: pupil))
    }

    /// What was said last when consent was asked, for the step or in general; nil when nothing was. Of several pupils whose it
    /// is, a yes is one only when each of them gave it: who joined later is not asked yet.
    func consent(of who: Role.ID, to step: Step.ID?, about pupil: Pupil.ID?) -> CaseEvent.Consent? {
        guard !consents.isEmpty else { return nil }
        let asked = whose(consentOf: who, about: pupil)
        let said = asked.pupils.map { one in
            [(step, asked.about), (step, nil), (nil, asked.about), (nil, nil)].lazy.compactMap { to, about in
                consents[ConsentKey(who: who, whose: one, step: to, about: about)]
            }.first
        }
        if said.contains(.withdrawn) { return .withdrawn }
        return said.contains(nil) ? nil : said.contains(.declined) ? .declined : said.first ?? nil
    }

    /// The pupils whose own, or whose parents', consent it is when it is asked about a pupil, or about nobody in particular;
    /// and about whom it is when that is none of them. A role that means no pupils speaks for itself.
    package func whose(consentOf who: Role.ID, about pupil: Pupil.ID?) -> (
        pupils: [Pupil.ID?], about: Pupil.ID?
    ) {
        guard let meant = who.pupilsMeant.map(pupils), !meant.isEmpty else { return ([nil], pupil) }
        if let pupil, meant.contains(where: { $0.pupil == pupil }) { return ([pupil], nil) }
        return (meant.map(\.pupil), pupil)
    }

    /// Whether a role gave its view on a step: about this pupil, or about all.
    package func wasConsulted(_ who: Role.ID, on step: Step.ID, about pupil: Pupil.ID? = nil) -> Bool {
        [pupil, nil].contains { consulted[ConsultationKey(step: step, who: who, pupil: $0)] != nil }
    }
}
