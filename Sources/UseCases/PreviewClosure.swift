import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// What other closed days do to what stands open, as far as a viewer may read it.
package struct ClosurePreview: Sendable {
    /// The days that would be closed, or would have lessons after all.
    package let span: ClosedSpan
    /// In how many duties something changes.
    package let duties: Int
    /// How many of these are due on an earlier day.
    package let earlier: Int
    /// How many dossiers they stand in.
    package let dossiers: Int
    /// The first few of those dossiers, the one with the most changes first.
    package let first: [ClosureEffect]
    /// Whether there are more open dossiers than were looked at.
    package let isPartial: Bool
    /// The moment it was worked out for.
    package let now: Moment
}

/// What changes in one dossier.
package struct ClosureEffect: Sendable {
    /// What the lists know.
    package let row: DossierRow
    /// The pupil it is about.
    package let target: PupilCard?
    /// The class it is about, for dossiers of classes.
    package let schoolClass: SchoolClass?
    /// What runs it now.
    package let engine: CaseEngine
    /// What would run it.
    package let next: CaseEngine
    /// What changes in what stands open.
    package let changes: [DutyChange]
}

/// Shows what closing a school on days of its own, or taking that back, would change in open dossiers. Nothing is
/// written. Dossiers that the viewer may not read are neither shown nor counted: a number could tell that they are there.
package struct PreviewClosure: Sendable {
    private let desk: Desk

    /// How many dossiers are looked at, the latest first.
    package static let most = 500
    /// How many are shown.
    package static let shown = 5

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// What a change would do; throws as `CloseSchool` does, and ``Workbench/Busy``.
    package func callAsFunction(_ change: ClosureChange, seen: Int, for viewer: Viewer) async throws
        -> ClosurePreview
    {
        let (school, plan) = try await CloseSchool(desk).plan(change, seen: seen, by: viewer)
        let (span, other) = school.following(plan)
        let rows = try await rows(of: school, for: viewer)
        let looked = Array(rows.prefix(Self.most))
        let histories = try await readable(looked, of: school)
        let (now, shelf) = (desk.now(), desk.shelf)
        let found = try await desk.bench.run(for: school.id) {
            try looked.compactMap { row in
                try histories[row.id].flatMap { history in
                    try Self.effect(on: row, with: history, school, other, shelf, for: viewer, at: now)
                }
            }
        }
        let pupils = try await desk.archive.pupils(found.compactMap(\.row.target), of: school.id)
        let classes = try await desk.archive.classes(of: school.id)
        // Sorted by count alone the order would hang on chance.
        let first = found.enumerated().sorted {
            ($1.element.changes.count, $0.offset) < ($0.element.changes.count, $1.offset)
        }.prefix(Self.shown).map { $0.element.naming(pupils, classes) }
        let changes = found.flatMap(\.changes)
        return ClosurePreview(
            span: span, duties: changes.count, earlier: changes.count(where: \.isEarlier),
            dossiers: found.count, first: first,
            isPartial: rows.count > looked.count || histories.count < looked.count, now: now)
    }

    /// The histories of those that can be read: not damaged, and by a version of the protocol that is there.
    private func readable(_ rows: [DossierRow], of school: School) async throws -> [Dossier.ID: [CaseEvent]] {
        let histories = try await desk.archive.histories(of: rows)
        let versions = rows.reduce(into: [Dossier.ID: Int]()) { versions, row in
            versions[row.id] = row.version(after: histories[row.id] ?? [])
        }
        try await desk.recall(versions.values, of: school)
        let unknown = desk.shelf.unknown(among: versions.values, of: school)
        return histories.filter { !unknown.contains(versions[$0.key] ?? 0) }
    }

    private static let scopes: [Plan.Scope] = [.caseFile, .pupil, .group, .schoolYear]

    private func rows(of school: School, for viewer: Viewer) async throws -> [DossierRow] {
        var filter = DossierFilter()
        filter.isClosed = false
        var rows: [DossierRow] = []
        for scope in Self.scopes {
            rows += try await desk.archive.dossiers(
                of: school.id, scope: scope, filter: filter, within: viewer.reach, limit: Self.most + 1)
        }
        return rows
    }

    /// What changes in one dossier; nil when nothing does, or when the viewer may not read it.
    private static func effect(
        on row: DossierRow, with history: [CaseEvent], _ school: School, _ other: School,
        _ shelf: PlaybookShelf, for viewer: Viewer, at now: Moment
    ) throws -> ClosureEffect? {
        let version = row.version(after: history)
        let engine = try shelf.engine(of: school, version: version, scope: row.scope)
        let next = try shelf.engine(of: other, version: version, scope: row.scope)
        let state = engine.state(engine.fold(history), at: now)
        let access = DossierAccess(viewer, to: state, engine: engine, obligations: [])
        guard access.mayOpen, access.mayReadNotes else { return nil }
        let after = next.state(next.fold(history), at: now)
        let changes = DutyChange.between(
            engine.standing(in: state, at: now), next.standing(in: after, at: now))
        guard !changes.isEmpty else { return nil }
        return ClosureEffect(
            row: row, target: nil, schoolClass: nil, engine: engine, next: next, changes: changes)
    }
}

extension School {
    /// The days that a change is about, and the school as it would be after it.
    fileprivate func following(_ plan: CloseSchool.Plan) -> (ClosedSpan, School) {
        switch plan {
        case .add(let span): return (span, closing(closures + [span]))
        case .takeBack(let closure, let first):
            let closed = closure.closed ?? closure.span
            let rest = closures.compactMap { $0 == closed ? $0.until(first) : $0 }
            return (ClosedSpan(closed.kind, closed.name, from: first, through: closed.last), closing(rest))
        }
    }

    private func closing(_ spans: [ClosedSpan]) -> School {
        School(
            id: id, name: name, playbook: playbook, protocolVersion: protocolVersion, edition: edition,
            region: region, settings: settings, closures: spans.sorted { $0.first < $1.first })
    }
}

extension ClosureEffect {
    fileprivate func naming(_ pupils: [Pupil.ID: PupilCard], _ classes: [SchoolClass]) -> ClosureEffect {
        ClosureEffect(
            row: row, target: row.target.flatMap { pupils[$0] },
            schoolClass: classes.first { $0.id == Dossier.schoolClass(of: row.subject, row.scope) },
            engine: engine, next: next, changes: changes)
    }
}

extension DutyChange {
    /// Whether it is due on an earlier day.
    fileprivate var isEarlier: Bool {
        guard let before = before?.due?.due, let after = after?.due?.due else { return false }
        return after < before
    }
}
