/// A place where something is recorded: a log, a folder, a file.
package struct RecordPlace: Hashable, Sendable {
    /// The id of a place.
    package typealias ID = Name<RecordPlace>

    /// Its id.
    package let id: ID
    /// What the school calls it.
    package var title: String
    /// Whose record it is.
    package var of: Ownership = .caseFile
    /// The system outside Vijfspoor where the school keeps it.
    package var outside: String?
    /// Who may read what is recorded there, by any step that names no readers of its own; the set of cases when nil.
    package var readers: ReaderSet.ID?
    /// Why.
    package var grounds: Grounds = .none

    /// A place with a title.
    package init(id: ID, title: String) {
        self.id = id
        self.title = title
    }

    /// Whose record something is.
    package enum Ownership: String, Hashable, CaseIterable, Sendable {
        case caseFile = "case"
        case pupil, group, school
    }
}

/// Who may read something, on the day of reading.
package struct ReaderSet: Hashable, Sendable {
    /// The id of a reader set.
    package typealias ID = Name<ReaderSet>

    /// Its id.
    package let id: ID
    /// What people read.
    package var title: String
    /// The roles whose holders may read.
    package var roles: [Role.ID] = []
    /// Those of these roles that read as the holder for the class of a pupil who is bullied alone; of another role for
    /// classes the holder for the class of anybody who takes part.
    package var ofTarget: Set<Role.ID> = []
    /// Whether who wrote it may.
    package var includesAuthor = true
    /// The roles that may let others read; who leads the case when empty.
    package var widenedBy: [Role.ID] = []
    /// Whether nobody can be added by hand.
    package var isClosed = false
    /// The role to whose chosen holder alone it is sealed.
    package var sealedTo: Role.ID?
    /// Why.
    package var grounds: Grounds = .none

    /// A reader set with a title.
    package init(id: ID, title: String) {
        self.id = id
        self.title = title
    }
}
