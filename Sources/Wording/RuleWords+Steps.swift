import Playbooks
import Texts

// Plans and steps, clause by clause.
extension RuleWords {
    func clauses(of plan: Plan) -> [Clause] {
        let element = ElementClauses(
            family: .plan, address: plan.id.text, title: plan.title, subject: .steps, grounds: plan.grounds)
        let own = [
            element.head(.plan),
            element.part(.planScope, "scope", word(.planScope, plan.scope.rawValue), plan.scope),
            plan.closing.map { element.part(.planClosing, "closing", title(of: $0), $0) },
            element.order(.planSteps, "steps", plan.steps.map(\.title), plan.steps.map(\.id.text)),
        ].compactMap(\.self)
        return own + plan.steps.flatMap { clauses(of: $0, in: plan.title, plan.id.text) }
    }

    /// Everything that is said of a step, of the plan or overlay with this title and id.
    func clauses(of step: Step, in home: String, _ homeID: String) -> [Clause] {
        let element = ElementClauses(
            family: .step, address: step.id.text, title: step.title,
            subject: step.kind.isMeasure ? .measures : .steps, grounds: step.grounds,
            people: step.performer.roles)
        return [element.head(.step), element.part(.stepPlan, "plan", home, homeID)]
            + nature(of: step, element) + opening(of: step, element) + people(of: step, element)
            + dates(step.due, "due", step.triggers.count > 2 ? [] : step.triggers, element)
            + gates(of: step, element)
            + content(of: step, element) + step.notices.flatMap { clauses(of: $0, step, element) }
            + endings(of: step, element) + translations(of: step, element)
    }

    /// What stands above and in its form in other languages.
    private func translations(of step: Step, _ element: ElementClauses) -> [Clause] {
        (playbook.texts.forms[step.id] ?? []).map { form in
            let questions = form.fields.sorted { $0.key < $1.key }.flatMap { _, question in
                [question.title] + question.answers.sorted { $0.key < $1.key }.map(\.value)
            }
            let endings = form.outcomes.sorted { $0.key < $1.key }.map(\.value)
            let words = ([form.title] + questions + endings).joined(separator: "; ")
            return element.part(
                .formTranslation, "translation.\(form.language)", "\(form.language): \(words)", form,
                under: .texts)
        }
    }

    private func nature(of step: Step, _ element: ElementClauses) -> [Clause] {
        [
            element.part(.stepKind, "kind", word(.stepKind, step.kind.rawValue), step.kind),
            element.part(.track, "track", word(.track, step.track.rawValue), step.track),
            step.phase.map { element.part(.phase, "phase", $0, $0) },
            element.part(.strength, "strength", word(.strength, step.strength.rawValue), step.strength),
            step.note.map { element.part(.note, "note", $0, $0) },
        ].compactMap(\.self)
    }

    private func opening(of step: Step, _ element: ElementClauses) -> [Clause] {
        let per = step.per.map { per in
            element.part(.per, "per", involved(per), per, people: [Role.ID(per.name)])
        }
        let parts: [Clause?] = [
            moments(.when, "when", step.triggers, element),
            step.condition.map { element.part(.condition, "if", condition($0), $0) },
            moments(.until, "until", step.withdrawals, element), per,
            element.flag(.repeats, "repeats", step.repeats),
            step.lasts.map { element.part(.lasts, "lasts", term($0), $0, under: .deadlines) },
        ]
        return parts.compactMap(\.self)
    }

    private func moments(
        _ kind: ClauseTexts.Kind, _ name: String, _ triggers: [Trigger], _ element: ElementClauses
    ) -> Clause? {
        guard !triggers.isEmpty else { return nil }
        return element.part(kind, name, begins(triggers), Set(triggers))
    }

    private func people(of step: Step, _ element: ElementClauses) -> [Clause] {
        let asked = step.consultations.map { asked in
            element.part(
                .consultation, "consults.\(asked.who)", role(asked.who), asked.who, own: asked.grounds,
                people: [asked.who])
        }
        let consents = step.consents.map { consent in
            element.part(
                .consent, "consents.\(consent.who)",
                texts.consent(role(consent.who), consent.withdrawalStops),
                Pair(consent.who, consent.withdrawalStops), own: consent.grounds, people: [consent.who])
        }
        let decider = step.decider.map { decider in
            element.part(
                .decider, "decides", role(decider), decider, own: step.deciderGrounds, people: [decider])
        }
        let handover = step.handover.map { handover in
            element.part(
                .handover, "hands-over", choice(handover.outcomes, role(handover.to), of: step),
                Pair(handover.to, handover.outcomes), own: handover.grounds, people: [handover.to])
        }
        return [who(.performer, step.performer, element)] + [decider].compactMap(\.self) + asked + consents
            + [handover].compactMap(\.self)
    }

    private func choice(_ outcomes: [Outcome.ID], _ words: String, of step: Step) -> String {
        outcomes.isEmpty
            ? words : "\(words), \(texts.withOutcomes(outcomes.map { outcome($0, of: step.id) }))"
    }

    private func gates(of step: Step, _ element: ElementClauses) -> [Clause] {
        let needs = zip(1..., step.needs).map { number, need in
            element.part(
                .need, "needs.\(number)",
                texts.need(
                    need.title, condition(need.condition), word(.strictness, need.strictness.rawValue)),
                Need(need.condition, title: need.title, strictness: need.strictness, grounds: .none),
                own: need.grounds)
        }
        let isUsual = step.skip.leave == .withReason && step.skip.by.isEmpty && step.skip.grounds.rows.isEmpty
        let skip = element.part(
            .skip, "skip",
            texts.skip(word(.skip, step.skip.leave.rawValue), step.skip.by.map(role)),
            Pair(step.skip.leave, step.skip.by), own: step.skip.grounds,
            people: step.performer.roles + step.skip.by)
        return needs + (isUsual ? [] : [skip])
            + [
                element.list(.excludes, "excludes", step.excludes.map(title), Set(step.excludes)),
                step.document.map { element.part(.stepDocument, "document", document($0), $0) },
            ].compactMap(\.self)
    }

    private func endings(of step: Step, _ element: ElementClauses) -> [Clause] {
        [
            step.establishes.map { outcomes in
                element.part(
                    .establishes, "establishes",
                    texts.withOutcomes(outcomes.map { outcome($0, of: step.id) }), outcomes)
            },
            step.starts.map { started in
                element.part(
                    .starts, "starts", choice(step.startsWith, plan(started), of: step),
                    Pair(started, step.startsWith))
            },
        ].compactMap(\.self)
    }
}

extension Step.Kind {
    /// Whether people look for it among the measures.
    fileprivate var isMeasure: Bool {
        switch self {
        case .measure, .contract, .escalation, .referral: true
        default: false
        }
    }
}
