import HTTPServer
import Testing

@testable import Website

@Suite("The page with advice")
struct AdvicePageTests {
    @Test("gives everybody the advice of the protocol, each for whom it is meant, in English too")
    func everybody() async throws {
        try await SchoolSite.with { school in
            let rules = try await Browser(school).open(.publicProtocol(SchoolSite.school))
            #expect(rules.text.contains(Page.publicAdvice(SchoolSite.school).path))
            let page = try await Browser(school).open(.publicAdvice(SchoolSite.school))
            #expect(page.status == .ok)
            #expect(page.text.contains("Veilig online") && page.text.contains("Voor alle ouders"))
            #expect(page.text.contains("In het Engels") && page.text.contains("lang=\"en\""))
            #expect(page.text.contains("Safe online"))
            for id in ["all-parents", "parents-of-target"] { #expect(!page.text.contains(id), "\(id)") }
        }
    }

    @Test("what is meant for staff is read by staff alone")
    func staff() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let words = "Je ziet pesten of je vermoedt het"
            let anybody = try await Browser(school).open(.publicAdvice(SchoolSite.school))
            #expect(anybody.text.contains("Tips voor internet") && !anybody.text.contains(words))
        }
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "juf")
            #expect(try await browser.open(.rules).text.contains(Page.advice.path))
            #expect(try await browser.open(.advice).text.contains("Veilig online"))
            let anybody = try await Browser(school).open(.advice)
            #expect(anybody.status == .seeOther)
        }
    }

    @Test("says the whole protocol in English for who follows the link; guides and letters to staff alone")
    func english() async throws {
        try await SchoolSite.with { school in
            let path = Page.publicAdvice(SchoolSite.school).path
            let dutch = try await Browser(school).open(.publicProtocol(SchoolSite.school))
            #expect(dutch.text.contains("href=\"\(path)?taal=en\" lang=\"en\">English</a>"))
            let page = try await Browser(school).open(.publicAdvice(SchoolSite.school), query: "?taal=en")
            for words in [
                "lang=\"en\"", "What we mean", "Teasing", "Signs that a child is bullied", "Safe online",
                "Forms and contracts", "Signing the contract on social skills",
                "The pupil does not sign. No punishment follows", "lang=\"nl\">Nederlands</a>",
            ] { #expect(page.text.contains(words), "\(words)") }
            for words in ["Guides for talks", "First message to parents", "Waarom dit protocol er is"] {
                #expect(!page.text.contains(words), "\(words)")
            }
            let staff = try await Browser(school, as: "juf").open(.advice, query: "?taal=en")
            #expect(
                staff.text.contains("Guides for talks") && staff.text.contains("First message to parents"))
        }
    }

    @Test("a language in which nothing is said shows the page in Dutch")
    func noSuchLanguage() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school).open(.publicAdvice(SchoolSite.school), query: "?taal=xx")
            #expect(page.status == .ok && page.text.contains("Voor alle ouders"))
        }
    }

    @Test("of a school that is not there is not found")
    func unknown() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school).open(.publicAdvice("nergens"))
            #expect(page.status == .notFound)
        }
    }
}
