import Access
import Casework
import Dossiers
import People
import Playbooks
import Records

/// The pupils of a dossier by name, and the classes of the school.
package struct CasePeople: Sendable {
    /// The pupils who take part, or did; those whose names were erased are absent.
    package let pupils: [Pupil.ID: PupilCard]
    /// The classes, by title.
    package let classes: [SchoolClass]
    /// Who holds which role today, where this dossier is concerned.
    package let holders: RoleHolders
    /// How roles are reached, by the version of the protocol that is in force now: a number that changed is another one in
    /// dossiers that run by an earlier version too.
    package let contacts: [Role.ID: String]
}

/// The pupils of a school who take no part in a dossier.
package struct OtherPupils: Sendable {
    /// Those in a class of who takes part.
    package var classmates: [PupilCard] = []
    /// All others.
    package var elsewhere: [PupilCard] = []

    /// Nobody.
    package init() {}
}

/// Looks up the names that the page of an opened dossier shows.
package struct ShowPeople: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The people of a dossier that was opened for a viewer, in as many statements whoever takes part.
    package func callAsFunction(of opened: OpenedDossier) async throws -> CasePeople {
        let school = opened.row.school
        let pupils = try await desk.archive.pupils(opened.state.parties.map(\.pupil), of: school)
        return CasePeople(
            pupils: pupils, classes: try await desk.archive.classes(of: school),
            holders: try await desk.archive.holders(
                for: opened.state.groups.uniqued().map { SchoolClass.ID($0) },
                and: (opened.state.chosen + opened.saidToBeAbout).uniqued(), of: school, on: opened.now.date),
            contacts: try contacts(at: opened.school))
    }

    private func contacts(at school: School) throws -> [Role.ID: String] {
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        return playbook.roles.reduce(into: [:]) { contacts, role in
            if !role.contact.isEmpty { contacts[role.id] = role.contact }
        }
    }

    /// The pupils of a class of that school, by name: those who can be added to the dossier.
    package func pupils(of schoolClass: SchoolClass.ID, in opened: OpenedDossier) async throws -> [PupilCard]
    {
        try await desk.archive.pupils(of: schoolClass, in: opened.row.school)
    }

    /// The other pupils of the school, who may be named in what was written. In one statement.
    package func others(than people: CasePeople, in opened: OpenedDossier) async throws -> OtherPupils {
        let classes = Set(
            people.pupils.values.compactMap(\.schoolClass) + opened.state.groups.map { SchoolClass.ID($0) })
        var others = OtherPupils()
        for pupil in try await desk.archive.pupils(of: nil, in: opened.row.school)
        where people.pupils[pupil.id] == nil {
            if pupil.schoolClass.map(classes.contains) == true {
                others.classmates.append(pupil)
            } else {
                others.elsewhere.append(pupil)
            }
        }
        return others
    }
}

extension OpenedDossier {
    /// The persons whom it is about or was said to be, as roles of those persons, as far as the viewer may read that.
    fileprivate var saidToBeAbout: [Role.ID] {
        events.flatMap { event -> [Role.ID] in
            switch event.what {
            case .unavailable(_, _, let holders): holders.map { Role.ID(person: $0) }
            case .cleared(let who, _): [who].filter(\.isPerson)
            default: []
            }
        }
    }
}
