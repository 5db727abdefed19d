import Playbooks

/// The ways on a sheet that lead back to a step from which they came.
///
/// They are not drawn as arrows, which would run up across everything, but as signs that name that step.
struct Rounds {
    /// A way back.
    struct Return: Hashable {
        let from: Step.ID
        let to: Step.ID
    }

    private(set) var returns: Set<Return> = []
    private var followers: [Step.ID: [Step.ID]] = [:]
    private var under: Set<Step.ID> = []
    private var over: Set<Step.ID> = []

    /// Looks from the steps that something outside opens, then from the others, in the order written.
    init(_ steps: [Step], _ openings: [Step.ID: Opening]) {
        for step in steps {
            for source in openings[step.id]?.inside ?? [] {
                followers[source.step, default: []].append(step.id)
            }
        }
        let first = steps.filter { openings[$0.id]?.outside.isEmpty == false }
        for step in first + steps where !over.contains(step.id) { look(from: step.id) }
    }

    private mutating func look(from step: Step.ID) {
        under.insert(step)
        for next in followers[step] ?? [] {
            if under.contains(next) {
                returns.insert(Return(from: step, to: next))
            } else if !over.contains(next) {
                look(from: next)
            }
        }
        under.remove(step)
        over.insert(step)
    }
}
