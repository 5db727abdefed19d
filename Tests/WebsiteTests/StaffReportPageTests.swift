import Casework
import Dossiers
import HTTPServer
import Testing
import UseCases

@testable import Website

@Suite("A report by a member of staff")
struct StaffReportPageTests {
    private static let words = "Bij de gym <weer> buitengesloten."

    @Test("shows the pupils of a class and keeps what was typed and who was chosen elsewhere")
    func picks() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school, as: "juf").send(
                [
                    ("wat", Self.words), ("wie", "parent"), ("groep", "groep-6"), ("rol-p1", "target"),
                    ("doe", "toon"),
                ], to: .newReport)
            #expect(page.status == .ok)
            #expect(page.text.contains("Leerlingen van Groep 6"))
            #expect(page.text.contains("Lot Dijk"))
            #expect(page.text.contains("Gekozen uit andere groepen"))
            #expect(page.text.contains("Noor Aalders"))
            #expect(page.text.contains("value=\"target\" selected"))
            #expect(page.text.contains("Bij de gym &lt;weer&gt; buitengesloten."))
            #expect(page.text.contains("value=\"parent\" checked"))
        }
    }

    @Test("becomes a report about those pupils; who may weigh it goes on to do so")
    func files() async throws {
        try await SchoolSite.with { school in
            let answer = try await Browser(school, as: "juf").send(
                [("wat", Self.words), ("rol-p1", "target"), ("rol-p2", "initiator"), ("doe", "meld")],
                to: .newReport)
            #expect(answer.status == .seeOther)
            let address = try #require(answer.location)
            let page = try #require(Page(address.split(separator: "/").map(String.init)))
            guard case .triage(let id) = page else {
                Issue.record("goes to \(address)")
                return
            }
            let opened = try await Story(school: school, id: id).opened()
            #expect(opened.state.report?.text == Self.words)
            #expect(opened.state.parties.map(\.pupil) == ["p1", "p2"])
            #expect(opened.state.parties.map(\.involvement) == [.target, .initiator])
            #expect(opened.state.parties.map(\.group) == ["groep-5", "groep-5"])
            #expect(opened.state.parties.allSatisfy { $0.standing == .alleged })
        }
    }

    @Test("of somebody who may not open it says where it went, and shows nothing of it")
    func filesBlindly() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "meester")
            let answer = try await browser.send(
                [("wat", Self.words), ("rol-p1", "target")], to: .newReport)
            #expect(answer.location == "/meldingen")
            let page = try await browser.open(.reports)
            #expect(page.text.contains("Je melding (1) is aangekomen bij: leerkracht Juf Vijf."))
            #expect(!page.text.contains("buitengesloten"))
        }
    }

    @Test(
        "an address makes the page say nothing", arguments: ["?gemeld=1&bij=<b>x", "?gemeld=1&bij=teacher"])
    func noEcho(query: String) async throws {
        try await SchoolSite.with { school in
            let encoded = query.replacing("<", with: "%3C").replacing(">", with: "%3E")
            let page = try await Browser(school, as: "meester").open(.reports, query: encoded)
            #expect(page.status == .ok)
            #expect(!page.text.contains("is aangekomen bij"))
        }
    }

    @Test("sent twice from the same page is one report; from another page it is another")
    func twice() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let shown = try await browser.open(.newReport)
            let sending = try #require(
                shown.text.firstMatch(of: /name="verzending" value="([^"]+)"/)?.output.1
            ).description
            let fields = [("wat", Self.words), ("rol-p1", "target"), ("doe", "meld")]
            async let first = browser.send(fields + [("verzending", sending)], to: .newReport)
            async let second = browser.send(fields + [("verzending", sending)], to: .newReport)
            #expect(try await first.location == second.location)
            _ = try await browser.send(fields + [("verzending", "een andere pagina")], to: .newReport)
            let viewer = try #require(try await FindViewer(school.desk)("regie", at: SchoolSite.school))
            #expect(try await ListReports(school.desk)(page: 1, for: viewer).reports.count == 2)
        }
    }

    @Test("marks no report as read but the one that opens next")
    func readsNothingElse() async throws {
        try await SchoolSite.with { school in
            let waiting = try await Story.begin(school, weighed: false)
            let answer = try await Browser(school, as: "juf").send(
                [("wat", Self.words), ("rol-p1", "target")], to: .newReport)
            #expect(answer.location?.hasSuffix("/weging") == true)
            let opened = try await waiting.opened(as: "regie")
            let readings = try await ShowReadings(school.desk)(of: opened, page: 1).readings
            #expect(readings.map(\.name) == ["De Regie"])
        }
    }

    @Test("that is refused says why: too long, a way that is not there, or one that is not for who tells it")
    func reasons() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "juf")
            let long = try await browser.send(
                [("wat", String(repeating: "x", count: 80_001))], to: .newReport)
            #expect(long.status == .unprocessable)
            #expect(long.text.contains("Je verhaal is te lang"))
            #expect(long.text.contains(String(repeating: "x", count: 80_001)))
            let way = try await browser.send([("wat", Self.words), ("via", "duif")], to: .newReport)
            #expect(way.status == .unprocessable)
            #expect(way.text.contains("Deze manier van melden is er niet meer."))
            #expect(!way.text.contains("Een paar woorden is genoeg."))
        }
    }

    @Test("writes down a child's own words over the way that is for staff; the public page cannot")
    func anothersWords() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let words = [("wat", Self.words), ("wie", "pupil"), ("via", "staff")]
            let written = try await Browser(school, as: "juf").send(words, to: .newReport)
            #expect(written.status == .seeOther)
            let visitor = Browser(school, visitorToken: "bezoek")
            let sent = try await visitor.send(words, to: .report(SchoolSite.school))
            #expect(sent.status == .unprocessable)
        }
    }

    @Test("without words is not taken, and keeps who was chosen")
    func empty() async throws {
        try await SchoolSite.with { school in
            let answer = try await Browser(school, as: "juf").send(
                [("wat", "  "), ("groep", "groep-5"), ("rol-p1", "target")], to: .newReport)
            #expect(answer.status == .unprocessable)
            #expect(answer.text.contains("Een paar woorden is genoeg."))
            #expect(answer.text.contains("value=\"target\" selected"))
        }
    }

    @Test("leaves out pupils who are not at the school and parts that do not exist")
    func strangers() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let answer = try await browser.send(
                [("wat", Self.words), ("rol-p9", "target"), ("rol-p1", "baas"), ("rol-p2", "pupil")],
                to: .newReport)
            #expect(answer.status == .seeOther)
            let viewer = try #require(
                try await FindViewer(school.desk)("regie", at: SchoolSite.school))
            let reports = try await ListReports(school.desk)(page: 1, for: viewer).reports
            #expect(reports.count == 1)
            #expect(reports.first?.row.target == nil)
        }
    }

    @Test("is for staff alone")
    func signedOut() async throws {
        try await SchoolSite.with { school in
            let answer = try await Browser(school).open(.newReport)
            #expect(answer.status == .seeOther)
            #expect(answer.location == "/aanmelden?daarna=%2Fmeldingen%2Fnieuw")
        }
    }
}
