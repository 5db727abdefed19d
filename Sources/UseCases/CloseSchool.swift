import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// When a school gives no lessons.
package struct ClosedDays: Sendable {
    /// What the school said of its own days.
    package let said: SchoolClosures
    /// The holidays of the region that are not over and begin within a year, the earliest first.
    package let ofRegion: [ClosedSpan]
    /// Today.
    package let today: SchoolDate
    /// Whether the viewer may change the school's own days.
    package let mayChange: Bool

    /// The school's own days that are not over, the earliest first.
    package var ahead: [SchoolClosure] { said.all.filter { $0.closed.map { $0.last >= today } ?? false } }
}

/// What somebody wants to change in a school's closed days.
package enum ClosureChange: Hashable, Sendable {
    /// No lessons from one day to another, both included. The last is the first when it is empty. Days as `2026-03-02`.
    case close(name: String, first: String, last: String)
    /// Lessons after all on those of these days that are not over.
    case takeBack(Int)
}

/// Why days are not closed, or not opened again.
package enum ClosureRefused: Error, Hashable, Sendable {
    /// No name, or one that is too long or cannot be read.
    case name
    /// A day is none, or the last lies before the first.
    case days
    /// Some of it is over. What was counted stays as it was.
    case past
    /// It ends too far ahead.
    case farAhead
    /// More days after one another than a school can close by itself.
    case longest
    /// More school days than a school can close in one school year.
    case tooMany
    /// Some of these days are closed already, under this name.
    case twice(String)
    /// There are no lessons on any of these days anyhow.
    case free
    /// There is no such thing to take back.
    case unknown
}

/// Closes a school on days of its own, such as a study day. Terms pass over them, also in dossiers that are open.
///
/// What is over stays as it was counted: only today and what comes can change.
package struct CloseSchool: Sendable {
    let desk: Desk

    /// The longest name, in scalars of Unicode.
    package static let longestName = 60
    /// The most days after one another, weekends included.
    package static let longest = 16
    /// The most school days in one school year.
    package static let mostInAYear = 30
    /// How many days ahead the last one may lie.
    package static let farthest = 730

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// When the viewer's school gives no lessons. Everybody who works there sees that.
    package func days(for viewer: Viewer) async throws -> ClosedDays {
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let today = desk.now().date
        return ClosedDays(
            said: try await desk.archive.closures(of: school.id),
            ofRegion: try desk.shelf.holidays(of: school).closed.filter {
                $0.last >= today && $0.first <= today + 366
            }
            .sorted { ($0.first, $0.last) < ($1.first, $1.last) },
            today: today, mayChange: SchoolAccess(viewer, playbook).isCoordinator)
    }

    /// Changes the closed days of which a revision was seen. Open dossiers follow at once, lists at their next refresh.
    ///
    /// Throws ``AccessRefused`` for who does not coordinate, ``ClosureRefused``, and ``RecordsError/conflict(found:)``
    /// when somebody else changed them in between.
    package func callAsFunction(_ change: ClosureChange, seen: Int, by viewer: Viewer) async throws {
        let (school, plan) = try await plan(change, seen: seen, by: viewer)
        let now = desk.now().iso
        switch plan {
        case .add(let span):
            try await desk.archive.addClosure(
                span, seen: seen, by: viewer.staff, at: now, of: school.id)
        case .takeBack(let closure, let first):
            try await desk.archive.takeBackClosure(
                closure.number, from: first, seen: seen, by: viewer.staff, at: now, of: school.id)
        }
    }

    /// A change that can be carried out.
    enum Plan {
        case add(ClosedSpan)
        case takeBack(SchoolClosure, from: SchoolDate)
    }

    /// What a change comes down to; throws as carrying it out does.
    func plan(_ change: ClosureChange, seen: Int, by viewer: Viewer) async throws -> (School, Plan) {
        let school = try await desk.coordinated(by: viewer)
        let said = try await desk.archive.closures(of: school.id)
        guard said.revision == seen else { throw RecordsError.conflict(found: said.revision) }
        switch change {
        case .close(let name, let first, let last):
            let span = try span(name, first, last.isEmpty ? first : last)
            try check(span, beside: said, holidays: try desk.shelf.holidays(of: school))
            return (school, .add(span))
        case .takeBack(let number):
            let today = desk.now().date
            guard let closure = said.all.first(where: { $0.number == number }), let closed = closure.closed
            else { throw ClosureRefused.unknown }
            guard closed.last >= today else { throw ClosureRefused.past }
            return (school, .takeBack(closure, from: max(today, closed.first)))
        }
    }

    private func span(_ name: String, _ first: String, _ last: String) throws(ClosureRefused) -> ClosedSpan {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty, name.unicodeScalars.count <= Self.longestName, !name.hasInvisibleLetters else {
            throw .name
        }
        guard let first = SchoolDate(iso: first), let last = SchoolDate(iso: last), first <= last else {
            throw .days
        }
        return ClosedSpan(.staffDay, name, from: first, through: last, saidOn: desk.now().date)
    }

    private func check(
        _ span: ClosedSpan, beside said: SchoolClosures, holidays: SchoolCalendar
    ) throws(ClosureRefused) {
        let today = desk.now().date
        guard span.first >= today else { throw .past }
        guard span.last <= today + Self.farthest else { throw .farAhead }
        guard span.days.count <= Self.longest else { throw .longest }
        let others = said.all.compactMap(\.closed)
        if let other = others.first(where: { $0.first <= span.last && span.first <= $0.last }) {
            throw .twice(other.name)
        }
        let lessons = span.days.filter(holidays.isSchoolDay)
        guard !lessons.isEmpty else { throw .free }
        let all = others.flatMap(\.days).filter(holidays.isSchoolDay) + lessons
        let byYear = Dictionary(grouping: all, by: \.schoolYearStart)
        guard byYear.values.allSatisfy({ $0.count <= Self.mostInAYear }) else { throw .tooMany }
    }
}

extension ClosedSpan {
    /// Its days.
    fileprivate var days: [SchoolDate] {
        first <= last ? (0...first.days(until: last)).map { first + $0 } : []
    }
}
