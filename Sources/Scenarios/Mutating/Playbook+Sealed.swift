import Playbooks

extension Playbook {
    /// The steps of dossiers that are not sealed: all but those of plans that only a sealed channel starts. In a sealed
    /// dossier who received the report reads everything and nobody else anything, whatever set a step names.
    var stepsUnsealed: [Step] {
        let starting = Dictionary(grouping: intake.channels, by: \.plan)
        let sealed = Set(plans.map(\.id).filter { starting[$0].map { $0.allSatisfy(\.isSealed) } ?? false })
        return plans.filter { !sealed.contains($0.id) }.flatMap(\.steps) + overlays.flatMap(\.steps)
    }
}
