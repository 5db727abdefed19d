import Casework
import Playbooks

/// A pupil with the name unsealed, for a viewer who may see it.
package struct PupilCard: Hashable, Sendable {
    /// The id.
    package let id: Pupil.ID
    /// The full name.
    package let name: String
    /// The class.
    package let schoolClass: SchoolClass.ID?
    /// The year group.
    package let yearGroup: Int?

    /// A card.
    package init(id: Pupil.ID, name: String, schoolClass: SchoolClass.ID?, yearGroup: Int?) {
        self.id = id
        self.name = name
        self.schoolClass = schoolClass
        self.yearGroup = yearGroup
    }
}
