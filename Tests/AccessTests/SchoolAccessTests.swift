import People
import Playbooks
import Testing

@testable import Access

@Suite("What somebody may do for the school")
struct SchoolAccessTests {
    /// Whether a holder of roles coordinates, where the playbook gives roles these tasks of the law.
    private func coordinates(
        _ schoolWide: Set<Role.ID>, in classes: [SchoolClass.ID: Set<Role.ID>] = [:],
        _ tasks: [Role.ID: Role.StatutoryTask]
    ) -> Bool {
        var playbook = CaseForTwo.playbook([.caseOwner])
        for place in playbook.roles.indices {
            playbook.roles[place].statutoryTasks = tasks[playbook.roles[place].id].map { [$0] } ?? []
        }
        return SchoolAccess(CaseForTwo.viewer(schoolWide, classes), playbook).isCoordinator
    }

    @Test("a role of the whole school with that task of the law coordinates; no other does")
    func coordinator() {
        let tasks: [Role.ID: Role.StatutoryTask] = ["coordinator": .coordinator, "adviser": .contact]
        #expect(coordinates(["coordinator"], tasks))
        #expect(!coordinates(["adviser"], tasks))
        #expect(!coordinates(["director"], tasks))
        #expect(!coordinates([], in: ["6a": ["coordinator"]], tasks))
    }

    @Test("where the protocol names nobody for it, the fixed contact does; where it names no one, nobody")
    func contact() {
        #expect(coordinates(["adviser"], ["adviser": .contact]))
        #expect(!coordinates(["coordinator"], ["adviser": .contact]))
        #expect(!coordinates(["coordinator", "adviser", "director"], [:]))
    }
}
