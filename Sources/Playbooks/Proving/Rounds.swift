import YAML

/// Duties that come back however they end, so that people go round and round.
struct Rounds {
    let playbook: Playbook
    let kind: DossierKind
    /// What can come about, however it is weighed.
    let course: Course

    var faults: [Fault] {
        // A dossier of a school year or a group goes on as long as that does.
        guard kind.closing != nil else { return [] }
        let duties = kind.steps.filter { $0.strength == .must && $0.id != kind.closing }
        let plain = duties.filter(\.withdrawals.isEmpty)
        let certain = rounds(among: plain, in: course)
        // What nothing in the text withdraws is told once, whatever the weighing.
        guard certain.isEmpty, duties.count > plain.count, !rounds(among: duties, in: course).isEmpty else {
            return certain
        }
        return weighings.lazy.map { rounds(among: duties, weighedAs: $0) }.first { !$0.isEmpty } ?? []
    }

    /// With its year falls away what opened as a dossier of it began. What began with something else stays owed, and would come
    /// back for ever.
    var afterTheYear: [Fault] {
        guard kind.closing == nil, kind.scope.hasOneYear else { return [] }
        let duties = kind.steps.filter { step in
            step.strength == .must && course.opened.contains(step.id) && !step.triggers.contains(.opened)
                && !step.withdrawals.contains { isExit($0, in: course) }
        }
        return rounds(among: duties, in: course)
    }

    /// The ways in which cases of this kind are weighed; one that is not weighed for those that never are.
    private var weighings: [Triage.Outcome?] {
        kind.isWeighed ? playbook.triage.outcomes.map(\.id) : [nil]
    }

    /// The rounds of duties that nothing withdraws in a case weighed so.
    private func rounds(among duties: [Step], weighedAs weighing: Triage.Outcome?) -> [Fault] {
        var given = Course.Given()
        given.weighing = weighing
        let course = Course(of: kind, in: playbook, given: given)
        let lasting = duties.filter { duty in
            course.opened.contains(duty.id) && !duty.withdrawals.contains { isExit($0, in: course) }
        }
        let place = weighing.map { " in a case weighed as \($0)" } ?? ""
        return rounds(among: lasting, in: course, place)
    }

    /// Whether a trigger takes somebody out of the round. Who must find something else than was found to be rid of a
    /// duty has no way out.
    private func isExit(_ trigger: Trigger, in course: Course) -> Bool {
        if case .triage = trigger { return false }
        return course.canFire(trigger)
    }

    private func rounds(among steps: [Step], in course: Course, _ place: String = "") -> [Fault] {
        let next = Dictionary(steps.map { ($0.id, following($0, among: steps, in: course)) }) { first, _ in
            first
        }
        var told: Set<Step.ID> = []
        return steps.compactMap { step in
            guard !told.contains(step.id), let path = path(from: step.id, backBy: next) else { return nil }
            told.formUnion(path)
            return Fault(
                "\(step.id).\(step.outcomes.isEmpty ? "when" : "outcomes")",
                "\(quoted(step.id.text)), which comes back however it ends\(place): "
                    + path.map(\.text).joined(separator: " → "),
                expected: "an outcome without again:, at-most: with a step after it, or "
                    + (step.withdrawals.isEmpty ? "until:" : "an until: that comes in such a case"))
        }
    }

    /// The duties that follow whatever the outcome.
    private func following(_ step: Step, among steps: [Step], in course: Course) -> [Step.ID] {
        let agains = step.outcomes.compactMap(\.again)
        var next: [Step.ID] = []
        if !agains.isEmpty, agains.count == step.outcomes.count {
            let lasting = agains.filter { $0.atMost == nil }
            if lasting.count == agains.count {
                next.append(step.id)
            } else if let then = agains.first?.then,
                agains.allSatisfy({ $0.atMost == nil || $0.then == then })
            {
                next.append(then)
            }
        }
        let ends = step.outcomes.map { Trigger.step(step.id, .outcome($0.id)) }
        next += steps.filter { other in
            other.repeats
                && (course.alwaysOpens(other, by: .step(step.id, .done))
                    || (!ends.isEmpty && ends.allSatisfy { course.alwaysOpens(other, by: $0) }))
        }.map(\.id)
        return next
    }
}
