import Casework
import Database
import Dossiers
import People
import Playbooks
import SchoolTime
import StoresUnderTest
import Testing

@testable import Records

@Suite("Lists of duties")
struct DutyListTests {
    private static let school = ArchiveUnderTest.school

    @Test(
        "somebody finds the duties of the roles held, where they are held", arguments: StoreUnderTest.allCases
    )
    func duties(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await test.make("d1") {
                $0.target = "p1"
                $0.duties = [
                    .of("later", "teacher", in: "wilg-5", due: "2026-03-09"),
                    .of("none", "teacher", in: "wilg-5"),
                    .of("first", "teacher", in: "wilg-5", due: "2026-03-03"),
                    .of("else", "teacher", in: "wilg-6", due: "2026-03-03"),
                    .of("wait", "teacher", in: "wilg-5", due: "2026-03-20", readyOn: "2026-03-10"),
                    .of(
                        "lead", "director", due: "2026-03-05", shownTo: "coordinator", shownFrom: "2026-03-06"
                    ),
                ]
            }
            func found(_ held: RolesHeld, on day: String = "2026-03-02") async throws -> [String] {
                try await test.archive.day(of: Self.school, for: held, on: day).duties.map(
                    \.duty.task.step.text)
            }
            let teacher = RolesHeld(schoolWide: [], byClass: ["wilg-5": ["teacher"]])
            #expect(try await found(teacher) == ["first", "later", "none"])
            #expect(try await found(teacher, on: "2026-03-10") == ["first", "later", "wait", "none"])
            #expect(try await found(RolesHeld(schoolWide: ["director"], byClass: [:])) == ["lead"])
            let coordinator = RolesHeld(schoolWide: ["coordinator"], byClass: [:])
            #expect(try await found(coordinator, on: "2026-03-05") == [])
            #expect(try await found(coordinator, on: "2026-03-06") == ["lead"])
            #expect(try await found(RolesHeld(schoolWide: [], byClass: [:])) == [])
            #expect(
                try await found(RolesHeld(schoolWide: [], byClass: ["wilg-5": []])) == [],
                "a class without a role")
            let elsewhere = try await test.archive.day(
                of: ArchiveUnderTest.other, for: teacher, on: "2026-03-10"
            ).duties
            #expect(elsewhere.isEmpty)
        }
    }

    @Test(
        "what may be done is counted for each dossier, and is no duty", arguments: StoreUnderTest.allCases)
    func offers(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            for id in ["d1", "d2"] {
                try await test.make(Dossier.ID(id)) {
                    $0.target = "p1"
                    $0.duties = [
                        .of("must", "teacher", in: "wilg-5", due: "2026-03-03"),
                        .of("one", "teacher", in: "wilg-5", strength: .may),
                        .of("two", "teacher", in: "wilg-5", strength: .may),
                        .of("late", "teacher", in: "wilg-5", strength: .may, readyOn: "2026-03-10"),
                        .of("else", "teacher", in: "wilg-6", strength: .may),
                    ]
                }
            }
            try await test.make("d3") { $0.duties = [.of("must", "teacher", in: "wilg-5")] }
            let held = RolesHeld(schoolWide: [], byClass: ["wilg-5": ["teacher"]])
            func found(on day: String) async throws -> [ListedOffers] {
                try await test.archive.day(of: Self.school, for: held, on: day).offers
            }
            let offers = try await found(on: "2026-03-02")
            #expect(offers.map(\.dossier) == ["d1", "d2"] && offers.map(\.count) == [2, 2])
            #expect(offers.allSatisfy { $0.target == "p1" && $0.scope == .caseFile })
            #expect(try await found(on: "2026-03-10").map(\.count) == [3, 3])
            let duties = try await test.archive.day(of: Self.school, for: held, on: "2026-03-10").duties
            #expect(Set(duties.map(\.duty.task.step)) == ["must"])
            let elsewhere = try await test.archive.day(
                of: ArchiveUnderTest.other, for: held, on: "2026-03-10"
            ).offers
            #expect(elsewhere.isEmpty)
        }
    }

    @Test(
        "what several roles have to do is one line, in one's own role", arguments: StoreUnderTest.allCases)
    func oneLineForSeveralRoles(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await test.make("d1") {
                $0.duties = [
                    .of(
                        "talk", "coach", due: "2026-03-03", shownTo: "coordinator", shownFrom: "2026-03-04"),
                    .of("talk", "coordinator", due: "2026-03-03"),
                    .of("talk", "teacher", in: "wilg-5", due: "2026-03-03"),
                    .of("next", "coordinator", due: "2026-03-20"),
                    .of("next", "teacher", in: "wilg-5", due: "2026-03-20"),
                    .of("may", "coordinator", strength: .may),
                    .of("may", "teacher", in: "wilg-5", strength: .may),
                ]
            }
            func found(_ held: RolesHeld, on day: String = "2026-03-05") async throws -> [String] {
                try await test.archive.day(of: Self.school, for: held, on: day, brief: "2026-03-08").duties
                    .map { "\($0.duty.task.step) \($0.duty.role) \($0.more)" }
            }
            let teacher = RolesHeld(schoolWide: [], byClass: ["wilg-5": ["teacher"]])
            #expect(try await found(teacher) == ["talk teacher 0", "next teacher 0"])
            let coordinator = RolesHeld(schoolWide: ["coordinator"], byClass: [:])
            #expect(try await found(coordinator) == ["talk coordinator 0", "next coordinator 0"])
            let both = RolesHeld(schoolWide: ["coordinator"], byClass: ["wilg-5": ["teacher"]])
            #expect(try await found(both).count == 2)
            let offers = try await test.archive.day(of: Self.school, for: both, on: "2026-03-05").offers
            #expect(offers.map(\.count) == [1])
        }
    }

    @Test("a duty comes back as it was, notice and pupil included", arguments: StoreUnderTest.allCases)
    func dutyRoundTrip(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let row = DutyRow(
                task: TaskID(step: "tell", pupil: "p1", number: 3).notice("2", to: "parents-of-target"),
                role: "director",
                schoolClass: nil, strength: .must, due: "2026-03-03", dueTime: "12:00", readyOn: "2026-03-01",
                shownTo: "coordinator", shownFrom: "2026-03-04")
            try await test.make("d1") { $0.duties = [row] }
            let held = RolesHeld(schoolWide: ["director"], byClass: [:])
            let listed = try await test.archive.day(of: Self.school, for: held, on: "2026-03-02").duties
            #expect(listed.map(\.duty) == [row])
            #expect(
                listed.first?.target == "p1" && listed.first?.number == 1 && listed.first?.dossier == "d1")
        }
    }

    @Test(
        "what comes after a day is told once for each dossier, with how much more there is",
        arguments: StoreUnderTest.allCases)
    func brief(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            for id in ["d1", "d2"] {
                try await test.make(Dossier.ID(id)) {
                    $0.duties = [
                        .of("now", "teacher", in: "wilg-5", due: "2026-03-08"),
                        .of("soon", "teacher", in: "wilg-5", due: "2026-03-08"),
                        .of("next", "teacher", in: "wilg-5", due: "2026-03-09"),
                        .of("after", "teacher", in: "wilg-5", due: "2026-03-20"),
                        .of("some-day", "teacher", in: "wilg-5"),
                    ]
                }
            }
            let held = RolesHeld(schoolWide: [], byClass: ["wilg-5": ["teacher"]])
            let brief = try await test.archive.day(
                of: Self.school, for: held, on: "2026-03-02", brief: "2026-03-08"
            ).duties
            #expect(
                brief.map { "\($0.dossier) \($0.duty.task.step) \($0.more)" } == [
                    "d1 now 0", "d1 soon 0", "d2 now 0", "d2 soon 0", "d1 next 2", "d2 next 2",
                ])
            let all = try await test.archive.day(of: Self.school, for: held, on: "2026-03-02").duties
            #expect(all.count == 10 && all.allSatisfy { $0.more == 0 })
        }
    }

    @Test(
        "on one day what has a time comes first, by that time; what has no day comes last",
        arguments: StoreUnderTest.allCases)
    func times(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await test.make("d1") {
                $0.duties = [
                    .of("a-none", "director"), .of("b-day", "director", due: "2026-03-03"),
                    .of("c-three", "director", due: "2026-03-03", at: "15:00"),
                    .of("d-nine", "director", due: "2026-03-03", at: "09:00"),
                    .of("e-before", "director", due: "2026-03-02", at: "17:00"),
                ]
            }
            let held = RolesHeld(schoolWide: ["director"], byClass: [:])
            let found = try await test.archive.day(of: Self.school, for: held, on: "2026-03-02").duties
            #expect(
                found.map(\.duty.task.step) == ["e-before", "d-nine", "c-three", "b-day", "a-none"])
        }
    }

    @Test(
        "the parts of a list of any length follow each other, each duty once",
        arguments: StoreUnderTest.allCases)
    func parts(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            for id in ["d1", "d2"] as [Dossier.ID] {
                try await test.make(id) {
                    $0.duties = (100...249).map { .of(Step.ID("s\($0)"), "director", due: "2026-03-02") }
                    $0.duties += [.of("later", "director", due: "2026-05-01"), .of("none", "director")]
                }
            }
            let held = RolesHeld(schoolWide: ["director"], byClass: [:])
            func part(_ offset: Int) async throws -> [ListedDuty] {
                try await test.archive.day(
                    of: Self.school, for: held, on: "2026-03-02", brief: "2026-03-08",
                    offset: offset
                ).duties
            }
            let (first, second) = (try await part(0), try await part(200))
            #expect(first.count == 200 && second.count == 102)
            let keys = (first + second).map { "\($0.dossier) \($0.duty.task)" }
            #expect(Set(keys).count == 302)
            #expect(
                second.suffix(2).map(\.more) == [1, 1], "what comes later is counted, whatever part it is")
            #expect(second.suffix(2).map(\.duty.task.step) == ["later", "later"])
            #expect(try await part(400).isEmpty)
        }
    }
}

extension DutyRow {
    /// A duty to do a step.
    static func of(
        _ step: Step.ID, _ role: Role.ID, in schoolClass: SchoolClass.ID? = nil, due: String? = nil,
        at time: String? = nil, strength: Step.Strength = .must, readyOn: String? = nil,
        shownTo: Role.ID? = nil, shownFrom: String? = nil
    ) -> DutyRow {
        DutyRow(
            task: TaskID(step: step), role: role, schoolClass: schoolClass, strength: strength, due: due,
            dueTime: time, readyOn: readyOn, shownTo: shownTo, shownFrom: shownFrom)
    }
}
