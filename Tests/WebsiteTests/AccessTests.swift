import Dossiers
import HTTPServer
import Testing

@testable import Website

@Suite("Who comes where")
struct AccessTests {
    /// The examples, each with a dossier that is there.
    private func pages(_ id: Dossier.ID, _ rule: PageRule) throws -> [Page] {
        let pages = Page.examples.filter { $0.rule == rule }
        #expect(!pages.isEmpty)
        return try pages.map { page in
            try #require(Page(page.segments.map { $0 == "d1" ? id.text : $0 }))
        }
    }

    @Test("every example is the page of its own address")
    func addresses() {
        #expect(Page.examples.count > 30)
        for page in Page.examples { #expect(Page(page.segments) == page) }
    }

    @Test(
        "who is not signed in is sent to sign in, and can send nothing",
        arguments: [PageRule.staff, .dossier])
    func anonymous(rule: PageRule) async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = Browser(school)
            for page in try pages(story.id, rule) {
                let shown = try await browser.open(page)
                #expect(shown.status == .seeOther, "\(page.path)")
                #expect(shown.location == Page.signIn.path, "\(page.path)")
                let sent = try await browser.send([("versie", "3")], to: page)
                #expect(sent.status == .unauthorized, "\(page.path)")
            }
        }
    }

    @Test(
        "who has no role in it opens no page of a case, and changes nothing",
        arguments: ["niemand", "meester"])
    func stranger(staff: String) async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let before = try await story.version
            let browser = try await Browser(school, as: .init(staff))
            for page in try pages(story.id, .dossier) {
                for answer in [
                    try await browser.open(page),
                    try await browser.send([("versie", before), ("tekst", "x"), ("taak", "x")], to: page),
                ] {
                    #expect([.forbidden, .notFound].contains(answer.status), "\(page.path)")
                    #expect(!answer.text.contains("Noor"), "\(page.path)")
                }
            }
            #expect(try await story.version == before)
        }
    }

    @Test("a form with another token changes nothing", arguments: ["", "0123456789abcdef0123456789abcdef"])
    func foreign(token: String) async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let before = try await story.version
            let browser = try await Browser(school, as: "juf")
            for page in try pages(story.id, .dossier) {
                let answer = try await browser.send(
                    [("versie", before), ("tekst", "x"), ("reden", "x")], to: page, token: token)
                #expect(answer.status == .forbidden, "\(page.path)")
            }
            #expect(try await story.version == before)
        }
    }
}
