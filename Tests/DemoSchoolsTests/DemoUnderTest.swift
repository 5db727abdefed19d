import Casework
import Database
import Dossiers
import Foundation
import Identity
import People
import Playbooks
import Records
import SchoolTime
import StoresUnderTest
import UseCases
import Vault

@testable import DemoSchools

/// The demo of this project, made once for all tests that look at it, in a folder of its own.
struct DemoUnderTest: Sendable {
    static let today = Moment(utcSeconds: 1_773_900_000).date  // Thursday 19 March 2026
    static let password = "demo under test"
    static let made = Task { try await DemoUnderTest(try DemoMaterial(folder: root + "demo")) }

    let archive: Archive
    let accounts: Accounts
    let shelf: PlaybookShelf
    let result: MakeDemo.Result

    init(_ material: DemoMaterial, playbooks: String = root + "playbooks") async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vijfspoor-demo-\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // The open files keep what is in them; the folder itself is not left behind.
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let masterKey = try MasterKey.create(at: folder + "/master.key")
        let database = try Database.open(.sqlite(path: folder + "/main.sqlite"))
        archive = Archive(
            database: database, keyDatabase: try Database.open(.sqlite(path: folder + "/keys.sqlite")),
            masterKey: masterKey)
        try await archive.migrate(with: Accounts.migrations)
        accounts = Accounts(database: database, hasher: PasswordHasher(), masterKey: masterKey)
        shelf = try Self.shelf(playbooks)
        result = try await MakeDemo(material, in: archive, shelf: shelf, accounts: accounts, seed: 1)(
            today: Self.today, password: Self.password)
    }

    private static func shelf(_ folder: String) throws -> PlaybookShelf {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
            FileManager.default.fileExists(atPath: "\(folder)/\($0)/playbook.yaml")
        }
        let files = try names.map { (Playbook.ID($0), [1: try PlaybookFiles(directory: "\(folder)/\($0)")]) }
        let regions = SchoolCalendar.Region.allCases.map(\.rawValue)
        return PlaybookShelf(
            files: Dictionary(uniqueKeysWithValues: files),
            calendars: try Dictionary(uniqueKeysWithValues: regions.map { ($0, try calendar($0)) }))
    }

    static func calendar(_ region: String) throws -> SchoolCalendar {
        let path = root + "holidays/\(region).csv"
        return try SchoolCalendar(reading: String(contentsOfFile: path, encoding: .utf8), named: path)
    }

    /// The folder of the project.
    static let root =
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardizedFileURL.path + "/"

    // MARK: - What it holds

    func cases(of school: School) async throws -> [DossierRow] {
        try await archive.dossiers(of: school.id, scope: .caseFile, limit: 1000)
    }

    func playbook(of school: School) throws -> Playbook { try shelf.playbook(of: school, version: 1) }

    /// A dossier as it stands when the demo begins.
    func opened(
        _ row: DossierRow, of school: School
    ) async throws -> (state: CaseState, obligations: [Obligation], history: [CaseEvent]) {
        let engine = try shelf.engine(of: school, version: 1, scope: row.scope)
        let now = Moment.morning(of: Self.today, plus: 60)
        let history = try await archive.history(of: row)
        let state = engine.state(engine.fold(history), at: now)
        return (state, engine.obligations(in: state, at: now), history)
    }
}
