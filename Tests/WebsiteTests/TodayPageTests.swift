import Casework
import HTTPServer
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("The list of the day")
struct TodayPageTests {
    @Test("counts the reports that wait, and says that the reporter is still to hear of it")
    func reports() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school, weighed: false)
            let page = try await Browser(school, as: "juf").open(.today)
            #expect(page.text.contains("Er ligt 1 melding die nog gewogen moet worden"))
            #expect(page.text.contains("Laat de melder weten dat het is aangekomen"))
            #expect(page.text.contains("Noor Aalders"))
        }
    }

    @Test("begins with what it will show, for who has nothing yet")
    func firstRun() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school, as: "meester").open(.today)
            #expect(page.text.contains("Je hebt op dit moment niets open staan."))
            #expect(page.text.contains("Zelf iets melden"))
        }
    }

    @Test("names what a notice is about in words, never by an id of the playbook")
    func notices() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let page = try await Browser(school, as: "juf").open(.today).text
            let opened = try await story.opened()
            let subjects = opened.obligations.compactMap { opened.engine.notice(of: $0.id)?.what }
            let ids = subjects.filter { opened.engine.playbook.texts.letters[.init($0)] != nil }
            #expect(!ids.isEmpty)
            for id in ids { #expect(!page.contains(": \(id)<"), "\(id)") }
        }
    }

    @Test("never says to tell who is accused, but who stands in for them; nor does the page of the notice")
    func accused() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let notice = "Er loopt een zaak in deze groep."
            #expect(try await browser.open(.today).text.contains("Informeer ib-er: \(notice)"))
            try await story.carry([.unavailable("support-coordinator", reason: Role.accused)])
            let today = try await browser.open(.today).text
            #expect(today.contains("Informeer directeur: \(notice)") && !today.contains("Informeer ib-er"))
            let opened = try await story.opened()
            let task = try #require(opened.obligations.first { $0.id.recipient == "support-coordinator" }?.id)
            let page = try await browser.open(.tell(story.id, task.description)).text
            #expect(page.contains("directeur (in plaats van ib-er)"))
        }
    }

    @Test("shows nothing of other classes")
    func others() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            #expect(try await !Browser(school, as: "meester").open(.today).text.contains("Noor"))
        }
    }

    @Test("names what may be done once for each case, and the first of what comes later")
    func brief() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let page = try await Browser(school, as: "juf").open(.today).text
            let offers = try await story.opened().obligations.filter { $0.state == .offered }
            #expect(page.components(separatedBy: "#mag-ook").count == (offers.isEmpty ? 1 : 2))
            let later = try #require(page.components(separatedBy: "<h2>Later (").dropFirst().first)
            let list = later.components(separatedBy: "</ul>")[0]
            #expect(list.components(separatedBy: "<li").count == 2, "one case, one line")
            #expect(list.contains("en daarna nog"))
        }
    }

    @Test("puts first what is late")
    func late() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            try school.clock.set("2026-03-31T09:00")
            let page = try await Browser(school, as: "juf").open(.today).text
            let late = try #require(page.range(of: "<h2>Te laat ("))
            let later = page.range(of: "<h2>Later (")
            #expect(later.map { late.lowerBound < $0.lowerBound } ?? true)
            #expect(page.contains("Te laat</span>"))
        }
    }
}
