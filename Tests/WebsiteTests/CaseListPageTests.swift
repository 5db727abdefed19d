import Casework
import HTTPServer
import Testing
import UseCases

@testable import Website

@Suite("The list of cases")
struct CaseListPageTests {
    @Test("shows number, pupil, class, outcome, owner, what is due and how much is open")
    func shows() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            let page = try await Browser(school, as: "juf").open(.cases)
            #expect(page.text.contains("Zaak 1 · Noor Aalders"))
            #expect(page.text.contains("Groep 5"))
            #expect(page.text.contains("Pesten</span>"))
            #expect(page.text.contains("zaakhouder: leerkracht"))
            #expect(page.text.contains("eerstvolgend: "))
            #expect(page.text.contains("stappen open"))
        }
    }

    @Test("shows no name to who may not read the case", arguments: ["meester", "niemand"])
    func hides(staff: String) async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            let page = try await Browser(school, as: .init(staff)).open(.cases)
            #expect(page.status == .ok)
            #expect(!page.text.contains("Noor"))
            #expect(page.text.contains("Er zijn nog geen zaken."))
        }
    }

    @Test(
        "its filters are addresses",
        arguments: [
            ("?stand=open", true), ("?stand=closed", false), ("?stand=all", true), ("?stand=onzin", true),
            ("?weging=bullying", true), ("?weging=teasing", false), ("?groep=groep-5", true),
            ("?groep=groep-6", false), ("?telaat=ja", false), ("?pagina=2", false), ("?pagina=-3", true),
            ("?pagina=99999999999999999999", true),
        ])
    func filters(query: String, isThere: Bool) async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            let page = try await Browser(school, as: "baas").open(.cases, query: query)
            #expect(page.status == .ok)
            #expect(page.text.contains("Noor Aalders") == isThere)
        }
    }

    @Test("finds what is late, and says so with a word")
    func late() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            try school.clock.set("2026-04-01T09:00")
            let page = try await Browser(school, as: "baas").open(.cases, query: "?telaat=ja")
            #expect(page.text.contains("Noor Aalders"))
            #expect(page.text.contains("Te laat</span>"))
        }
    }

    @Test("goes on on a next page, with the same filters")
    func pages() async throws {
        try await SchoolSite.with { school in
            for _ in 0...ListDossiers.pageSize { _ = try await Story.begin(school, weighed: false) }
            let browser = try await Browser(school, as: "baas")
            let first = try await browser.open(.cases, query: "?groep=groep-5")
            #expect(first.text.components(separatedBy: "Zaak ").count - 1 == ListDossiers.pageSize)
            #expect(first.text.contains("groep=groep-5&amp;telaat=&amp;pagina=2"))
            let second = try await browser.open(.cases, query: "?groep=groep-5&pagina=2")
            #expect(second.text.contains("Zaak 1 · Noor"))
            #expect(second.text.contains("rel=\"prev\""))
        }
    }

    @Test("says that nothing fits, with a way back to everything")
    func nothing() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school, as: "baas").open(.cases, query: "?stand=closed")
            #expect(page.text.contains("Geen zaak past bij deze keuze."))
            #expect(page.text.contains("Alles tonen"))
        }
    }
}
