/// Something that a school can switch without touching its playbook, because the protocol is silent on it.
package struct Switchable: Hashable, Sendable {
    /// What it is.
    package let target: Target
    /// What a school writes to mean it, such as `first-contact.due`.
    package let address: String
    /// The gap it fills; nil for settings without one.
    package let gap: RegisterRow.ID?
    /// What people read.
    package let title: String
    /// Its value now, as a school would write it.
    package let value: String
    /// What can be written instead.
    package let expected: String

    /// The kinds of things that can be switched.
    package enum Target: Hashable, Sendable {
        /// A declared setting.
        case setting(Setting.ID)
        /// A document, which can be attached.
        case document(Document.ID)
        /// The term of a step; of triage and the receipt too.
        case due(Step.ID)
        /// The term after which a step comes again, with an outcome.
        case again(Step.ID, Outcome.ID)
        /// The role that does a step.
        case performer(Step.ID)
        /// A whole step.
        case step(Step.ID)
        /// A notice of a step.
        case notice(Step.ID, Notice.ID)
        /// A gate of a step, by its place.
        case need(Step.ID, Int)
        /// Somebody who is asked before a step.
        case consultation(Step.ID, Role.ID)
        /// Somebody whose consent a step needs.
        case consent(Step.ID, Role.ID)
        /// A field of a step: whether it must be filled in, and whether it is there.
        case field(Step.ID, Field.ID)
        /// A rule of a step about recording.
        case record(Step.ID, RecordRule)
        /// The span of a counter.
        case counter(Counter.ID)
        /// A place where things are recorded.
        case place(RecordPlace.ID)
        /// A row of the triage table.
        case triageRow(String)
        /// A row of the table that derives a fact.
        case factRow(Fact.ID, String)
        /// Whether a question must be asked before the triage.
        case fact(Fact.ID)
        /// Who takes over from a role.
        case standIn(Role.ID)
    }
}

extension Switchable {
    /// The same when it was switched off, or went with something that was.
    package var leftOut: Switchable {
        Switchable(
            target: target, address: address, gap: gap, title: title, value: knows("off") ? "off" : value,
            expected: expected)
    }

    /// Whether it is switched by words, of which this is one.
    func knows(_ word: String) -> Bool {
        switch target {
        case .setting, .document, .due, .again, .performer, .standIn: false
        case .fact: ["required", "optional"].contains(word)
        case .field: ["required", "optional", "off"].contains(word)
        case .counter: ["school-year", "always"].contains(word)
        default: ["on", "off"].contains(word)
        }
    }
}

extension Playbook {
    /// Everything that a school can switch, declared settings first, then by step.
    package var switchables: [Switchable] {
        settings.map(switchable) + documents.map(switchable) + switchablePeople + switchableFacts
            + switchableDues + switchableTables
            + everyStep.flatMap { switchables(of: $0) + switchableParts(of: $0) }
    }

    /// The steps of all plans and overlays.
    package var everyStep: [Step] { plans.flatMap(\.steps) + overlays.flatMap(\.steps) }

    private func switchable(_ setting: Setting) -> Switchable {
        Switchable(
            target: .setting(setting.id), address: setting.id.text, gap: setting.grounds.gap,
            title: setting.title,
            value: setting.value.text, expected: setting.value.expected)
    }

    private func switchable(_ document: Document) -> Switchable {
        Switchable(
            target: .document(document.id), address: document.id.address, gap: nil,
            title: document.title,
            value: document.isMissing ? "missing" : "attached", expected: "attached or missing")
    }

    private var switchableDues: [Switchable] {
        let receipt = intake.receipt.flatMap { due($0, Intake.receiptStep, "") }
        let triage = triage.due.flatMap { due($0, Triage.step, self.triage.title) }
        return [receipt, triage].compactMap { $0 }
    }

    private func due(_ rule: DueRule, _ step: Step.ID, _ title: String) -> Switchable? {
        let address = "\(step).due"
        guard termSettings[address] == nil else { return nil }
        return term(of: rule, .due(step), address, title)
    }

    /// The term of a deadline, when the protocol leaves it open.
    func term(
        of rule: DueRule, _ target: Switchable.Target, _ address: String, _ title: String
    ) -> Switchable? {
        guard case .term(let term, _) = rule.span, rule.grounds.fillsGap else { return nil }
        return Switchable(
            target: target, address: address, gap: rule.grounds.gap, title: title, value: term.description,
            expected: "a term such as 2 school-days")
    }

    private func switchables(of step: Step) -> [Switchable] {
        let due = step.due.flatMap { self.due($0, step.id, step.title) }
        // Without its closing step no dossier of a plan would ever be closed.
        let closes = plans.contains { $0.closing == step.id }
        let own =
            step.grounds.fillsGap && !closes
            ? whole(.step(step.id), step.id.text, step.grounds, step.title) : nil
        let performer = step.performer.grounds.fillsGap ? self.performer(of: step) : nil
        let notices = step.notices.filter(\.grounds.fillsGap).map { notice in
            whole(.notice(step.id, notice.id), "\(step.id).tells.\(notice.id)", notice.grounds, step.title)
        }
        let needs = step.needs.enumerated().filter(\.element.grounds.fillsGap).map { place, need in
            whole(
                .need(step.id, place), "\(step.id).needs.\(place + 1)", need.grounds, need.title ?? step.title
            )
        }
        return [own, due, performer].compactMap { $0 } + notices + needs
    }

    private func performer(of step: Step) -> Switchable {
        Switchable(
            target: .performer(step.id), address: "\(step.id).does", gap: step.performer.grounds.gap,
            title: step.title, value: step.performer.roles.map(\.text).joined(separator: ", "),
            expected: "the id of a role")
    }

    func whole(
        _ target: Switchable.Target, _ address: String, _ grounds: Grounds, _ title: String
    ) -> Switchable {
        Switchable(
            target: target, address: address, gap: grounds.gap, title: title, value: "on",
            expected: "on or off")
    }
}
