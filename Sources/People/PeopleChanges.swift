import Casework
import Playbooks
import SchoolTime

/// What a list of people would change in a register. Nobody is ever removed: whoever is not listed stays as is,
/// and is reported.
package struct PeopleChanges: Hashable, Sendable {
    /// Classes to be added.
    package private(set) var newClasses: [SchoolClass] = []
    /// Classes whose year group becomes another.
    package private(set) var changedClasses: [SchoolClass] = []
    /// Pupils to be added.
    package private(set) var newPupils: [RegisteredPupil] = []
    /// Pupils of whom something becomes different, as they become.
    package private(set) var changedPupils: [RegisteredPupil] = []
    /// How many of those go to another class.
    package private(set) var movedPupils = 0
    /// How many pupils stay as they are.
    package private(set) var unchangedPupils = 0
    /// Staff to be added.
    package private(set) var newStaff: [RegisteredStaff] = []
    /// Staff whose name or roles become different, as they become.
    package private(set) var changedStaff: [RegisteredStaff] = []
    /// Those of them who held no role any more, and hold one again.
    package private(set) var back: Set<StaffMember.ID> = []
    /// How many members of staff stay as they are.
    package private(set) var unchangedStaff = 0
    /// Numbers of pupils in the register that the list lacks.
    package private(set) var pupilsNotListed: [String] = []
    /// Numbers of staff in the register that the list lacks.
    package private(set) var staffNotListed: [String] = []

    /// The revision of who holds which role that they were worked out from.
    package let seen: Int

    private var classes: [String: SchoolClass] = [:]

    /// Whether everything is as the list says already.
    package var isEmpty: Bool {
        newClasses.isEmpty && changedClasses.isEmpty && newPupils.isEmpty && changedPupils.isEmpty
            && !isAboutStaff
    }

    /// Whether they say something of who holds which role.
    package var isAboutStaff: Bool { !newStaff.isEmpty || !changedStaff.isEmpty }

    /// What it takes to make the register say what the list says. Roles that the list gives begin today; those
    /// that it no longer gives end the day before.
    package init(
        from list: PeopleList, to register: PeopleRegister, today: SchoolDate, newID: () -> String
    ) {
        seen = register.revision
        for known in register.classes { classes[SchoolClass.folded(known.title)] = known }
        if let pupils = list.pupils {
            placeGroups(of: pupils, newID)
            compare(pupils, with: register.pupils, newID)
        }
        if let staff = list.staff { compare(staff, with: register.staff, today, newID) }
    }

    // MARK: - Pupils

    /// A class has the year group of its youngest pupils.
    private mutating func placeGroups(of pupils: [ListedPupil], _ newID: () -> String) {
        var titles: [String] = []
        var years: [String: Int] = [:]
        for pupil in pupils {
            let key = SchoolClass.folded(pupil.group)
            if years[key] == nil { titles.append(pupil.group) }
            years[key] = min(pupil.yearGroup, years[key] ?? pupil.yearGroup)
        }
        for title in titles {
            let key = SchoolClass.folded(title)
            let (known, year) = (classes[key], years[key] ?? 0)
            guard known?.yearGroup != year else { continue }
            let placed = SchoolClass(
                id: known?.id ?? TextID(newID()), title: known?.title ?? title, yearGroup: year)
            classes[key] = placed
            if known == nil { newClasses.append(placed) } else { changedClasses.append(placed) }
        }
    }

    private mutating func compare(
        _ pupils: [ListedPupil], with known: [RegisteredPupil], _ newID: () -> String
    ) {
        var missing = Dictionary(known.compactMap { one in one.number.map { ($0, one) } }) { first, _ in first
        }
        for listed in pupils {
            let before = missing.removeValue(forKey: listed.number)
            let card = PupilCard(
                id: before?.card.id ?? TextID(newID()), name: listed.name,
                schoolClass: classes[SchoolClass.folded(listed.group)]?.id, yearGroup: listed.yearGroup)
            let after = RegisteredPupil(card: card, number: listed.number, guardians: listed.guardians)
            if before == after {
                unchangedPupils += 1
            } else if let before {
                changedPupils.append(after)
                if before.card.schoolClass != card.schoolClass { movedPupils += 1 }
            } else {
                newPupils.append(after)
            }
        }
        pupilsNotListed = missing.keys.sorted()
    }

    // MARK: - Staff

    private mutating func compare(
        _ staff: [ListedStaff], with known: [RegisteredStaff], _ today: SchoolDate, _ newID: () -> String
    ) {
        var missing = Dictionary(known.compactMap { one in one.number.map { ($0, one) } }) { first, _ in first
        }
        for listed in staff {
            let before = missing.removeValue(forKey: listed.number)
            let assignments = Self.assignments(
                before?.member.assignments ?? [], becoming: wanted(by: listed), today)
            let member = StaffMember(
                id: before?.member.id ?? TextID(newID()), name: listed.name, assignments: assignments)
            let after = RegisteredStaff(member: member, number: listed.number)
            if before == after {
                unchangedStaff += 1
            } else if let before {
                changedStaff.append(after)
                let isHere = { (one: StaffMember) in one.assignments.contains { $0.isHeld(on: today) } }
                if isHere(member), !isHere(before.member) { back.insert(member.id) }
            } else {
                newStaff.append(after)
            }
        }
        staffNotListed = missing.keys.sorted()
    }

    private struct Held: Hashable {
        let role: Role.ID
        let schoolClass: SchoolClass.ID?
    }

    private func wanted(by listed: ListedStaff) -> [Held] {
        let groups: [SchoolClass.ID] =
            switch listed.groups {
            case .all: classes.values.map(\.id).sorted()
            case .some(let titles): titles.compactMap { classes[SchoolClass.folded($0)]?.id }
            }
        return listed.roles.map { Held(role: $0, schoolClass: nil) }
            + listed.groupRoles.flatMap { role in groups.map { Held(role: role, schoolClass: $0) } }
    }

    /// What was held stays in the history: it ends the day before, and is not taken away.
    private static func assignments(
        _ before: [StaffMember.Assignment], becoming wanted: [Held], _ today: SchoolDate
    ) -> [StaffMember.Assignment] {
        var missing = Set(wanted)
        let kept = before.map { held in
            guard held.isHeld(on: today) else { return held }
            if missing.remove(Held(role: held.role, schoolClass: held.schoolClass)) != nil { return held }
            return StaffMember.Assignment(
                role: held.role, schoolClass: held.schoolClass, from: held.from, until: (today + -1).iso)
        }
        let new = wanted.filter { missing.remove($0) != nil }.map {
            StaffMember.Assignment(role: $0.role, schoolClass: $0.schoolClass, from: today.iso)
        }
        return kept + new
    }
}

extension SchoolClass {
    /// A title as titles are told apart: without regard to case and to how wide the blanks in it are.
    package static func folded(_ title: String) -> String {
        title.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
