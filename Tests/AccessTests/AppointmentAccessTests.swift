import People
import Playbooks
import Testing

@testable import Access

@Suite("Who may say who holds a role")
struct AppointmentAccessTests {
    private static let all: [Role.ID] = ["teacher", "coordinator", "director", "adviser", "nurse"]

    private func playbook(
        readers: [Role.ID] = [.caseOwner, "coordinator"], tasks: [Role.ID: Role.StatutoryTask],
        _ change: (inout Playbook) -> Void = { _ in }
    ) -> Playbook {
        var playbook = CaseForTwo.playbook(readers)
        for place in playbook.roles.indices {
            playbook.roles[place].statutoryTasks = tasks[playbook.roles[place].id].map { [$0] } ?? []
        }
        change(&playbook)
        return playbook
    }

    private static let tasks: [Role.ID: Role.StatutoryTask] = [
        "coordinator": .coordinator, "director": .authority,
    ]

    private func changeable(_ playbook: Playbook, _ roles: Set<Role.ID>) -> [Role.ID] {
        let access = AppointmentAccess(CaseForTwo.viewer(roles), playbook)
        return Self.all.filter(access.mayChange)
    }

    @Test("who coordinates: of roles that read no more than coordinating does")
    func coordinator() {
        let playbook = playbook(tasks: Self.tasks)
        #expect(changeable(playbook, ["coordinator"]) == ["teacher", "coordinator"])
        #expect(playbook.isGuarded("adviser") && playbook.isGuarded("director"))
    }

    @Test("who leads the school: of every role that staff hold")
    func authority() {
        let led = playbook(tasks: Self.tasks) { $0.roles[4].nature = .outside }
        #expect(changeable(led, ["director"]) == ["teacher", "coordinator", "director", "adviser"])
        #expect(AppointmentAccess(CaseForTwo.viewer(["director"]), led).mayAppoint)
    }

    @Test("nobody else, and nobody with such a role for one class")
    func others() {
        let playbook = playbook(tasks: Self.tasks)
        for roles: Set<Role.ID> in [[], ["teacher"], ["adviser"], ["teacher", "nurse", "adviser"]] {
            #expect(changeable(playbook, roles) == [])
            #expect(!AppointmentAccess(CaseForTwo.viewer(roles), playbook).mayAppoint)
        }
        let ofClass = CaseForTwo.viewer([], ["6a": ["coordinator", "director"]])
        #expect(!AppointmentAccess(ofClass, playbook).mayAppoint)
    }

    @Test("a role that alone reads a set of readers is not for who coordinates to give")
    func ownSet() {
        #expect(playbook(tasks: Self.tasks).isGuarded("nurse"))
        let without = playbook(tasks: Self.tasks) { $0.readerSets.removeAll { $0.id == "medical" } }
        #expect(!without.isGuarded("nurse"))
    }

    @Test("nor is a role that comes to stand in for one that reads more, also after another")
    func standsIn() {
        let plain = playbook(tasks: Self.tasks) {
            $0.roles.append(Role(id: "deputy", title: "plaatsvervanger"))
        }
        #expect(!plain.isGuarded("deputy"))
        let guarded = playbook(tasks: Self.tasks) { playbook in
            playbook.roles.append(Role(id: "deputy", title: "plaatsvervanger"))
            playbook.roles.append(Role(id: "second", title: "tweede"))
            for place in playbook.roles.indices {
                if playbook.roles[place].id == "adviser" {
                    playbook.roles[place].standInWhenAccused = "second"
                }
                if playbook.roles[place].id == "second" { playbook.roles[place].standIn = "deputy" }
            }
        }
        #expect(guarded.isGuarded("second") && guarded.isGuarded("deputy"))
    }

    @Test("where all staff read a set, it guards nobody")
    func allStaff() {
        let playbook = playbook(tasks: Self.tasks) { playbook in
            var everybody = ReaderSet(id: "agreements", title: "Afspraken")
            everybody.roles = [.allStaff]
            playbook.readerSets = [everybody]
        }
        #expect(!playbook.isGuarded("nurse"))
    }

    @Test("where coordinating reads no cases, who coordinates gives no role that does")
    func blindCoordinator() {
        let playbook = playbook(readers: [.caseOwner, "nurse"], tasks: Self.tasks)
        #expect(changeable(playbook, ["coordinator"]) == ["coordinator"])
    }

    @Test("where the protocol names nobody who leads, guarded roles are nobody's to give")
    func noAuthority() {
        let playbook = playbook(tasks: ["coordinator": .coordinator])
        #expect(changeable(playbook, ["director"]) == [])
        #expect(!changeable(playbook, ["coordinator"]).contains("adviser"))
    }

    @Test(
        "what was said of a role is read by who appoints and by who holds it, and told to who leads and who holds it"
    )
    func history() {
        let playbook = playbook(tasks: Self.tasks)
        func access(_ roles: Set<Role.ID>, _ classes: [SchoolClass.ID: Set<Role.ID>] = [:])
            -> AppointmentAccess
        {
            AppointmentAccess(CaseForTwo.viewer(roles, classes), playbook)
        }
        #expect(access(["coordinator"]).mayReadHistory(of: "teacher", in: "6a"))
        #expect(!access(["coordinator"]).isTold(of: "teacher", in: "6a"))
        #expect(access(["director"]).isTold(of: "adviser", in: nil))
        let teacher = access([], ["6a": ["teacher"]])
        #expect(teacher.isTold(of: "teacher", in: "6a") && teacher.mayReadHistory(of: "teacher", in: "6a"))
        #expect(!teacher.isTold(of: "teacher", in: "5b") && !teacher.mayReadHistory(of: "teacher", in: "5b"))
        #expect(!teacher.mayReadHistory(of: "adviser", in: nil))
    }
}
