import Casework
import Database
import Dossiers
import Foundation
import People
import Playbooks
import SchoolTime
import StoresUnderTest
import Testing
import Vault

@testable import Records

/// An archive with one school, two classes and three pupils, on databases of its own.
struct ArchiveUnderTest {
    let archive: Archive
    let folder: String

    static let school: School.ID = "wilg"
    static let other: School.ID = "beuk"

    /// Lends an archive whose main database is of a kind, and removes all of it afterwards.
    static func on(_ kind: StoreUnderTest, _ body: (ArchiveUnderTest) async throws -> Void) async throws {
        try await kind.withPlace { place in
            try await TemporaryFolder.with { folder in
                let lent = try await open(place, folder, key: MasterKey.create(at: folder + "/master.key"))
                do {
                    try await lent.fill()
                    try await body(lent)
                } catch {
                    await lent.archive.close()
                    throw error
                }
                await lent.archive.close()
            }
        }
    }

    static func open(
        _ place: DatabaseLocation, _ folder: String, key: MasterKey
    ) async throws -> ArchiveUnderTest {
        let archive = Archive(
            database: try Database.open(place),
            keyDatabase: try Database.open(.sqlite(path: folder + "/keys.db")),
            masterKey: key)
        try await archive.migrate(with: [anotherRoom])
        return ArchiveUnderTest(archive: archive, folder: folder)
    }

    /// What the accounts bring into the main database, as far as these tests care.
    static let anotherRoom = Migration(
        2, "another room", sql: "CREATE TABLE another_room (id {integer} NOT NULL);")

    private func fill() async throws {
        for id in [Self.school, Self.other] {
            try await archive.add(
                School(
                    id: id, name: "De \(id)", playbook: "globe", region: "midden",
                    settings: ["GLB-G05": "report"]),
                classes: [
                    SchoolClass(id: SchoolClass.ID("\(id)-5"), title: "5", yearGroup: 5),
                    SchoolClass(id: SchoolClass.ID("\(id)-6"), title: "6", yearGroup: 6),
                ])
        }
        let names = ["Wiebrich Zonderland", "Tjebbe Quispel", "Xandra Ypma"]
        try await archive.add(
            names.enumerated().map { place, name in
                PupilCard(
                    id: Pupil.ID("p\(place + 1)"), name: name, schoolClass: place < 2 ? "wilg-5" : "wilg-6",
                    yearGroup: place < 2 ? 5 : 6)
            }, to: Self.school)
    }

    // MARK: dossiers

    static let events = ["Eerst dit.", "Toen dat.", "En nu zo."].enumerated().map { place, text in
        event(.noted(text), minute: place)
    }

    static func event(_ what: CaseEvent.What, minute: Int = 0) -> CaseEvent {
        CaseEvent(at: moment(minute), by: .init(role: "teacher", person: "s1"), what)
    }

    static func moment(_ minute: Int) -> Moment {
        let day = Moment(iso: "2026-03-02T10:00")
        guard let day, let time = LocalTime(hour: 10 + minute / 60, minute: minute % 60) else {
            preconditionFailure("no such minute: \(minute)")
        }
        return Moment(date: day.date, time: time)
    }

    static func new(
        _ id: Dossier.ID, at school: School.ID = school, subject: String? = nil, code: String? = nil
    )
        -> NewDossier
    {
        NewDossier(
            id: id, school: school, scope: subject == nil ? .caseFile : .pupil, subject: subject,
            playbook: "globe",
            protocolVersion: 1, receiptCode: code)
    }

    /// Makes a dossier, with a summary that a test changes.
    @discardableResult
    func make(
        _ id: Dossier.ID, at school: School.ID = school, events: [CaseEvent] = events, code: String? = nil,
        _ change: (inout DossierSummary) -> Void = { _ in }
    ) async throws -> DossierRow {
        var summary = DossierSummary(owner: "teacher")
        change(&summary)
        _ = try await archive.create(Self.new(id, at: school, code: code), events: events, summary: summary)
        return try await row(id, at: school)
    }

    func row(_ id: Dossier.ID, at school: School.ID = school) async throws -> DossierRow {
        try #require(try await archive.dossier(id, of: school))
    }

    /// Changes the main database behind the archive's back.
    func tamper(_ sql: String, _ values: [Value] = []) async throws {
        _ = try await archive.database.write { try $0.run(sql, values) }
    }
}
