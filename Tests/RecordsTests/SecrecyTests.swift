import Casework
import Dossiers
import Foundation
import People
import Playbooks
import SchoolTime
import StoresUnderTest
import Testing
import Vault

@testable import Database
@testable import Records

@Suite("What lies in the database can be read without the keys by nobody")
struct SecrecyTests {
    /// Words that stand nowhere else, so that finding one means a leak.
    private static let secrets = [
        "Wiebrich", "Zonderland", "Quispel", "uitgescholden-bij-het-hek", "huilde-thuis", "half-af-gesprek",
        "ABCD2345WXYZ", "moest-even-weg",
    ]

    private func fill(_ test: ArchiveUnderTest) async throws {
        let task = TaskID(step: "talk", pupil: "p1")
        let what: [CaseEvent.What] = [
            .reported(
                CaseEvent.Report(
                    reporter: .pupil, channel: "teacher", receiver: "teacher",
                    text: "Wiebrich is uitgescholden-bij-het-hek")),
            .done(CaseEvent.Completion(task: task, answers: ["notes": "huilde-thuis"])),
            .waived(task, reason: "moest-even-weg"),
        ]
        let row = try await test.make(
            "d1", events: what.map { ArchiveUnderTest.event($0) }, code: "ABCD2345WXYZ"
        ) {
            $0.target = "p1"
            $0.parties = [CaseParty(pupil: "p1", involvement: .target, group: "wilg-5")]
        }
        try await test.archive.keep(
            draft: "half-af-gesprek", for: "talk#1", in: row, by: "s1", at: "2026-03-02T11:00")
    }

    @Test("no name and no word of a story stands in any file, the write-ahead log included")
    func files() async throws {
        try await ArchiveUnderTest.on(.sqlite) { test in
            try await fill(test)
            let database = try #require(try await test.databaseFolder())
            var looked = 0
            for folder in Set([database, test.folder]) {
                for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                    let bytes = try Data(contentsOf: URL(filePath: folder + "/" + name))
                    looked += bytes.count
                    for secret in Self.secrets {
                        #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) stands in \(name)")
                    }
                }
            }
            #expect(looked > 50_000, "the files were looked at")
        }
    }

    @Test("nor in any column of any table", arguments: StoreUnderTest.allCases)
    func columns(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await fill(test)
            var looked = 0
            for table in [
                "school", "pupil", "dossier", "event", "party", "duty", "report_code", "draft", "reading",
            ] {
                let rows = try await test.archive.database.read { try $0.rows("SELECT * FROM \(table)") }
                for text in rows.flatMap(\.store.values).map(Self.text) {
                    looked += 1
                    for secret in Self.secrets {
                        #expect(!text.contains(secret), "\(secret) stands in \(table)")
                    }
                }
            }
            #expect(looked > 50)
        }
    }

    private static func text(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .integer(let number): String(number)
        case .null: ""
        }
    }

    @Test("the same words sealed twice look different")
    func fresh() async throws {
        try await ArchiveUnderTest.on(.sqlite) { test in
            try await test.make("d1", events: [ArchiveUnderTest.event(.noted("zelfde"))])
            try await test.make("d2", events: [ArchiveUnderTest.event(.noted("zelfde"))])
            let sealed = try await test.archive.database.read {
                try $0.rows("SELECT sealed FROM event").map { try $0.bytes("sealed") }
            }
            #expect(sealed.count == 2 && Set(sealed).count == 2)
        }
    }

    @Test(
        "names come back for who has the keys, and only at their own school",
        arguments: StoreUnderTest.allCases)
    func names(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let cards = try await test.archive.pupils(["p1", "p3", "p9"], of: ArchiveUnderTest.school)
            #expect(cards.mapValues(\.name) == ["p1": "Wiebrich Zonderland", "p3": "Xandra Ypma"])
            #expect(cards["p1"]?.schoolClass == "wilg-5" && cards["p1"]?.yearGroup == 5)
            #expect(try await test.archive.pupils(["p1"], of: ArchiveUnderTest.other).isEmpty)
            let ofClass = try await test.archive.pupils(of: "wilg-5", in: ArchiveUnderTest.school)
            #expect(ofClass.map(\.name) == ["Tjebbe Quispel", "Wiebrich Zonderland"])
            #expect(try await test.archive.pupils(of: nil, in: ArchiveUnderTest.school).count == 3)
        }
    }

    @Test("a pupil's name moved to another pupil does not open")
    func movedName() async throws {
        try await ArchiveUnderTest.on(.sqlite) { test in
            try await test.tamper(
                "UPDATE pupil SET sealed_name = (SELECT sealed_name FROM pupil WHERE id = 'p1') WHERE id = 'p2'"
            )
            await #expect(throws: VaultError.self) {
                try await test.archive.pupils(["p2"], of: ArchiveUnderTest.school)
            }
        }
    }

    @Test(
        "drafts come back to who wrote them, are replaced, and can be thrown away",
        arguments: StoreUnderTest.allCases)
    func drafts(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let row = try await test.make("d1")
            func draft(_ staff: StaffMember.ID) async throws -> String? {
                try await test.archive.draft(for: "talk#1", in: row, by: staff)?.text
            }
            for text in ["eerst", "daarna é"] {
                try await test.archive.keep(
                    draft: text, for: "talk#1", in: row, by: "s1", at: "2026-03-02T11:00")
            }
            #expect(try await draft("s1") == "daarna é")
            #expect(try await draft("s2") == nil)
            try await test.archive.dropDraft(for: "talk#1", in: "d1", by: "s1")
            #expect(try await draft("s1") == nil)
        }
    }

    @Test(
        "a receipt code finds its dossier at its school, and is kept as a hash",
        arguments: StoreUnderTest.allCases)
    func receiptCodes(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await test.make("d1", code: "ABCD2345WXYZ")
            let archive = test.archive
            #expect(
                try await archive.dossier(withReceipt: "ABCD2345WXYZ", of: ArchiveUnderTest.school)?.id
                    == "d1")
            #expect(try await archive.dossier(withReceipt: "ABCD2345WXYZ", of: ArchiveUnderTest.other) == nil)
            #expect(
                try await archive.dossier(withReceipt: "ABCD2345WXYY", of: ArchiveUnderTest.school) == nil)
            #expect(try await archive.dossier(withReceipt: "", of: ArchiveUnderTest.school) == nil)
        }
    }
}

extension ArchiveUnderTest {
    /// The folder in which the main database lies, when it is a file.
    func databaseFolder() async throws -> String? {
        let row = try await archive.database.read { try $0.first("PRAGMA database_list") }
        let file = try row?.text("file")
        return file.map { URL(filePath: $0).deletingLastPathComponent().path() }
    }
}
