import HTTPServer
import Testing

@testable import Website

@Suite("Away from the page, quickly")
struct QuickExitTests {
    private static let exit = "Snel weg van deze pagina</a>"

    @Test(
        "stands on every page where a pupil tells something or comes back to it",
        arguments: [
            Page.school(SchoolSite.school), .report(SchoolSite.school), .followReport(SchoolSite.school),
        ])
    func stands(page: Page) async throws {
        try await SchoolSite.with { school in
            let text = try await Browser(school).open(page).text
            #expect(text.ranges(of: Self.exit).count == 1)
            let main = try #require(text.components(separatedBy: "<main").last)
            let before = try #require(main.components(separatedBy: Self.exit).first)
            #expect(!before.contains("<form") && !before.contains("<h2"), "before all else")
            #expect(before.hasSuffix("rel=\"noreferrer\" class=\"button secondary\">"))
        }
    }

    @Test("and on the receipt with its code, and on what the school answered")
    func receipt() async throws {
        try await SchoolSite.with { school in
            let visitor = Browser(school, visitorToken: "bezoek")
            let thanks = try await visitor.send([("wat", "Ze lachen.")], to: .report(SchoolSite.school)).text
            #expect(thanks.contains(Self.exit))
            let code = try #require(thanks.firstMatch(of: /id="code">([^<]+)</)?.output.1)
            let page = Page.followReport(SchoolSite.school)
            #expect(try await visitor.send([("code", String(code))], to: page).text.contains(Self.exit))
            #expect(try await visitor.send([("code", "fout")], to: page).text.contains(Self.exit))
        }
    }

    @Test("the staff's own pages need none")
    func notForStaff() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "juf")
            let today = try await browser.open(.today).text
            #expect(!today.contains("Snel weg"))
        }
    }
}
