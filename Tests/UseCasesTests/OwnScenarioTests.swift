import Casework
import Dossiers
import People
import Playbooks
import Records
import Scenarios
import StoresUnderTest
import Testing
import YAML

@testable import UseCases

@Suite("The scenarios that a school writes or records itself")
struct OwnScenarioTests {
    private func own(_ test: SchoolDesk) -> OwnScenarios { OwnScenarios(test.desk) }
    private let talk = SchoolScenarios.talk("Onze proef", due: "2026-03-03")

    @Test(
        "one is kept, played with the others, changed, and thrown away with a reason",
        arguments: StoreUnderTest.allCases)
    func life(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let viewer = try await test.viewer("co")
            let number = try await own(test).add(talk, by: viewer)
            let kept = try await own(test)(number, for: viewer)
            #expect(kept.title == "Onze proef" && kept.text == talk && kept.changedBy == "co")
            let played = try await RunScenarios(test.desk)(for: viewer)
            #expect(played.last?.isOwn == true && played.last?.holds == true)
            #expect(played.count == 6)

            let other = SchoolScenarios.talk("Te laat", due: "2026-03-09")
            try await own(test).change(number, seen: 1, to: other, by: viewer)
            #expect(try await RunScenarios(test.desk)(own: number, for: viewer).holds == false)
            await #expect(throws: RecordsError.conflict(found: 2)) {
                try await own(test).change(number, seen: 1, to: talk, by: viewer)
            }
            await #expect(throws: Refusal.self) {
                try await own(test).drop(number, seen: 2, because: "  ", by: viewer)
            }
            try await own(test).drop(number, seen: 2, because: "Niet meer nodig.", by: viewer)
            await #expect(throws: RecordsError.notFound) { try await own(test)(number, for: viewer) }
            await #expect(throws: RecordsError.notFound) {
                try await own(test).drop(number, seen: 3, because: "Nog eens.", by: viewer)
            }
            #expect(try await RunScenarios(test.desk)(for: viewer).count == 5)
            #expect(try await own(test).add(talk, by: viewer) == number + 1, "a number is never used twice")
        }
    }

    @Test("what cannot be played is not kept, and says in which line")
    func faults() async throws {
        try await SchoolDesk.with { test in
            let viewer = try await test.viewer("co")
            do {
                _ = try await own(test).add(
                    SchoolScenarios.talk("Fout", step: "walk", due: "2026-03-03"), by: viewer)
                Issue.record("it was kept")
            } catch let faults as ScenarioFaults {
                #expect(faults.complaints.contains { $0.position.line == 7 })
            }
            for text in ["", "scenario: [", talk.replacing("playbook: wilg", with: "playbook: globe")] {
                await #expect(throws: ScenarioFaults.self) { try await own(test).add(text, by: viewer) }
            }
            let long = talk + String(repeating: "  - {at: 2026-03-02 11:00, passes: {}}\n", count: 301)
            await #expect(throws: ScenarioFaults.self) { try await own(test).add(long, by: viewer) }
        }
    }

    @Test("the beginning of a new one can be read but for its title")
    func beginning() async throws {
        try await SchoolDesk.with { test in
            let viewer = try await test.viewer("co")
            let text = try await own(test).beginning(for: viewer)
            #expect(text.contains("calendar: plain"))
            _ = try await own(test).add(text.replacing("scenario: \"\"", with: "scenario: Begin"), by: viewer)
        }
    }

    @Test("who does not coordinate neither reads nor writes them", arguments: ["juf", "baas", "vera"])
    func others(staff: String) async throws {
        try await SchoolDesk.with { test in
            let number = try await own(test).add(talk, by: try await test.viewer("co"))
            let viewer = try await test.viewer(StaffMember.ID(staff))
            await #expect(throws: AccessRefused()) { try await own(test)(number, for: viewer) }
            await #expect(throws: AccessRefused()) { try await own(test).add(talk, by: viewer) }
            await #expect(throws: AccessRefused()) {
                try await own(test).drop(number, seen: 1, because: "Weg.", by: viewer)
            }
            let id = try await test.report().dossier
            await #expect(throws: AccessRefused()) {
                try await RecordCase(test.desk)(id, title: "Zaak", by: viewer)
            }
        }
    }

    @Test("a case becomes a scenario without names or texts, which holds until the protocol changes")
    func records() async throws {
        try await SchoolDesk.with { test in
            let viewer = try await test.viewer("co")
            let id = try await test.report(about: [SchoolDesk.party("A"), SchoolDesk.party("B", .initiator)])
                .dossier
            try await test.carries(.note("Noor huilde bij juf Els."), in: id, by: "juf")
            try await test.carries(.triage("bullying", reason: "Sem sloeg Noor."), in: id, by: "juf")
            let number = try await RecordCase(test.desk)(id, title: "Een zaak: \"begin\"", by: viewer)
            let kept = try await own(test)(number, for: viewer)
            #expect(kept.title == "Een zaak: \"begin\"")
            for name in ["Noor", "Sem", "Els", "juf", "huilde", "Er is iets"] {
                #expect(!kept.text.contains(name), "\(name)")
            }
            #expect(kept.text.contains("{open: talk, owner: teacher, due: 2026-03-03}"))
            #expect(try await RunScenarios(test.desk)(own: number, for: viewer).holds)
            try await ChangeProtocol(test.desk).choose(["talk.due": "3 school-days"], seen: 0, by: viewer)
            #expect(try await !RunScenarios(test.desk)(own: number, .draft, for: viewer).holds)
            #expect(try await RunScenarios(test.desk)(own: number, for: viewer).holds)
        }
    }
}
