import Playbooks

// What a class is asked because of the years that are in it.
extension Folding {
    /// Somebody who comes into a class can bring a year with them: what was passed over while nobody of that year was there
    /// is asked from then on.
    mutating func askOfNewYears() {
        guard state.began != nil, state.latest(.schoolYear) == nil else { return }
        for step in engine.ofYears where wasPassedOver(step) {
            open(step, pupil: nil, Fired(trigger: .opened, pupil: nil, at: event.at))
        }
    }

    /// Whether nothing ever came of a step: it did not open, or waited only to hear who is there.
    private func wasPassedOver(_ step: PlacedStep) -> Bool {
        state.instances(of: step.id).allSatisfy { $0.wasWithdrawn && $0.isUndecided }
    }
}

extension CaseEngine {
    /// The steps that open with the dossier of a class, if there are pupils of some years in it.
    static func ofYears(_ placed: [PlacedStep], in scope: Plan.Scope) -> [PlacedStep] {
        guard scope == .group else { return [] }
        return placed.filter { step in
            step.per == nil && step.triggers.contains(.opened)
                && step.condition?.leaves.contains { if case .yearGroup = $0 { true } else { false } } == true
        }
    }
}
