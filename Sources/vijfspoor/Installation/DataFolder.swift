import Database
import Foundation
import Vault

/// The folder with everything that an installation keeps.
struct DataFolder {
    let path: String
    private let masterKeyPath: String?
    private let postgres: String?

    /// The options with which a command is pointed at the data.
    static let options = [
        "--data": "the folder with the data",
        "--master-key": "the file of the master key; master.key in the data folder if not said",
        "--postgres": "the main database is this PostgreSQL, as a libpq connection string",
    ]

    /// The folder that the arguments name.
    ///
    /// - Throws: `UsageError` when they name none.
    init(_ arguments: Arguments) throws {
        guard let path = arguments["--data"], !path.isEmpty else {
            throw UsageError(message: "which folder? Say it with --data")
        }
        self.path = path
        masterKeyPath = arguments["--master-key"]
        postgres = arguments["--postgres"]
    }

    /// The options that name the same data in another command.
    var asGiven: String {
        let others = [("--master-key", masterKeyPath), ("--postgres", postgres)]
        return others.reduce(into: "--data \(path)") { text, option in
            guard let value = option.1 else { return }
            text += " \(option.0) " + (value.contains(" ") ? "'\(value)'" : value)
        }
    }

    var databaseFile: String { path + "/vijfspoor.sqlite" }
    var keyStoreFile: String { path + "/keys.sqlite" }
    var keyFile: String { masterKeyPath ?? path + "/master.key" }

    var database: DatabaseLocation {
        postgres.map { .postgres(connection: $0, schema: "vijfspoor") } ?? .sqlite(path: databaseFile)
    }

    /// Whether something was kept here before.
    var holdsData: Bool { exists(databaseFile) || exists(keyStoreFile) }

    /// The database that is not there although the other is, which would quietly be made anew; nil when all is
    /// well. A main database in PostgreSQL is not looked for.
    var missingPart: String? {
        guard postgres == nil, exists(databaseFile) != exists(keyStoreFile) else { return nil }
        return exists(databaseFile) ? keyStoreFile : databaseFile
    }

    /// Makes the folder when it is not there, for its owner only.
    func make() throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// The master key. It is made for an empty folder; where data is sealed already, also when only the main
    /// database elsewhere `isUsed`, a new one would open nothing, so there a missing key is an error.
    ///
    /// - Throws: ``InstallationError/missingKey(file:folder:)``, and what reading a key throws.
    func masterKey(isUsed: Bool = false) throws -> MasterKey {
        guard !exists(keyFile) else { return try MasterKey.read(from: keyFile) }
        guard !holdsData, !isUsed else {
            throw InstallationError.missingKey(file: keyFile, folder: path)
        }
        let key = try MasterKey.create(at: keyFile)
        // Not on the standard output: what a command answers there may be read by a program.
        Terminal.complain("Made a new master key in \(keyFile). Keep a copy of it apart from the data:")
        Terminal.complain("without it nothing that is stored can ever be read.")
        return key
    }

    /// Removes the databases of a demo that was not finished. A key is never removed: the next demo is sealed with
    /// the one that lies there.
    func clear() throws {
        for file in [databaseFile, keyStoreFile] {
            for ending in ["", "-wal", "-shm"] where exists(file + ending) {
                try FileManager.default.removeItem(atPath: file + ending)
            }
        }
    }

    func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: file) }
}

/// Why an installation cannot be opened. Nothing was changed.
enum InstallationError: Error, Equatable, CustomStringConvertible {
    case missingKey(file: String, folder: String)
    case otherKey(file: String, folder: String)
    case missingPart(file: String, folder: String)
    case lackingKeys(file: String, folder: String)
    case notADemo(folder: String)
    case onlyADemo(folder: String)
    case unfinishedDemo(folder: String)
    case foreignDemoFile(file: String)
    case holdsOtherData(folder: String)
    case noCalendars(folder: String)
    case missingEdition(playbook: String, version: Int)

    /// What, where, and what to do.
    var description: String {
        switch self {
        case .missingKey(let file, let folder):
            "there is no master key in \(file), and the data in \(folder) is sealed with it. Put the key back"
                + " from its own copy, or say where it is with --master-key. Nothing was changed."
        case .otherKey(let file, let folder):
            "the master key in \(file) is not the one that seals the data in \(folder). Put back the key that"
                + " belongs to it, or say where it is with --master-key. Nothing was changed."
        case .missingPart(let file, let folder):
            "there is no \(file), though other files of the same data are in \(folder). Put it back from its copy;"
                + " both databases are of the same moment. Nothing was changed."
        case .lackingKeys(let file, let folder):
            "\(file) lacks keys of the data in \(folder): it is empty, or older than the data. What is stored cannot be"
                + " read without them. Put back the copy that was made together with the database."
        case .notADemo(let folder):
            "\(folder) holds no demo. Make one first: vijfspoor demo --data \(folder)"
        case .onlyADemo(let folder):
            "\(folder) holds a demo, in which everybody may sign in as anybody. Serve it with --demo, or"
                + " choose another folder for real data."
        case .unfinishedDemo(let folder):
            "the demo in \(folder) was not finished. Make it again: vijfspoor demo --data \(folder)"
        case .foreignDemoFile(let file):
            "\(file) is not what `vijfspoor demo` wrote. Put it back from its copy, or make a demo in another folder."
        case .holdsOtherData(let folder):
            "\(folder) holds data that is no demo. Choose an empty folder. Nothing was changed."
        case .missingEdition(let playbook, let version):
            "schools work by version \(version) of the playbook \(playbook), which is not there. Start with the playbooks of"
                + " the program that served them last, once: their files are kept from then on."
        case .noCalendars(let folder): "there is no holiday file (noord.csv, …) in \(folder)"
        }
    }
}
