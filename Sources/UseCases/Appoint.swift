import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// Why nobody is appointed, or no role ended.
package enum AppointmentRefused: Error, Hashable, Sendable {
    /// No such person.
    case person
    /// No such role, or none that staff hold.
    case role
    /// The role is held for classes and none was named, or there is no such class, or it is a role of the whole school.
    case schoolClass
    /// It is not the viewer's to say now; somebody who leads the school may.
    case notYours
    /// It is about the viewer.
    case oneself
    /// A day is none, lies too early or too far ahead, or the last lies before the first.
    case days
    /// No reason, or one that is too long.
    case reason
    /// This person holds the role on one of these days already.
    case twice
    /// Nobody else holds it from then on, and something hangs on it: how many duties stand with it now.
    case last(duties: Int)
}

/// Says who holds which role of the protocol: from when, until when, and why. What stands with the role follows at once.
///
/// Nobody says it of themselves, and nobody who is accused in a case says who acts in that case. What is the matter then
/// is not told: the refusal is the one that says that somebody who leads the school decides.
package struct Appoint: Sendable {
    private let desk: Desk

    /// The longest reason, in scalars of Unicode.
    package static let longestReason = 500
    /// How many days ahead a role can begin or end.
    package static let farthest = 366

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// What somebody asks for.
    package struct Request: Hashable, Sendable {
        /// Whom it is about.
        package var staff: StaffMember.ID
        /// The role.
        package var role: Role.ID
        /// The class, for roles of classes.
        package var schoolClass: SchoolClass.ID?
        /// The first day, as `2026-03-02`.
        package var from: String
        /// The last day; nil for ever.
        package var until: String?
        /// Why.
        package var reason: String
        /// The revision that was seen.
        package var seen: Int

        /// What somebody asks for.
        package init(
            staff: StaffMember.ID, role: Role.ID, schoolClass: SchoolClass.ID?, from: String, until: String?,
            reason: String, seen: Int
        ) {
            self.staff = staff
            self.role = role
            self.schoolClass = schoolClass
            self.from = from
            self.until = until
            self.reason = reason
            self.seen = seen
        }
    }

    /// Appoints somebody. Throws ``AccessRefused`` for who appoints nobody at all, ``AppointmentRefused``, and
    /// ``RecordsError/conflict(found:)`` when somebody else changed who holds which role since.
    package func callAsFunction(_ request: Request, by viewer: Viewer) async throws {
        let roles = try await ready(request, by: viewer)
        let today = desk.now().date
        guard let from = SchoolDate(iso: request.from), from >= today, from <= today + Self.farthest else {
            throw AppointmentRefused.days
        }
        let until = request.until.flatMap(SchoolDate.init(iso:))
        guard request.until == nil || until.map({ $0 >= from && today.around().contains($0) }) ?? false else {
            throw AppointmentRefused.days
        }
        let held = HeldRole(
            request.staff,
            .init(
                role: request.role, schoolClass: request.schoolClass, from: from.iso, until: until?.iso))
        let own = roles.filter { $0.staff == request.staff }
        guard !own.contains(where: { $0.covers(held) && $0.overlaps(held) }) else {
            throw AppointmentRefused.twice
        }
        try await desk.archive.appoint(
            held, because: try reason(request), seen: request.seen, by: viewer.staff, at: desk.now().iso,
            of: viewer.school, isBack: !own.contains { $0.assignment.isHeld(on: today) })
    }

    /// Ends a role that somebody holds from a day on, the last day being `until`: today or later, or yesterday to end it
    /// at once. Throws as appointing does.
    package func end(_ request: Request, by viewer: Viewer) async throws {
        let roles = try await ready(request, by: viewer)
        let today = desk.now().date
        guard let last = request.until.flatMap(SchoolDate.init(iso:)), last >= today + -1,
            last <= today + Self.farthest
        else { throw AppointmentRefused.days }
        let held = roles.first { held in
            held.staff == request.staff && held.assignment.role == request.role
                && held.assignment.schoolClass == request.schoolClass
                && held.assignment.from ?? "" == request.from && !held.assignment.isOver(on: today)
        }
        guard let held else { throw RecordsError.notFound }
        // Ending a role makes it no longer.
        guard held.assignment.until.map({ last.iso <= $0 }) ?? true else { throw AppointmentRefused.days }
        let reason = try reason(request)
        let others = roles.filter { $0 != held }
        if !others.cover(held, on: max(last + 1, today)) {
            let duties = try await desk.archive.countDuties(
                of: request.role, in: request.schoolClass, at: viewer.school)
            let isNeeded = try await isNeeded(request, at: viewer.school)
            guard duties == 0, !isNeeded else { throw AppointmentRefused.last(duties: duties) }
        }
        try await desk.archive.endRole(
            held, on: last, because: reason, seen: request.seen, by: viewer.staff, at: desk.now().iso,
            of: viewer.school)
    }

    // MARK: - What both ask

    /// All roles that staff hold, once it is sure that the viewer may say this of that person.
    private func ready(_ request: Request, by viewer: Viewer) async throws -> [HeldRole] {
        let (school, playbook) = try await school(of: viewer)
        let access = AppointmentAccess(viewer, playbook)
        guard access.mayAppoint else { throw AccessRefused() }
        let staff = try await desk.archive.staff(of: school.id)
        guard staff.contains(where: { $0.id == request.staff }) else { throw AppointmentRefused.person }
        guard let role = playbook.roles.first(where: { $0.id == request.role && $0.isHeldByStaff }) else {
            throw AppointmentRefused.role
        }
        let classes = try await desk.archive.classes(of: school.id)
        let isPlaced = request.schoolClass.map { id in classes.contains { $0.id == id } } ?? !role.isOfClass
        guard isPlaced, role.isOfClass || request.schoolClass == nil else {
            throw AppointmentRefused.schoolClass
        }
        guard request.staff != viewer.staff else { throw AppointmentRefused.oneself }
        guard access.mayChange(role.id), try await !isConcerned(viewer, by: request) else {
            throw AppointmentRefused.notYours
        }
        return staff.flatMap { member in member.assignments.map { HeldRole(member.id, $0) } }
    }

    private func school(of viewer: Viewer) async throws -> (School, Playbook) {
        let school = try await desk.school(viewer.school)
        return (school, try desk.shelf.playbook(of: school, version: school.protocolVersion))
    }

    private func reason(_ request: Request) throws(AppointmentRefused) -> String {
        let reason = request.reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !reason.isEmpty, reason.unicodeScalars.count <= Self.longestReason else { throw .reason }
        return reason
    }

    /// Whether the protocol cannot do without somebody in a role, whether or not something stands with it now.
    private func isNeeded(_ request: Request, at school: School.ID) async throws -> Bool {
        let school = try await desk.school(school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        if let schoolClass = request.schoolClass,
            try await !desk.archive.classesWithPupils(at: school.id).contains(schoolClass)
        {
            return false
        }
        let role = playbook.roles.first { $0.id == request.role }
        return request.role == playbook.caseOwner || !(role?.statutoryTasks.isEmpty ?? true)
            || playbook.intake.channels.contains { $0.receiver == request.role }
    }

    /// Whether the viewer is accused in an open dossier in which the role acts, or reads.
    private func isConcerned(_ viewer: Viewer, by request: Request) async throws -> Bool {
        let ids = try await desk.archive.dossiersWithAccused(at: viewer.school)
        for opened in try await OpenDossier(desk).unnoted(ids, for: viewer) {
            guard opened.access.isAccused else { continue }
            let isThere = request.schoolClass.map { opened.state.groups.contains($0.text) } ?? true
            if isThere, opened.acting.contains(request.role) { return true }
        }
        return false
    }
}

extension OpenedDossier {
    /// The roles that act in it or read it: those with duties, the readers, and who stands in for any of them.
    fileprivate var acting: Set<Role.ID> {
        let owners = obligations.filter { !$0.state.isOver }.flatMap(\.owners.roles)
        let readers = engine.playbook.readerSets.flatMap(\.roles)
        let named = owners + readers + [state.owner] + state.everyUnavailable
        let standIns = named.flatMap { name in
            let role = engine.playbook.roles.first { $0.id == name }
            return [role?.standIn, role?.standInWhenAccused].compactMap(\.self)
        }
        return Set(named + standIns)
    }
}

extension [HeldRole] {
    /// Whether somebody holds the same role on a day.
    fileprivate func cover(_ held: HeldRole, on day: SchoolDate) -> Bool {
        contains { $0.covers(held) && $0.assignment.isHeld(on: day) }
    }
}
