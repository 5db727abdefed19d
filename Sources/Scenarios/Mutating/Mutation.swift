import Playbooks

/// A playbook made worse in one place, to see whether a scenario notices.
package struct Mutation: Sendable {
    /// The element that is taken out or made otherwise, as coverage calls it: `first-evaluation`,
    /// `first-evaluation.due`.
    package let address: String
    /// The rules that the element rests on.
    package let rows: [RegisterRow.ID]
    /// Whether the whole element goes, and nothing comes in its place.
    package var isRemoval = false
    let apply: @Sendable (inout Playbook) -> Void

    init(_ address: String, _ grounds: Grounds, _ apply: @escaping @Sendable (inout Playbook) -> Void) {
        self.address = address
        rows = grounds.rows
        self.apply = apply
    }

    /// The id of the step, role or other thing that it is, or is a part of.
    var whole: String {
        let words = address.split(separator: ".").map(String.init)
        switch words[0] {
        case "intake", "documents": return words[words.count - 1]
        default: return words[0]
        }
    }

    /// The playbook without the element, or with another one in its place.
    package func callAsFunction(_ playbook: Playbook) -> Playbook {
        var playbook = playbook
        apply(&playbook)
        return playbook
    }
}

extension Playbook {
    /// Every element that is carried out, each taken out or made otherwise once; what is not touched, and why, says
    /// ``unread``.
    package var mutations: [Mutation] {
        let whole = Piece(self)
        let plans = whole.plans.flatMap(\.mutations) + whole.overlays.flatMap { $0.mutations(of: self) }
        let steps = whole.steps.flatMap { $0.mutations(of: self) }
        let reports = whole.triage.mutations(of: self) + whole.intake.mutations(of: self)
        let people = whole.people.flatMap { $0.mutations(of: self) }
        return plans + steps + reports + people + whole.questions.flatMap { $0.mutations(of: self) }
            + whole.frame
    }

    /// A role of the school that is none of these, to put in the place of one that the playbook names.
    func role(insteadOf roles: [Role.ID]) -> Role.ID? {
        self.roles.first { $0.isHeldByStaff && !roles.contains($0.id) }?.id
    }
}
