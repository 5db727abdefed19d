import Access
import Dossiers
import People
import Playbooks
import Records
import Scenarios
import Testing

@testable import UseCases

@Suite("Playing the scenarios of a school's protocol")
struct RunScenariosTests {
    private func played(
        _ version: RunScenarios.Version = .inForce, by staff: StaffMember.ID = "co", at test: SchoolDesk
    ) async throws -> [ScenarioResult] {
        try await RunScenarios(test.desk)(version, for: try await test.viewer(staff))
    }

    private func choose(_ choices: [String: String?], seen: Int, _ test: SchoolDesk) async throws {
        try await ChangeProtocol(test.desk).choose(choices, seen: seen, by: try await test.viewer("co"))
    }

    @Test("each is played: what holds, what does not and where, and what cannot be read")
    func all() async throws {
        try await SchoolDesk.with { test in
            let results = try await played(at: test)
            #expect(results.map(\.name) == ["gap", "own-choice", "talk", "unreadable", "wrong"])
            #expect(results.map(\.holds) == [true, true, true, false, false])
            #expect(results.first { $0.name == "talk" }?.title == "A talk within a day")
            guard case .played(let report) = results[4].outcome else {
                Issue.record("it can be played")
                return
            }
            #expect(report.failures.map(\.line) == [9])
            guard case .unreadable(let complaints) = results[3].outcome else {
                Issue.record("it cannot be played")
                return
            }
            #expect(results[3].title == "A step that nobody knows")
            #expect(complaints.contains { $0.position.line == 7 })
        }
    }

    @Test("against the draft what it changes turns red, and what is in force stays as it is")
    func draft() async throws {
        try await SchoolDesk.with { test in
            #expect(try await played(.draft, at: test) == played(at: test), "without a draft nothing differs")
            try await choose(["talk.due": "3 school-days"], seen: 0, test)
            #expect(try await played(at: test).map(\.holds) == [true, true, true, false, false])
            let drafted = try await played(.draft, at: test)
            #expect(
                drafted.map(\.holds) == [false, true, false, false, false],
                "a choice that a scenario makes itself goes before that of the school, by address and by gap")
        }
    }

    @Test("a version that is published is what they are played against from then on")
    func published() async throws {
        try await SchoolDesk.with { test in
            try await choose(["talk.due": "3 school-days"], seen: 0, test)
            try await ChangeProtocol(test.desk).publish(
                note: "Meer tijd.", agreedOn: "", seen: 1, by: try await test.viewer("co"))
            #expect(try await played(at: test).first { $0.name == "talk" }?.holds == false)
        }
    }

    @Test("which documents the school has makes no difference")
    func documents() async throws {
        try await SchoolDesk.with { test in
            let before = try await played(at: test)
            try await AttachDocument(test.desk)(
                "exclusion", title: "Regeling", date: "2026-01-05", by: try await test.viewer("co"))
            #expect(try await played(at: test) == before)
        }
    }

    @Test("one of them can be played by itself; of another name there is none")
    func one() async throws {
        try await SchoolDesk.with { test in
            let viewer = try await test.viewer("co")
            #expect(try await RunScenarios(test.desk)("talk", for: viewer).holds)
            await #expect(throws: RecordsError.notFound) {
                try await RunScenarios(test.desk)("../talk", for: viewer)
            }
        }
    }

    @Test("who does not coordinate sees none", arguments: ["juf", "baas", "vera"])
    func others(staff: String) async throws {
        try await SchoolDesk.with { test in
            await #expect(throws: AccessRefused()) { try await played(by: StaffMember.ID(staff), at: test) }
            await #expect(throws: AccessRefused()) {
                try await RunScenarios(test.desk)("talk", for: try await test.viewer(StaffMember.ID(staff)))
            }
        }
    }
}
