import Casework
import Database
import People
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("The list of reports")
struct InboxPageTests {
    @Test("shows a report to the teacher of the class: its words, by when, and one action")
    func shows() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let page = try await Browser(school, as: "juf").open(.reports)
            #expect(page.status == .ok)
            #expect(page.text.contains("Melding van een collega (1)"))
            #expect(page.text.contains("Noor staat weer alleen &amp; wordt &lt;b&gt;uitgelachen&lt;/b&gt;."))
            #expect(page.text.contains("wegen uiterlijk woensdag 4 maart"))
            #expect(page.text.contains("href=\"/zaken/\(story.id)/weging\" class=\"button\">Wegen"))
        }
    }

    @Test(
        "shows nothing of it to the teacher of another class, nor to who has no role",
        arguments: ["meester", "niemand"])
    func hides(staff: String) async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school, weighed: false)
            let page = try await Browser(school, as: .init(staff)).open(.reports)
            #expect(page.text.contains("Er ligt geen melding te wachten."))
            #expect(!page.text.contains("Noor"))
        }
    }

    @Test("gives a report of which nobody knows the class to the coordinator, and to no teacher")
    func unplaced() async throws {
        try await SchoolSite.with { school in
            let form = ReportForm(reporter: .anonymous, text: "Iemand wordt gepest bij het fietsenhok.")
            _ = try await FileReport(school.desk)(form, at: SchoolSite.school)
            let page = try await Browser(school, as: "regie").open(.reports)
            #expect(page.text.contains("fietsenhok"))
            #expect(page.text.contains("leerling nog niet bekend"))
            #expect(page.text.contains("door: anti-pestcoördinator"))
            #expect(try await !Browser(school, as: "juf").open(.reports).text.contains("fietsenhok"))
        }
    }

    @Test(
        "shows whoever is accused nothing, here and in the list of cases", arguments: [Page.reports, .cases])
    func accused(page: Page) async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            #expect(try await Browser(school, as: "baas").open(page).text.contains("Noor"))
            try await story.carry([.unavailable("director", reason: Role.accused)])
            #expect(try await !Browser(school, as: "baas").open(page).text.contains("Noor"))
            #expect(try await Browser(school, as: "juf").open(page).text.contains("Noor"))
        }
    }

    @Test("says with an icon and a word what is late")
    func late() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school, weighed: false)
            #expect(try await !Browser(school, as: "juf").open(.reports).text.contains("late-word"))
            try school.clock.set("2026-03-05T09:00")
            let page = try await Browser(school, as: "juf").open(.reports)
            #expect(page.text.contains("Te laat</span>"))
            #expect(page.text.contains("class=\"icon\" aria-hidden=\"true\""))
        }
    }

    @Test("no longer shows a report that was weighed")
    func weighed() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            #expect(try await !Browser(school, as: "juf").open(.reports).text.contains("Noor"))
        }
    }

    @Test(
        "takes as many queries for fifty as for five",
        arguments: [Page.reports, .cases, .today, .pupil("p1")])
    func counts(page: Page) async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "juf")
            for _ in 1...5 { _ = try await Story.begin(school, weighed: false) }
            let few = try await Database.counting { try await browser.open(page) }
            for _ in 6...50 { _ = try await Story.begin(school, weighed: false) }
            let many = try await Database.counting { try await browser.open(page) }
            #expect(few.result.status == .ok)
            #expect(many.result.size > few.result.size)
            #expect(many.statements == few.statements)
        }
    }
}
