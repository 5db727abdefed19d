/// A role of the protocol; who holds it is looked up on the day.
package struct Role: Hashable, Sendable {
    /// The id of a role, or of one of the built-in people of a case.
    package typealias ID = Name<Role>

    /// Its id.
    package let id: ID
    /// What the school calls it.
    package var title: String
    /// Whether one person, several or an outside party stands behind it.
    package var nature: Nature = .person
    /// By what its holder is looked up.
    package var scope: Scope = .school
    /// The role that takes over when its holder cannot act.
    package var standIn: ID?
    /// The role that takes over when its holder is a party to the case; the ordinary stand-in when nil.
    package var standInWhenAccused: ID?
    /// Other titles that the protocol uses for it.
    package var aliases: [String] = []
    /// The statutory tasks that it fills.
    package var statutoryTasks: [StatutoryTask] = []
    /// How it is reached, in one line: a number, an address, the hours; empty when nothing is said.
    package var contact = ""
    /// Why it exists.
    package var grounds: Grounds = .none

    /// A role with a title, and the ordinary properties.
    package init(id: ID, title: String) {
        self.id = id
        self.title = title
    }

    /// What stands behind a role.
    package enum Nature: String, Hashable, CaseIterable, Sendable {
        case person, team, outside, body
    }

    /// Who takes over, given why the holder cannot act.
    package func standIn(because reason: String) -> ID? {
        reason == Self.accused ? standInWhenAccused ?? standIn : standIn
    }

    /// Whoever takes over, for whatever reason.
    var everyStandIn: [ID] { [standIn, standInWhenAccused].compactMap(\.self) }

    /// The reason of a holder who is a party to the case.
    package static let accused = "accused"

    /// Whether somebody at the school can hold it.
    package var isHeldByStaff: Bool { nature == .person || nature == .team }

    /// Whether it is held for classes: its holder is looked up by a pupil's class.
    package var isOfClass: Bool { isHeldByStaff && (scope == .pupil || scope == .group) }

    /// By what a holder is looked up.
    package enum Scope: String, Hashable, CaseIterable, Sendable {
        case school, pupil, group, location
    }

    /// Tasks that the law wants somebody to have.
    package enum StatutoryTask: String, Hashable, CaseIterable, Sendable {
        case coordinator, contact
        /// Leads the school for the board that the law holds responsible for its safety.
        case authority
    }
}

extension Name where Subject == Role {
    /// The role that owns the case at the moment.
    package static let caseOwner: Self = "case-owner"
    /// Everybody who works at the school.
    package static let allStaff: Self = "all-staff"
    /// Whoever made the report.
    package static let reporter: Self = "reporter"

    /// The people who need no declaration, besides the pupils of a case and their parents.
    package static let builtIn: [Self] =
        [.caseOwner, .allStaff, .reporter, "class", "parents-of-class", "all-parents"]
        + Involvement.audiences.map { Self($0) }
}
