import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// Opens the dossiers of the school year and of its classes from the first school day on, so that what it asks is owed
/// before anybody looks. Who opens one by looking earlier, or at the same moment, opens the same one.
struct OpenSchoolYear {
    /// Nobody filled in the holidays before this year, so nobody knows when it begins: it would begin in the middle of them.
    struct UnknownSchoolYear: Error, CustomStringConvertible {
        let label: String

        var description: String { "no holidays are known before the school year \(label)" }
    }

    private let desk: Desk

    init(_ desk: Desk) { self.desk = desk }

    /// Opens at a school what must be open today and is not; gives how many. A class in which nobody is, and for which
    /// nobody holds a role, is not taught: it gets none. Throws ``UnknownSchoolYear``, and what kept a class from beginning once
    /// the others have begun.
    @discardableResult
    func callAsFunction(at school: School) async throws -> Int {
        let today = desk.now().date
        let calendar = try desk.shelf.calendar(of: school)
        let year = calendar.schoolYear(of: today)
        guard year.firstSchoolDay <= today else { return 0 }
        guard calendar.covers(year.firstSchoolDay + -1) else { throw UnknownSchoolYear(label: year.label) }
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let dossiers = ScopeDossiers(desk, of: school)
        // Nobody did it: no person is named.
        let actor = CaseEvent.Actor(role: playbook.caseOwner)
        var opened = 0
        if playbook.hasPlans(.schoolYear), try await dossiers.ofSchoolYear(by: actor).isNew { opened += 1 }
        guard playbook.hasPlans(.group) else { return opened }
        var failure: (any Error)?
        for schoolClass in try await classesToBegin(at: school, in: year, on: today) {
            try Task.checkCancellation()
            do {
                if try await dossiers.ofClass(schoolClass, on: today, by: actor).isNew { opened += 1 }
            } catch {
                // A class that cannot begin keeps no other waiting.
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        return opened
    }

    private func classesToBegin(
        at school: School, in year: SchoolYear, on today: SchoolDate
    ) async throws -> [SchoolClass.ID] {
        let classes = try await desk.archive.classesInUse(of: school.id, on: today)
        let begun = try await desk.archive.dossiers(
            about: classes.map { Dossier.subject(of: $0, in: year) }, scope: .group, of: school.id)
        return classes.filter { begun[Dossier.subject(of: $0, in: year)] == nil }
    }
}
