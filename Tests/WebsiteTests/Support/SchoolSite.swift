import Access
import Casework
import Database
import Dossiers
import Foundation
import HTTPServer
import Identity
import People
import Playbooks
import Printing
import Records
import SchoolTime
import StoresUnderTest
import Synchronization
import Testing
import UseCases
import Vault

@testable import Website

/// A site with one school that works by De Globe's playbook unless told otherwise, on databases of its own. The school has two
/// classes, four pupils and five members of staff; it is Monday 2 March 2026, nine o'clock.
struct SchoolSite: Sendable {
    let site: Website
    let desk: Desk
    let clock: SharedClock
    /// What the site told the log.
    let log: Log
    /// The main database, and where its file is: for tests in which something is wrong with it.
    let database: Database
    let path: String

    static let school: School.ID = "beukenhof"
    /// Signing in goes by real time, which stands still here.
    static let instant = 1_772_438_400

    /// Lends a site and removes all of it afterwards.
    static func with(
        playbook: Playbook.ID = "globe", reportsPerSource most: Int = 0, isBehindProxy: Bool = false,
        allowsPlainCookies: Bool = true, printer: Printer? = nil,
        _ body: (SchoolSite) async throws -> Void
    ) async throws {
        try await TemporaryFolder.with { folder in
            let masterKey = try MasterKey.create(at: folder + "/master.key")
            let database = try Database.open(.sqlite(path: folder + "/main.db"))
            let archive = Archive(
                database: database, keyDatabase: try Database.open(.sqlite(path: folder + "/keys.db")),
                masterKey: masterKey)
            let accounts = Accounts(database: database, hasher: PasswordHasher(), masterKey: masterKey)
            do {
                try await archive.migrate(with: Accounts.migrations)
                try await fill(archive, accounts, playbook)
                let (site, clock, log) = try open(
                    archive, accounts, most, isBehindProxy, allowsPlainCookies, printer)
                try await body(
                    SchoolSite(
                        site: site, desk: site.desk, clock: clock, log: log, database: database,
                        path: folder + "/main.db"))
            } catch {
                await archive.close()
                throw error
            }
            await archive.close()
        }
    }

    /// Changes what is stored of a dossier behind the program's back.
    func damageEvents(of dossier: Dossier.ID) async throws {
        _ = try await database.write {
            try $0.run("DELETE FROM event WHERE dossier = ? AND version = 1", [.text(dossier.text)])
        }
    }

    private static func open(
        _ archive: Archive, _ accounts: Accounts, _ most: Int, _ isBehindProxy: Bool,
        _ allowsPlainCookies: Bool, _ printer: Printer?
    ) throws -> (site: Website, clock: SharedClock, log: Log) {
        let clock = SharedClock(try #require(Moment(iso: "2026-03-02T09:00")))
        let desk = Desk(
            archive: archive, shelf: try Shelf.read(), scenarios: try Shelf.scenarios(), now: { clock.now },
            newID: { TextForm.hex(Random.bytes(8)) }, newCode: { TextForm.hex(Random.bytes(6)) })
        let log = Log()
        let site = Website(
            desk: desk, accounts: accounts, texts: .dutch, demo: nil, instant: { instant },
            newToken: { TextForm.hex(Random.bytes(8)) }, allowsPlainCookies: allowsPlainCookies,
            ration: ReportRation(most: most) { Array($0.utf8) }, isBehindProxy: isBehindProxy,
            printer: printer, onTrouble: { log.note($0) })
        return (site, clock, log)
    }

    private static func fill(
        _ archive: Archive, _ accounts: Accounts, _ playbook: Playbook.ID
    ) async throws {
        try await archive.add(
            School(id: school, name: "De Beukenhof", playbook: playbook, region: "midden"),
            classes: [
                SchoolClass(id: "groep-5", title: "Groep 5", yearGroup: 5),
                SchoolClass(id: "groep-6", title: "Groep 6", yearGroup: 6),
            ])
        try await archive.add(
            ["Noor Aalders", "Sem Bakboord", "Bo Cent", "Lot Dijk"].enumerated().map { place, name in
                PupilCard(
                    id: Pupil.ID("p\(place + 1)"), name: name, schoolClass: place < 3 ? "groep-5" : "groep-6",
                    yearGroup: place < 3 ? 5 : 6)
            }, to: school)
        try await archive.add(staff, to: school)
        for member in staff {
            try await accounts.add(
                login: member.id.text, password: "een lang wachtwoord", for: member.id, at: school)
        }
    }

    /// The teacher of each class, one a mentor where the playbook has those, the director, the coordinator, and somebody in a
    /// role that has no part in any case.
    static let staff = [
        StaffMember(
            id: "juf", name: "Juf Vijf",
            assignments: ["teacher", "mentor"].map { .init(role: $0, schoolClass: "groep-5") }),
        StaffMember(
            id: "meester", name: "Meester Zes", assignments: [.init(role: "teacher", schoolClass: "groep-6")]),
        StaffMember(id: "baas", name: "De Baas", assignments: [.init(role: "director")]),
        StaffMember(id: "regie", name: "De Regie", assignments: [.init(role: "coordinator")]),
        StaffMember(id: "niemand", name: "Geen Zaak", assignments: [.init(role: "working-group")]),
    ]
}

/// The kinds of trouble that the site told of.
final class Log: Sendable {
    private let kinds = Mutex<[String]>([])

    var lines: [String] { kinds.withLock { $0 } }

    func note(_ error: any Error) { kinds.withLock { $0.append(String(describing: type(of: error))) } }
}

/// The school's clock, which a test moves.
final class SharedClock: Sendable {
    private let moment: Mutex<Moment>

    init(_ moment: Moment) { self.moment = Mutex(moment) }

    var now: Moment { moment.withLock { $0 } }

    func set(_ iso: String) throws {
        let next = try #require(Moment(iso: iso))
        moment.withLock { $0 = next }
    }
}

/// The playbook and the calendar from the project's own folders.
private enum Shelf {
    /// One scenario of De Globe that holds, the same with another day in it, and one that cannot be read.
    static func scenarios() throws -> ScenarioShelf {
        let playbooks = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../playbooks")
        let holds = try String(
            contentsOf: playbooks.appending(path: "globe/scenarios/w1-the-joint-talk-waits.yaml"),
            encoding: .utf8)
        let wrong = holds.replacing("Het gezamenlijke gesprek wacht", with: "Een andere dag wacht").replacing(
            "due: 2026-03-09", with: "due: 2026-03-10")
        let files = [
            "waits": holds, "wrong": wrong,
            "unreadable": holds.replacing("open: joint-talk", with: "open: walk"),
        ].mapValues { Array($0.utf8) }
        let calendar = try Data(contentsOf: playbooks.appending(path: "calendars/primary-2025.yaml"))
        return ScenarioShelf(files: ["globe": files], calendars: ["primary-2025": [UInt8](calendar)])
    }

    static func read() throws -> PlaybookShelf {
        let project = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
            .standardizedFileURL
        let holidays = project.appending(path: "holidays/midden.csv")
        let calendar = try SchoolCalendar(
            reading: String(contentsOf: holidays, encoding: .utf8), named: "midden.csv")
        let files = try ["globe", "doultremont", "aeres", "kopakker"].map { name in
            (
                Playbook.ID(name),
                [1: try PlaybookFiles(directory: project.appending(path: "playbooks/\(name)").path())]
            )
        }
        return PlaybookShelf(
            files: Dictionary(uniqueKeysWithValues: files), calendars: ["midden": calendar])
    }
}
