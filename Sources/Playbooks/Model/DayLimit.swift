/// A day that a date which is filled in may not lie before, or after.
package enum DayLimit: Hashable, Sendable {
    /// The day on which it is filled in.
    case today
    /// The day on which that came last, or that was filled in there; no limit while it has not.
    case trigger(Trigger)
    /// So long after that day, school day or not.
    case after(Term, Trigger)

    /// What it hangs on; nil for today.
    package var trigger: Trigger? {
        switch self {
        case .today: nil
        case .trigger(let trigger), .after(_, let trigger): trigger
        }
    }
}

extension DayLimit: CustomStringConvertible {
    /// As a playbook writes it.
    package var description: String {
        switch self {
        case .today: "today"
        case .trigger(let trigger): trigger.description
        case .after(let term, let trigger): "{after: \(term), from: \(trigger)}"
        }
    }
}

extension Field {
    /// What its limits hang on.
    package var limitTriggers: [Trigger] { [notBefore, notAfter].compactMap { $0?.trigger } }
}
