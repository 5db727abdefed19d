import YAML

/// Ends by which a whole dossier would be closed while part of it goes on.
struct EndsTooSoon {
    let playbook: Playbook

    var faults: [Fault] {
        let ofPlans = playbook.plans.flatMap { plan in
            plan.steps.compactMap { ofEachPupil($0, isClosing: $0.id == plan.closing) }
        }
        let ofOverlays = playbook.overlays.flatMap(\.steps).compactMap { ofEachPupil($0, isClosing: false) }
        return ofSeveralPlans + ofPlans + ofOverlays
    }

    /// Plans that run in one dossier have one end: that of the first would end the others too, whatever theirs asks.
    private var ofSeveralPlans: [Fault] {
        let apart = Set(playbook.intake.channels.compactMap(\.plan))
        return Plan.Scope.allCases.flatMap { scope in
            let ends = playbook.plans.filter { $0.scope == scope && !apart.contains($0.id) }.compactMap(
                \.closing)
            return ends.dropFirst().map { second in
                Fault(
                    "\(second).closing",
                    "closing: \(second), a second end of one dossier, which \(ends[0]) closes for all its plans",
                    expected: "one closing: among the plans that run together, or a channel with this plan")
            }
        }
    }

    /// What is done for one pupil would close the dossier for all.
    private func ofEachPupil(_ step: Step, isClosing: Bool) -> Fault? {
        let ending = step.outcomes.first(where: \.endsDossier)
        guard let per = step.per, isClosing || ending != nil else { return nil }
        let what =
            isClosing
            ? "the closing step" : "which ends the dossier with its outcome \(ending?.id.text ?? "")"
        return Fault(
            "\(step.id).per",
            "per: \(per.name) at \(quoted(step.id.text)), \(what): done for one pupil it would be closed for all",
            expected: "no per:, and in its needs each: \(per.name) for what must be so of every one")
    }
}
