import YAML

/// Duties that come back however they end, so that people go round and round.
struct Rounds {
    let kind: DossierKind

    var faults: [Fault] {
        // A dossier of a school year or a group goes on as long as that does.
        guard kind.closing != nil else { return [] }
        let steps = kind.steps.filter {
            $0.strength == .must && $0.withdrawals.isEmpty && $0.id != kind.closing
        }
        let next = Dictionary(steps.map { ($0.id, following($0, among: steps)) }) { first, _ in first }
        var told: Set<Step.ID> = []
        return steps.compactMap { step in
            guard !told.contains(step.id), let path = path(from: step.id, backBy: next) else { return nil }
            told.formUnion(path)
            return Fault(
                "\(step.id).\(step.outcomes.isEmpty ? "when" : "outcomes")",
                "\(quoted(step.id.text)), which comes back however it ends: "
                    + path.map(\.text).joined(separator: " → "),
                expected: "an outcome without again:, at-most: with a step after it, or until:")
        }
    }

    /// The duties that follow whatever the outcome.
    private func following(_ step: Step, among steps: [Step]) -> [Step.ID] {
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
        next += steps.filter { other in
            other.repeats && other.condition == nil
                && (other.triggers.contains(.step(step.id, .done))
                    || (!step.outcomes.isEmpty
                        && step.outcomes.allSatisfy {
                            other.triggers.contains(.step(step.id, .outcome($0.id)))
                        }))
        }.map(\.id)
        return next
    }
}
