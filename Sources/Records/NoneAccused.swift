import Database
import People
import Playbooks

/// That a dossier is about neither somebody nor one of the roles they hold, as a condition in SQL on the table `dossier`.
///
/// A role for classes counts where the dossier concerns one of them or did before, as in another class somebody else
/// holds it; and everywhere while nobody knows the class.
struct NoneAccused {
    private(set) var parts: [String] = []
    private(set) var values: [Value] = []

    init(_ held: RolesHeld) {
        for role in held.everywhere.sorted() {
            parts.append("dossier.shut_out NOT LIKE ?")
            values.append(.text("%,\(role),%"))
        }
        for (role, classes) in held.classesByRole.sorted(by: { $0.key < $1.key }) {
            let concerned = ConcernedClasses(classes)
            let before = classes.map { _ in "dossier.former_classes LIKE ?" }.joined(separator: " OR ")
            parts.append(
                "NOT (dossier.shut_out LIKE ? AND (\(concerned.condition) OR \(before) OR \(Self.isUnplaced)))"
            )
            values += [.text("%,\(role),%")] + concerned.values + classes.map { .text("%,\($0),%") }
        }
    }
}

extension NoneAccused {
    /// That nobody knows which class a dossier concerns: a role for classes may be that of any.
    private static let isUnplaced = """
        (dossier.school_class IS NULL AND dossier.named_class IS NULL
            AND NOT EXISTS (SELECT 1 FROM party WHERE party.dossier = dossier.id AND school_class IS NOT NULL))
        """
}

/// That a dossier concerns one of some classes, as a condition in SQL on the table `dossier`: by who takes part, or by
/// what its reporter named.
struct ConcernedClasses {
    let condition: String
    let values: [Value]

    init(_ classes: [SchoolClass.ID]) {
        let marks = placeholders(classes.count)
        condition = """
            (COALESCE(dossier.school_class, '') IN (\(marks)) OR COALESCE(dossier.named_class, '') IN (\(marks))
                OR dossier.id IN (SELECT dossier FROM party WHERE school_class IN (\(marks))))
            """
        let names = classes.sorted().map { Value.text($0.text) }
        values = names + names + names
    }
}
