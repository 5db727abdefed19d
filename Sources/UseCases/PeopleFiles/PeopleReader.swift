import People
import Playbooks
import YAML

/// Reads files with people into one list.
struct PeopleReader {
    private let roles: RolesToGive
    private let complaints: Complaints
    /// The titles of the groups that staff can be given, folded.
    private var groups: Set<String>
    private let storedGroups: [String]
    private var numbers: [String: Position] = [:]

    /// A reader for a school with a playbook and groups.
    init(_ playbook: Playbook, classes: [SchoolClass], into complaints: Complaints) {
        roles = RolesToGive(playbook)
        storedGroups = classes.map(\.title)
        groups = Set(storedGroups.map(SchoolClass.folded))
        self.complaints = complaints
    }

    /// What the files say together. Not to be used when there are complaints.
    mutating func read(_ files: [PeopleFile]) -> PeopleList {
        let tables = files.compactMap { PeopleTable($0, into: complaints) }
        var list = PeopleList()
        for table in tables where table.subject == .pupils {
            list.pupils = (list.pupils ?? []) + table.rows.map { pupil($0) }
            complainOfManyGroups(table)
        }
        for table in tables where table.subject == .staff {
            list.staff = (list.staff ?? []) + table.rows.map { member($0) }
        }
        return list
    }

    private mutating func pupil(_ row: PeopleRow) -> ListedPupil {
        let number = number(row, .pupilNumber)
        if row.text(.firstName).isEmpty { row.complain(.firstName, "nothing", "a name", complaints) }
        let group = row.group(complaints)
        groups.insert(SchoolClass.folded(group))
        return ListedPupil(
            number: number, name: row.name(complaints), group: group, yearGroup: row.year(complaints),
            guardians: row.guardians(complaints))
    }

    private mutating func member(_ row: PeopleRow) -> ListedStaff {
        let number = number(row, .staffNumber)
        if row.text(.lastName).isEmpty { row.complain(.lastName, "nothing", "a name", complaints) }
        let name = row.name(complaints)
        let roles = roles(row)
        let ofGroups = roles.filter(\.isOfClass)
        let groups = groups(row, for: ofGroups)
        return ListedStaff(
            number: number, name: name, roles: roles.filter { !$0.isOfClass }.map(\.id),
            groupRoles: ofGroups.map(\.id), groups: groups)
    }

    /// A number that nobody else of the files has.
    private mutating func number(_ row: PeopleRow, _ column: PeopleColumn) -> String {
        let number = row.number(column, complaints)
        guard !number.isEmpty else { return number }
        let key = column.rawValue + number
        if let earlier = numbers[key] {
            row.complain(
                column, "the number of \(earlier.file):\(earlier.line) again", "one of its own for everybody",
                complaints)
        }
        numbers[key] = numbers[key] ?? row.position(of: column)
        return number
    }

    private func roles(_ row: PeopleRow) -> [Role] {
        let words = row.words(.roles)
        if words.isEmpty { row.complain(.roles, "nothing", "at least one role", complaints) }
        return words.compactMap { word in
            if let role = roles[word] { return role }
            complaints.error(
                row.position(of: .roles), found: "a role that the school's playbook does not give to staff",
                expected: "\(roles.list) in \(PeopleColumn.roles.rawValue)",
                suggestion: roles.nearest(to: word))
            return nil
        }.uniqued()
    }

    private func groups(_ row: PeopleRow, for ofGroups: [Role]) -> ListedStaff.Groups {
        let words = row.words(.groups)
        if ofGroups.isEmpty, !words.isEmpty {
            row.complain(
                .groups, "groups beside roles of the whole school",
                "nothing, or a role for groups in rollen,",
                complaints)
        }
        if !ofGroups.isEmpty, words.isEmpty {
            row.complain(
                .groups, "nothing", "the groups for which \(ofGroups[0].id) is held, or \(Self.every),",
                complaints)
        }
        if words.map({ $0.lowercased() }) == [Self.every] { return .all }
        for word in words where !groups.contains(SchoolClass.folded(word)) {
            // Groups of the files are not named: a name could stand where a group belongs.
            complaints.error(
                row.position(of: .groups), found: "a group that is neither in the files nor at the school",
                expected: "a group with pupils in \(PeopleColumn.groups.rawValue)",
                suggestion: nearest(word, among: storedGroups))
        }
        return .some(words.uniqued())
    }

    /// Stands for every group of the school.
    static let every = "alle"

    /// Where nearly everybody has a group to himself, the column holds something else, and it would be shown on the
    /// public form.
    private func complainOfManyGroups(_ table: PeopleTable) {
        let titles = Set(table.rows.map { SchoolClass.folded($0.text(.group)) })
        guard table.rows.count >= 20, titles.count * 3 > table.rows.count, let first = table.rows.first else {
            return
        }
        first.complain(
            .group, "\(titles.count) groups for \(table.rows.count) pupils", "the group of every pupil",
            complaints)
    }
}
