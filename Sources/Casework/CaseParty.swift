import Playbooks

/// A child at the school. Dossiers know pupils by id alone; names are kept apart and sealed.
package enum Pupil {
    /// The id of a pupil.
    package typealias ID = TextID<Pupil>
}

/// A pupil's part in one case.
package struct CaseParty: Hashable, Sendable {
    /// The pupil.
    package let pupil: Pupil.ID
    /// How the pupil takes part.
    package var involvement: Involvement
    /// The group or class, by its id.
    package var group: String?
    /// The year group, 1 to 8 in primary and 1 to 6 in secondary schools.
    package var yearGroup: Int?
    /// Whether it is alleged or found.
    package var standing: Standing

    /// Whether the pupil takes part now.
    package var isPresent: Bool { standing != .withdrawn }

    /// A party; alleged unless said otherwise.
    package init(
        pupil: Pupil.ID, involvement: Involvement, group: String? = nil, yearGroup: Int? = nil,
        standing: Standing = .alleged
    ) {
        self.pupil = pupil
        self.involvement = involvement
        self.group = group
        self.yearGroup = yearGroup
        self.standing = standing
    }

    /// What is known of somebody's part.
    package enum Standing: String, Hashable, Sendable {
        case alleged, established, withdrawn
        /// It did not show that the pupil takes part so.
        case notShown = "not-shown"
    }
}
