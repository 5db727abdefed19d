import Testing

@testable import Playbooks

@Suite("Who takes over from a role")
struct StandInTests {
    /// The teacher is followed by the coordinator, or by the director when accused; the coordinator by the director.
    private let playbook: Playbook

    init() throws {
        var playbook = try #require(Fixtures.read(try Fixtures.small()).playbook)
        var teacher = Role(id: "teacher", title: "leerkracht")
        (teacher.standIn, teacher.standInWhenAccused) = ("coordinator", "director")
        var coordinator = Role(id: "coordinator", title: "coördinator")
        coordinator.standIn = "director"
        playbook.roles = [teacher, coordinator, Role(id: "director", title: "directeur")]
        self.playbook = playbook
    }

    private func acting(_ role: Role.ID, without unavailable: [Role.ID: String] = [:]) -> Role.ID {
        playbook.standIn(for: role, unavailable: unavailable)
    }

    @Test("nobody does while it can act")
    func available() {
        #expect(acting("teacher") == "teacher")
        #expect(acting("teacher", without: ["director": "absent"]) == "teacher")
    }

    @Test("is the next in line, for as long as those cannot act either")
    func line() {
        #expect(acting("teacher", without: ["teacher": "absent"]) == "coordinator")
        #expect(acting("teacher", without: ["teacher": "absent", "coordinator": "vacant"]) == "director")
    }

    @Test("can be another when it is accused")
    func accused() {
        #expect(acting("teacher", without: ["teacher": Role.accused]) == "director")
        #expect(acting("coordinator", without: ["coordinator": Role.accused]) == "director")
    }

    @Test("is itself when the line ends, and for whoever is no role of the school")
    func nobody() {
        #expect(acting("director", without: ["director": "absent"]) == "director")
        #expect(acting("parents-of-target", without: ["teacher": "absent"]) == "parents-of-target")
    }

    @Test("ends although two take over from each other, as the checker would have said")
    func circle() {
        var circular = playbook
        circular.roles[1].standIn = "teacher"
        let away = ["teacher": "absent", "coordinator": "absent"].map { (Role.ID($0.key), $0.value) }
        let found = circular.standIn(for: "teacher", unavailable: Dictionary(uniqueKeysWithValues: away))
        #expect(["teacher", "coordinator"].contains(found))
    }
}
