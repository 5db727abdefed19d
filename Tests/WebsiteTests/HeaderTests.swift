import Dossiers
import HTTPServer
import Testing

@testable import Website

@Suite("The headers of every answer")
struct HeaderTests {
    private static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "form-action 'self'",
        "connect-src 'self'", "frame-ancestors 'none'", "base-uri 'none'",
    ]

    private func expectSafe(_ answer: Answer, _ what: String) {
        let headers = answer.headers
        let parts = Set((headers["Content-Security-Policy"] ?? "").split(separator: "; ").map(String.init))
        #expect(parts == Set(Self.policy), "\(what)")
        #expect(headers["X-Content-Type-Options"] == "nosniff", "\(what)")
        #expect(headers["Referrer-Policy"] == "no-referrer", "\(what)")
        #expect(headers["Cross-Origin-Opener-Policy"] == "same-origin", "\(what)")
    }

    /// Whether an answer may be kept by a browser or a proxy: only the style sheet, the script and the icon, which hold nothing.
    private func expectNotStored(_ answer: Answer, _ page: Page) {
        let isPublicFile = [.stylesheet, .script, .icon].contains(page)
        let cache = answer.headers["Cache-Control"]
        if isPublicFile, answer.status == .ok {
            #expect(cache?.contains("immutable") == true, "\(page.path)")
        } else {
            #expect(cache == "no-store", "\(page.path)")
        }
    }

    @Test("say what the browser may do with it, on every page, for staff, strangers and forms alike")
    func everyRoute() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browsers = [try await Browser(school, as: "juf"), Browser(school, visitorToken: "v")]
            for example in Page.examples where example != .signOut {
                let page = try #require(
                    Page(example.segments.map { ["d1": story.id.text, "voorbeeld": "beukenhof"][$0] ?? $0 }))
                for browser in browsers {
                    for answer in [
                        try await browser.open(page), try await browser.send([], to: page),
                        try await browser.send([], to: page, token: "oud"),
                    ] {
                        expectSafe(answer, "\(answer.status.rawValue) \(page.path)")
                        expectNotStored(answer, page)
                    }
                }
            }
        }
    }

    @Test("are there too when there is no such page, and when nothing works")
    func problems() async throws {
        try await SchoolSite.with { school in
            let strange = Answer(await school.site.answer(try Request(.get, "/wp-login.php")))
            #expect(strange.status == .notFound)
            expectSafe(strange, "no page")
            await school.database.close()
            let broken = try await Browser(school, cookies: "vijfspoor-sessie=x").open(.today)
            #expect(broken.status.rawValue >= 500)
            expectSafe(broken, "no database")
            #expect(broken.headers["Cache-Control"] == "no-store")
        }
    }

    @Test("set a cookie on pages that ask for one alone: reading leaves no trace")
    func cookies() async throws {
        try await SchoolSite.with { school in
            let quiet: [Page] = [
                .home, .health, .stylesheet, .script, .icon, .school(SchoolSite.school),
                .publicProtocol(SchoolSite.school),
            ]
            for page in quiet {
                #expect(try await Browser(school).open(page).cookies.isEmpty, "\(page.path)")
            }
            for page in [Page.report(SchoolSite.school), .followReport(SchoolSite.school), .signIn] {
                let answer = try await Browser(school).open(page)
                #expect(Array(answer.cookies.keys) == ["vijfspoor-bezoek"], "\(page.path)")
            }
        }
    }
}
