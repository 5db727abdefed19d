import Casework
import Database
import Dossiers
import People
import Playbooks
import SchoolTime
import StoresUnderTest
import Testing
import Vault

@testable import Records

@Suite("The history of a dossier")
struct HistoryTests {
    @Test("comes back as it was written, in order", arguments: StoreUnderTest.allCases)
    func roundTrip(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let row = try await test.make("d1")
            #expect(row.version == 3 && row.number == 1 && row.openedAt == "2026-03-02T10:00")
            #expect(row.latestAt == "2026-03-02T10:02")
            #expect(try await test.archive.history(of: row) == ArchiveUnderTest.events)
            let more = [ArchiveUnderTest.event(.noted("Later."), minute: 9)]
            try await test.archive.append(
                more, to: row, expecting: 3, summary: DossierSummary(owner: "director"))
            let later = try await test.row("d1")
            #expect(later.version == 4 && later.owner == "director" && later.latestAt == "2026-03-02T10:09")
            #expect(try await test.archive.history(of: later) == ArchiveUnderTest.events + more)
            #expect(
                try await test.archive.history(of: row).count == 4, "an older row does not hide what is newer"
            )
        }
    }

    @Test("grows only from the version that was seen", arguments: StoreUnderTest.allCases)
    func conflict(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let row = try await test.make("d1")
            let more = [ArchiveUnderTest.event(.noted("Later."))]
            for version in [0, 2, 4] {
                await #expect(throws: RecordsError.conflict(found: 3)) {
                    try await test.archive.append(
                        more, to: row, expecting: version, summary: DossierSummary(owner: "director"))
                }
            }
            #expect(try await test.row("d1") == row, "a refused write leaves no trace")
        }
    }

    @Test(
        "a dossier runs by another version together with the event that says so, or not at all",
        arguments: StoreUnderTest.allCases)
    func moves(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let row = try await test.make("d1")
            let moved = [ArchiveUnderTest.event(.moved(from: 1, to: 2, reason: "Sneller."), minute: 9)]
            let summary = DossierSummary(owner: "director")
            await #expect(throws: RecordsError.conflict(found: 3)) {
                try await test.archive.append(
                    moved, to: row, expecting: 2, summary: summary, runningBy: 2)
            }
            #expect(try await test.row("d1") == row)
            try await test.archive.append(moved, to: row, expecting: 3, summary: summary, runningBy: 2)
            let later = try await test.row("d1")
            #expect(later.protocolVersion == 2 && later.version == 4)
            #expect(try await test.archive.history(of: later).last?.what == moved.last?.what)
            var filter = DossierFilter()
            filter.isBefore = 2
            let before = try await test.archive.dossiers(
                of: ArchiveUnderTest.school, scope: .caseFile, filter: filter, limit: 9)
            #expect(before.isEmpty)
            filter.isBefore = 3
            #expect(
                try await test.archive.dossiers(
                    of: ArchiveUnderTest.school, scope: .caseFile, filter: filter, limit: 9) == [later])
        }
    }

    @Test(
        "of many who write at the same instant one gets through, the others hear it",
        arguments: StoreUnderTest.allCases)
    func race(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let (row, archive) = (try await test.make("d1"), test.archive)
            let outcomes = await withTaskGroup(of: String.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        do {
                            try await archive.append(
                                [ArchiveUnderTest.event(.noted("\(number)"))], to: row, expecting: 3,
                                summary: DossierSummary(owner: "teacher"))
                            return "stored"
                        } catch { return "\(error)" }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.filter { $0 == "stored" }.count == 1)
            #expect(outcomes.filter { $0 == "\(RecordsError.conflict(found: 4))" }.count == 7, "\(outcomes)")
            #expect(try await archive.history(of: row).count == 4)
        }
    }

    @Test("of several dossiers comes in as many statements as of one", arguments: StoreUnderTest.allCases)
    func several(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            var rows: [DossierRow] = []
            for number in 1...6 { rows.append(try await test.make(Dossier.ID("d\(number)"))) }
            let one = try await Database.counting { try await test.archive.histories(of: [rows[0]]) }
            let all = try await Database.counting { try await test.archive.histories(of: rows) }
            #expect(all.result.count == 6 && all.result["d6"] == ArchiveUnderTest.events)
            #expect(all.statements == one.statements)
            #expect(try await test.archive.histories(of: []).isEmpty)
        }
    }

    // MARK: damage

    private static let damages = [
        "UPDATE event SET sealed = hash WHERE dossier = 'd1' AND version = 2",
        "UPDATE event SET hash = sealed WHERE dossier = 'd1' AND version = 2",
        "DELETE FROM event WHERE dossier = 'd1' AND version = 1",
        "DELETE FROM event WHERE dossier = 'd1' AND version = 2",
        "DELETE FROM event WHERE dossier = 'd1' AND version = 3",
        "DELETE FROM event WHERE dossier = 'd1'",
        "UPDATE event SET version = 7 WHERE dossier = 'd1' AND version = 3",
        "UPDATE event SET sealed = (SELECT sealed FROM event AS o WHERE o.dossier = 'd2' AND o.version = 2), hash = (SELECT hash FROM event AS o WHERE o.dossier = 'd2' AND o.version = 2) WHERE dossier = 'd1' AND version = 2",
        "UPDATE dossier SET chain_head = (SELECT hash FROM event WHERE dossier = 'd1' AND version = 1) WHERE id = 'd1'",
    ]

    @Test("that was changed, thinned out or swapped is damage", arguments: StoreUnderTest.allCases, damages)
    func damaged(kind: StoreUnderTest, sql: String) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let row = try await test.make("d1")
            try await test.make("d2")
            try await test.tamper(sql)
            let error = await #expect(throws: RecordsError.self) { try await test.archive.history(of: row) }
            guard case .damaged = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            let other = try await test.row("d2")
            #expect(try await test.archive.history(of: other).count == 3, "the others stay whole")
            let together = try await test.archive.histories(of: [row, other])
            #expect(together.keys.map(\.text) == ["d2"], "and are not hidden by it")
        }
    }

    @Test("two events that change places are damage", arguments: StoreUnderTest.allCases)
    func swapped(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let row = try await test.make("d1")
            for (from, to) in [(1, 9), (2, 1), (9, 2)] {
                try await test.tamper(
                    "UPDATE event SET version = ? WHERE dossier = 'd1' AND version = ?",
                    [.integer(to), .integer(from)])
            }
            await #expect(throws: RecordsError.damaged(version: 1)) {
                try await test.archive.history(of: row)
            }
        }
    }

    // MARK: keys

    @Test(
        "whose key was destroyed is erased, whose key is not there has lost it; of several both are left out",
        arguments: StoreUnderTest.allCases,
        [
            ("UPDATE wrapped_key SET wrapped = x'' WHERE id = 'd1'", RecordsError.erased),
            ("DELETE FROM wrapped_key WHERE id = 'd1'", .keyLost),
        ])
    func erased(kind: StoreUnderTest, how: (String, RecordsError)) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let (gone, kept) = (try await test.make("d1"), try await test.make("d2"))
            let keys = try Database.open(.sqlite(path: test.folder + "/keys.db"))
            _ = try await keys.write { try $0.run(how.0) }
            await keys.close()
            await #expect(throws: how.1) { try await test.archive.history(of: gone) }
            await #expect(throws: how.1) {
                try await test.archive.append(
                    ArchiveUnderTest.events, to: gone, expecting: 3, summary: DossierSummary(owner: "teacher")
                )
            }
            #expect(try await test.archive.histories(of: [gone, kept]).keys.map(\.text) == ["d2"])
        }
    }

    @Test("cannot be read with another master key, or without the school's key")
    func wrongKeys() async throws {
        try await TemporaryFolder.with { folder in
            let place = DatabaseLocation.sqlite(path: folder + "/main.db")
            let key = try MasterKey.create(at: folder + "/master.key")
            let first = try await ArchiveUnderTest.open(place, folder, key: key)
            try await first.archive.add(
                School(id: "wilg", name: "De Wilg", playbook: "globe", region: "midden"), classes: [])
            let row = try await first.make("d1")
            await first.archive.close()
            let stranger = try await ArchiveUnderTest.open(
                place, folder, key: try MasterKey.create(at: folder + "/other.key"))
            await #expect(throws: VaultError.self) { try await stranger.archive.history(of: row) }
            #expect(try await stranger.archive.seal == .otherKey)
            await stranger.archive.close()
            let again = try await ArchiveUnderTest.open(place, folder, key: key)
            #expect(try await again.archive.history(of: row) == ArchiveUnderTest.events)
            #expect(try await again.archive.seal == .fits)
            await again.archive.close()
            try await TemporaryFolder.with { elsewhere in
                let without = try await ArchiveUnderTest.open(place, elsewhere, key: key)
                await #expect(throws: RecordsError.keyMissing) { try await without.archive.history(of: row) }
                #expect(try await without.archive.seal == .lacksKeys)
                await without.archive.close()
            }
        }
    }
}
