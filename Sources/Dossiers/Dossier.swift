import People
import Playbooks
import SchoolTime

/// A dossier: of a case, a pupil, a group or a school year.
package enum Dossier {
    /// The id of a dossier.
    package typealias ID = TextID<Dossier>

    /// What a dossier of a class is about: that class in one school year, as each year begins anew.
    package static func subject(of schoolClass: SchoolClass.ID, in year: SchoolYear) -> String {
        "\(schoolClass) \(year.label)"
    }

    /// What the dossier of a school year is about.
    package static func subject(of year: SchoolYear) -> String { year.label }

    /// The class that a dossier of that scope is about.
    package static func schoolClass(of subject: String?, _ scope: Plan.Scope) -> SchoolClass.ID? {
        guard scope == .group, let parts = subject?.split(separator: " "), parts.count == 2 else {
            return nil
        }
        return SchoolClass.ID(String(parts[0]))
    }

    /// The school year that a dossier of that scope is about, as `2025-2026`.
    package static func year(of subject: String?, _ scope: Plan.Scope) -> String? {
        guard scope == .group || scope == .schoolYear else { return nil }
        return subject?.split(separator: " ").last.map(String.init)
    }
}
