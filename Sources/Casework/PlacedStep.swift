import Playbooks

/// A step with its place in the playbook, looked up many times for one page: shared, where a `Step` would be
/// copied field by field. Its fields read as those of the step.
@dynamicMemberLookup
package final class PlacedStep: Sendable {
    /// The step as the playbook has it.
    package let step: Step
    /// The overlay that added it.
    let overlay: Overlay.ID?
    /// The plan it belongs to, when only a channel starts that plan.
    let channelPlan: Plan.ID?
    /// The steps it cannot go together with, whichever of the two says so, in alphabetical order.
    let exclusions: [Step.ID]
    /// Whether something listens to its end or its lateness.
    let isTimed: Bool
    /// The parts of its gates that time alone makes true or false.
    let timedGates: [TimedGate]

    init(
        _ step: Step, overlay: Overlay.ID?, channelPlan: Plan.ID?, exclusions: [Step.ID], isTimed: Bool,
        timedGates: [TimedGate]
    ) {
        self.step = step
        self.overlay = overlay
        self.channelPlan = channelPlan
        self.exclusions = exclusions
        self.isTimed = isTimed
        self.timedGates = timedGates
    }

    /// What it is called.
    package var title: String { step.title }

    /// A field of the step.
    @inlinable @inline(__always)
    package subscript<Value>(dynamicMember field: KeyPath<Step, Value>) -> Value { step[keyPath: field] }
}
