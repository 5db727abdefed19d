import People
import Playbooks
import Testing

@testable import Access

@Suite("The classes whose pupils somebody looks after")
struct ClassAccessTests {
    /// A playbook whose cases are read by these roles.
    private func playbook(readers: [Role.ID]) -> Playbook {
        let triage = Triage(
            title: "Wat is het?", performer: .init(.one("teacher")), due: nil, outcomes: [],
            table: DecisionTable(rows: []), grounds: .none)
        var playbook = Playbook(
            id: "proef", school: "Proef", title: "Proef", caseOwner: "teacher", triage: triage,
            intake: Intake(channels: [Channel(id: "teacher", title: "Leerkracht", receiver: "teacher")]))
        var set = ReaderSet(id: "notes", title: "Wie leest")
        set.roles = readers
        playbook.readerSets = [set]
        playbook.caseReaders = "notes"
        return playbook
    }

    private func classes(
        _ schoolWide: Set<Role.ID>, _ byClass: [SchoolClass.ID: Set<Role.ID>] = [:], readers: [Role.ID]
    ) -> [SchoolClass.ID]? {
        let viewer = Viewer(
            school: "school", staff: "s1", name: "Iemand",
            roles: RolesHeld(schoolWide: schoolWide, byClass: byClass))
        return ClassAccess(viewer, playbook(readers: readers)).classes
    }

    @Test("all, for who reads cases in the whole school")
    func all() {
        #expect(classes(["director"], readers: ["teacher", "director"]) == nil)
    }

    @Test("those for which one reads cases, and not classes where the role is another")
    func ofClasses() {
        #expect(
            classes([], ["5a": ["teacher"], "6b": ["lesson-teacher"]], readers: ["teacher"]) == ["5a"])
    }

    @Test("none with a role of the whole school that is no reader")
    func none() {
        #expect(classes(["caretaker"], readers: ["teacher"]) == [])
    }

    @Test("where the owner reads, those of the first owner")
    func owner() {
        #expect(classes(["care-team"], ["5a": ["teacher"]], readers: [.caseOwner]) == ["5a"])
    }

    @Test("all where all staff read, for everybody with a role, and none for who has none")
    func allStaff() {
        #expect(classes([], ["5a": ["teacher"]], readers: [.allStaff]) == nil)
        #expect(classes([], readers: [.allStaff]) == [])
    }
}
