import Casework
import Dossiers
import People
import Playbooks
import Records
import StoresUnderTest
import Testing
import YAML

@testable import UseCases

@Suite("Importing people")
struct ImportPeopleTests {
    private static let pupils = """
        leerlingnummer;roepnaam;achternaam;groep;leerjaar;ouder1_naam;ouder1_telefoon
        1001;Mila;Wit;6a;6;Ada Wit;0612345678
        1002;Jip;Rood;6a;5;;
        1003;Fem;Blauw;7;7;;

        """
    private static let staff = """
        personeelsnummer;achternaam;rollen;groepen
        BRW;Broek;leerkracht;6a
        PRF;Proef;director;

        """

    private func runs(
        _ texts: String..., onlyAsking: Bool = false, at test: SchoolDesk
    ) async throws -> ImportPeople.Outcome {
        try await ImportPeople(test.desk)(
            texts.map { PeopleFile(name: "l.csv", bytes: Array($0.utf8)) }, at: SchoolDesk.school,
            onlyAsking: onlyAsking)
    }

    private func changes(
        _ texts: String..., onlyAsking: Bool = false, at test: SchoolDesk
    ) async throws -> PeopleChanges {
        let files = texts.map { PeopleFile(name: "l.csv", bytes: Array($0.utf8)) }
        let outcome = try await ImportPeople(test.desk)(
            files, at: SchoolDesk.school, onlyAsking: onlyAsking)
        guard case .changed(let changes) = outcome else {
            Issue.record("\(outcome)")
            return try #require(nil)
        }
        return changes
    }

    private func register(_ test: SchoolDesk) async throws -> PeopleRegister {
        try await test.archive.register(of: SchoolDesk.school)
    }

    private func pupil(_ number: String, _ test: SchoolDesk) async throws -> RegisteredPupil {
        try #require(try await register(test).pupils.first { $0.number == number })
    }

    private func roles(of number: String, _ test: SchoolDesk) async throws -> [StaffMember.Assignment] {
        try #require(try await register(test).staff.first { $0.number == number }).member.assignments
    }

    @Test(
        "groups, pupils, parents and staff are there, beside those that were",
        arguments: StoreUnderTest.allCases)
    func imports(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let done = try await changes(Self.staff, Self.pupils, at: test)
            #expect(
                done.newClasses.map(\.title) == ["6a", "7"] && done.newClasses.map(\.yearGroup) == [5, 7])
            #expect(done.newPupils.count == 3 && done.newStaff.count == 2)
            let (classes, mila) = (
                try await test.archive.classes(of: SchoolDesk.school), try await pupil("1001", test)
            )
            #expect(classes.map(\.title) == ["5", "6", "6a", "7"])
            #expect(mila.card.name == "Mila Wit" && mila.card.yearGroup == 6)
            #expect(mila.guardians == [Guardian(name: "Ada Wit", phone: "0612345678")])
            #expect(mila.card.schoolClass == classes.first { $0.title == "6a" }?.id)
            #expect(try await pupil("1002", test).card.yearGroup == 5)
            #expect(
                try await roles(of: "BRW", test) == [
                    .init(role: "teacher", schoolClass: mila.card.schoolClass, from: "2026-03-02")
                ])
            #expect(try await roles(of: "PRF", test) == [.init(role: "director", from: "2026-03-02")])
            #expect(try await register(test).pupils.filter { $0.number == nil }.count == 3)
            #expect(
                try await test.archive.guardians(of: mila.card.id, in: SchoolDesk.school) == mila.guardians)
            #expect(try await test.archive.guardians(of: mila.card.id, in: "elders").isEmpty)
        }
    }

    @Test("the same files again change nothing", arguments: StoreUnderTest.allCases)
    func again(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            _ = try await changes(Self.pupils, Self.staff, at: test)
            let before = try await register(test)
            try test.clock.set("2026-09-01T09:00")
            let second = try await changes(Self.pupils, Self.staff, at: test)
            #expect(second.isEmpty && second.unchangedPupils == 3 && second.unchangedStaff == 2)
            #expect(second.pupilsNotListed.isEmpty && second.staffNotListed.isEmpty)
            #expect(try await register(test) == before)
        }
    }

    @Test(
        "whoever comes to a role in which nobody was present finds its open cases at once",
        arguments: StoreUnderTest.allCases, [true, false])
    func newHolder(kind: StoreUnderTest, isImported: Bool) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await test.reportWhileTeacherIsAbsent()
            let member: StaffMember.ID
            if isImported {
                let one = "personeelsnummer;achternaam;rollen;groepen\nDUO;Duo;leerkracht;5\n"
                member = try #require(try await changes(one, at: test).newStaff.first).member.id
            } else {
                let add = AddStaff(test.desk)
                let new = try await add.member(
                    NewStaff(name: "Duo", roles: ["teacher"], groups: ["5"]), at: SchoolDesk.school)
                try await add(new, at: SchoolDesk.school)
                member = new.id
            }
            #expect(try await test.today(member).lines.map(\.listed.dossier).contains(id))
            #expect(try await test.work("baas").isEmpty, "nobody stands in any more")
        }
    }

    @Test(
        "whom somebody appoints on the site while files are taken over stays appointed",
        arguments: StoreUnderTest.allCases)
    func appointedMeanwhile(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            _ = try await changes(Self.pupils, Self.staff, at: test)
            let member = try #require(try await register(test).staff.first { $0.number == "PRF" }).member.id
            let viewer = try await test.viewer("baas")
            for round in 1...6 {
                let seen = try await ShowRoles(test.desk)(for: viewer).revision
                let other = round.isMultiple(of: 2) ? "coordinator" : "adviser"
                let renamed = Self.staff.replacing("director", with: "director, \(other)")
                async let imported = changes(Self.pupils, renamed, at: test)
                let request = Appoint.Request(
                    staff: member, role: "teacher", schoolClass: round.isMultiple(of: 2) ? "5" : "6",
                    from: "2026-03-0\(2 + round)", until: "2026-03-0\(2 + round)", reason: "Invallen.",
                    seen: seen)
                let isAppointed: Bool
                do {
                    try await Appoint(test.desk)(request, by: viewer)
                    isAppointed = true
                } catch RecordsError.conflict { isAppointed = false }
                _ = try await imported
                let held = try await roles(of: "PRF", test).contains { $0.from == request.from }
                #expect(held == isAppointed, "round \(round)")
            }
        }
    }

    @Test("who only asks is told the same, and nothing is stored")
    func onlyAsking() async throws {
        try await SchoolDesk.with { test in
            let before = try await register(test)
            let asked = try await changes(Self.pupils, Self.staff, onlyAsking: true, at: test)
            #expect(asked.newPupils.count == 3 && asked.newStaff.count == 2 && asked.newClasses.count == 2)
            #expect(try await register(test) == before)
        }
    }

    @Test("one row that is wrong keeps all others out")
    func allOrNothing() async throws {
        try await SchoolDesk.with { test in
            let before = try await register(test)
            let outcome = try await runs(Self.staff, Self.pupils + "1004;Bas;Wit;6a;x;;\n", at: test)
            guard case .refused(let complaints, omitted: 0) = outcome else {
                Issue.record("\(outcome)")
                return
            }
            #expect(complaints.map(\.position.line) == [5])
            #expect(try await register(test) == before)
        }
    }

    @Test("a new school year: other groups, other names and parents, the same pupils")
    func changedPupils() async throws {
        try await SchoolDesk.with { test in
            _ = try await changes(Self.pupils, at: test)
            let before = try await pupil("1001", test)
            let next = """
                leerlingnummer;roepnaam;achternaam;groep;leerjaar;ouder1_naam
                1001;Mila;Wit;7;7;Ada Wit
                1002;Jip;de Rood;6A;6;

                """
            let done = try await changes(next, at: test)
            #expect(done.changedPupils.count == 2 && done.movedPupils == 1 && done.newPupils.isEmpty)
            #expect(done.newClasses.isEmpty && done.changedClasses.map(\.title) == ["6a"])
            #expect(done.pupilsNotListed == ["1003"])
            let mila = try await pupil("1001", test)
            #expect(mila.card.id == before.card.id && mila.card.schoolClass != before.card.schoolClass)
            #expect(mila.guardians == [Guardian(name: "Ada Wit")])
            #expect(try await pupil("1002", test).card.name == "Jip de Rood")
            #expect(try await pupil("1003", test).card.name == "Fem Blauw", "who is not listed stays")
            #expect(
                try await test.archive.classes(of: SchoolDesk.school).first { $0.title == "6a" }?.yearGroup
                    == 6)
        }
    }

    @Test(
        "a class has the year of its youngest pupils, in whatever order they are listed",
        arguments: [[5, 6], [6, 5]])
    func combinedGroup(years: [Int]) async throws {
        try await SchoolDesk.with { test in
            let rows = years.enumerated().map { "\n\($0 + 1);Mila;5/6;\($1)" }.joined()
            let done = try await changes("leerlingnummer;roepnaam;groep;leerjaar" + rows, at: test)
            #expect(done.newClasses.map(\.yearGroup) == [5])
            #expect(done.newPupils.map(\.card.yearGroup) == years)
        }
    }

    @Test("a teacher who goes to another group keeps no access to the old one, and the past is kept")
    func changedStaff() async throws {
        try await SchoolDesk.with { test in
            _ = try await changes(Self.pupils, Self.staff, at: test)
            let held = try await roles(of: "BRW", test)
            try test.clock.set("2026-08-31T09:00")
            let next = "personeelsnummer;achternaam;rollen;groepen\nBRW;Broek;teacher;7\n"
            let done = try await changes(next, at: test)
            #expect(done.changedStaff.count == 1 && done.staffNotListed == ["PRF"])
            let now = try await roles(of: "BRW", test)
            #expect(now.first?.schoolClass == held.first?.schoolClass && now.first?.until == "2026-08-30")
            #expect(now.last?.from == "2026-08-31" && now.last?.schoolClass != held.first?.schoolClass)
            let viewer = try await test.viewer(
                try #require(try await register(test).staff.first { $0.number == "BRW" }).member.id)
            #expect(viewer.roles.byClass.keys.map(\.self) == [try #require(now.last?.schoolClass)])
            #expect(try await roles(of: "PRF", test).first?.until == nil, "who is not listed keeps the role")
        }
    }

    @Test("a role for all groups is held for those that come later too")
    func everyGroup() async throws {
        try await SchoolDesk.with { test in
            let all = "personeelsnummer;achternaam;rollen;groepen\nBRW;Broek;teacher;alle\n"
            _ = try await changes(all, at: test)
            #expect(try await roles(of: "BRW", test).count == 2)
            _ = try await changes(all, Self.pupils, at: test)
            #expect(try await roles(of: "BRW", test).count == 4)
            #expect(try await changes(all, at: test).isEmpty)
        }
    }

    @Test("an imported pupil can be reported about, and the class teacher reads it")
    func usable() async throws {
        try await SchoolDesk.with { test in
            _ = try await changes(Self.pupils, Self.staff, at: test)
            let mila = try await pupil("1001", test).card
            let party = CaseParty(
                pupil: mila.id, involvement: .target, group: mila.schoolClass?.text, yearGroup: mila.yearGroup
            )
            let receipt = try await test.report(about: [party])
            let teacher = try #require(try await register(test).staff.first { $0.number == "BRW" }).member.id
            #expect(try await test.opens(receipt.dossier, teacher).state.parties.map(\.pupil) == [mila.id])
            await #expect(throws: (any Error).self) { try await test.opens(receipt.dossier, "meester") }
            let file = try await ShowPupil(test.desk)(mila.id, for: try await test.viewer(teacher))
            #expect(file.guardians.map(\.name) == ["Ada Wit"])
        }
    }

    @Test("the numbers of one school say nothing at another")
    func otherSchool() async throws {
        try await SchoolDesk.with { test in
            _ = try await changes(Self.pupils, at: test)
            try await AddSchool(test.desk)(
                NewSchool(name: "De Eik", webName: "de-eik", playbook: "wilg", region: "midden"))
            let files = [PeopleFile(name: "l.csv", bytes: Array(Self.pupils.utf8))]
            guard case .changed(let there) = try await ImportPeople(test.desk)(files, at: "de-eik") else {
                Issue.record("refused")
                return
            }
            #expect(there.newPupils.count == 3 && there.newClasses.count == 2)
            #expect(try await changes(Self.pupils, at: test).isEmpty)
            await #expect(throws: RecordsError.notFound) {
                try await ImportPeople(test.desk)(files, at: "elders")
            }
        }
    }
}
