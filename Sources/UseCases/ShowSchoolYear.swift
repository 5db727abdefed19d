import Access
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// The dossiers of this school year that a viewer may open, begun or not.
package struct SchoolYearFile: Sendable {
    /// The school year, as `2025-2026`.
    package let year: String
    /// Whether the viewer opens the dossier of the school year: the protocol has plans for it, and it is theirs.
    package let hasYear: Bool
    /// That dossier; nil when nobody began it.
    package let ofYear: DossierRow?
    /// The classes whose dossiers the viewer opens, by title; none where the protocol has no plans for classes.
    package let classes: [SchoolClass]
    /// Their dossiers; absent where nobody began it.
    package let ofClasses: [SchoolClass.ID: DossierRow]
    /// The dossier of the school year before, where there is one that the viewer opens.
    package let lastOfYear: DossierRow?
    /// Those of its classes; readers go with the children, so that they may be others than this year's.
    package let lastOfClasses: [SchoolClass.ID: DossierRow]
}

/// Shows the dossiers of this school year: of the school and of its classes.
package struct ShowSchoolYear: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The dossiers, in a fixed number of statements. What stands in them is not read.
    package func callAsFunction(for viewer: Viewer) async throws -> SchoolYearFile {
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let calendar = try desk.shelf.calendar(of: school)
        let year = calendar.schoolYear(of: desk.now().date)
        let last = calendar.schoolYear(of: year.start + -1)
        let access = SchoolYearAccess(viewer, playbook)
        let hasYear = access.mayOpenYear && playbook.hasPlans(.schoolYear)
        let classes =
            playbook.hasPlans(.group)
            ? try await desk.archive.classes(of: school.id).filter { access.mayOpen($0.id) } : []
        let subjects = classes.map { Dossier.subject(of: $0.id, in: year) }
        let ofClasses = try await desk.archive.dossiers(about: subjects, scope: .group, of: school.id)
        let ofYear = try await desk.archive.dossiers(
            about: hasYear ? [Dossier.subject(of: year)] : [], scope: .schoolYear, of: school.id)
        let earlier = classes.map { Dossier.subject(of: $0.id, in: last) }
        let lastOfClasses = try await readable(earlier, .group, for: viewer)
        let lastOfYear = try await readable([Dossier.subject(of: last)], .schoolYear, for: viewer)
        return SchoolYearFile(
            year: year.label, hasYear: hasYear, ofYear: ofYear.values.first, classes: classes,
            ofClasses: zip(classes, subjects).reduce(into: [:]) { $0[$1.0.id] = ofClasses[$1.1] },
            lastOfYear: hasYear ? lastOfYear.values.first : nil,
            lastOfClasses: zip(classes, earlier).reduce(into: [:]) { $0[$1.0.id] = lastOfClasses[$1.1] })
    }

    /// Those of the dossiers about something that the viewer may read.
    private func readable(
        _ subjects: [String], _ scope: Plan.Scope, for viewer: Viewer
    ) async throws -> [String: DossierRow] {
        guard !subjects.isEmpty else { return [:] }
        var filter = DossierFilter()
        filter.subjects = subjects
        let rows = try await desk.archive.dossiers(
            of: viewer.school, scope: scope, filter: filter, within: viewer.reach, limit: subjects.count)
        return Dictionary(rows.map { ($0.subject ?? "", $0) }) { first, _ in first }
    }
}
