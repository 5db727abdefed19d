import Casework
import Database
import Dossiers
import Foundation
import Identity
import People
import Playbooks
import Records
import SchoolTime
import UseCases
import Vault

/// Fills a data folder with a board's ten years: many cases of forty events, twenty of them open in each class.
/// The first, whose page is measured, has sixty.
struct SeedBench {
    let folder: String
    let cases: Int
    let playbooks: String
    private static let classes = 48
    private static let pupilsOfClass = "abcdefghijklmnopqrstuvwxy"
    private static let eventsPerCase = 40
    private static let eventsOfFirstCase = 60

    init(_ arguments: [String]) {
        folder = Bench.option("--data", in: arguments) ?? "build/bench"
        cases = Bench.option("--cases", in: arguments).flatMap(Int.init) ?? 1000
        playbooks = Bench.option("--playbooks", in: arguments) ?? "playbooks"
    }

    func run() async throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let key = try MasterKey.create(at: folder + "/master.key")
        let database = try Database.open(.sqlite(path: folder + "/vijfspoor.sqlite"))
        let archive = Archive(
            database: database, keyDatabase: try Database.open(.sqlite(path: folder + "/keys.sqlite")),
            masterKey: key)
        try await archive.migrate(with: Accounts.migrations)
        try await addSchool(to: archive)
        let accounts = Accounts(database: database, hasher: PasswordHasher(), masterKey: key)
        try await accounts.add(login: "meting", password: "meting-meting", for: "s1", at: "meting")
        try await addCases(to: archive)
        await archive.close()
        Bench.say("seeded \(cases) cases")
    }

    private func addSchool(to archive: Archive) async throws {
        let school = School(id: "meting", name: "Meetschool", playbook: "globe", region: "midden")
        let classes = (0..<Self.classes).map {
            SchoolClass(id: TextID("c\($0)"), title: "Groep \($0)", yearGroup: 6)
        }
        try await archive.add(school, classes: classes)
        let pupils = classes.flatMap { schoolClass in
            Self.pupilsOfClass.map { letter in
                PupilCard(
                    id: TextID("\(schoolClass.id)\(letter)"), name: "Leerling \(schoolClass.id)\(letter)",
                    schoolClass: schoolClass.id, yearGroup: 6)
            }
        }
        try await archive.add(pupils, to: school.id)
        let teacher = StaffMember(
            id: "s1", name: "Meester Meting", assignments: [.init(role: "teacher", schoolClass: "c0")])
        try await archive.add([teacher], to: school.id)
    }

    private func addCases(to archive: Archive) async throws {
        let open = try templates(closed: false)
        let closed = try templates(closed: true)
        let first = try template(0, length: Self.eventsOfFirstCase, closed: false)
        let perRound = 64
        for start in stride(from: 0, to: cases, by: perRound) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in start..<min(start + perRound, cases) {
                    let place = number % Self.classes
                    // Twenty open cases in each class, whatever the size of the board.
                    let isOpen = number < Self.classes * min(20, cases / Self.classes)
                    let template = number == 0 ? first : isOpen ? open[place] : closed[place]
                    group.addTask { try await add(template, number, to: archive) }
                }
                try await group.waitForAll()
            }
        }
    }

    private struct Template: Sendable {
        let events: [CaseEvent]
        let summary: DossierSummary
    }

    private func templates(closed: Bool) throws -> [Template] {
        try (0..<Self.classes).map { place in
            try template(place, length: Self.eventsPerCase, closed: closed)
        }
    }

    private func template(_ place: Int, length: Int, closed: Bool) throws -> Template {
        let history = try BenchHistory(
            playbooks: playbooks, id: "globe", length: length - (closed ? 1 : 0),
            target: TextID("c\(place)a"),
            initiator: TextID("c\(place)b"), group: "c\(place)")
        var events = history.events
        if closed, let last = events.last {
            events.append(CaseEvent(at: last.at, by: last.by, .closed(reason: "Het is goed gegaan.")))
        }
        let state = history.engine.fold(events)
        let now = events.last?.at ?? Moment(utcSeconds: 0)
        return Template(events: events, summary: DossierSummary(of: state, engine: history.engine, at: now))
    }

    private func add(_ template: Template, _ number: Int, to archive: Archive) async throws {
        let dossier = NewDossier(
            id: TextID("d\(number)"), school: "meting", scope: .caseFile, playbook: "globe",
            protocolVersion: 1,
            receiptCode: "CODE\(number)")
        _ = try await archive.create(dossier, events: template.events, summary: template.summary)
    }
}
