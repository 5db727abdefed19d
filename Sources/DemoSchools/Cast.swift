import Access
import Casework
import People
import Playbooks
import SchoolTime

/// The people of a demo school, and who of them acts in which role.
struct Cast: Sendable {
    let school: School
    let classes: [SchoolClass]
    let pupils: [PupilCard]
    let staff: [StaffMember]
    let personas: [DemoPersona]

    /// Somebody who holds a role; for roles looked up by class, for that class. Nil for people outside.
    func member(in role: Role.ID, for schoolClass: SchoolClass.ID?) -> StaffMember? {
        staff.first { member in
            member.assignments.contains { held in
                held.role == role && (held.schoolClass == nil || held.schoolClass == schoolClass)
            }
        }
    }

    /// The classes of the teachers one can sign in as.
    var shownClasses: [SchoolClass] {
        let shown = Set(personas.map(\.staff))
        let held = staff.filter { shown.contains($0.id) }.map {
            Set($0.assignments.compactMap(\.schoolClass))
        }
        let own = held.filter { $0.count == 1 }.reduce(into: Set()) { $0.formUnion($1) }
        return classes.filter { own.contains($0.id) }
    }

    /// The member of staff as the pages would see them on a day.
    func viewer(_ member: StaffMember, on day: SchoolDate) -> Viewer {
        Viewer(
            school: school.id, staff: member.id, name: member.name,
            roles: RolesHeld(member.assignments, on: day))
    }
}

/// Somebody one can sign in as in a demo.
package struct DemoPersona: Hashable, Sendable, Codable {
    /// The school.
    package let school: School.ID
    /// Its name.
    package let schoolName: String
    /// The member of staff.
    package let staff: StaffMember.ID
    /// The name.
    package let name: String
    /// What this person is at the school, in words.
    package let role: String
    /// The login; the password is the same for all.
    package let login: String
}

/// Casts a school: draws pupils' names and gives every role of the playbook to somebody.
struct Casting {
    let sketch: SchoolSketch
    let playbook: Playbook
    var dice: Dice

    mutating func cast(from material: DemoMaterial) throws(DemoError) -> Cast {
        try checkRoles()
        let classes = sketch.classes.enumerated().map { number, one in
            SchoolClass(id: TextID("\(sketch.id)-\(number + 1)"), title: one.title, yearGroup: one.year)
        }
        let pupils = drawPupils(of: classes, material)
        let staff = hire(for: classes)
        let known = sketch.staff.filter { $0.knownAs != nil }
        let personas = known.compactMap { person in
            staff.first { $0.name == person.name }.map { persona($0, as: person.knownAs ?? "") }
        }
        let school = School(
            id: TextID(sketch.id), name: sketch.name, playbook: sketch.playbook,
            protocolVersion: playbook.version,
            region: sketch.region)
        return Cast(school: school, classes: classes, pupils: pupils, staff: staff, personas: personas)
    }

    private func checkRoles() throws(DemoError) {
        let known = Set(playbook.roles.map(\.id))
        for role in sketch.staff.flatMap(\.roles) where !known.contains(role) {
            throw .unknown("the role \(role)", in: sketch.id)
        }
    }

    private mutating func drawPupils(of classes: [SchoolClass], _ material: DemoMaterial) -> [PupilCard] {
        var taken: Set<String> = []
        var pupils: [PupilCard] = []
        for (schoolClass, size) in zip(classes, sketch.classes.map(\.pupils)) {
            for _ in 0..<size {
                pupils.append(
                    PupilCard(
                        id: TextID(dice.id()), name: drawName(material, &taken), schoolClass: schoolClass.id,
                        yearGroup: schoolClass.yearGroup))
            }
        }
        return pupils
    }

    private mutating func drawName(_ material: DemoMaterial, _ taken: inout Set<String>) -> String {
        let all = material.firstNames.count * material.lastNames.count
        while true {
            let first = dice.pick(material.firstNames) ?? ""
            let name = "\(first) \(dice.pick(material.lastNames) ?? "")"
            if taken.insert(name).inserted || taken.count >= all { return name }
        }
    }

    /// Class teachers and the others, each once, with the roles given to them and those everybody has.
    private mutating func hire(for classes: [SchoolClass]) -> [StaffMember] {
        let given = Set(sketch.staff.flatMap(\.roles))
        let everybodys = playbook.roles.filter {
            $0.nature == .team && !$0.isOfClass && !given.contains($0.id)
        }
        let names = (sketch.staff.map(\.name) + sketch.classes.map(\.teacher)).uniqued()
        var staff: [StaffMember] = []
        for name in names {
            let own = sketch.staff.filter { $0.name == name }.flatMap(\.roles)
            let taught = zip(classes, sketch.classes).filter { $1.teacher == name }.map(\.0.id)
            let held =
                everybodys.map { StaffMember.Assignment(role: $0.id) }
                + own.flatMap { assignments(of: $0, for: classes.map(\.id)) }
                + taught.flatMap { schoolClass in classRoles(besides: given, for: schoolClass) }
            staff.append(StaffMember(id: TextID(dice.id()), name: name, assignments: held))
        }
        return staff
    }

    /// A role given to somebody; where it is looked up by class, for every class.
    private func assignments(of role: Role.ID, for classes: [SchoolClass.ID]) -> [StaffMember.Assignment] {
        guard playbook.roles.first(where: { $0.id == role })?.isOfClass == true else {
            return [StaffMember.Assignment(role: role)]
        }
        return classes.map { StaffMember.Assignment(role: role, schoolClass: $0) }
    }

    private func classRoles(
        besides given: Set<Role.ID>, for schoolClass: SchoolClass.ID
    ) -> [StaffMember.Assignment] {
        playbook.roles.filter { $0.isOfClass && !given.contains($0.id) }
            .map { StaffMember.Assignment(role: $0.id, schoolClass: schoolClass) }
    }

    private func persona(_ member: StaffMember, as role: String) -> DemoPersona {
        let first = member.name.split(separator: " ").first.map(String.init) ?? member.name
        return DemoPersona(
            school: TextID(sketch.id), schoolName: sketch.name, staff: member.id, name: member.name,
            role: role,
            login: "\(first.lowercased())@\(sketch.id).example")
    }
}
