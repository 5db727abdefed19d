import Database
import Foundation
import Identity
import Playbooks
import Records
import SchoolTime
import UseCases
import Vault
import YAML

/// An opened installation: the one place where the parts meet.
struct Installation {
    let folder: DataFolder
    let archive: Archive
    let accounts: Accounts
    let shelf: PlaybookShelf
    let scenarios: ScenarioShelf
    let calendars: [String: SchoolCalendar]

    /// The options of every command that opens one.
    static let options = DataFolder.options.merging(PlaybookFolder.option) { first, _ in first }
        .merging(["--holidays": "the folder with the holidays of the regions"]) { first, _ in first }

    /// Opens the databases, brings them to this program's version and reads playbooks and holidays. What a
    /// playbook says is worked out when a school first needs it.
    ///
    /// - Throws: `UsageError`, ``InstallationError``, and what opening throws.
    static func open(_ arguments: Arguments) async throws -> Installation {
        let folder = try DataFolder(arguments)
        let (files, calendars) = try readShelf(arguments)
        try folder.make()
        let stores = try await Stores.open(folder)
        let archive = Archive(
            database: stores.main, keyDatabase: stores.keys, masterKey: stores.masterKey)
        try await archive.migrate(with: Accounts.migrations)
        switch try await archive.seal {
        case .fits: break
        case .otherKey: throw InstallationError.otherKey(file: folder.keyFile, folder: folder.path)
        case .lacksKeys: throw InstallationError.lackingKeys(file: folder.keyStoreFile, folder: folder.path)
        }
        let accounts = Accounts(
            database: stores.main, hasher: PasswordHasher(), masterKey: stores.masterKey)
        return Installation(
            folder: folder, archive: archive, accounts: accounts,
            // In a demo one may try out what a playbook does, without a new version for each try.
            shelf: PlaybookShelf(
                files: files, kept: try await archive.keptEditions(),
                mayChange: try DemoFile.read(in: folder) != nil, calendars: calendars),
            scenarios: readScenarios(in: try PlaybookFolder(arguments)), calendars: calendars)
    }

    /// A desk at which time passes by a clock, with ids and codes from the system's randomness.
    func desk(now: @escaping @Sendable () -> Moment) -> Desk {
        Desk(
            archive: archive, shelf: shelf, scenarios: scenarios, now: now,
            newID: { Random.id(atMilliseconds: UInt64(max(0, Date().timeIntervalSince1970 * 1000))) },
            newCode: { Random.code(length: 12) })
    }

    // MARK: - Playbooks and holidays

    private static func readShelf(
        _ arguments: Arguments
    ) throws -> (files: [Playbook.ID: [Int: PlaybookFiles]], calendars: [String: SchoolCalendar]) {
        let folder = try PlaybookFolder(arguments)
        let holidays = try ProjectFolder.find(
            "holidays", named: "--holidays", orUse: arguments["--holidays"])
        var files: [Playbook.ID: [Int: PlaybookFiles]] = [:]
        for name in try folder.names() {
            let read = try folder.files(name)
            files[Name(name)] = [version(of: read): read]
        }
        return (files, try readCalendars(in: holidays))
    }

    /// Read when a coordinator first asks for them: no other page or command waits for them or fails with them.
    private static func readScenarios(in folder: PlaybookFolder) -> ScenarioShelf {
        ScenarioShelf {
            let files = try folder.names().map { (Playbook.ID($0), try folder.scenarios(of: $0)) }
            return ScenarioShelf.Files(
                scenarios: Dictionary(uniqueKeysWithValues: files), calendars: try folder.calendars())
        }
    }

    /// The version in a playbook's head; 1 when it cannot be read, which is said when a school needs it.
    private static func version(of files: PlaybookFiles) -> Int {
        guard let main = files.contents["playbook.yaml"],
            // A mistake in the file is told with all others when it is read as a whole.
            let tree = try? readYAML(main, file: files.name)
        else { return 1 }
        return NodeReader(tree, into: Complaints()).map("a playbook") { map in
            map.optional("playbook")?.map("its head") { $0.optional("version")?.int(in: 1...1_000_000) ?? 1 }
                ?? 1
        }
    }

    private static func readCalendars(in folder: String) throws -> [String: SchoolCalendar] {
        var calendars: [String: SchoolCalendar] = [:]
        for region in SchoolCalendar.Region.allCases {
            let path = "\(folder)/\(region.rawValue).csv"
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            calendars[region.rawValue] = try SchoolCalendar(
                reading: String(decoding: data, as: UTF8.self), named: path)
        }
        guard !calendars.isEmpty else { throw InstallationError.noCalendars(folder: folder) }
        return calendars
    }
}
