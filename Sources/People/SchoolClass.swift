import Casework
import Playbooks

/// A class or group.
package struct SchoolClass: Hashable, Sendable {
    /// The id of a class, unique in the installation.
    package typealias ID = TextID<SchoolClass>

    /// Its id.
    package let id: ID
    /// What the school calls it, such as 6a.
    package let title: String
    /// The year group.
    package let yearGroup: Int

    /// A class.
    package init(id: ID, title: String, yearGroup: Int) {
        self.id = id
        self.title = title
        self.yearGroup = yearGroup
    }
}
