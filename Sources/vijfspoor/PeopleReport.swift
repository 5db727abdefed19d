import People
import UseCases
import YAML

/// What `people import` tells: numbers and titles of groups, never a name.
struct PeopleReport: Encodable {
    let school: String
    let stored: Bool
    let problems: [Problem]
    let problemsLeftOut: Int
    let groups: Groups?
    let pupils: Counts?
    let staff: Counts?

    struct Problem: Encodable {
        let file: String
        let line: Int
        let column: Int
        let message: String
        let suggestion: String?
    }

    struct Groups: Encodable {
        let added: [String]
        let changed: [String]
    }

    struct Counts: Encodable {
        let added: Int
        let changed: Int
        let moved: Int?
        let unchanged: Int
        let notListed: [String]
    }

    private let lines: [String]

    private enum CodingKeys: CodingKey {
        case school, stored, problems, problemsLeftOut, groups, pupils, staff
    }

    init(_ outcome: ImportPeople.Outcome, of school: School, isDryRun: Bool) {
        self.school = school.id.text
        switch outcome {
        case .refused(let complaints, let omitted):
            (stored, problemsLeftOut) = (false, omitted)
            (groups, pupils, staff) = (nil, nil, nil)
            problems = complaints.map(Problem.init)
            let count = complaints.count + omitted
            lines =
                complaints.map(\.description) + (omitted > 0 ? ["and \(omitted) more"] : [])
                + ["\(count) \(count == 1 ? "problem" : "problems"); nothing was stored."]
        case .changed(let changes):
            (problems, problemsLeftOut) = ([], 0)
            stored = !isDryRun && !changes.isEmpty
            groups = Groups(
                added: changes.newClasses.map(\.title), changed: changes.changedClasses.map(\.title))
            pupils = Counts(
                added: changes.newPupils.count, changed: changes.changedPupils.count,
                moved: changes.movedPupils,
                unchanged: changes.unchangedPupils, notListed: changes.pupilsNotListed)
            staff = Counts(
                added: changes.newStaff.count, changed: changes.changedStaff.count, moved: nil,
                unchanged: changes.unchangedStaff, notListed: changes.staffNotListed)
            lines = Self.lines(changes, of: school, isDryRun: isDryRun)
        }
    }

    /// What a person reads.
    var text: String { lines.joined(separator: "\n") }

    private static func lines(
        _ changes: PeopleChanges, of school: School, isDryRun: Bool
    ) -> [String] {
        let did = isDryRun ? "Would be stored" : "Stored"
        let head = changes.isEmpty ? "Nothing to change at \(school.name)." : "\(did) at \(school.name):"
        let groups = changes.newClasses.map(\.title).joined(separator: ", ")
        let body = [
            "groups: \(changes.newClasses.count) new\(groups.isEmpty ? "" : " (\(groups))"),"
                + " \(changes.changedClasses.count) with another year",
            "pupils: \(changes.newPupils.count) new, \(changes.changedPupils.count) changed"
                + " (\(changes.movedPupils) to another group), \(changes.unchangedPupils) unchanged",
            "staff:  \(changes.newStaff.count) new, \(changes.changedStaff.count) changed,"
                + " \(changes.unchangedStaff) unchanged",
        ].map { "  " + $0 }
        return [head] + body + notListed("pupils", changes.pupilsNotListed)
            + notListed("staff", changes.staffNotListed)
    }

    /// By their numbers, which the administration knows.
    private static func notListed(_ who: String, _ numbers: [String]) -> [String] {
        guard !numbers.isEmpty else { return [] }
        let shown = numbers.prefix(50).joined(separator: ", ")
        let more = numbers.count > 50 ? " and \(numbers.count - 50) more" : ""
        return ["Not in the files, and left as they are: \(numbers.count) \(who): \(shown)\(more)"]
    }
}

extension PeopleReport.Problem {
    fileprivate init(_ complaint: Complaint) {
        self.init(
            file: complaint.position.file, line: complaint.position.line, column: complaint.position.column,
            message: complaint.message, suggestion: complaint.suggestion)
    }
}
