import Dossiers
import HTTPServer
import Testing
import UseCases

@testable import Website

@Suite("What was typed when a form could not be taken")
struct KeptFormTests {
    private static let words = "Noor zei <zacht> dat het \"weer\" gebeurde."
    private static let shown = "Noor zei &lt;zacht&gt; dat het"

    /// Every page in which somebody types, with a case that is there.
    private func pages(_ story: Story) throws -> [Page] {
        try Page.examples.filter(\.keepsWhatIsTyped).map { page in
            try #require(
                Page(page.segments.map { ["d1": story.id.text, "voorbeeld": "beukenhof"][$0] ?? $0 }))
        }
    }

    @Test("goes along in the form for signing in again, and is sent after it")
    func sessionEnded() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            _ = try await browser.send([], to: .signOut)
            let asked = try await browser.send(
                [("versie", try await story.version), ("tekst", Self.words)], to: .note(story.id),
                site: "same-origin")
            #expect(asked.status == .unauthorized)
            #expect(asked.text.contains(Self.shown))
            let visitor = Browser(
                school, visitorToken: try #require(asked.cookies["vijfspoor-bezoek"]))
            let luggage = asked.hidden(in: "/aanmelden").filter { $0.0 != "formulier" }
            let wrong = try await visitor.send(
                luggage + [("naam", "juf"), ("wachtwoord", "mis")], to: .signIn)
            #expect(wrong.status == .unprocessable)
            #expect(wrong.hidden(in: "/aanmelden").contains { $0 == ("mee-tekst", Self.words) })
            let back = try await visitor.send(
                luggage + [("naam", "juf"), ("wachtwoord", "een lang wachtwoord")], to: .signIn)
            #expect(back.status == .ok)
            #expect(back.text.contains(Self.shown))
            #expect(try await !story.opened().events.contains { $0.what == .noted(Self.words) })
            let session = try #require(back.cookies["vijfspoor-sessie"])
            let fields = back.hidden(in: Page.note(story.id).path)
            let sent = try await Browser(school, cookies: "vijfspoor-sessie=\(session)").send(
                fields.filter { $0.0 != "formulier" }, to: .note(story.id),
                token: fields.first { $0.0 == "formulier" }?.1)
            #expect(sent.status == .seeOther)
            #expect(try await story.opened().events.contains { $0.what == .noted(Self.words) })
        }
    }

    @Test("is there on every page of staff when the session ended; of a form from elsewhere it is not")
    func everyPage() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            for page in try pages(story) where page.rule != .everybody {
                let fields = [("versie", "3"), ("tekst", Self.words), ("taak", "x")]
                let here = try await Browser(school).send(fields, to: page, site: "same-origin")
                #expect(here.status == .unauthorized, "\(page.path)")
                let luggage = here.hidden(in: "/aanmelden")
                #expect(luggage.contains { $0 == ("mee-tekst", Self.words) }, "\(page.path)")
                for site in ["cross-site", "same-site", "none"] {
                    let elsewhere = try await Browser(school).send(fields, to: page, site: site)
                    #expect(!elsewhere.text.contains("zacht"), "\(page.path)")
                }
            }
        }
    }

    @Test(
        "can be sent again when the token had expired; it can only be copied where nobody knows whose form it was"
    )
    func expiredToken() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let before = try await story.version
            for page in try pages(story) {
                let fields = [("versie", before), ("tekst", Self.words), ("taak", "x")]
                let here = try await browser.send(fields, to: page, token: "oud", site: "same-origin")
                #expect(here.status == .forbidden, "\(page.path)")
                let form = here.hidden(in: page.link.address)
                #expect(form.contains { $0 == ("tekst", Self.words) }, "\(page.path)")
                #expect(form.first { $0.0 == "formulier" }?.1 == browser.formToken, "\(page.path)")
                let unknown = try await browser.send(fields, to: page, token: "oud")
                #expect(unknown.text.contains(Self.shown), "\(page.path)")
                #expect(!unknown.text.contains("Opnieuw versturen"), "\(page.path)")
            }
            #expect(try await story.version == before)
        }
    }

    @Test("of a public report goes on with a new token when the browser has lost its own")
    func visitorWithoutToken() async throws {
        try await SchoolSite.with { school in
            let page = Page.report(SchoolSite.school)
            let answer = try await Browser(school).send(
                [("wat", Self.words), ("wie", "pupil")], to: page, token: "oud", site: "same-origin")
            #expect(answer.status == .forbidden)
            let token = try #require(answer.cookies["vijfspoor-bezoek"])
            let fields = answer.hidden(in: page.path)
            #expect(fields.contains { $0 == ("formulier", token) })
            let sent = try await Browser(school, visitorToken: token).send(
                fields.filter { $0.0 != "formulier" }, to: page)
            #expect(sent.status == .ok)
            #expect(sent.text.contains("Dit is jouw code"))
        }
    }

    @Test("is never a password or the code of a report")
    func secrets() async throws {
        try await SchoolSite.with { school in
            let secret = "Zeer Geheim"
            for page in [Page.signIn, .followReport(SchoolSite.school), .signOut] {
                for token in ["", "oud"] {
                    let answer = try await Browser(school).send(
                        [("naam", "juf"), ("wachtwoord", secret), ("code", secret)], to: page, token: token,
                        site: "same-origin")
                    #expect(!answer.text.contains(secret), "\(page.path)")
                }
            }
        }
    }

    @Test("stands in the same form again when it cannot be stored")
    func cannotBeStored() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target").description
            let duties = try await story.opened().obligations.filter { $0.id.isNotice && $0.state.isOwed }
            let notice = try #require(duties.first).id.description
            let version = try await story.version
            let browser = try await Browser(school, as: "juf")
            try await school.storesNothing()
            let forms: [(Page, String, [(String, String)])] = [
                (.note(story.id), "tekst", []), (.task(story.id, task), "veld-incidents", []),
                (.tell(story.id, notice), "tekst", []),
                (.triage(story.id), "reden", [("doe", "weeg"), ("weging", "teasing")]),
                (.handOver(story.id), "reden", [("wat", "overdragen"), ("aan", "support-coordinator")]),
                (.newReport, "wat", []),
            ]
            for (page, field, others) in forms {
                let answer = try await browser.send(
                    [("versie", version), (field, Self.words)] + others, to: page)
                #expect(answer.status == .internalServerError, "\(page.path)")
                #expect(answer.text.contains("Er ging iets mis"), "\(page.path)")
                #expect(answer.text.contains(Self.shown), "\(page.path)")
                #expect(answer.text.contains("name=\"\(field)\" rows"), "\(page.path)")
            }
            let report = try await Browser(school, visitorToken: "v").send(
                [("wat", Self.words)], to: .report(SchoolSite.school))
            #expect(report.status == .internalServerError)
            #expect(report.text.contains(Self.shown) && report.text.contains("name=\"wat\" rows"))
        }
    }

    @Test("stands below the problem when the database is closed, with the button to send it again")
    func nothingWorks() async throws {
        try await SchoolSite.with { school in
            let page = Page.report(SchoolSite.school)
            await school.database.close()
            let answer = try await Browser(school, visitorToken: "v").send([("wat", Self.words)], to: page)
            #expect(answer.status.rawValue >= 500)
            #expect(answer.text.contains(Self.shown))
            #expect(answer.hidden(in: page.path).contains { $0 == ("wat", Self.words) })
            #expect(answer.hidden(in: page.path).contains { $0 == ("formulier", "v") })
        }
    }

    @Test("is kept while the database is busy, and can be sent when it no longer is")
    func busy() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let fields = [("versie", try await story.version), ("tekst", Self.words)]
            let answer = try await school.whileBusy { try await browser.send(fields, to: .note(story.id)) }
            #expect(answer.status == .serviceUnavailable)
            #expect(answer.text.contains("Het lukt nu even niet"))
            #expect(answer.text.contains(Self.shown))
            #expect(try await browser.send(fields, to: .note(story.id)).status == .seeOther)
        }
    }
}
