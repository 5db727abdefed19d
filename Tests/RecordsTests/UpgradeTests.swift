import Database
import StoresUnderTest
import Testing

@testable import Records

@Suite("Databases of earlier versions")
struct UpgradeTests {
    private static let first =
        MainSchema.migrations.filter { $0.number == 1 } + [ArchiveUnderTest.anotherRoom]
    private static let all = (MainSchema.migrations + [ArchiveUnderTest.anotherRoom]).sorted {
        $0.number < $1.number
    }

    @Test("what the first version stored is all there after the upgrade", arguments: StoreUnderTest.allCases)
    func main(kind: StoreUnderTest) async throws {
        try await kind.withEmpty { database in
            try await database.migrate(Self.first)
            try await database.write { transaction in
                try transaction.run(
                    """
                    INSERT INTO school (id, name, playbook, playbook_version, region, settings)
                    VALUES ('wilg', 'De Wilg', 'globe', 1, 'midden', '{}')
                    """)
                try transaction.run(
                    """
                    INSERT INTO dossier (id, school, scope, number, playbook, playbook_version, opened_at, latest_at,
                        closed, owner, accused, open_duties, version, chain_head)
                    VALUES ('d1', 'wilg', 'case', 1, 'globe', 1, '2026-03-02T10:30', '2026-03-02T10:30', 0, 'teacher',
                        '', 0, 2, ?)
                    """, [.bytes([9])])
                try transaction.run(
                    "INSERT INTO school_class (id, school, title, year_group) VALUES ('c6', 'wilg', '6', 6)")
                try transaction.run(
                    "INSERT INTO pupil (id, school, school_class, sealed_name) VALUES ('p1', 'wilg', 'c6', ?)",
                    [.bytes([4])])
                try transaction.run("INSERT INTO staff (id, school, name) VALUES ('s1', 'wilg', 'Wes')")
                for version in [2, 1] {
                    try transaction.run(
                        "INSERT INTO event (dossier, version, sealed, hash) VALUES ('d1', ?, ?, ?)",
                        [.integer(version), .bytes([UInt8(version)]), .bytes([7])])
                }
                try transaction.run(
                    "INSERT INTO party (dossier, pupil, involvement, school_class) VALUES ('d1', 'p1', 'target', NULL)"
                )
                try transaction.run(
                    "INSERT INTO report_code (code_hash, dossier) VALUES (?, 'd1')", [.bytes([5])])
                try transaction.run(
                    "INSERT INTO running_number (school, name, value) VALUES ('wilg', 'case', 41)")
                for moment in ["2026-03-02T11:00", "2026-03-02T10:00", "2026-03-03T09:00"] {
                    try transaction.run(
                        "INSERT INTO reading (dossier, staff, read_at, refused) VALUES ('d1', 's1', ?, 1)",
                        [.text(moment)])
                }
            }
            try await database.migrate(Self.all)
            try await database.write { transaction in
                let events = try transaction.rows("SELECT version, sealed FROM event ORDER BY version")
                #expect(try events.map { try $0.integer("version") } == [1, 2])
                #expect(try events.map { try $0.bytes("sealed") } == [[1], [2]])
                #expect(
                    try transaction.rows("SELECT pupil FROM party").map { try $0.text("pupil") } == ["p1"])
                let pupil = try transaction.first("SELECT * FROM pupil")
                #expect(try pupil?.bytes("sealed_name") == [4] && pupil?.bytesIfAny("number_hash") == nil)
                #expect(
                    try transaction.first("SELECT name FROM staff WHERE number IS NULL")?.text("name")
                        == "Wes")
                #expect(try transaction.first("SELECT dossier FROM report_code")?.text("dossier") == "d1")
                #expect(try transaction.nextNumber("case", of: "wilg") == 42)
                let readings = try transaction.rows("SELECT first_at, refused FROM reading ORDER BY day")
                #expect(
                    try readings.map { try $0.text("first_at") } == ["2026-03-02T10:00", "2026-03-03T09:00"])
                #expect(try readings.allSatisfy { try $0.integer("refused") == 1 })
            }
        }
    }

    @Test("an event of no dossier is refused after the upgrade too", arguments: StoreUnderTest.allCases)
    func references(kind: StoreUnderTest) async throws {
        try await kind.withEmpty { database in
            try await database.migrate(Self.all)
            await #expect(throws: DatabaseError.self) {
                try await database.write { transaction in
                    try transaction.run(
                        "INSERT INTO event (dossier, version, sealed, hash) VALUES ('nobody', 1, ?, ?)",
                        [.bytes([1]), .bytes([1])])
                }
            }
        }
    }

    @Test(
        "who was accused before persons were kept finds nothing at any moment of the upgrade",
        arguments: StoreUnderTest.allCases)
    func shutOut(kind: StoreUnderTest) async throws {
        try await kind.withEmpty { database in
            try await database.migrate(Self.all.filter { $0.number < 22 })
            try await database.write { transaction in
                try transaction.run(
                    """
                    INSERT INTO school (id, name, playbook, protocol_version, region, settings, edition)
                    VALUES ('wilg', 'De Wilg', 'globe', 1, 'midden', '{}', 1)
                    """)
                for (number, accused) in ["", ",teacher,director,"].enumerated() {
                    try transaction.run(
                        """
                        INSERT INTO dossier (id, school, scope, number, playbook, protocol_version, opened_at,
                            latest_at, closed, owner, accused, open_duties, version, chain_head)
                        VALUES (?, 'wilg', 'case', ?, 'globe', 1, '2026-03-02T10:30', '2026-03-02T10:30', 1,
                            'teacher', ?, 0, 2, ?)
                        """,
                        [.text("d\(number)"), .integer(number), .text(accused), .bytes([9])])
                }
            }
            try await database.migrate(Self.all)
            let rows = try await database.read { try $0.rows("SELECT shut_out FROM dossier ORDER BY id", []) }
            #expect(try rows.map { try $0.text("shut_out") } == ["", ",teacher,director,"])
        }
    }

    @Test("keys survive it", arguments: StoreUnderTest.allCases)
    func keys(kind: StoreUnderTest) async throws {
        try await kind.withEmpty { database in
            try await database.migrate([KeySchema.migrations[0]])
            _ = try await database.write { transaction in
                try transaction.run(
                    "INSERT INTO wrapped_key (id, parent, wrapped) VALUES ('d1', 'school:wilg', ?)",
                    [.bytes([3])])
            }
            try await database.migrate(KeySchema.migrations)
            let row = try await database.read {
                try $0.first("SELECT wrapped FROM wrapped_key WHERE id = 'd1'")
            }
            #expect(try row?.bytes("wrapped") == [3])
        }
    }
}
