import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// A dossier in which somebody wrote something and that is not theirs to read otherwise.
package struct OwnRecord: Sendable {
    /// What the lists know.
    package let row: DossierRow
    /// What they did there and may read back, the latest first.
    package let steps: [Step]

    /// A step that they did.
    package struct Step: Sendable {
        /// What it is.
        package let task: TaskID
        /// What people read.
        package let title: String
        /// The pupil it is about, when it is about one.
        package let pupil: PupilCard?
        /// The day it took place.
        package let on: SchoolDate
    }
}

/// Lists what somebody wrote in dossiers of others, as far as their page would open: no more is found than its address gives.
package struct ListOwnRecords: Sendable {
    private let desk: Desk

    /// How many dossiers a page lists.
    package static let pageSize = 30

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// A page of them, the latest first, and whether there are more. What may not be read back is passed over before it is
    /// counted, so that a page is full as long as there is something. Nothing that was written is given, so that nobody is
    /// noted as having read it.
    package func callAsFunction(page: Int = 1, for viewer: Viewer) async throws -> (
        records: [OwnRecord], hasMore: Bool
    ) {
        let last = max(1, page) * Self.pageSize
        var (found, offset): ([OwnRecord], Int) = ([], 0)
        while found.count <= last {
            let rows = try await desk.archive.dossiers(
                writtenInBy: viewer.staff, of: viewer.school, notReadBy: viewer.roles, limit: Self.atATime,
                offset: offset)
            found += try await readable(rows, for: viewer)
            guard rows.count == Self.atATime else { break }
            offset += rows.count
        }
        return (Array(found.prefix(last).dropFirst(last - Self.pageSize)), found.count > last)
    }

    /// A page, and one that says whether there are more: opening a dossier is what takes time.
    private static let atATime = pageSize + 1

    /// Those of some dossiers in which the viewer reads something back, in a fixed number of statements.
    private func readable(_ rows: [DossierRow], for viewer: Viewer) async throws -> [OwnRecord] {
        guard !rows.isEmpty else { return [] }
        let opened = try await OpenDossier(desk).readable(rows.map(\.id), for: viewer)
        let ofViewer = opened.reduce(into: [Dossier.ID: [CaseTask]]()) { found, one in
            guard one.access.mayOpen, !one.access.mayReadNotes else { return }
            found[one.row.id] = one.state.tasks.filter { one.isRecord($0, of: viewer.staff) }
        }
        let pupils = try await desk.archive.pupils(
            ofViewer.values.joined().compactMap(\.id.pupil).uniqued(), of: viewer.school)
        return rows.compactMap { row in
            guard let tasks = ofViewer[row.id], !tasks.isEmpty,
                let engine = opened.first(where: { $0.row.id == row.id })?.engine
            else { return nil }
            let steps = tasks.compactMap { task in
                task.ending.map { ending in
                    OwnRecord.Step(
                        task: task.id, title: engine.step(task.id.step)?.title ?? task.id.step.text,
                        pupil: task.id.pupil.flatMap { pupils[$0] }, on: ending.on)
                }
            }
            return OwnRecord(row: row, steps: steps.reversed())
        }
    }
}

extension OpenedDossier {
    /// Whether a task is a step that somebody did, and may read back.
    fileprivate func isRecord(_ task: CaseTask, of staff: StaffMember.ID) -> Bool {
        !task.id.isNotice && task.ending?.by.person == staff.text
            && access.mayRead(task.id.step, writtenBy: staff.text)
    }
}
