import Access
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
import Synchronization
import Testing
import Vault

@testable import UseCases

/// A desk at one small school on a Monday morning: two classes, three pupils, five members of staff.
struct SchoolDesk {
    let desk: Desk
    let archive: Archive
    let database: Database
    let keyDatabase: Database
    let clock: SchoolClock

    static let school: School.ID = "wilg"

    static func with(_ kind: StoreUnderTest = .sqlite, _ body: (SchoolDesk) async throws -> Void) async throws
    {
        try await kind.withPlace { place in
            try await TemporaryFolder.with { folder in
                let database = try Database.open(place)
                let keys = try Database.open(.sqlite(path: folder + "/keys.db"))
                let archive = Archive(
                    database: database, keyDatabase: keys,
                    masterKey: try MasterKey.create(at: folder + "/master.key"))
                do {
                    try await archive.migrate(with: Accounts.migrations)
                    try await fill(archive)
                    try await body(try SchoolDesk(archive, database, keys))
                } catch {
                    await archive.close()
                    throw error
                }
                await archive.close()
            }
        }
    }

    private init(_ archive: Archive, _ database: Database, _ keys: Database) throws {
        keyDatabase = keys
        let clock = SchoolClock(try #require(Moment(iso: "2026-03-02T09:00")))
        desk = Self.desk(archive, clock)
        self.archive = archive
        self.database = database
        self.clock = clock
    }

    private static func desk(_ archive: Archive, _ clock: SchoolClock) -> Desk {
        let shelf = PlaybookShelf(
            files: ["wilg": [1: SchoolPlaybook.files]], calendars: ["midden": SchoolCalendar(closed: [])])
        return Desk(
            archive: archive, shelf: shelf, scenarios: SchoolScenarios.shelf, now: { clock.now },
            newID: { "d\(clock.next())" }, newCode: { "CODE-\(clock.next())" })
    }

    /// The desk of a program that was started anew on the same data.
    func restarted() throws -> Desk { Self.desk(archive, clock) }

    private static func fill(_ archive: Archive) async throws {
        let school = School(id: school, name: "De Wilg", playbook: "wilg", region: "midden")
        try await archive.add(
            school,
            classes: ["5", "6"].map {
                SchoolClass(id: SchoolClass.ID($0), title: $0, yearGroup: Int($0) ?? 0)
            })
        try await archive.add(
            [("A", "Noor", "5"), ("B", "Sem", "5"), ("C", "Bo", "6")].map { id, name, schoolClass in
                PupilCard(
                    id: Pupil.ID(id), name: name, schoolClass: SchoolClass.ID(schoolClass), yearGroup: nil)
            }, to: school.id)
        try await archive.add(
            [
                ("juf", "teacher", "5"), ("meester", "teacher", "6"), ("co", "coordinator", nil),
                ("baas", "director", nil),
                ("vera", "adviser", nil),
            ].map { (id: String, role: String, schoolClass: String?) in
                StaffMember(
                    id: StaffMember.ID(id), name: id,
                    assignments: [
                        .init(role: Role.ID(role), schoolClass: schoolClass.map { SchoolClass.ID($0) })
                    ])
            }, to: school.id)
    }

    // MARK: people and reports

    /// Somebody with these roles, called as the id, begins to work here.
    func add(_ id: StaffMember.ID, _ roles: StaffMember.Assignment...) async throws {
        try await archive.add([StaffMember(id: id, name: id.text, assignments: roles)], to: Self.school)
    }

    func viewer(_ staff: StaffMember.ID) async throws -> Viewer {
        try #require(try await FindViewer(desk)(staff, at: Self.school))
    }

    static func party(_ pupil: Pupil.ID, _ involvement: Involvement = .target, group: String = "5")
        -> CaseParty
    {
        CaseParty(pupil: pupil, involvement: involvement, group: group, yearGroup: nil)
    }

    /// A report about A of class 5, or about others.
    func report(over channel: Channel.ID? = nil, about parties: [CaseParty] = [party("A")]) async throws
        -> ReportReceipt
    {
        try await FileReport(desk)(
            ReportForm(reporter: .staff, channel: channel, text: "Er is iets.", parties: parties),
            at: Self.school)
    }

    /// A case about A of class 5, weighed by its teacher.
    func bullying() async throws -> Dossier.ID {
        let id = try await report().dossier
        try await carries(.triage("bullying", reason: "gezien"), in: id, by: "juf")
        return id
    }

    /// A report in class 5 while its teacher is absent: the director stands in and finds it.
    func reportWhileTeacherIsAbsent() async throws -> Dossier.ID {
        let id = try await report().dossier
        try await SayAbsent(desk)("juf", from: "2026-03-02", until: nil, by: try await viewer("co"))
        _ = try await RefreshTicks(desk)()
        #expect(try await today("baas").lines.map(\.listed.dossier).contains(id))
        return id
    }

    func opens(_ id: Dossier.ID, _ staff: StaffMember.ID) async throws -> OpenedDossier {
        try await OpenDossier(desk)(id, for: try await viewer(staff))
    }

    /// Carries out commands on the dossier as it stands now.
    @discardableResult
    func carries(_ commands: CaseCommand..., in id: Dossier.ID, by staff: StaffMember.ID) async throws
        -> CarriedOut
    {
        let row = try #require(try await archive.dossier(id, of: Self.school))
        return try await CarryOut(desk)(commands, in: id, expecting: row.version, by: try await viewer(staff))
    }

    func today(_ staff: StaffMember.ID) async throws -> TodayList {
        try await ShowToday(desk)(for: try await viewer(staff))
    }

    /// What somebody has to do in cases and for pupils: not what the school year asks, which began by itself.
    func work(_ staff: StaffMember.ID) async throws -> [TodayLine] {
        try await today(staff).lines.filter { [.caseFile, .pupil].contains($0.listed.scope) }
    }

    func listed(_ staff: StaffMember.ID) async throws -> [Dossier.ID] {
        try await ListDossiers(desk)(.init(), page: 1, for: try await viewer(staff)).dossiers.map(\.row.id)
    }
}

/// The school's clock, which a test moves, and a counter for ids.
final class SchoolClock: Sendable {
    private let moment: Mutex<Moment>
    private let counter = Atomic(0)

    init(_ moment: Moment) { self.moment = Mutex(moment) }

    var now: Moment { moment.withLock { $0 } }

    func next() -> Int { counter.add(1, ordering: .relaxed).newValue }

    func set(_ iso: String) throws {
        let next = try #require(Moment(iso: iso))
        moment.withLock { $0 = next }
    }
}
