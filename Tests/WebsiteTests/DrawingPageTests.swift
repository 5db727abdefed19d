import Drawing
import HTML
import HTTPServer
import People
import Playbooks
import Synchronization
import Testing
import Texts
import UseCases

@testable import Website

@Suite("The drawings of a protocol")
struct DrawingPageTests {
    /// The pages of all sheets of the school's playbook.
    private func sheets(_ school: SchoolSite, _ page: (String, String) -> Page) async throws -> [(
        Page, [Step]
    )] {
        let (_, playbook) = try await ReadProtocol(school.desk)(of: SchoolSite.school)
        return Atlas(playbook, ScreenTexts.dutch.drawings).parts.flatMap { part in
            part.sheets.enumerated().map { (page(part.key, String($0.offset + 1)), $0.element.steps) }
        }
    }

    @Test("every sheet has a page for everybody, with the drawing and the same steps as a list")
    func everybody() async throws {
        try await SchoolSite.with { school in
            let browser = Browser(school)
            let pages = try await sheets(school) { .publicDrawing(SchoolSite.school, $0, $1) }
            #expect(pages.count > 1)
            for (page, steps) in pages {
                let answer = try await browser.open(page)
                #expect(answer.status == .ok)
                #expect(answer.size < 60_000)
                #expect(answer.text.components(separatedBy: "class=\"plan-drawing\"").count == 3)
                for step in steps {
                    let title = HTMLBuffer.fragment { $0.strong(step.title) }.string
                    #expect(answer.text.contains(title))
                }
            }
        }
    }

    @Test("staff see the same, and stay among the pages for staff")
    func staff() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "juf")
            for (page, _) in try await sheets(school, { .drawing($0, $1) }) {
                let answer = try await browser.open(page)
                #expect(answer.status == .ok)
                #expect(answer.text.contains("href=\"/protocol\""))
                #expect(!answer.text.contains("/school/"))
            }
        }
    }

    @Test("the page of the protocol leads to every plan and overlay as a drawing")
    func fromTheProtocol() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school).open(.publicProtocol(SchoolSite.school))
            let staff = try await Browser(school, as: "juf").open(.rules)
            for (sheet, _) in try await sheets(school, { .publicDrawing(SchoolSite.school, $0, $1) })
            where sheet.segments.last == "1" {
                #expect(page.text.contains("href=\"\(sheet.path)\""))
                let key = sheet.segments[4]
                #expect(staff.text.contains("href=\"\(Page.drawing(key, "1").path)\""))
            }
            #expect(page.text.contains("Bekijk “"))
            #expect(page.size < 60_000)
        }
    }

    @Test(
        "a part or sheet that is not there is not found",
        arguments: [
            ("nowhere", "1"), ("step-plan", "0"), ("step-plan", "01"), ("step-plan", "999"),
            ("step-plan", "x"),
        ])
    func unknown(part: String, sheet: String) async throws {
        try await SchoolSite.with { school in
            let anybody = Browser(school)
            let here = try await anybody.open(.publicDrawing(SchoolSite.school, part, sheet))
            #expect(here.status == .notFound)
            let elsewhere = try await anybody.open(.publicDrawing("nergens", part, "1"))
            #expect(elsewhere.status == .notFound)
        }
    }

    @Test("drawings are made once, and again when the playbook changes")
    func once() async throws {
        try await SchoolSite.with { school in
            var (_, playbook) = try await ReadProtocol(school.desk)(of: SchoolSite.school)
            let made = Counting()
            let shelf = DrawingShelf { playbook, texts in
                made.add()
                return try DrawnPlaybook(playbook, texts)
            }
            #expect(made.count == 0)
            for _ in 0..<3 { #expect(shelf.drawings(of: "a", playbook, .dutch) != nil) }
            #expect(made.count == 1)
            playbook.plans[0].steps[0].title = "Iets anders"
            let changed = try #require(shelf.drawings(of: "a", playbook, .dutch))
            #expect(made.count == 2)
            #expect(changed.playbook.plans[0].steps[0].title == "Iets anders")
            _ = shelf.drawings(of: "b", playbook, .dutch)
            #expect(made.count == 3)
        }
    }

    @Test("drawings that cannot be made are not tried again for every visitor")
    func failing() async throws {
        try await SchoolSite.with { school in
            let (_, playbook) = try await ReadProtocol(school.desk)(of: SchoolSite.school)
            let made = Counting()
            let shelf = DrawingShelf { _, _ in
                made.add()
                throw NoSuchPage()
            }
            for _ in 0..<3 { #expect(shelf.drawings(of: "a", playbook, .dutch) == nil) }
            #expect(made.count == 1)
        }
    }

    /// How often something was done.
    private final class Counting: Sendable {
        private let times = Mutex(0)

        var count: Int { times.withLock { $0 } }

        func add() { times.withLock { $0 += 1 } }
    }
}
