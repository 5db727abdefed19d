import Casework
import Database
import Dossiers
import People
import Playbooks
import SchoolTime
import StoresUnderTest
import Testing

@testable import Records

@Suite("Lists of dossiers")
struct ListTests {
    private static let school = ArchiveUnderTest.school

    @Test("numbers count up per school and kind, without gaps", arguments: StoreUnderTest.allCases)
    func numbers(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            for number in 1...3 { #expect(try await test.make(Dossier.ID("d\(number)")).number == number) }
            #expect(try await test.make("o1", at: ArchiveUnderTest.other).number == 1)
            let pupil = try await test.archive.create(
                ArchiveUnderTest.new("q1", subject: "p1"), events: ArchiveUnderTest.events,
                summary: DossierSummary(owner: "teacher"))
            #expect(pupil == 1)
            await #expect(throws: DatabaseError.self, "an id is used once") { try await test.make("d1") }
            #expect(try await test.make("d4").number == 4, "a refused one takes no number")
        }
    }

    @Test(
        "thirty at the same instant all get in, each with its own number", arguments: StoreUnderTest.allCases)
    func thirtyAtOnce(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let archive = test.archive
            let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<30 {
                    group.addTask {
                        try await archive.create(
                            ArchiveUnderTest.new(Dossier.ID("d\(number)")), events: ArchiveUnderTest.events,
                            summary: DossierSummary(owner: "teacher"))
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(numbers.sorted() == Array(1...30))
        }
    }

    @Test("there is one dossier about a pupil, whoever comes second", arguments: StoreUnderTest.allCases)
    func onePerSubject(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let archive = test.archive
            let made = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<6 {
                    group.addTask {
                        do {
                            _ = try await archive.create(
                                ArchiveUnderTest.new(Dossier.ID("d\(number)"), subject: "p1"),
                                events: ArchiveUnderTest.events, summary: DossierSummary(owner: "teacher"))
                            return true
                        } catch { return false }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(made == 1)
            let found = try await archive.dossier(about: "p1", scope: .pupil, of: Self.school)
            #expect(found != nil)
            #expect(try await archive.dossier(about: "p1", scope: .group, of: Self.school) == nil)
            #expect(try await archive.dossier(about: "p2", scope: .pupil, of: Self.school) == nil)
        }
    }

    @Test(
        "who reads for the class of the target finds it, and not who holds that role for another class of it",
        arguments: StoreUnderTest.allCases)
    func ofTarget(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await test.make("d1") {
                $0.readers = ["coordinator"]
                $0.readersOfClass = ["wilg-5": ["teacher"]]
                $0.parties = [
                    CaseParty(pupil: "p1", involvement: .target, group: "wilg-5"),
                    CaseParty(pupil: "p3", involvement: .initiator, group: "wilg-6"),
                ]
            }
            let found = finder(test)
            #expect(try await found([], ["wilg-5": ["teacher"]]) == ["d1"])
            #expect(try await found([], ["wilg-6": ["teacher"]]) == [])
            #expect(try await found([], ["wilg-5": ["team"], "wilg-6": ["teacher"]]) == [])
            #expect(try await found(["coordinator"], [:]) == ["d1"])
            #expect(try await found(["teacher"], [:]) == ["d1"], "held for the whole school")
        }
    }

    @Test(
        "who may read a case finds it, whatever the filter; nobody else does",
        arguments: StoreUnderTest.allCases)
    func reach(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await test.make("d1") {
                $0.readers = ["teacher", "coordinator"]
                $0.schoolClass = "wilg-5"
            }
            try await test.make("d2") {
                $0.readers = ["teacher", "director"]
                $0.parties = [CaseParty(pupil: "p3", involvement: .target, group: "wilg-6")]
            }
            try await test.make("d3") {
                $0.readers = ["teacher"]
                $0.namedClass = "wilg-6"
            }
            try await test.make("d4") { $0.readers = [.allStaff] }
            try await test.make("d5") { $0.readers = [] }
            let found = finder(test)
            #expect(try await test.archive.dossiers(of: Self.school, scope: .caseFile, limit: 9).count == 5)
            #expect(try await found(["coordinator"], [:]) == ["d4", "d1"])
            #expect(try await found(["director", "coordinator"], [:]) == ["d4", "d2", "d1"])
            #expect(try await found(["teacher"], [:]) == ["d4", "d3", "d2", "d1"])
            #expect(try await found([], ["wilg-5": ["teacher"]]) == ["d1"])
            #expect(try await found([], ["wilg-6": ["teacher"]]) == ["d3", "d2"])
            #expect(
                try await found([], ["wilg-5": ["teacher"], "wilg-6": ["teacher"]]) == ["d3", "d2", "d1"])
            #expect(
                try await found([], ["wilg-6": ["director"]]) == ["d2"], "of the class in which it is held")
            #expect(try await found(["coordinator"], ["wilg-6": ["teacher"]]) == ["d4", "d3", "d2", "d1"])
            #expect(try await found(["coord"], [:]) == ["d4"], "a part of a name is another role")
            #expect(try await found([], ["wilg-5": []]) == [])
            #expect(try await found([], [:]) == [], "where everybody reads, one must be somebody")
        }
    }

    /// What somebody with these roles finds, counted too.
    private func finder(_ test: ArchiveUnderTest, _ change: @escaping (inout DossierReach) -> Void = { _ in })
        -> (Set<Role.ID>, [SchoolClass.ID: Set<Role.ID>]) async throws -> [String]
    {
        { schoolWide, byClass in
            var reach = DossierReach(of: RolesHeld(schoolWide: schoolWide, byClass: byClass))
            change(&reach)
            let rows = try await test.archive.dossiers(
                of: Self.school, scope: .caseFile, within: reach, limit: 10)
            let count = try await test.archive.countDossiers(
                of: Self.school, scope: .caseFile, filter: .init(), within: reach)
            #expect(count == rows.count)
            return rows.map(\.id.text)
        }
    }

    @Test(
        "who is accused finds nothing of it, in the class in which the role is held",
        arguments: StoreUnderTest.allCases)
    func accused(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            for (id, accused) in [("d1", []), ("d2", ["coordinator"])] as [(Dossier.ID, Set<Role.ID>)] {
                try await test.make(id) {
                    $0.readers = [.allStaff]
                    $0.shutOut = accused
                }
            }
            let places: [(Dossier.ID, (inout DossierSummary) -> Void)] = [
                ("d3", { $0.schoolClass = "wilg-5" }), ("d4", { $0.namedClass = "wilg-5" }),
                ("d5", { $0.parties = [CaseParty(pupil: "p3", involvement: .target, group: "wilg-6")] }),
            ]
            for (id, place) in places {
                try await test.make(id) {
                    $0.readers = [.allStaff]
                    $0.shutOut = ["teacher"]
                    place(&$0)
                }
            }
            let found = finder(test)
            #expect(try await found(["coordinator"], [:]) == ["d5", "d4", "d3", "d1"])
            #expect(try await found(["nurse"], ["wilg-5": ["teacher"]]) == ["d5", "d2", "d1"])
            #expect(try await found(["nurse"], ["wilg-6": ["teacher"]]) == ["d4", "d3", "d2", "d1"])
            #expect(
                try await found(["nurse"], ["wilg-5": ["teacher"], "wilg-6": ["teacher"]]) == ["d2", "d1"])
            #expect(
                try await found(["nurse"], ["wilg-5": ["coordinator"]]) == ["d5", "d4", "d3", "d1"],
                "while nobody knows the class it may be any")
        }
    }

    @Test(
        "a person who is accused finds nothing of it by any role; who else holds the role of then does",
        arguments: StoreUnderTest.allCases)
    func accusedPerson(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await test.make("d1") {
                $0.readers = ["teacher", "coordinator"]
                $0.schoolClass = "wilg-5"
                $0.accused = ["teacher"]
                $0.shutOut = [Role.ID(person: "s1"), Role.ID(person: "s2")]
                $0.authors = ["s1", "s3"]
                $0.duties = [.of("talk", "coordinator", due: "2026-03-04")]
            }
            let day = "2026-03-10"
            func finds(_ staff: StaffMember.ID, _ held: RolesHeld) async throws -> [Int] {
                let held = held.held(by: staff)
                let listed = try await test.archive.dossiers(
                    of: Self.school, scope: .caseFile, within: DossierReach(of: held), limit: 10)
                let count = try await test.archive.countDossiers(
                    of: Self.school, scope: .caseFile, filter: .init(), within: DossierReach(of: held))
                #expect(count == listed.count, "a count does not betray it either")
                let written = try await test.archive.dossiers(
                    writtenInBy: staff, of: Self.school, notReadBy: held, limit: 10)
                let duties = try await test.archive.day(of: Self.school, for: held, on: day).duties
                return [listed.count, written.count, duties.count]
            }
            let teacher = RolesHeld(schoolWide: [], byClass: ["wilg-5": ["teacher"]])
            let coordinator = RolesHeld(schoolWide: ["coordinator"], byClass: [:])
            let nurse = RolesHeld(schoolWide: ["nurse"], byClass: [:])
            for held in [teacher, coordinator, nurse] {
                for staff in ["s1", "s2"] as [StaffMember.ID] {
                    #expect(try await finds(staff, held) == [0, 0, 0], "\(staff)")
                }
            }
            #expect(try await finds("s3", teacher) == [1, 0, 0], "who is the teacher now")
            #expect(try await finds("s3", coordinator) == [1, 0, 1])
            #expect(try await finds("s3", nurse) == [0, 1, 0])
            #expect(try await test.archive.dossiersWithAccused(at: Self.school) == ["d1"])
        }
    }

    @Test("who weighs or answers a report finds it among the reports", arguments: StoreUnderTest.allCases)
    func ownReports(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let duties: [(Dossier.ID, DutyRow)] = [
                ("d1", .of("triage", "teacher", in: "wilg-5")), ("d2", .of("receipt", "director")),
                ("d3", .of("talk", "director")),
            ]
            for (id, duty) in duties { try await test.make(id) { $0.duties = [duty] } }
            let found = finder(test) { $0.findsOwnReports = true }
            #expect(try await found([], ["wilg-5": ["teacher"]]) == ["d1"])
            #expect(try await found([], ["wilg-6": ["teacher"]]) == [])
            #expect(try await found(["director"], [:]) == ["d2"], "another duty makes it no report of theirs")
            #expect(try await finder(test)(["director"], [:]) == [])
        }
    }

    @Test("pages follow each other without gap or overlap", arguments: StoreUnderTest.allCases)
    func pages(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            for number in 1...7 { try await test.make(Dossier.ID("d\(number)")) }
            var found: [Int] = []
            for page in 0..<4 {
                found += try await test.archive.dossiers(
                    of: Self.school, scope: .caseFile, limit: 2, offset: page * 2
                ).map(\.number)
            }
            #expect(found == [7, 6, 5, 4, 3, 2, 1])
        }
    }

    @Test(
        "what time changes is found by its moment, and refreshed unless somebody wrote",
        arguments: StoreUnderTest.allCases)
    func ticks(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let row = try await test.make("d1") { $0.tickAt = "2026-03-05T00:00" }
            try await test.make("d2")
            func due(by moment: String) async throws -> [String] {
                try await test.archive.dossiersToTick(by: moment).map(\.id.text)
            }
            #expect(try await due(by: "2026-03-04T23:59") == [])
            #expect(try await due(by: "2026-03-05T00:00") == ["d1"])
            var summary = DossierSummary(owner: "teacher")
            summary.tickAt = "2026-04-01T00:00"
            try await test.archive.refresh(summary, of: row)
            #expect(try await due(by: "2026-03-05T00:00") == [])
            #expect(try await test.row("d1").version == 3, "no event")
            try await test.archive.append(
                [ArchiveUnderTest.event(.noted("x"))], to: row, expecting: 3,
                summary: DossierSummary(owner: "director"))
            await #expect(throws: RecordsError.conflict(found: 4)) {
                try await test.archive.refresh(summary, of: row)
            }
            #expect(try await test.row("d1").owner == "director", "what was written stays")
        }
    }

    @Test("a list takes as many statements whatever its length", arguments: StoreUnderTest.allCases)
    func statements(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let held = RolesHeld(schoolWide: ["director"], byClass: ["wilg-5": ["teacher"]])
            func count() async throws -> [Int] {
                [
                    try await Database.counting {
                        try await test.archive.dossiers(of: Self.school, scope: .caseFile, limit: 50)
                    }.statements,
                    try await Database.counting {
                        try await test.archive.day(of: Self.school, for: held, on: "2026-03-02").duties
                    }.statements,
                    try await Database.counting {
                        try await test.archive.pupils(["p1", "p2", "p3"], of: Self.school)
                    }.statements,
                ]
            }
            try await test.make("d0") { $0.duties = [.of("talk", "director")] }
            let few = try await count()
            for number in 1...20 {
                try await test.make(Dossier.ID("d\(number)")) { $0.duties = [.of("talk", "director")] }
            }
            #expect(try await count() == few)
        }
    }

    @Test("schools, classes and staff come back as they were", arguments: StoreUnderTest.allCases)
    func people(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let archive = test.archive
            #expect(try await archive.schools().map(\.id) == ["beuk", "wilg"])
            #expect(try await archive.school("wilg")?.settings == ["GLB-G05": "report"])
            #expect(try await archive.school("nope") == nil)
            #expect(try await archive.classes(of: "wilg").map(\.id) == ["wilg-5", "wilg-6"])
            let member = StaffMember(
                id: "s1", name: "Juf Vijf",
                assignments: [
                    .init(role: "teacher", schoolClass: "wilg-5", from: "2025-08-01", until: "2026-07-31"),
                    .init(role: "director"),
                ])
            try await archive.add([member], to: "wilg")
            let found = try #require(try await archive.staff("s1", of: "wilg"))
            #expect(found.name == member.name && Set(found.assignments) == Set(member.assignments))
            #expect(try await archive.staff("s1", of: "beuk") == nil)
            #expect(try await archive.staff(of: "wilg").map(\.id) == ["s1"])
        }
    }
}
