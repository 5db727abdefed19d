import Access
import Casework
import Dispatch
import Dossiers
import People
import Playbooks
import Records
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Looking back on closed cases")
struct ReplayTests {
    /// A case in which the talk was held on a day, and that was closed.
    @discardableResult
    private func closed(_ test: SchoolDesk, from start: String, talk: String) async throws -> Dossier.ID {
        try test.clock.set(start)
        let id = try await test.report().dossier
        try await test.carries(.triage("bullying", reason: "gezien"), in: id, by: "juf")
        try test.clock.set(talk)
        try await test.carries(.complete(.init(task: TaskID(step: "talk"))), in: id, by: "juf")
        try await test.carries(.close(reason: "klaar"), in: id, by: "juf")
        return id
    }

    private func draft(_ choices: [String: String?], at test: SchoolDesk) async throws {
        try await ChangeProtocol(test.desk).choose(choices, seen: 0, by: try await test.viewer("co"))
    }

    private func replay(
        _ rules: ReplayRules = .draft, as staff: StaffMember.ID = "co", at test: SchoolDesk
    ) async throws -> Replay? {
        try await ReplayProtocol(test.desk)(by: rules, for: try await test.viewer(staff))
    }

    private func lines(_ replay: Replay?) -> [String] {
        (replay?.lines ?? []).map { "\($0.difference.duty.id.step) \($0.difference.nature) \($0.cases)" }
    }

    @Test(
        "in how many of them something had gone otherwise, and in which", arguments: StoreUnderTest.allCases)
    func draft(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            try await closed(test, from: "2026-03-02T09:00", talk: "2026-03-02T15:00")
            try await closed(test, from: "2026-03-09T09:00", talk: "2026-03-10T15:00")
            _ = try await test.report()
            try await draft(["talk.due": "4 school-days", "offer": "off"], at: test)
            let replay = try await replay(at: test)
            #expect(replay?.total == 2 && replay?.hasMore == false)
            #expect(lines(replay) == ["offer goes [1, 2]", "talk due(3) [1, 2]"])
            #expect(replay?.lines.map(\.days) == [nil, 3...3])
            let all = try await ReplayProtocol(test.desk)(
                by: .draft, alsoRunning: true, for: try await test.viewer("co"))
            #expect(all?.total == 3)
        }
    }

    @Test("it waits for its turn on the bench, and is refused when too much of the school lies there")
    func turn() async throws {
        try await SchoolDesk.with { test in
            try await draft(["talk.due": "4 school-days"], at: test)
            let gate = DispatchSemaphore(value: 0)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<2 {
                    group.addTask { [desk = test.desk] in
                        try await desk.bench.run(for: SchoolDesk.school) { gate.wait() }
                    }
                }
                while test.desk.bench.pieces < 2 { await Task.yield() }
                await #expect(throws: Workbench.Busy.self) { try await replay(at: test) }
                for _ in 0..<2 { gate.signal() }
                try await group.waitForAll()
            }
            #expect(try await replay(at: test)?.total == 0)
        }
    }

    @Test("what had been late, by how many days at least and at most")
    func days() async throws {
        try await SchoolDesk.with { test in
            try await ChangeProtocol(test.desk).choose(
                ["talk.due": "5 school-days"], seen: 0, by: try await test.viewer("co"))
            try await ChangeProtocol(test.desk).publish(
                note: "Rustig.", agreedOn: "", seen: 1, by: try await test.viewer("co"))
            try await closed(test, from: "2026-03-02T09:00", talk: "2026-03-05T15:00")
            try await closed(test, from: "2026-03-09T09:00", talk: "2026-03-09T15:00")
            let back = try await replay(.version(1), at: test)
            #expect(
                Set(lines(back)) == ["talk due(-4) [1, 2]", "talk late [1]", "escalate comes [1]"])
            #expect(try await replay(.version(2), at: test)?.lines.isEmpty == true)
        }
    }

    @Test("without a draft there is nothing to look back with; without closed cases nothing on")
    func none() async throws {
        try await SchoolDesk.with { test in
            #expect(try await replay(at: test).map(\.total) == nil)
            try await draft(["talk.due": "4 school-days"], at: test)
            #expect(try await replay(at: test)?.total == 0)
            await #expect(throws: RecordsError.notFound) { try await replay(.version(9), at: test) }
        }
    }

    @Test("who does not coordinate does not look back; what the coordinator may not read does not count")
    func access() async throws {
        try await SchoolDesk.with { test in
            let id = try await closed(test, from: "2026-03-02T09:00", talk: "2026-03-02T15:00")
            try await draft(["talk.due": "4 school-days"], at: test)
            for staff in ["juf", "baas", "vera"] as [StaffMember.ID] {
                await #expect(throws: AccessRefused()) { try await replay(as: staff, at: test) }
            }
            try await test.carries(.reopen(reason: "weer"), in: id, by: "juf")
            try await test.carries(
                .unavailable("coordinator", reason: Role.accused), .triage("bullying", reason: "weer"),
                .close(reason: "klaar"), in: id, by: "juf")
            #expect(try await replay(at: test)?.total == 0)
            #expect(try await ReplayProtocol(test.desk)(by: .draft, of: SchoolDesk.school)?.total == 1)
            await #expect(throws: RecordsError.notFound) {
                try await ReplayProtocol(test.desk)(by: .draft, of: "elders")
            }
        }
    }
}
