import Dossiers
import People
import Playbooks
import SchoolTime
import Testing

@testable import UseCases

/// A second edition of the small school's playbook: only the coordinator reads cases, and the sealed channel has
/// another name.
enum SchoolEditions {
    static let narrower: PlaybookFiles = {
        var files = SchoolPlaybook.files
        let main = String(decoding: files.contents["playbook.yaml"] ?? [], as: UTF8.self)
            .replacing("version: 1", with: "version: 2")
            .replacing("roles: [case-owner, coordinator]", with: "roles: [coordinator]")
            .replacing("adviser: {title: Vertrouwelijk", with: "in-confidence: {title: Vertrouwelijk")
        files.contents["playbook.yaml"] = Array(main.utf8)
        return files
    }()

    /// A desk of a program that has both editions, on the same data.
    static func desk(_ test: SchoolDesk) -> Desk {
        let shelf = PlaybookShelf(
            files: ["wilg": [1: SchoolPlaybook.files, 2: narrower]],
            calendars: ["midden": SchoolCalendar(closed: [])])
        let clock = test.clock
        return Desk(
            archive: test.archive, shelf: shelf, scenarios: test.desk.scenarios, now: { clock.now },
            newID: { "n\(clock.next())" }, newCode: { "NEW-\(clock.next())" })
    }

    /// The school works by the second edition from now on.
    static func publish(_ desk: Desk, by staff: StaffMember.ID = "co") async throws {
        let viewer = try #require(try await FindViewer(desk)(staff, at: SchoolDesk.school))
        try await ChangeProtocol(desk).choose([:], seen: 0, by: viewer)
        try await ChangeProtocol(desk).publish(note: "Nieuw.", agreedOn: "", seen: 1, by: viewer)
    }
}
