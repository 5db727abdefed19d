import Playbooks

/// Something that was let pass though the protocol wants it otherwise: whoever did it is told, and why.
package enum Warning: Hashable, Sendable {
    /// A gate that was not met, and only warns.
    case passed(Need)
    /// An answer that was kept though it lies outside the bounds of its field. The grounds are the field's own, or else
    /// those of its step.
    case kept(Field, answer: String, Grounds)

    /// The rules that it rests on.
    package var grounds: Grounds {
        switch self {
        case .passed(let need): need.grounds
        case .kept(_, _, let grounds): grounds
        }
    }

    /// What is said of a step's answers: each that was kept though it lies outside the bounds of its field.
    package static func kept(_ answers: [Field.ID: String], in step: PlacedStep) -> [Warning] {
        step.fields.compactMap { field in
            guard let answer = answers[field.id], field.isRemarkable(answer) else { return nil }
            return .kept(field, answer: answer, field.grounds.rows.isEmpty ? step.grounds : field.grounds)
        }
    }
}

extension Obstacle {
    /// What is said of an obstacle that does not stop anybody; nil for one that does, or that asks for a reason.
    var warning: Warning? {
        guard case .need(let need) = self, need.strictness == .warn else { return nil }
        return .passed(need)
    }
}
