import HTTPServer
import Testing
import UseCases

@testable import Website

@Suite("Joining a report to a case, on the site")
struct JoinPageTests {
    @Test("the triage suggests cases with the same pupils; joined, each names the other")
    func joins() async throws {
        try await SchoolSite.with { school in
            let file = try await Story.begin(school)
            let report = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "juf")
            let triage = try await browser.open(.triage(report.id))
            #expect(triage.text.contains("Hoort dit bij een zaak die al loopt?"))
            #expect(triage.text.contains("Zaak 1 · Noor Aalders"))
            let sent = try await browser.send(
                [("versie", try await report.version), ("zaak", "1"), ("nummer", "")], to: .joining(report.id)
            )
            #expect(sent.status == .seeOther && sent.location == Page.caseFile(file.id).path)
            let page = try await browser.open(.caseFile(file.id)).text
            #expect(page.contains("Die kwam binnen als zaak 2"))
            #expect(page.contains(Page.caseFile(report.id).path))
            let closed = try await browser.open(.caseFile(report.id)).text
            #expect(closed.contains("Deze melding hoort bij zaak 1"))
            #expect(closed.contains(Page.caseFile(file.id).path))
            #expect(try await !browser.open(.triage(file.id)).text.contains("Hoort dit bij een zaak"))
        }
    }

    @Test("a number that is none, or of a case that one may not open, says the same and keeps what was typed")
    func refuses() async throws {
        try await SchoolSite.with { school in
            let report = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "juf")
            func answer(_ number: String) async throws -> Answer {
                try await browser.send(
                    [("versie", try await report.version), ("nummer", number)], to: .joining(report.id))
            }
            #expect(try await answer("").text.contains("Kies een zaak, of vul het nummer in."))
            let unknown = try await answer("77")
            #expect(unknown.status == .unprocessable && unknown.text.contains("Die zaak is er niet"))
            #expect(unknown.text.contains("value=\"77\""))
            #expect(try await answer("1").text.contains("Dat is deze melding zelf."))
        }
    }

    @Test("once it was weighed there is nothing to join; who may not weigh it does not come here")
    func late() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let page = try await Browser(school, as: "juf").open(.joining(story.id))
            #expect(page.text.contains("Deze melding is al gewogen of gesloten."))
            #expect(try await Browser(school, as: "meester").open(.joining(story.id)).status == .forbidden)
        }
    }
}
