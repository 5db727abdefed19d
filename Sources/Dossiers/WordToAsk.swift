import Casework
import Playbooks

/// Somebody's word that is missing before a duty can be done: all that it waits for, so that it stands on the list of
/// who must do it, and asks for that word first.
package enum WordToAsk: Hashable, Sendable {
    /// Consent of these people.
    case consent(Role.ID)
    /// The view of a colleague, which does not bind.
    case view(Role.ID)

    /// The word that an obstacle is about; nil for anything else that stands in the way.
    package init?(_ obstacle: Obstacle) {
        switch obstacle {
        case .consent(let consent): self = .consent(consent.who)
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
        default: return nil
        }
    }

    /// As a table keeps it, such as `consent:target`.
    package var stored: String {
        switch self {
        case .consent(let who): "consent:\(who)"
        case .view(let who): "view:\(who)"
        }
    }
}
