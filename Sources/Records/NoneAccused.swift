import Database
import People
import Playbooks

/// That none of somebody's roles is accused in a dossier, as a condition in SQL on the table `dossier`.
///
/// A role for classes counts where a pupil of one of them takes part: in another class somebody else holds it.
struct NoneAccused {
    private(set) var parts: [String] = []
    private(set) var values: [Value] = []

    init(schoolWide: [Role.ID], ofClasses: [Role.ID: [SchoolClass.ID]]) {
        for role in schoolWide {
            parts.append("dossier.accused NOT LIKE ?")
            values.append(.text("%,\(role),%"))
        }
        for (role, classes) in ofClasses.sorted(by: { $0.key < $1.key }) {
            let marks = placeholders(classes.count)
            let names = classes.sorted().map { Value.text($0.text) }
            parts.append(
                """
                NOT (dossier.accused LIKE ? AND (COALESCE(dossier.school_class, '') IN (\(marks))
                    OR dossier.id IN (SELECT dossier FROM party WHERE school_class IN (\(marks)))))
                """)
            values += [.text("%,\(role),%")] + names + names
        }
    }
}
