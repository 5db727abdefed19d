import Access
import Casework
import Dossiers
import Identity
import People
import Playbooks
import Records
import SchoolTime

/// What every use case works with. Time, ids and codes are handed in.
package struct Desk: Sendable {
    /// Everything that is kept.
    package let archive: Archive
    /// The playbooks and the engines that run them.
    package let shelf: PlaybookShelf
    /// The scenarios that come with the playbooks.
    package let scenarios: ScenarioShelf
    /// The moment it is, on the clock of a school; a demo's clock can be moved.
    package let now: @Sendable () -> Moment
    /// A new id that says nothing.
    package let newID: @Sendable () -> String
    /// A new receipt code.
    package let newCode: @Sendable () -> String
    /// Where work is done that takes seconds.
    package let bench = Workbench()

    /// A desk from its parts.
    package init(
        archive: Archive, shelf: PlaybookShelf, scenarios: ScenarioShelf = ScenarioShelf(),
        now: @escaping @Sendable () -> Moment, newID: @escaping @Sendable () -> String,
        newCode: @escaping @Sendable () -> String
    ) {
        self.archive = archive
        self.shelf = shelf
        self.scenarios = scenarios
        self.now = now
        self.newID = newID
        self.newCode = newCode
    }

    /// The school. Throws ``RecordsError/notFound``.
    package func school(_ id: School.ID) async throws -> School {
        guard let school = try await archive.school(id) else { throw RecordsError.notFound }
        try await recallFiles(of: school.settings, at: id)
        return school
    }

    /// Sees to it that the shelf knows these versions of a school's protocol, as far as they are there: only the dossiers
    /// that name one which is not cannot be read.
    package func recall(_ versions: some Sequence<Int>, of school: School) async throws {
        let versions = Set(versions)
        for number in shelf.unknown(among: versions, of: school) {
            do {
                shelf.learn(try await archive.protocolVersion(number, of: school.id), of: school)
            } catch RecordsError.notFound { continue }
        }
        for number in versions {
            try await recallFiles(of: shelf.choices(of: school, version: number), at: school.id)
        }
    }

    /// The roles of a school in which nobody can act today: all holders are absent, or nobody holds them any more; in a
    /// dossier also those whose holders are all shut out of it, and the persons whom a reporter chose who work there no
    /// longer.
    func away(at school: School.ID, in state: CaseState? = nil) async throws -> Set<Away> {
        let today = now().date
        let (known, vacant) = try await archive.absencesAndVacancies(at: school, on: today)
        let absences = known.filter { $0.covers(today) }
        let asksForPersons = state?.asksForPersons ?? false
        guard !absences.isEmpty || asksForPersons else { return vacant }
        let staff = try await archive.staff(of: school)
        let away = staff.away(on: today, absences).union(vacant)
        guard let state, asksForPersons else { return away }
        return away.union(staff.gone(of: state.chosen, on: today)).union(staff.barred(from: state, on: today))
    }

    /// Brings a dossier in line with who works at its school: in a role whose former holder it is about, somebody else acts
    /// now; and who is away.
    func follow(_ carrier: inout CommandCarrier, at school: School.ID) async throws {
        if !carrier.state.isClosed, !carrier.state.rolesOfAccused.isEmpty {
            let staff = try await archive.staff(of: school)
            carrier.free(staff.freed(in: carrier.state, on: now().date))
        }
        carrier.follow(try await away(at: school, in: carrier.state))
    }

    /// The engine that a dossier with this history runs by. Where the history says to which version it was moved, that
    /// counts: the row may have been read just before. Throws ``RecordsError/noVersion(_:)``.
    func engine(of dossier: DossierRow, with history: [CaseEvent]) async throws -> CaseEngine {
        try await engine(of: dossier, with: history, at: try await school(dossier.school))
    }

    /// The same, for who has the school at hand.
    func engine(
        of dossier: DossierRow, with history: [CaseEvent], at school: School
    ) async throws -> CaseEngine {
        let number = dossier.version(after: history)
        try await recall([number], of: school)
        guard let engine = try shelf.engine(of: school, ifThereIs: number, scope: dossier.scope) else {
            throw RecordsError.noVersion(number)
        }
        return engine
    }
}

extension DossierRow {
    /// The number of the version of the protocol that it runs by after these events.
    func version(after history: [CaseEvent]) -> Int {
        for event in history.reversed() {
            if case .moved(_, let number, _) = event.what { return number }
        }
        return protocolVersion
    }
}
