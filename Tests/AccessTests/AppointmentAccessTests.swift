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

    /// A seal, and a set that the director alone reads.
    private func sealed() -> Playbook {
        playbook(tasks: Self.tasks) { playbook in
            var seal = Overlay(
                id: "staff", title: "Over een medewerker", condition: .fact("by-adult", is: ["yes"]))
            seal.sealedTo = ["director"]
            playbook.overlays = [seal]
            playbook.facts.append(Fact(id: "by-adult", title: "Doet een volwassene het?"))
            var office = ReaderSet(id: "office", title: "Directie")
            office.roles = ["director"]
            playbook.readerSets.append(office)
            playbook.plans[0].steps[0].readers = "office"
        }
    }

    private func mayHold(_ roles: Set<Role.ID>, _ change: (inout Playbook) -> Void) -> Bool {
        var changed = sealed()
        change(&changed)
        return AppointmentAccess(CaseForTwo.viewer(roles), sealed()).mayLetHold(changed)
    }

    @Test("who coordinates lets steps, terms and titles hold that the school wrote")
    func holds() {
        #expect(mayHold(["coordinator"]) { _ in })
        #expect(
            mayHold(["coordinator"]) { playbook in
                playbook.roles[0].title = "juf of meester"
                playbook.readerSets[0].title = "Aantekeningen"
                playbook.intake.channels[0].title = "In de klas"
                playbook.overlays[0].title = "Iemand van school"
                playbook.roles.append(Role(id: "deputy", title: "plaatsvervanger"))
                let step = Step(id: "more", title: "Nog iets")
                playbook.plans[0].steps.append(step)
            })
    }

    @Test(
        "who reads, who takes over and who leads is let hold by who leads the school alone",
        arguments: Change.all)
    func keepsFrom(change: Change) {
        let (alone, leading) = (
            mayHold(["coordinator"], change.make), mayHold(["coordinator", "director"], change.make)
        )
        #expect(!alone && leading)
    }
}

/// Something in who reads that a draft changes.
struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable (inout Playbook) -> Void

    private init(_ what: String, _ make: @escaping @Sendable (inout Playbook) -> Void) {
        testDescription = what
        self.make = make
    }

    static let all = [
        Change("a set", { $0.readerSets[$0.readerSets.count - 1].roles.append("coordinator") }),
        Change("an author", { $0.readerSets[$0.readerSets.count - 1].includesAuthor = false }),
        Change("who alone", { $0.readerSets[$0.readerSets.count - 1].sealedTo = "coordinator" }),
        Change("who lets in", { $0.readerSets[$0.readerSets.count - 1].widenedBy = ["coordinator"] }),
        Change("a step", { $0.plans[0].steps[0].readers = nil }),
        Change("a step that goes", { $0.plans[0].steps.removeFirst() }),
        Change("cases", { $0.caseReaders = "office" }),
        Change("a stand-in", { $0.roles[2].standIn = "coordinator" }),
        Change("a stand-in for who is accused", { $0.roles[2].standInWhenAccused = "coordinator" }),
        Change("who leads", { $0.roles[1].statutoryTasks.append(.authority) }),
        Change("a seal", { $0.overlays[0].sealedTo = ["coordinator"] }),
        Change("when it seals", { $0.overlays[0].condition = .fact("by-adult", is: ["unknown"]) }),
        Change("what answers that", { $0.facts[$0.facts.count - 1].assumed = "no" }),
        Change(
            "what lifts it",
            { playbook in
                var lifts = Overlay(
                    id: "plain", title: "Gewoon", condition: .fact("by-adult", is: ["yes"]))
                lifts.beats = ["staff"]
                playbook.overlays.append(lifts)
            }
        ),
        Change("a way", { $0.intake.channels[0].copies.append("coordinator") }),
        Change("a way of its own", { $0.intake.channels[0].isSealed.toggle() }),
    ]
}
