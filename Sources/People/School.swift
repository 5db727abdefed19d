import Casework
import Playbooks

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
    /// The version of the playbook that new cases get.
    package let playbookVersion: Int
    /// The holiday region.
    package let region: String
    /// The switched defaults, by their addresses.
    package let settings: [String: String]

    /// A school.
    package init(
        id: ID, name: String, playbook: Playbook.ID, playbookVersion: Int = 1, region: String,
        settings: [String: String] = [:]
    ) {
        self.id = id
        self.name = name
        self.playbook = playbook
        self.playbookVersion = playbookVersion
        self.region = region
        self.settings = settings
    }
}
