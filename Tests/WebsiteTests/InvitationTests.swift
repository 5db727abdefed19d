import Casework
import Playbooks
import SchoolTime
import Testing

@testable import Website

@Suite("A planned talk in one's calendar")
struct InvitationTests {
    @Test("the calendar gets the moment, and neither a name nor what it is about")
    func planned() async throws {
        try await SchoolSite.with { school in
            let (story, task, browser) = try await begun(school)
            try await story.carry([.plan(task, for: try moment("2026-03-03T15:30"), reason: nil)])
            let step = try await browser.open(.task(story.id, task.description))
            #expect(step.text.contains("Zet in je agenda"))
            let entry = try await browser.open(.invitation(story.id, task.description))
            #expect(entry.headers["Content-Type"] == "text/calendar; charset=utf-8")
            #expect(entry.headers["Content-Disposition"]?.contains("afspraak.ics") == true)
            #expect(entry.text.contains("\r\nDTSTART:20260303T143000Z\r\n"), "half past three in winter")
            #expect(entry.text.contains("\r\nSUMMARY:Vijfspoor: afspraak\r\n"))
            for secret in ["Noor", "Sem", "pest", "target", "p1"] { #expect(!entry.text.contains(secret)) }
        }
    }

    @Test("planned anew it is the same entry of the calendar, changed")
    func plannedAnew() async throws {
        try await SchoolSite.with { school in
            let (story, task, browser) = try await begun(school)
            try await story.carry([.plan(task, for: try moment("2026-03-03T15:30"), reason: nil)])
            let first = try await browser.open(.invitation(story.id, task.description)).text
            try await story.carry([.plan(task, for: try moment("2026-03-04T09:15"), reason: nil)])
            let second = try await browser.open(.invitation(story.id, task.description)).text
            #expect(line("UID", first) != nil)
            #expect(line("UID", first) == line("UID", second))
            #expect(line("SEQUENCE", first) == "0" && line("SEQUENCE", second) == "1")
            #expect(line("DTSTART", second) == "20260304T081500Z")
        }
    }

    @Test("what is not planned has no entry, and who may not read the case gets none")
    func nothing() async throws {
        try await SchoolSite.with { school in
            let (story, task, browser) = try await begun(school)
            let page = try await browser.open(.invitation(story.id, task.description))
            #expect(page.status == .notFound)
            #expect(!(try await browser.open(.task(story.id, task.description))).text.contains("agenda/"))
            try await story.carry([.plan(task, for: try moment("2026-03-03T15:30"), reason: nil)])
            let stranger = try await Browser(school, as: "meester")
            let refused = try await stranger.open(.invitation(story.id, task.description))
            #expect(refused.status != .ok)
            #expect(!refused.text.contains("DTSTART"))
        }
    }

    @Test("in summer time, with marks that the format keeps for itself, and in lines of at most 75 bytes")
    func format() throws {
        let entry = CalendarEntry(
            uid: "d1-3@vijfspoor", sequence: 2, stamp: try moment("2026-06-30T23:59"),
            start: try moment("2026-07-01T00:30"), summary: "één; twee, drie\\vier\nvijf",
            description: String(repeating: "é", count: 100))
        #expect(entry.text.contains("\r\nDTSTART:20260630T223000Z\r\n"))
        #expect(entry.text.contains("SUMMARY:één\\; twee\\, drie\\\\vier\\nvijf\r\n"))
        let lines = entry.text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(entry.text.replacing("\r\n ", with: "").contains(String(repeating: "é", count: 100)))
        #expect(!entry.text.replacing("\r\n", with: "").contains("\n"))
    }

    private func begun(_ school: SchoolSite) async throws -> (Story, TaskID, Browser) {
        let story = try await Story.begin(school)
        return (story, try await story.task(of: "talk-with-target"), try await Browser(school, as: "juf"))
    }

    private func moment(_ iso: String) throws -> Moment { try #require(Moment(iso: iso)) }

    /// What a line of a calendar file says.
    private func line(_ name: String, _ text: String) -> String? {
        text.components(separatedBy: "\r\n").first { $0.hasPrefix(name + ":") }.map {
            String($0.dropFirst(name.count + 1))
        }
    }
}
