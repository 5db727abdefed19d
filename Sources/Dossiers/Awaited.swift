import Casework
import Playbooks
import SchoolTime

/// What is missing before a duty on a list can be done: somebody's word, which who does it asks for first, or time.
package enum Awaited: Hashable, Sendable {
    /// Consent of these people.
    case consent(Role.ID)
    /// The view of a colleague, which does not bind.
    case view(Role.ID)
    /// Nothing but time: the first day on which it can be done.
    case day(SchoolDate)
    /// The end of what holds it: since which day it stands still.
    case standstill(since: SchoolDate)

    /// The word that an obstacle is about; nil for anything else that stands in the way.
    package init?(_ obstacle: Obstacle) {
        switch obstacle {
        case .consent(let consent, _): self = .consent(consent.who)
        case .consultation(let consultation): self = .view(consultation.who)
        default: return nil
        }
    }

    /// As a table keeps it, such as `consent:target`.
    package init?(stored: String) {
        let parts = stored.split(separator: ":", maxSplits: 1).map(String.init)
        switch parts.first {
        case "consent" where parts.count == 2: self = .consent(Name(parts[1]))
        case "view" where parts.count == 2: self = .view(Name(parts[1]))
        case "day" where parts.count == 2:
            guard let day = SchoolDate(iso: parts[1]) else { return nil }
            self = .day(day)
        case "still" where parts.count == 2:
            guard let day = SchoolDate(iso: parts[1]) else { return nil }
            self = .standstill(since: day)
        default: return nil
        }
    }

    /// As a table keeps it, such as `consent:target`.
    package var stored: String {
        switch self {
        case .consent(let who): "consent:\(who)"
        case .view(let who): "view:\(who)"
        case .day(let day): "day:\(day.iso)"
        case .standstill(let day): "still:\(day.iso)"
        }
    }
}
