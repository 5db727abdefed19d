import Casework
import Dossiers
import Identity
import People
import Playbooks
import Records
import SchoolTime
import Testing
import UseCases

@testable import DemoSchools

@Suite("The demo schools")
struct DemoSchoolsTests {
    private func demo() async throws -> (demo: DemoUnderTest, schools: [School]) {
        let demo = try await DemoUnderTest.made.value
        let schools = try await demo.archive.schools()
        try #require(!schools.isEmpty)
        return (demo, schools)
    }

    @Test("there is one for each playbook, and none was left out")
    func oneForEachPlaybook() async throws {
        let (demo, schools) = try await demo()
        #expect(demo.result.skipped.isEmpty)
        #expect(
            schools.map(\.playbook).sorted() == ["aeres", "doultremont", "globe", "kopakker", "mijlpaal"])
        #expect(Set(schools.map(\.region)) == ["noord", "midden", "zuid"])
    }

    @Test("each has four to eight classes and sixty to a hundred and fifty pupils, all with other names")
    func classesAndPupils() async throws {
        let (demo, schools) = try await demo()
        for school in schools {
            #expect((4...8).contains(try await demo.archive.classes(of: school.id).count), "\(school.id)")
            let names = try await demo.archive.pupils(of: nil, in: school.id).map(\.name)
            #expect((60...150).contains(names.count), "\(school.id): \(names.count) pupils")
            #expect(Set(names).count == names.count)
        }
    }

    @Test("every role that somebody at the school can hold is held, those by class in every class")
    func rolesAreHeld() async throws {
        let (demo, schools) = try await demo()
        for school in schools {
            let held = try await demo.archive.staff(of: school.id).flatMap(\.assignments)
            let classes = try await demo.archive.classes(of: school.id).map(\.id)
            for role in try demo.playbook(of: school).roles
            where role.nature == .person || role.nature == .team {
                let own = held.filter { $0.role == role.id }
                #expect(!own.isEmpty, "\(school.id): nobody is \(role.id)")
                guard role.scope == .pupil || role.scope == .group else { continue }
                #expect(Set(own.compactMap(\.schoolClass)) == Set(classes), "\(school.id): \(role.id)")
            }
        }
    }

    @Test("each has some fifteen cases, in every phase")
    func everyPhase() async throws {
        let (demo, schools) = try await demo()
        for school in schools {
            let cases = try await demo.cases(of: school)
            let today = DemoUnderTest.today.iso
            func some(_ what: String, _ isMeant: (DossierRow) -> Bool) {
                let isThere = cases.contains(where: isMeant)
                #expect(isThere, "\(school.id) has no case that is \(what)")
            }
            #expect((12...20).contains(cases.count), "\(school.id): \(cases.count)")
            some("not looked at") { $0.triage == nil && $0.nextDue.map { $0 >= today } ?? false }
            some("not looked at for too long") { $0.triage == nil && $0.nextDue.map { $0 < today } ?? false }
            some("under way, on time") { !$0.isClosed && $0.triage != nil && ($0.nextDue ?? "") > today }
            some("under way, late") {
                !$0.isClosed && $0.triage != nil && $0.nextDue.map { $0 < today } ?? false
            }
            some("closed") { $0.isClosed }
            #expect(Set(cases.compactMap(\.triage)).count >= 2, "\(school.id): one triage outcome only")
        }
    }

    @Test("steps wait, are on offer, planned, done and waived; overlays are in force")
    func everyState() async throws {
        let (demo, schools) = try await demo()
        var states: Set<String> = []
        var overlays: Set<School.ID> = []
        var isPlanned = false
        for school in schools {
            for row in try await demo.cases(of: school) {
                let (state, obligations, _) = try await demo.opened(row, of: school)
                states.formUnion(obligations.map(\.state.word))
                isPlanned = isPlanned || obligations.contains { $0.planned != nil }
                if !state.activeOverlays.isEmpty { overlays.insert(school.id) }
            }
        }
        #expect(states.isSuperset(of: ["waiting", "open", "overdue", "offered", "done", "waived"]))
        #expect(isPlanned)
        let expected = try schools.filter { try !demo.playbook(of: $0).overlays.isEmpty }.map(\.id)
        #expect(overlays == Set(expected))
    }

    @Test("what is told in a sealed channel is there where the playbook has one")
    func sealedChannels() async throws {
        let (demo, schools) = try await demo()
        for school in schools {
            let channels = try demo.playbook(of: school).intake.channels.filter(\.isSealed).map(\.id)
            let cases = try await demo.cases(of: school)
            let isTold = cases.contains { $0.channel.map(channels.contains) ?? false }
            #expect(isTold == !channels.isEmpty, "\(school.id)")
        }
    }

    @Test("pupils have dossiers where the playbook has plans for those, with something in them")
    func pupilDossiers() async throws {
        let (demo, schools) = try await demo()
        for school in schools {
            let hasPlans = try demo.playbook(of: school).plans.contains { $0.scope == .pupil }
            let rows = try await demo.archive.dossiers(of: school.id, scope: .pupil, limit: 100)
            #expect(rows.isEmpty == !hasPlans, "\(school.id)")
            if hasPlans { #expect(rows.contains { $0.version > 2 }, "\(school.id): only empty dossiers") }
        }
    }

    @Test(
        "the school year and classes have dossiers where the playbook has plans for those, with work in them")
    func ofTheYear() async throws {
        let (demo, schools) = try await demo()
        for school in schools {
            for scope in [Plan.Scope.schoolYear, .group] {
                let hasPlans = try demo.playbook(of: school).plans.contains { $0.scope == scope }
                let rows = try await demo.archive.dossiers(of: school.id, scope: scope, limit: 100)
                #expect(rows.isEmpty == !hasPlans, "\(school.id) \(scope)")
                for row in rows {
                    let history = try await demo.archive.history(of: row)
                    let isWorkedOn = history.contains { if case .done = $0.what { true } else { false } }
                    #expect(isWorkedOn || row.openDuties > 0 || scope == .group, "\(school.id) \(scope)")
                }
            }
        }
    }

    @Test("everything happened on school days, in order, and before the demo begins")
    func onSchoolDays() async throws {
        let (demo, schools) = try await demo()
        let begin = Moment.morning(of: DemoUnderTest.today, plus: 60)
        for school in schools {
            let calendar = try demo.shelf.calendar(of: school)
            for row in try await demo.cases(of: school) {
                let moments = try await demo.opened(row, of: school).history.map(\.at)
                #expect(moments == moments.sorted(), "\(school.id) \(row.number)")
                #expect(moments.allSatisfy { $0 < begin && calendar.isSchoolDay($0.date) })
            }
        }
    }

    @Test("an involved pupil's part is not settled by the report")
    func alleged() async throws {
        let (demo, schools) = try await demo()
        let school = try #require(schools.first)
        let untriaged = try await demo.cases(of: school).filter { $0.triage == nil }
        for row in untriaged {
            let parties = try await demo.opened(row, of: school).state.parties
            #expect(parties.allSatisfy { $0.standing == .alleged })
        }
    }
}

@Suite("The people one can sign in as")
struct DemoPersonaTests {
    @Test("each school has four to seven, a teacher among them who has three cases or more")
    func personas() async throws {
        let demo = try await DemoUnderTest.made.value
        for school in try await demo.archive.schools() {
            let own = demo.result.personas.filter { $0.school == school.id }
            #expect((4...7).contains(own.count), "\(school.id): \(own.count)")
            #expect(Set(own.map(\.role)).count == own.count)
            let cases = try await demo.cases(of: school).filter { !$0.isClosed }
            var most = 0
            for person in own {
                let held = try await demo.archive.staff(person.staff, of: school.id)?.assignments ?? []
                let classes = Set(held.compactMap(\.schoolClass))
                guard classes.count == 1 else { continue }
                most = max(most, cases.count { $0.schoolClass.map(classes.contains) ?? false })
            }
            #expect(most >= 3, "\(school.id): no teacher has three cases")
        }
    }

    @Test("who has a class of their own finds something to do on the list of the day")
    func today() async throws {
        let demo = try await DemoUnderTest.made.value
        let now = Moment.morning(of: DemoUnderTest.today, plus: 60)
        let desk = Desk(
            archive: demo.archive, shelf: demo.shelf, now: { now }, newID: { "" }, newCode: { "" })
        for person in demo.result.personas {
            let viewer = try #require(try await FindViewer(desk)(person.staff, at: person.school))
            guard viewer.roles.byClass.count == 1 else { continue }
            let own = try await ShowToday(desk)(for: viewer).lines.filter { !$0.isOthersLate }
            #expect(!own.isEmpty, "\(person.name)")
        }
    }

    @Test("they sign in with the password they were given, and with no other")
    func signIn() async throws {
        let demo = try await DemoUnderTest.made.value
        let person = try #require(demo.result.personas.first)
        func attempt(_ password: String) -> SignInAttempt {
            SignInAttempt(login: person.login, password: password, source: "test", deviceToken: nil)
        }
        let ticket = try await demo.accounts.signIn(attempt(DemoUnderTest.password), now: 1000)
        #expect(try await demo.accounts.session(ticket.token, now: 1001)?.staff == person.staff)
        await #expect(throws: SignInRefusal.wrong) {
            try await demo.accounts.signIn(attempt("another"), now: 1002)
        }
    }
}
