import Database
import HTTPServer
import People
import Testing
import UseCases

@testable import Website

@Suite("Finding a pupil or a case")
struct SearchPageTests {
    private func found(_ typed: String, _ browser: Browser) async throws -> Answer {
        try await browser.send([("naam", typed)], to: .search)
    }

    @Test("is in the menu, and what is typed goes with a form: a child's name is in no address")
    func form() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "juf")
            let page = try await browser.open(.search)
            #expect(page.text.contains("<form method=\"post\" action=\"/zoeken\""))
            #expect(!page.text.contains("Noor"))
            #expect(try await browser.open(.today).text.contains("<a href=\"/zoeken\">Zoeken</a>"))
            #expect(try await !browser.open(.search, query: "?naam=Noor").text.contains("Noor"))
        }
    }

    @Test("shows the pupil with the class, and the case, for who may see them")
    func shows() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let page = try await found("nor", try await Browser(school, as: "juf"))
            #expect(page.status == .ok && page.text.contains("value=\"nor\""))
            #expect(page.text.contains("Niets gevonden."), "three letters must be right")
            let right = try await found("Noro", try await Browser(school, as: "juf"))
            #expect(right.text.contains("href=\"/leerlingen/p1\""))
            #expect(right.text.contains("Groep 5"))
            #expect(right.text.contains("href=\"/zaken/\(story.id)\""))
            let other = try await found("Noor", try await Browser(school, as: "niemand"))
            #expect(!other.text.contains("p1") && other.text.contains("Niets gevonden."))
            #expect(try await found("1", try await Browser(school, as: "regie")).text.contains("Zaak 1"))
        }
    }

    @Test("what was typed is shown again as words, and nothing typed finds nothing", arguments: ["", "   "])
    func odd(typed: String) async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "juf")
            let empty = try await found(typed, browser)
            #expect(empty.status == .ok && !empty.text.contains("Niets gevonden."))
            let page = try await found("\"><script>alert(1)</script>", browser)
            #expect(page.text.contains("&quot;&gt;&lt;script") && !page.text.contains("<script>alert"))
            #expect(page.text.contains("Niets gevonden."))
        }
    }

    @Test("asks the database the same, however many pupils and cases there are")
    func statements() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            let browser = try await Browser(school, as: "regie")
            _ = try await found("Noor", browser)
            let few = try await Database.counting { try await found("Noor", browser) }.statements
            let pupils = (1...40).map {
                PupilCard(id: .init("n\($0)"), name: "Noor \($0)", schoolClass: "groep-5", yearGroup: 5)
            }
            try await school.desk.archive.add(pupils, to: SchoolSite.school)
            for _ in 1...4 { _ = try await Story.begin(school) }
            let page = try await found("Noor", browser)
            #expect(page.text.contains("Er zijn er meer."))
            let many = try await Database.counting { try await found("Noor", browser) }.statements
            #expect(many == few)
        }
    }
}
