import People
import Playbooks
import Testing

@testable import Access

@Suite("What somebody finds in lists")
struct CaseListAccessTests {
    /// A playbook whose cases are read by these roles; it has an ordinary channel and a sealed one.
    private func playbook(readers: [Role.ID]) -> Playbook {
        let triage = Triage(
            title: "Wat is het?", performer: .init(.one("teacher")), due: nil, outcomes: [],
            table: DecisionTable(rows: []), grounds: .none)
        var sealed = Channel(id: "adviser", title: "Vertrouwenspersoon", receiver: "adviser")
        sealed.isSealed = true
        let ordinary = Channel(id: "teacher", title: "Leerkracht", receiver: "teacher")
        var playbook = Playbook(
            id: "proef", school: "Proef", title: "Proef", caseOwner: "teacher", triage: triage,
            intake: Intake(channels: [ordinary, sealed]))
        var coordinator = Role(id: "coordinator", title: "coördinator")
        coordinator.statutoryTasks = [.coordinator]
        playbook.roles = [coordinator, Role(id: "teacher", title: "leerkracht")]
        var set = ReaderSet(id: "notes", title: "Wie leest")
        set.roles = readers
        playbook.readerSets = [set]
        playbook.caseReaders = "notes"
        return playbook
    }

    private func access(
        _ schoolWide: Set<Role.ID>, _ byClass: [SchoolClass.ID: Set<Role.ID>] = [:], readers: [Role.ID]
    ) -> CaseListAccess {
        let viewer = Viewer(
            school: "school", staff: "s1", name: "Iemand",
            roles: RolesHeld(schoolWide: schoolWide, byClass: byClass))
        return CaseListAccess(viewer, playbook(readers: readers))
    }

    @Test("who reads cases in the whole school finds all")
    func all() {
        #expect(access(["director"], readers: ["teacher", "director"]).classes == nil)
    }

    @Test("who reads them for classes finds those, and not classes where the role is another")
    func ofClasses() {
        let found = access([], ["5a": ["teacher"], "6b": ["lesson-teacher"]], readers: ["teacher"])
        #expect(found.classes == ["5a"])
    }

    @Test("a role of the whole school that is no reader opens nothing")
    func none() {
        let found = access(["caretaker"], readers: ["teacher"])
        #expect(found.classes == [])
        #expect(found.ownerRoles.isEmpty)
    }

    @Test("where the owner reads, the first owner's classes are found, and whatever one owns later")
    func owner() {
        let found = access(["care-team"], ["5a": ["teacher"]], readers: [.caseOwner])
        #expect(found.classes == ["5a"])
        #expect(found.ownerRoles == ["care-team"])
    }

    @Test("where all staff read, everybody with a role finds all, and nobody without")
    func allStaff() {
        #expect(access([], ["5a": ["teacher"]], readers: [.allStaff]).classes == nil)
        #expect(access([], readers: [.allStaff]).classes == [])
    }

    @Test("a sealed channel is found by its receiver alone")
    func sealed() {
        let director = access(["director"], readers: ["director"])
        #expect(director.hidden == ["adviser"])
        #expect(director.ownSealed.isEmpty)
        let adviser = access(["adviser"], readers: ["director"])
        #expect(adviser.classes == [])
        #expect(adviser.hidden.isEmpty)
        #expect(adviser.ownSealed == ["adviser"])
    }

    @Test("a role for a class counts as accused in that class alone, a role of the school everywhere")
    func rolesHeld() {
        let found = access(
            ["coordinator"], ["5a": ["teacher", "mentor"], "6b": ["teacher"]], readers: ["coordinator"])
        #expect(found.rolesHeld == ["coordinator"])
        #expect(
            found.classRolesHeld.mapValues { $0.sorted() } == ["teacher": ["5a", "6b"], "mentor": ["5a"]])
    }

    @Test("reports without a class stand with who coordinates")
    func unplaced() {
        #expect(access(["coordinator"], readers: ["director"]).keepsUnplaced)
        #expect(!access(["director"], readers: ["director"]).keepsUnplaced)
        #expect(!access([], ["5a": ["coordinator"]], readers: ["director"]).keepsUnplaced)
    }
}
