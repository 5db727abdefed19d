import Access
import Casework
import Database
import Dossiers
import People
import Playbooks
import Records
import SchoolTime
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Carrying out commands, and opening a dossier")
struct CarryOutTests {
    @Test("what is carried out is stored, by whom and in which role", arguments: StoreUnderTest.allCases)
    func carriesOut(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await test.report().dossier
            let before = try await test.opens(id, "juf").row.version
            let done = try await test.carries(
                .note("gebeld"), .triage("bullying", reason: "gezien"), in: id, by: "juf")
            #expect(done.version == before + 2)
            let opened = try await test.opens(id, "juf")
            #expect(opened.row.version == before + 2 && opened.row.triage == "bullying")
            #expect(opened.events.suffix(2).allSatisfy { $0.by == .init(role: "teacher", person: "juf") })
            #expect(opened.events(since: before).count == 2)
        }
    }

    @Test("who saw an older version is told, and nothing is stored")
    func conflict() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            let seen = try await test.opens(id, "juf").row.version
            try await test.carries(.note("eerst"), in: id, by: "co")
            await #expect(throws: RecordsError.conflict(found: seen + 1)) {
                try await CarryOut(test.desk)(
                    [.note("daarna")], in: id, expecting: seen, by: try await test.viewer("juf"))
            }
            #expect(try await test.opens(id, "juf").row.version == seen + 1)
        }
    }

    @Test("of two who send at the same instant one hears of the other", arguments: StoreUnderTest.allCases)
    func race(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await test.report().dossier
            let (seen, desk, viewer) = (
                try await test.opens(id, "juf").row.version, test.desk, try await test.viewer("juf")
            )
            let stored = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<5 {
                    group.addTask {
                        do {
                            _ = try await CarryOut(desk)(
                                [.note("\(number)")], in: id, expecting: seen, by: viewer)
                            return true
                        } catch RecordsError.conflict { return false } catch { return true }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(stored == 1)
        }
    }

    @Test("several commands are stored together or not at all")
    func allOrNone() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            let before = try await test.opens(id, "juf").row
            await #expect(throws: Refusal(.empty)) {
                try await test.carries(.note("goed"), .note(" "), in: id, by: "juf")
            }
            #expect(try await test.opens(id, "juf").row == before)
        }
    }

    @Test("somebody acts in the role that must do it; a stand-in in the role that stands in")
    func roles() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            try await test.carries(.unavailable("teacher", reason: "ziek"), in: id, by: "co")
            try await test.carries(.triage("bullying", reason: "gezien"), in: id, by: "baas")
            #expect(try await test.opens(id, "co").events.last?.by == .init(role: "director", person: "baas"))
        }
    }

    @Test("a report of which nobody knows the class is triaged by the coordinator")
    func unplaced() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report(about: []).dossier
            try await test.carries(.triage("unclear", reason: "onbekend wie"), in: id, by: "co")
            #expect(try await test.opens(id, "co").row.triage == "unclear")
        }
    }

    @Test("it is not for the teacher of another class; the attempt is written down")
    func refused() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            await #expect(throws: AccessRefused()) { try await test.opens(id, "meester") }
            await #expect(throws: AccessRefused()) {
                try await test.carries(.note("x"), in: id, by: "meester")
            }
            let readings = try await test.database.read {
                try $0.rows(
                    "SELECT staff, refused, first_at FROM reading WHERE dossier = ?", [.text(id.text)])
            }
            #expect(readings.count == 1, "once a day")
            #expect(
                try readings.allSatisfy { try $0.text("staff") == "meester" && $0.integer("refused") == 1 })
            #expect(try readings.first?.text("first_at") == "2026-03-02T09:00")
            await #expect(throws: RecordsError.notFound) { try await test.opens("nergens", "juf") }
        }
    }

    @Test("a sealed report is for its receiver alone, in lists and on the day's list too")
    func sealed() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report(over: "adviser").dossier
            #expect(try await test.opens(id, "vera").state.report?.text == "Er is iets.")
            for staff in ["juf", "co", "baas"] as [StaffMember.ID] {
                await #expect(throws: AccessRefused()) { try await test.opens(id, staff) }
                #expect(try await test.listed(staff) == [])
                #expect(try await test.today(staff).lines.isEmpty, "\(staff)")
            }
            try test.clock.set("2026-03-20T09:00")
            #expect(try await test.today("co").lines.isEmpty, "its lateness is shown to nobody")
            #expect(try await test.listed("vera") == [id])
            #expect(!(try await test.today("vera").lines.isEmpty))
        }
    }

    @Test("who has a duty but may not read gets the case without its words")
    func withoutWords() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            try await test.carries(.triage("bullying", reason: "geheim-a"), in: id, by: "juf")
            try await test.carries(
                .note("geheim-b"), .unavailable("coordinator", reason: "geheim-c"), in: id, by: "juf")
            try test.clock.set("2026-03-05T09:00")
            let opened = try await test.opens(id, "baas")
            #expect(opened.access.mayReadNotes == false && opened.hiddenEvents > 0)
            #expect(
                !opened.events.contains {
                    "\($0.what)".contains("geheim") || "\($0.what)".contains("Er is iets")
                })
        }
    }

    @Test("who has a duty but may not read sees that duty, whom it is about, and nothing of what others do")
    func ownPart() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            try await test.carries(.triage("bullying", reason: "x"), in: id, by: "juf")
            try await test.carries(
                .join(SchoolDesk.party("B", .initiator)), .happen("storm", note: "x"), in: id, by: "juf")
            try test.clock.set("2026-03-05T09:00")
            let all = try await test.opens(id, "juf")
            #expect(all.access.seesCourse && all.parties.map(\.pupil) == ["A", "B"])
            let director = try await test.opens(id, "baas")
            #expect(!director.access.seesCourse)
            let steps = Set(director.obligations.map(\.id.step))
            #expect(
                steps.contains("escalate") && steps.isDisjoint(with: ["talk", "calm", "close", Triage.step]))
            #expect(director.questions.isEmpty && steps.count < Set(all.obligations.map(\.id.step)).count)
            let joined = director.events.contains { if case .joined = $0.what { true } else { false } }
            #expect(!joined)
        }
    }

    @Test("whom a duty is about is its pupil, those of its track, or everybody")
    func concerned() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            try await test.carries(.triage("bullying", reason: "x"), in: id, by: "juf")
            try await test.carries(.join(SchoolDesk.party("B", .initiator)), in: id, by: "juf")
            try test.clock.set("2026-03-05T09:00")
            let director = try await test.opens(id, "baas")
            #expect(
                director.parties.map(\.pupil) == ["A", "B"], "what is about the case is about everybody in it"
            )
            #expect(director.access.parties(of: []).isEmpty)
            try await test.carries(.happen("storm", note: "x"), in: id, by: "juf")
            let calm = try await test.opens(id, "juf").obligations.filter { $0.id.step == "calm" }
            #expect(director.access.parties(of: calm).map(\.pupil) == ["A"])
        }
    }

    @Test("who has a duty but may not read is not told where others recorded something, nor of whom")
    func withoutRecords() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            try await test.carries(.triage("bullying", reason: "x"), in: id, by: "juf")
            try test.clock.set("2026-03-05T09:00")
            try await test.carries(
                .complete(.init(task: TaskID(step: "talk"))), in: id, by: "juf")
            #expect(try await test.opens(id, "juf").records.map(\.pupil) == ["A"])
            let director = try await test.opens(id, "baas")
            #expect(!director.access.mayReadNotes && director.records.isEmpty)
        }
    }

    @Test("who is let in for a duty alone can neither take the case over nor shut others out of it")
    func dutyAlone() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            try await test.carries(.triage("bullying", reason: "gezien"), in: id, by: "juf")
            try test.clock.set("2026-03-05T09:00")
            #expect(try await test.opens(id, "baas").access.mayReadNotes == false)
            for command in [
                CaseCommand.handOver(to: "director", reason: "x"),
                .unavailable("coordinator", reason: Role.accused), .state([Statement("serious", "no")]),
            ] {
                await #expect(throws: AccessRefused()) { try await test.carries(command, in: id, by: "baas") }
            }
            try await test.carries(
                .note("gezien"), .complete(.init(task: TaskID(step: "escalate"))), in: id, by: "baas")
        }
    }

    @Test("an accusation is recorded by somebody else, who can take it back")
    func ownRole() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            await #expect(throws: Refusal(.ownRole)) {
                try await test.carries(.unavailable("coordinator", reason: Role.accused), in: id, by: "co")
            }
            try await test.carries(.unavailable("coordinator", reason: Role.accused), in: id, by: "juf")
            await #expect(throws: AccessRefused()) { try await test.opens(id, "co") }
            try await test.carries(
                .clear(Role.ID(person: "co"), reason: "Het was een ander."), in: id, by: "juf")
            #expect(try await test.opens(id, "co").access.mayReadNotes)
        }
    }
}
