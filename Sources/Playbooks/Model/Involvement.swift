/// How a pupil takes part in one case; never a property of the pupil.
package enum Involvement: String, Hashable, CaseIterable, Sendable, Codable {
    /// The pupil it is done to.
    case target
    /// A pupil who starts it.
    case initiator
    /// A pupil who joins in.
    case follower
    /// A pupil who saw it.
    case witness
    /// The pupil of a pupil's own dossier.
    case pupil
}

/// A set of involvements, as a step or a notice names it.
package struct Involvements: Hashable, Sendable {
    /// The name in the playbook.
    package let name: String
    /// Who belongs to it.
    package let members: [Involvement]

    /// The set that a playbook calls by this name; nil if there is none.
    package init?(_ name: String) {
        switch name {
        case "involved": members = [.target, .initiator, .follower, .witness]
        case "bullying-side": members = [.initiator, .follower]
        default:
            guard let one = Involvement(rawValue: name) else { return nil }
            members = [one]
        }
        self.name = name
    }

    /// The names that ``init(_:)`` knows.
    package static let names = Involvement.allCases.map(\.rawValue) + ["involved", "bullying-side"]
}

extension Name<Role> {
    /// Whether it stands for the parents of pupils in a case.
    package var isParents: Bool { Audiences.parents.contains(self) }

    /// The pupils of a case that it stands for, as themselves or as their parents; nil for a role of the school.
    package var pupilsMeant: Involvements? { Audiences.pupils[self] }
}

/// Whom the names of pupils and of their parents stand for, worked out once.
private enum Audiences {
    static let parents = Set(Involvements.names.map { Role.ID("parents-of-" + $0) })
    static let pupils: [Role.ID: Involvements] = Involvements.names.reduce(into: [:]) { meant, name in
        meant[Role.ID(name)] = Involvements(name)
        meant[Role.ID("parents-of-" + name)] = Involvements(name)
    }
}

extension Involvement {
    /// The pupils and parents of a case, under the names that a playbook gives them.
    package static let audiences =
        Involvements.names + Involvements.names.filter { $0 != "witness" }.map { "parents-of-" + $0 }
}
