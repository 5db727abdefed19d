import Testing
import YAML

@testable import Playbooks

@Suite("Who reads what is written in a step")
struct StepReadersTests {
    private static let places = """
        records:
          log: {title: Logboek, cites: S-1}
          folder: {title: Map, readers: director, gap: S-G1}
          class-folder: {title: Klassenmap, readers: notes, cites: S-1}
        readers:
          director: {title: Directie, roles: director, cites: S-1}
        """

    /// The small playbook with more places and readers, and records in its one step.
    private func files(_ records: String) throws -> PlaybookFiles {
        try Fixtures.small()
            .saying(
                Self.places, insteadOf: "records:\n  log: {title: Logboek, cites: S-1}\nreaders:",
                in: "playbook.yaml"
            )
            .saying("\(records)\n    skip: never", insteadOf: "skip: never")
    }

    private func readers(_ records: String, adjustedBy choices: [String: String] = [:]) throws -> ReaderSet
        .ID?
    {
        let playbook = try Fixtures.read(try files(records), adjustedBy: choices)
        return try #require(playbook.everyStep.first { $0.id == "talk" }).readers
    }

    @Test("the readers of the place in which it is recorded")
    func ofPlace() throws {
        #expect(try readers("records: {in: folder, cites: S-1}") == "director")
    }

    private func complaints(_ roles: String, teacher: String = "of: pupil, ") throws -> [String] {
        let files = try Fixtures.small()
            .saying(
                "notes: {title: Notities, roles: \(roles),",
                insteadOf: "notes: {title: Notities, roles: teacher,", in: "playbook.yaml"
            )
            .saying("title: leerkracht, \(teacher)", insteadOf: "title: leerkracht, ", in: "playbook.yaml")
        return Fixtures.read(files).1
    }

    @Test("a role held for classes can read as that of the target alone, and so can the owner")
    func ofTarget() throws {
        let files = try Fixtures.small()
            .saying(
                "roles: [{role: teacher, of: target}, director],", insteadOf: "roles: teacher,",
                in: "playbook.yaml"
            )
            .saying("title: leerkracht, of: pupil, ", insteadOf: "title: leerkracht, ", in: "playbook.yaml")
        let set = try #require(Fixtures.read(files).playbook?.readerSets.first)
        #expect(set.roles == ["teacher", "director"] && set.ofTarget == ["teacher"])
        #expect(try complaints("{role: case-owner, of: target}").isEmpty)
    }

    @Test("a reader of the target that cannot be is told of")
    func notOfTarget() throws {
        #expect(
            try complaints("{role: director, of: target}").first?.contains(
                "a role that nobody holds for a class") == true)
        #expect(try complaints("{role: teacher, of: target}", teacher: "").count == 1)
        #expect(try complaints("{role: teacher, of: witness}").first?.contains("one of target") == true)
        #expect(try complaints("{role: teacher}").first?.contains("of") == true)
        for twice in ["[teacher, {role: teacher, of: target}]", "[{role: teacher, of: target}, teacher]"] {
            #expect(try complaints(twice).first?.contains("each role once") == true)
        }
    }

    @Test("nobody in particular, where its places say what goes for the case, or nothing")
    func ofCase() throws {
        #expect(try readers("records: {in: log, cites: S-1}") == nil)
        #expect(try readers("records: [{in: log, cites: S-1}, {in: class-folder, cites: S-1}]") == nil)
        #expect(try readers("note: niets") == nil)
    }

    @Test("whom the step names itself, where one of its places has them")
    func ownWord() throws {
        #expect(
            try readers("readers: director\n    records: [{in: folder, cites: S-1}, {in: log, cites: S-1}]")
                == "director")
        #expect(
            try readers("readers: director\n    records: {in: log, cites: S-1}") == "director",
            "a place that names nobody contradicts nobody")
    }

    @Test("still those of a place that the school does without: nothing opens by that")
    func withoutThePlace() throws {
        let records = "records: {in: folder, gap: S-G1}"
        #expect(try readers(records, adjustedBy: ["folder": "off"]) == "director")
        #expect(try readers(records, adjustedBy: ["talk.records.1": "off"]) == "director")
    }
}
