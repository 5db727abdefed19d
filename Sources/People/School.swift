import Casework
import Playbooks
import SchoolTime

/// A school in this installation.
package struct School: Hashable, Sendable {
    /// The id of a school; also its word in addresses.
    package typealias ID = TextID<School>

    /// Its id.
    package let id: ID
    /// Its name.
    package let name: String
    /// The playbook it works by.
    package let playbook: Playbook.ID
    /// The version of its protocol that new cases get. A version is an edition of the playbook with the school's choices.
    package let protocolVersion: Int
    /// The version of the playbook's files that this version of the protocol is made from.
    package let edition: Int
    /// The holiday region.
    package let region: String
    /// The choices of that version, by their addresses, and which documents the school has.
    package let settings: [String: String]
    /// The days on which it gives no lessons besides the holidays of its region, the earliest first.
    package let closures: [ClosedSpan]

    /// A school; without an edition that of the same number.
    package init(
        id: ID, name: String, playbook: Playbook.ID, protocolVersion: Int = 1, edition: Int? = nil,
        region: String, settings: [String: String] = [:], closures: [ClosedSpan] = []
    ) {
        self.id = id
        self.name = name
        self.playbook = playbook
        self.protocolVersion = protocolVersion
        self.edition = edition ?? protocolVersion
        self.region = region
        self.settings = settings
        self.closures = closures
    }
}
