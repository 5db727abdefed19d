import Dossiers
import People
import StoresUnderTest
import Testing

@testable import Records

@Suite("What was handed over")
struct HandoverListTests {
    private static let school = ArchiveUnderTest.school
    private static let teacher = RolesHeld(schoolWide: [], byClass: ["wilg-5": ["teacher"]])
    private static let director = RolesHeld(schoolWide: ["director"], byClass: [:])

    private func make(
        _ id: Dossier.ID, to owner: String, at moment: String? = "2026-03-02T12:00", by giver: String = "s2",
        in test: ArchiveUnderTest, _ change: (inout DossierSummary) -> Void = { _ in }
    ) async throws {
        try await test.make(id) {
            $0.owner = .init(owner)
            $0.schoolClass = "wilg-5"
            $0.handedOverAt = moment
            $0.handedOverBy = giver
            change(&$0)
        }
    }

    private func found(_ held: RolesHeld, in test: ArchiveUnderTest) async throws -> [Dossier.ID] {
        try await test.archive.day(of: Self.school, for: held, readBy: "s1", on: "2026-03-02")
            .handovers.map(\.dossier)
    }

    private func on(
        _ kind: StoreUnderTest, _ body: @Sendable (ArchiveUnderTest) async throws -> Void
    ) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await test.archive.add(
                ["s1", "s2"].map { StaffMember(id: .init($0), name: "Naam \($0)", assignments: []) },
                to: Self.school)
            try await body(test)
        }
    }

    @Test(
        "is found by who holds the role where it is held, the latest first",
        arguments: StoreUnderTest.allCases)
    func whoOwns(kind: StoreUnderTest) async throws {
        try await on(kind) { test in
            try await make("d1", to: "teacher", in: test)
            try await make("d2", to: "teacher", at: "2026-03-02T13:00", in: test)
            try await make("d3", to: "teacher", in: test) { $0.schoolClass = "wilg-6" }
            try await make("d4", to: "director", in: test)
            try await make("d5", to: "teacher", at: nil, in: test)
            #expect(try await found(Self.teacher, in: test) == ["d2", "d1"])
            #expect(try await found(Self.director, in: test) == ["d4"])
            #expect(try await found(RolesHeld(schoolWide: [], byClass: [:]), in: test) == [])
            let elsewhere = try await test.archive.day(
                of: ArchiveUnderTest.other, for: Self.director, on: "2026-03-02")
            #expect(elsewhere.handovers.isEmpty)
        }
    }

    @Test(
        "is not found once it is closed, by who gave it, or by whom it is about",
        arguments: StoreUnderTest.allCases)
    func whoIsNotTold(kind: StoreUnderTest) async throws {
        try await on(kind) { test in
            try await make("d1", to: "director", in: test) { $0.isClosed = true }
            try await make("d2", to: "director", by: "s1", in: test)
            try await make("d3", to: "director", in: test) { $0.shutOut = ["director"] }
            #expect(try await found(Self.director, in: test) == [])
        }
    }

    @Test(
        "is found until it is opened after that, also by who read it earlier that day",
        arguments: StoreUnderTest.allCases)
    func untilOpened(kind: StoreUnderTest) async throws {
        try await on(kind) { test in
            let given = "2026-03-02T12:00"
            try await make("d1", to: "director", at: given, in: test)
            func read(_ staff: StaffMember.ID, _ moment: String, refused: Bool = false) async throws {
                try await test.archive.noteReading(
                    of: ["d1"], by: staff, at: moment, refused: refused,
                    handedOver: moment < given ? nil : given)
            }
            try await read("s1", "2026-03-02T09:00")
            try await read("s2", "2026-03-02T12:30")
            try await read("s1", "2026-03-02T12:40", refused: true)
            #expect(try await found(Self.director, in: test) == ["d1"])
            try await read("s1", "2026-03-02T12:50")
            #expect(try await found(Self.director, in: test) == [])
            let row = try await test.row("d1")
            let readings = try await test.archive.readings(of: row, limit: 9, offset: 0)
            #expect(
                readings.filter { $0.staff == "s1" && !$0.isRefused }.map(\.firstAt) == ["2026-03-02T09:00"],
                "when it was first read that day still stands")
        }
    }

    @Test("is opened on a later day", arguments: StoreUnderTest.allCases)
    func later(kind: StoreUnderTest) async throws {
        try await on(kind) { test in
            try await make("d1", to: "director", in: test)
            try await test.archive.noteReading(
                of: ["d1"], by: "s1", at: "2026-03-04T08:00", refused: false, handedOver: "2026-03-02T12:00")
            #expect(try await found(Self.director, in: test) == [])
        }
    }
}
