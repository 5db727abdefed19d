import Playbooks
import Testing

@testable import Scenarios

@Suite("Taking out one element at a time")
struct MutationTests {
    private func scenario(_ story: String) throws -> Scenario {
        let indented = story.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        let (scenario, complaints) = try Wilg.read(Wilg.head + "\nstory:\n" + indented)
        #expect(complaints == [])
        return try #require(scenario)
    }

    /// A scenario that speaks of the receipt alone.
    private func ofTheReceipt() throws -> Scenario {
        try scenario(
            """
            - at: 2026-03-02 10:30
              report: {by: pupil}
              expect: [{open: receipt}]
            """)
    }

    @Test("every mutation changes the playbook")
    func mutations() throws {
        let playbook = try #require(Wilg.playbook)
        let mutations = playbook.mutations
        #expect(mutations.count > 30)
        for mutation in mutations {
            #expect(mutation(playbook) != playbook, "\(mutation.address) changes nothing")
        }
    }

    @Test("steps, their parts, overlays, triage, intake and people are all taken out")
    func kinds() throws {
        let addresses = Set(try #require(Wilg.playbook).mutations.map(\.address))
        for one in [
            "talk-target", "talk-target.fields.story", "receipt", "triage.due", "triage.rows.often",
            "teacher.stand-in", "forms", "notes", "online", "director", "desk",
            "talk-target.per", "ask-team.does",
        ] {
            #expect(addresses.contains(one), "\(one) is never taken out")
        }
    }

    @Test("a scenario notices the element it speaks of, and no other")
    func noticed() async throws {
        let playbook = try #require(Wilg.playbook)
        let speaking = try ofTheReceipt()
        let check = await MutationCheck(of: playbook, by: [speaking], workers: 1)
        let noticed = check.findings.filter { $0.noticedBy != nil }
        #expect(
            Set(noticed.map(\.mutation.address)) == [
                "receipt", "teacher", "teacher.for.pupil",
            ])
        #expect(noticed.allSatisfy { $0.noticedBy == "test.yaml" })
        #expect(check.survivors.count == check.findings.count - 3)
        #expect(!check.survivors.contains { $0.address == "receipt" })
    }

    @Test("by however many they are played, the same scenario is found to notice the same")
    func workers() async throws {
        let playbook = try #require(Wilg.playbook)
        let speaking = try ofTheReceipt()
        let alone = await MutationCheck(of: playbook, by: [speaking], workers: 1)
        for workers in [0, 2, 10_000] {
            let together = await MutationCheck(of: playbook, by: [speaking], workers: workers)
            #expect(together.findings.map(\.mutation.address) == alone.findings.map(\.mutation.address))
            #expect(together.findings.map(\.noticedBy) == alone.findings.map(\.noticedBy))
        }
    }

    @Test("a scenario that fails anyway proves nothing")
    func failingAnyway() async throws {
        let playbook = try #require(Wilg.playbook)
        let failing = try scenario(
            """
            - at: 2026-03-02 10:30
              report: {by: pupil}
              expect: [{closed: yes}]
            """)
        let check = await MutationCheck(of: playbook, by: [failing], workers: 1)
        #expect(check.survivors.count == check.findings.count && check.findings.count > 0)
    }
}
