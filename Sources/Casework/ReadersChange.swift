import Playbooks

/// That others may read what was written in a dossier when it runs by another version of the protocol.
package struct ReadersChange: Hashable, Sendable {
    /// The step in which it was written; nil for the dossier as a whole.
    package let step: Step.ID?
    /// Who may read it now.
    package let before: [Reader]
    /// Who might.
    package let after: [Reader]

    /// A change.
    package init(step: Step.ID?, before: [Reader], after: [Reader]) {
        self.step = step
        self.before = before
        self.after = after
    }

    /// A role that reads.
    package struct Reader: Hashable, Sendable, ExpressibleByStringLiteral {
        /// The role.
        package let role: Role.ID
        /// Whether only its holder for the class of a pupil who is bullied does.
        package let isOfTarget: Bool

        /// A role.
        package init(_ role: Role.ID, isOfTarget: Bool = false) {
            self.role = role
            self.isOfTarget = isOfTarget
        }

        /// A role, by its id.
        package init(stringLiteral text: String) { self.init(Role.ID(text)) }
    }
}

extension CaseEngine {
    /// Whose reading changes when a dossier that stands as this runs by another engine: of the dossier as a whole, and of
    /// each step that was done.
    package func readersChanges(to other: CaseEngine, in state: CaseState) -> [ReadersChange] {
        let whole = ReadersChange(
            step: nil, before: readers(nil, state), after: other.readers(nil, state))
        let done = state.tasks.filter { $0.ending != nil && !$0.id.isNotice }.map(\.id.step)
        let ofSteps = done.uniqued().map { step in
            ReadersChange(
                step: step, before: readers(step, state), after: other.readers(step, state))
        }
        // What changes for the dossier as a whole is not said again for each step.
        return (whole.isOne ? [whole] : [])
            + ofSteps.filter { $0.isOne && ($0.before != whole.before || $0.after != whole.after) }
    }

    /// Who reads what is written in a step; with nil the dossier as a whole.
    private func readers(_ step: Step.ID?, _ state: CaseState) -> [ReadersChange.Reader] {
        if let seal = namedSeal(in: state) { return seal.map { .init($0) } }
        guard let id = step.map({ readers(of: $0) }) ?? playbook.caseReaders else {
            return [.init(.caseOwner)]
        }
        guard let set = playbook.readerSets.first(where: { $0.id == id }) else {
            return [.init(Role.ID(id.text))]
        }
        if let role = set.sealedTo { return [.init(role)] }
        return set.roles.sorted().map { .init($0, isOfTarget: set.ofTarget.contains($0)) }
    }
}

extension ReadersChange {
    /// Whether anything changes.
    fileprivate var isOne: Bool { before != after }
}
