import HTTPServer
import Testing

@testable import Website

@Suite("The pages of a school's own scenarios")
struct OwnScenarioPageTests {
    private static let scenario = """
        scenario: Onze <eigen> proef
        playbook: globe
        calendar: primary-2025
        pupils: {A: {as: target, class: 5a}}
        story:
          - {at: 2026-03-02 08:30, report: {by: pupil}, expect: [{open: receipt, due: 2026-03-03}]}
        """

    @Test("one is written, shown with what came of it, taken as a file, and thrown away with a reason")
    func life() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let new = try await browser.open(.ownScenario("nieuw"))
            #expect(new.text.contains("playbook: globe"))
            let kept = try await browser.send([("tekst", Self.scenario)], to: .ownScenario("nieuw"))
            #expect(kept.location == Page.ownScenario("1").path)
            let page = try await browser.open(.ownScenario("1"))
            #expect(page.text.contains("Onze &lt;eigen&gt; proef"))
            #expect(page.text.contains("Alles gaat zoals de proef zegt."))
            #expect(try await browser.open(.scenarios).text.contains(Page.ownScenario("1").path))
            let file = try await browser.open(.ownScenarioFile("1"))
            #expect(file.text == Self.scenario)
            let unreasoned = try await browser.send(
                [("versie", "1"), ("doe", "weg"), ("waarom", "")], to: .ownScenario("1"))
            #expect(unreasoned.status == .unprocessable)
            let gone = try await browser.send(
                [("versie", "1"), ("doe", "weg"), ("waarom", "Niet nodig.")], to: .ownScenario("1"))
            #expect(gone.location == Page.scenarios.path)
            #expect(try await browser.open(.ownScenario("1")).status == .notFound)
        }
    }

    @Test("sent three times at once it is one")
    func thrice() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let fields = [("versie", "0"), ("tekst", Self.scenario)]
            async let one = browser.send(fields, to: .ownScenario("nieuw"))
            async let two = browser.send(fields, to: .ownScenario("nieuw"))
            async let three = browser.send(fields, to: .ownScenario("nieuw"))
            let places = try await [one, two, three].map(\.location)
            #expect(places == Array(repeating: Page.ownScenario("1").path, count: 3))
            #expect(try await browser.open(.ownScenario("2")).status == .notFound)
        }
    }

    @Test("a mistake is told with its line, and what was typed is still there")
    func faults() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let wrong = Self.scenario.replacing("open: receipt", with: "open: walk")
            // Browsers send line ends of their own.
            let sent = wrong.replacing("\n", with: "\r\n").replacing("report:", with: "repor:")
            let answer = try await browser.send([("tekst", sent)], to: .ownScenario("nieuw"))
            #expect(answer.status == .unprocessable)
            #expect(answer.text.contains("<li value=\"6\"><code>  - {at: 2026-03-02 08:30"))
            #expect(answer.text.contains("Bedoelde je “report”?"))
            #expect(answer.text.contains("Onze &lt;eigen&gt; proef"))
        }
    }

    @Test("one begins as one that comes with the protocol, and stands in the list with its sign")
    func example() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let none = try await browser.open(.scenarios)
            #expect(none.text.contains("De school schreef zelf nog geen proeven."))
            let shipped = try await browser.open(.scenario("waits"))
            #expect(shipped.text.contains("/protocol/eigen-proeven/nieuw?zoals=waits"))
            let begun = try await browser.open(.ownScenario("nieuw"), query: "?zoals=waits")
            #expect(begun.text.contains("nl: Het gezamenlijke gesprek wacht"))
            let unknown = try await browser.open(.ownScenario("nieuw"), query: "?zoals=../waits")
            #expect(!unknown.text.contains("gezamenlijke"))
            let wrong = Self.scenario.replacing("due: 2026-03-03", with: "due: 2026-03-04")
            _ = try await browser.send([("tekst", wrong)], to: .ownScenario("nieuw"))
            let listed = try await browser.open(.scenarios)
            #expect(listed.text.contains("proef</a> <span class=\"tag late-word\">✗ klopt niet</span>"))
        }
    }

    @Test("only who coordinates comes there", arguments: ["juf", "niemand"])
    func others(staff: String) async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: .init(staff))
            for page in [Page.ownScenario("nieuw"), .ownScenario("1"), .ownScenarioFile("1")] {
                #expect(try await browser.open(page).status == .forbidden)
            }
        }
    }

    @Test("outside a demo a case is never kept as a scenario")
    func noDemo() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "regie")
            #expect(try await browser.open(.record(story.id)).status == .notFound)
            let sent = try await browser.send([("titel", "Proef")], to: .record(story.id))
            #expect(sent.status == .notFound)
            #expect(try await !browser.open(.caseFile(story.id)).text.contains("Als proef bewaren"))
        }
    }
}
