/// A day that a date which is filled in may not lie before, or after.
package enum DayLimit: Hashable, Sendable {
    /// The day on which it is filled in.
    case today
    /// The day on which that came last, or that was filled in there; no limit while it has not.
    case trigger(Trigger)
}

extension DayLimit: CustomStringConvertible {
    /// As a playbook writes it.
    package var description: String {
        switch self {
        case .today: "today"
        case .trigger(let trigger): trigger.description
        }
    }
}

extension Field {
    /// What its limits hang on.
    package var limitTriggers: [Trigger] {
        [notBefore, notAfter].compactMap { limit in
            if case .trigger(let trigger) = limit { trigger } else { nil }
        }
    }
}
