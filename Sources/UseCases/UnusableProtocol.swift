import People
import Playbooks

/// The protocol by which a school works cannot be read: its playbook or the holidays of its region are not there, or there
/// is a mistake in them.
package struct UnusableProtocol: Error, Hashable, Sendable, CustomStringConvertible {
    let school: School.ID
    let playbook: Playbook.ID
    let edition: Int
    let reason: String

    /// What cannot be used, why, and what to do; for the log.
    package var description: String {
        "the playbook \(playbook), version \(edition), of \(school) cannot be used: \(reason);"
            + " see: vijfspoor playbook check \(playbook)"
    }
}
