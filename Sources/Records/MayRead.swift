import Casework
import Database
import Dossiers
import People
import Playbooks

/// That the holder of some roles may read a dossier, as a condition in SQL on the table `dossier`: what lists find is
/// what its page opens.
struct MayRead {
    private(set) var ways: [String] = []
    private(set) var values: [Value] = []

    init(_ held: RolesHeld) {
        for role in Self.readers(held.schoolWide) { add("dossier.readers LIKE ?", [.text("%,\(role),%")]) }
        for role in held.schoolWide.sorted() { add("dossier.readers LIKE ?", [.text("%,\(role)@%")]) }
        if let person = held.person { add("dossier.readers LIKE ?", [.text("%,\(person),%")]) }
        for (schoolClass, roles) in held.byClass.sorted(by: { $0.key < $1.key }) {
            for role in roles.sorted() {
                add("dossier.readers LIKE ?", [.text("%,\(Self.word(role, for: schoolClass)),%")])
            }
        }
        let classes = Dictionary(grouping: held.byClass.filter { !$0.value.isEmpty }, by: \.value)
        for (roles, held) in classes.sorted(by: { $0.key.sorted().lexicographicallyPrecedes($1.key.sorted()) }
        ) {
            let concerned = ConcernedClasses(held.map(\.key))
            let readers = Self.readers(roles)
            let any = readers.map { _ in "dossier.readers LIKE ?" }.joined(separator: " OR ")
            add(
                "((\(any)) AND \(concerned.condition))",
                readers.map { .text("%,\($0),%") } + concerned.values)
        }
    }

    /// How the readers of a dossier are stored: a role as it is, and one that reads for a class alone with that class.
    static func words(of summary: DossierSummary) -> [String] {
        let ofClasses = summary.readersOfClass.flatMap { one in one.value.map { word($0, for: one.key) } }
        return summary.readers.map(\.text).sorted() + ofClasses.sorted()
    }

    private static func word(_ role: Role.ID, for schoolClass: SchoolClass.ID) -> String {
        "\(role)@\(schoolClass)"
    }

    private mutating func add(_ way: String, _ more: [Value]) {
        ways.append(way)
        values += more
    }

    /// The words under which somebody with these roles is found among readers.
    private static func readers(_ roles: Set<Role.ID>) -> [Role.ID] {
        roles.isEmpty ? [] : roles.sorted() + [.allStaff]
    }
}

/// That a dossier is a report that the holder of some roles weighs or answers.
struct OwnReports {
    private(set) var ways: [String] = []
    private(set) var values: [Value] = []

    init(_ held: RolesHeld, of school: School.ID) {
        let steps = [Triage.step, Intake.receiptStep].map { Value.text($0.text) }
        func add(_ condition: String, _ more: [Value]) {
            ways.append(
                "dossier.id IN (SELECT dossier FROM duty WHERE school = ? AND step IN (?, ?) AND \(condition))"
            )
            values += [.text(school.text)] + steps + more
        }
        if !held.everywhere.isEmpty {
            let roles = held.everywhere.sorted().map { Value.text($0.text) }
            add("role IN (\(placeholders(roles.count)))", roles)
        }
        for (schoolClass, roles) in held.byClass.sorted(by: { $0.key < $1.key }) where !roles.isEmpty {
            add(
                "school_class = ? AND role IN (\(placeholders(roles.count)))",
                [.text(schoolClass.text)] + roles.sorted().map { .text($0.text) })
        }
    }
}
