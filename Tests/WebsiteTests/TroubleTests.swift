import HTTPServer
import Testing

@testable import Website

@Suite("What the administrator hears of a page that cannot be made")
struct TroubleTests {
    @Test("while all is well nothing, and the watchman is told so")
    func well() async throws {
        try await SchoolSite.with { school in
            let answer = try await Browser(school).open(.health)
            #expect(answer.status == .ok && answer.text == "in orde")
            _ = try await Browser(school, as: "juf").open(.today)
            #expect(try await Browser(school).open(.school("nergens")).status == .notFound)
            #expect(school.log.lines.isEmpty)
        }
    }

    @Test(
        "a database that does not answer: the kind of fault in the log, and the watchman does not say all is well"
    )
    func closed() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "juf")
            await school.desk.archive.close()
            let page = try await browser.open(.today)
            #expect(page.status.rawValue >= 500)
            #expect(school.log.lines == ["DatabaseError"])
            let health = try await Browser(school).open(.health)
            #expect(health.status == .serviceUnavailable && health.text == "niet in orde")
            #expect(school.log.lines == ["DatabaseError", "DatabaseError"])
        }
    }

    @Test(
        "a protocol that cannot be read: who comes to report is told whom to tell, what was typed stays, and it is logged"
    )
    func unusableProtocol() async throws {
        try await SchoolSite.with(playbook: "verdwenen") { school in
            let visitor = Browser(school)
            let page = try await visitor.open(.report(SchoolSite.school))
            #expect(page.status == .serviceUnavailable)
            #expect(page.text.contains("Deze pagina werkt nu even niet"))
            #expect(page.text.contains("bel de school") && page.text.contains("112"))
            #expect(school.log.lines == ["UnusableProtocol"])
            let ours = try await Browser(school, as: "juf").open(.rules)
            #expect(ours.status == .serviceUnavailable)
            #expect(ours.text.contains("Waarschuw de beheerder"))
            #expect(try await visitor.open(.report("nergens")).status == .notFound)
        }
    }

    @Test("what is stored was changed from outside: said as what it is, on the page and in the log")
    func changed() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            try await school.damageEvents(of: story.id)
            let page = try await Browser(school, as: "juf").open(.caseFile(story.id))
            #expect(page.status == .internalServerError)
            #expect(page.text.contains("Hier is iets beschadigd"))
            #expect(!page.text.contains("Noor") && !page.text.contains("sleutels"))
            #expect(school.log.lines.count == 1)
        }
    }

    @Test("a version of the protocol that is not there is damage, and the lists go on")
    func noVersion() async throws {
        try await SchoolSite.with { school in
            let damaged = try await Story.begin(school, weighed: false)
            let other = try await Story.begin(school, weighed: false)
            _ = try await school.database.write {
                try $0.run(
                    "UPDATE dossier SET protocol_version = 99 WHERE id = ?", [.text(damaged.id.text)])
            }
            let browser = try await Browser(school, as: "juf")
            let page = try await browser.open(.caseFile(damaged.id))
            #expect(page.status == .internalServerError && page.text.contains("Hier is iets beschadigd"))
            let today = try await browser.open(.today)
            #expect(today.status == .ok && today.text.contains("Dit dossier kan nu niet worden gelezen"))
            #expect(today.text.contains(other.id.text))
            let reports = try await browser.open(.reports)
            #expect(
                reports.status == .ok && reports.text.contains("Deze melding kan nu niet worden gelezen."))
        }
    }

    @Test(
        "in the list of cases a damaged one says so and hides no other",
        arguments: [
            "DELETE FROM event WHERE dossier = ? AND version = 1",
            "DELETE FROM event WHERE dossier = ? AND version > 2",
            "UPDATE dossier SET chain_head = x'00' WHERE id = ?",
            "UPDATE dossier SET protocol_version = 99 WHERE id = ?",
        ])
    func damagedCase(change: String) async throws {
        try await SchoolSite.with { school in
            let damaged = try await Story.begin(school)
            let other = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let words = "Deze zaak kan nu niet worden gelezen."
            #expect(!(try await browser.open(.cases).text.contains(words)))
            _ = try await school.database.write { try $0.run(change, [.text(damaged.id.text)]) }
            for page in [Page.cases, .pupil("p1")] {
                let shown = try await browser.open(page)
                #expect(shown.status == .ok && shown.text.ranges(of: words).count == 1, "\(page.path)")
                let line = try #require(shown.text.range(of: words)).lowerBound
                let own = try #require(shown.text.range(of: Page.caseFile(damaged.id).path)).lowerBound
                let next = try #require(shown.text.range(of: Page.caseFile(other.id).path)).lowerBound
                #expect(own < line && (next < own || line < next), "it stands with its own case")
            }
        }
    }

    @Test("one damaged report hides no other")
    func others() async throws {
        try await SchoolSite.with { school in
            let damaged = try await Story.begin(school, weighed: false)
            let other = try await Story.begin(school, weighed: false)
            try await school.damageEvents(of: damaged.id)
            let page = try await Browser(school, as: "juf").open(.reports)
            #expect(page.status == .ok)
            for story in [damaged, other] {
                #expect(page.text.contains(story.id.text), "each has its line")
            }
        }
    }

    @Test(
        "what is refused before it is read gets a page in words, with a way on",
        arguments: [
            (Status.contentTooLarge, "te groot"), (.badRequest, "wis dan de cookies"),
            (.lengthRequired, "Begin opnieuw"), (.notImplemented, "Begin opnieuw"),
            (.internalServerError, "Er ging iets mis"), (.serviceUnavailable, "Wacht een minuut"),
        ])
    func unread(_ status: Status, _ words: String) async throws {
        try await SchoolSite.with { school in
            let page = Answer(school.site.errorPage(status, "/melden"))
            #expect(page.status == status)
            #expect(page.text.contains(words) && page.text.contains("href=\"/\""))
        }
    }

    @Test("more words than one field takes are told to be too many, and nothing is carried out")
    func tooLong() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let before = try await story.version
            let long = String(repeating: "x", count: 256 * 1024 + 1)
            let answer = try await Browser(school, as: "juf").send([("tekst", long)], to: .note(story.id))
            #expect(answer.status == .contentTooLarge && answer.text.contains("Maak het korter"))
            #expect(try await story.version == before)
        }
    }
}
