import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// The dossiers of a school's pupils, classes and school years: there is one about each, found or made here. Who may
/// ask for it has been decided before.
struct ScopeDossiers {
    private let desk: Desk
    private let school: School

    init(_ desk: Desk, of school: School) {
        self.desk = desk
        self.school = school
    }

    /// A dossier, and whether it was made just now.
    typealias Found = (id: Dossier.ID, isNew: Bool)

    func ofPupil(_ card: PupilCard, by actor: CaseEvent.Actor) async throws -> Found {
        try await find(scope: .pupil, subject: card.id.text, by: actor) {
            [party(card, in: card.schoolClass)]
        }
    }

    /// The dossier of a class in the school year of a day; all its pupils take part.
    func ofClass(
        _ schoolClass: SchoolClass.ID, on day: SchoolDate, by actor: CaseEvent.Actor
    ) async throws -> Found {
        let subject = Dossier.subject(of: schoolClass, in: try year(of: day))
        return try await find(scope: .group, subject: subject, by: actor) {
            try await desk.archive.pupils(of: schoolClass, in: school.id).map { party($0, in: schoolClass) }
        }
    }

    /// The dossier of the school year that it is now.
    func ofSchoolYear(by actor: CaseEvent.Actor) async throws -> Found {
        let subject = Dossier.subject(of: try year(of: desk.now().date))
        return try await find(scope: .schoolYear, subject: subject, by: actor) { [] }
    }

    /// The dossiers that steps started, whoever may read them, by what they are about; absent where there is none. In
    /// as many statements however many they are.
    func started(_ starts: [PlanStart]) async throws -> [PlanStart.Subject: DossierRow] {
        var found: [PlanStart.Subject: DossierRow] = [:]
        for scope in [Plan.Scope.pupil, .group] {
            let own = starts.filter { $0.subject.scope == scope }
            let subjects = try own.map(subject(of:))
            let rows = try await desk.archive.dossiers(about: subjects, scope: scope, of: school.id)
            for (start, subject) in zip(own, subjects) { found[start.subject] = rows[subject] }
        }
        return found
    }

    private func subject(of start: PlanStart) throws -> String {
        switch start.subject {
        case .pupil(let pupil): pupil.text
        case .group(let group): Dossier.subject(of: SchoolClass.ID(group), in: try year(of: start.at.date))
        }
    }

    private func year(of day: SchoolDate) throws -> SchoolYear {
        try desk.shelf.calendar(of: school).schoolYear(of: day)
    }

    private func party(_ card: PupilCard, in schoolClass: SchoolClass.ID?) -> CaseParty {
        CaseParty(
            pupil: card.id, involvement: .pupil, group: schoolClass?.text, yearGroup: card.yearGroup)
    }

    private func find(
        scope: Plan.Scope, subject: String, by actor: CaseEvent.Actor,
        with parties: () async throws -> [CaseParty]
    ) async throws -> Found {
        if let row = try await desk.archive.dossier(about: subject, scope: scope, of: school.id) {
            return (row.id, false)
        }
        do {
            return (try await make(scope, subject, try await parties(), by: actor), true)
        } catch RecordsError.conflict {  // somebody else was first
            let row = try await desk.archive.dossier(about: subject, scope: scope, of: school.id)
            guard let row else { throw RecordsError.notFound }
            return (row.id, false)
        }
    }

    private func make(
        _ scope: Plan.Scope, _ subject: String, _ parties: [CaseParty], by actor: CaseEvent.Actor
    ) async throws -> Dossier.ID {
        let engine = try desk.shelf.engine(of: school, version: school.protocolVersion, scope: scope)
        var carrier = CommandCarrier(engine: engine, state: engine.start, actor: actor, now: desk.now())
        for party in parties { try carrier.carry(.join(party)) }
        try carrier.carry(.open)
        carrier.follow(try await desk.away(at: school.id))
        let new = NewDossier(
            id: Dossier.ID(desk.newID()), school: school.id, scope: scope, subject: subject,
            playbook: school.playbook, protocolVersion: school.protocolVersion)
        let summary = DossierSummary(of: carrier.state, engine: engine, at: desk.now())
        _ = try await desk.archive.create(new, events: carrier.events, summary: summary)
        return new.id
    }
}

extension PlanStart.Subject {
    /// The scope of the dossier about it.
    fileprivate var scope: Plan.Scope {
        switch self {
        case .pupil: .pupil
        case .group: .group
        }
    }
}
