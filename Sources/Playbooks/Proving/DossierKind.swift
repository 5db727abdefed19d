/// The steps that run together: those of the plans of one scope, or of one plan that a channel starts.
struct DossierKind {
    let scope: Plan.Scope
    /// In the order written; those that overlays add last.
    let steps: [Step]
    let overlays: [Overlay]
    /// Whether reports are weighed in it.
    let isWeighed: Bool
    /// The plan that a channel starts, and that is run alone; nil for the ordinary ones.
    let channelPlan: Plan.ID?
    /// The step that ends it.
    let closing: Step.ID?

    /// All that the dossiers of a playbook can be.
    static func all(of playbook: Playbook) -> [DossierKind] {
        let apart = Set(playbook.intake.channels.compactMap(\.plan))
        let together = Plan.Scope.allCases.map { scope in
            (scope, playbook.plans.filter { $0.scope == scope && !apart.contains($0.id) }, scope == .caseFile)
        }
        let alone = playbook.plans.filter { apart.contains($0.id) }.map { ($0.scope, [$0], false) }
        return (together + alone).map { scope, plans, isWeighed in
            let overlays = isWeighed ? playbook.overlays : []
            return DossierKind(
                scope: scope, steps: plans.flatMap(\.steps) + overlays.flatMap(\.steps), overlays: overlays,
                isWeighed: isWeighed,
                channelPlan: apart.contains(plans.first?.id ?? "") ? plans.first?.id : nil,
                closing: plans.lazy.compactMap(\.closing).first)
        }
    }
}

extension Step {
    /// Whether it can be left out: people may, or somebody whose consent it takes says no.
    var mayBeLeftOut: Bool {
        (skip.leave != .never && strength != .mustNot) || (strength == .must && !consents.isEmpty)
    }

    /// What must hold before it can be done, come what may.
    var gates: [Condition] { needs.filter { $0.strictness == .refuse }.map(\.condition) }
}
