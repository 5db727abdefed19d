import Access
import Casework
import Database
import Dossiers
import People
import Playbooks
import Records
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Steps that start a dossier elsewhere")
struct StartPlansTests {
    private func done(_ step: Step.ID, outcome: Outcome.ID? = nil) -> CaseCommand {
        .complete(CaseEvent.Completion(task: TaskID(step: step), outcome: outcome))
    }

    /// A case about A of class 5 in which bullying was found, and the talk was held.
    private func bullying(_ test: SchoolDesk) async throws -> Dossier.ID {
        let id = try await test.report().dossier
        try await test.carries(.triage("bullying", reason: "gezien"), done("talk"), in: id, by: "juf")
        return id
    }

    private func dossiers(_ scope: Plan.Scope, _ test: SchoolDesk) async throws -> [DossierRow] {
        try await test.archive.dossiers(of: SchoolDesk.school, scope: scope, limit: 10)
    }

    @Test(
        "doing the step opens the pupil's dossier, with its duties on the list",
        arguments: StoreUnderTest.allCases)
    func opens(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await bullying(test)
            #expect(try await dossiers(.pupil, test).isEmpty)
            try await test.carries(done("follow-up", outcome: "needed"), in: id, by: "juf")
            let own = try #require(try await dossiers(.pupil, test).first)
            #expect(own.subject == "A" && own.schoolClass == "5")
            let opened = try await test.opens(own.id, "juf")
            #expect(opened.obligations.map(\.id.step) == ["look"])
            #expect(opened.events.last?.by == .init(role: "teacher", person: "juf"))
            #expect(try await test.today("juf").lines.contains { $0.listed.dossier == own.id })
        }
    }

    @Test("with another outcome it does not; a plan for classes opens the class's")
    func others() async throws {
        try await SchoolDesk.with { test in
            let id = try await bullying(test)
            try await test.carries(done("follow-up", outcome: "fine"), in: id, by: "juf")
            #expect(try await dossiers(.pupil, test).isEmpty)
            try await test.carries(done("class-follow-up"), in: id, by: "juf")
            let own = try #require(try await dossiers(.group, test).first)
            #expect(own.subject == "5 2025-2026")
            #expect(try await test.opens(own.id, "juf").state.parties.map(\.pupil).sorted() == ["A", "B"])
        }
    }

    @Test("a dossier that runs already stays as it is")
    func once() async throws {
        try await SchoolDesk.with { test in
            let own = try await OpenScopeDossier(test.desk)(of: "A", for: try await test.viewer("juf"))
            let before = try await test.opens(own, "juf").row.version
            try await test.carries(
                done("follow-up", outcome: "needed"), in: try await bullying(test), by: "juf")
            #expect(try await dossiers(.pupil, test).map(\.id) == [own])
            #expect(try await test.opens(own, "juf").row.version == before)
            _ = try await RefreshTicks(test.desk)()
            #expect(try await dossiers(.pupil, test).map(\.version) == [before])
        }
    }

    /// What a program that was killed between the two writes leaves behind: the step, and nothing elsewhere.
    @Test("cut off after the first write, the next refresh opens it", arguments: StoreUnderTest.allCases)
    func healed(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await bullying(test)
            try await test.carries(done("follow-up", outcome: "needed"), in: id, by: "juf")
            let own = try #require(try await dossiers(.pupil, test).first).id.text
            try await test.database.write { transaction in
                for table in ["duty", "party", "event", "reading"] {
                    try transaction.run("DELETE FROM \(table) WHERE dossier = ?", [.text(own)])
                }
                try transaction.run("DELETE FROM dossier WHERE id = ?", [.text(own)])
            }
            _ = try await RefreshTicks(try test.restarted())()
            #expect(try await dossiers(.pupil, test).map(\.subject) == ["A"])
            let tick = try await test.database.read {
                try $0.first("SELECT tick_at FROM dossier WHERE id = ?", [.text(id.text)])?
                    .textIfAny("tick_at")
            }
            #expect(tick != "2026-03-02T09:00", "it is not asked for ever")
        }
    }

    @Test("who reads the case sees what began; the link is for who may open it")
    func shown() async throws {
        try await SchoolDesk.with { test in
            let id = try await bullying(test)
            try await test.carries(done("follow-up", outcome: "needed"), in: id, by: "juf")
            let own = try #require(try await dossiers(.pupil, test).first).id
            let seen = try await ShowStarted(test.desk)(
                by: try await test.opens(id, "juf"), for: try await test.viewer("juf"))
            #expect(
                seen == [
                    StartedDossier(task: TaskID(step: "follow-up"), subject: .pupil("A"), dossier: own)
                ])
            // The director has a duty in the case, and reads no cases.
            let other = try await ShowStarted(test.desk)(
                by: try await test.opens(id, "juf"), for: try await test.viewer("baas"))
            #expect(other.map(\.dossier) == [nil])
        }
    }
}
