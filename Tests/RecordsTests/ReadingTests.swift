import Database
import Dossiers
import People
import StoresUnderTest
import Testing

@testable import Records

@Suite("Who read what")
struct ReadingTests {
    private func staff(_ test: ArchiveUnderTest) async throws {
        try await test.archive.add(
            ["s1", "s2"].map { StaffMember(id: StaffMember.ID($0), name: "Naam \($0)", assignments: []) },
            to: ArchiveUnderTest.school)
    }

    private func read(
        _ dossiers: [Dossier.ID], _ staff: StaffMember.ID, _ moment: String, refused: Bool = false,
        in test: ArchiveUnderTest
    ) async throws {
        try await test.archive.noteReading(of: dossiers, by: staff, at: moment, refused: refused)
    }

    private func lines(_ id: Dossier.ID, in test: ArchiveUnderTest, limit: Int = 100, offset: Int = 0)
        async throws -> [String]
    {
        let row = try await test.row(id)
        return try await test.archive.readings(of: row, limit: limit, offset: offset).map {
            "\($0.firstAt) \($0.name)" + ($0.isRefused ? " refused" : "")
        }
    }

    @Test(
        "the first time on a day is kept, the latest day comes first, the earliest of a day first",
        arguments: StoreUnderTest.allCases)
    func days(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await staff(test)
            try await test.make("d1")
            try await read(["d1"], "s2", "2026-03-02T11:00", in: test)
            try await read(["d1"], "s1", "2026-03-02T10:00", in: test)
            try await read(["d1"], "s1", "2026-03-02T16:00", in: test)
            try await read(["d1"], "s1", "2026-03-03T09:00", in: test)
            #expect(
                try await lines("d1", in: test) == [
                    "2026-03-03T09:00 Naam s1", "2026-03-02T10:00 Naam s1", "2026-03-02T11:00 Naam s2",
                ])
            #expect(try await lines("d1", in: test, limit: 1, offset: 1) == ["2026-03-02T10:00 Naam s1"])
        }
    }

    @Test("who is refused and reads later that day stands there twice", arguments: StoreUnderTest.allCases)
    func refused(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await staff(test)
            try await test.make("d1")
            for _ in 1...3 { try await read(["d1"], "s1", "2026-03-02T10:00", refused: true, in: test) }
            try await read(["d1"], "s1", "2026-03-02T12:00", in: test)
            #expect(
                try await lines("d1", in: test) == [
                    "2026-03-02T10:00 Naam s1 refused", "2026-03-02T12:00 Naam s1",
                ])
        }
    }

    @Test(
        "several at once are one statement, and those known already none", arguments: StoreUnderTest.allCases)
    func cheap(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await staff(test)
            let ids = (1...5).map { Dossier.ID("d\($0)") }
            for id in ids { try await test.make(id) }
            try await read(["d1"], "s1", "2026-03-02T10:00", in: test)
            let first = try await Database.counting {
                try await read(ids, "s1", "2026-03-02T11:00", in: test)
            }
            let again = try await Database.counting {
                try await read(ids, "s1", "2026-03-02T12:00", in: test)
            }
            #expect(first.statements == 1 && again.statements == 0)
            #expect(try await lines("d1", in: test) == ["2026-03-02T10:00 Naam s1"])
            #expect(try await lines("d5", in: test) == ["2026-03-02T11:00 Naam s1"])
        }
    }

    /// So many that what was known is forgotten, as after a restart.
    private static let manyOthers = (0..<20_000).map {
        ReadingsNoted.Key(dossier: Dossier.ID("other\($0)"), staff: "s1", day: "2026-03-02", refused: false)
    }

    @Test("after a restart the first time still stands", arguments: StoreUnderTest.allCases)
    func restart(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await staff(test)
            try await test.make("d1")
            try await read(["d1"], "s1", "2026-03-02T10:00", in: test)
            let key = ReadingsNoted.Key(dossier: "d1", staff: "s1", day: "2026-03-02", refused: false)
            #expect(test.archive.readingsNoted.unknown(of: [key]).isEmpty)
            test.archive.readingsNoted.remember(Self.manyOthers)
            #expect(test.archive.readingsNoted.unknown(of: [key]) == [key])
            try await read(["d1"], "s1", "2026-03-02T11:00", in: test)
            #expect(try await lines("d1", in: test) == ["2026-03-02T10:00 Naam s1"])
        }
    }

    @Test("what could not be written is not taken for known", arguments: StoreUnderTest.allCases)
    func failing(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await staff(test)
            await #expect(throws: DatabaseError.self) {
                try await read(["nowhere"], "s1", "2026-03-02T10:00", in: test)
            }
            let key = ReadingsNoted.Key(dossier: "nowhere", staff: "s1", day: "2026-03-02", refused: false)
            #expect(test.archive.readingsNoted.unknown(of: [key]) == [key])
        }
    }

    @Test("what is known of is bounded")
    func bounded() {
        let noted = ReadingsNoted()
        func key(_ number: Int) -> ReadingsNoted.Key {
            .init(dossier: Dossier.ID("d\(number)"), staff: "s1", day: "2026-03-02", refused: false)
        }
        for number in 1...50_000 { noted.remember([key(number)]) }
        #expect(noted.unknown(of: (1...50_000).map(key)).count >= 30_000)
        #expect(noted.unknown(of: [key(50_000)]).isEmpty)
    }
}
