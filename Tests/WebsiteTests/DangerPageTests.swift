import Casework
import HTTPServer
import People
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("Danger on the pages")
struct DangerPageTests {
    private static let form = Page.report(SchoolSite.school)
    private static let words = [
        ("wie", "pupil"), ("wat", "Hij zegt dat hij dood wil."), ("groep", "groep-5"),
    ]

    private func visitor(of school: SchoolSite) -> Browser { Browser(school, visitorToken: "bezoek") }

    private func dossier(of school: SchoolSite) async throws -> OpenedDossier {
        let viewer = try #require(try await FindViewer(school.desk)("juf", at: SchoolSite.school))
        let row = try #require(try await ListReports(school.desk)(page: 1, for: viewer).reports.first?.row)
        return try await OpenDossier(school.desk)(row.id, for: viewer)
    }

    @Test("who reports is asked it, with whom to call now, and that nobody watches the form day and night")
    func asked() async throws {
        try await SchoolSite.with { school in
            let page = try await visitor(of: school).open(Self.form).text
            #expect(page.contains("name=\"gevaar\" value=\"yes\""))
            #expect(
                page.contains("name=\"gevaar\" value=\"\">"), "nothing has to be answered, nor is it chosen")
            #expect(page.contains("Bel 112") && page.contains("0800-0113"))
            #expect(page.contains("niet dag en nacht gelezen"))
            #expect(try await Browser(school, as: "juf").open(.newReport).text.contains("name=\"gevaar\""))
        }
    }

    @Test("a yes stands on top of the reports and of the day, and is told back with whom to call")
    func urgent() async throws {
        try await SchoolSite.with { school in
            let thanks = try await visitor(of: school).send(Self.words + [("gevaar", "yes")], to: Self.form)
            #expect(thanks.text.contains("Wacht daar niet op") && thanks.text.contains("Bel 112"))
            try school.clock.set("2026-03-02T09:05")
            _ = try await visitor(of: school).send(
                [("wie", "pupil"), ("wat", "Ze lachen mij uit."), ("groep", "groep-5")], to: Self.form)
            let browser = try await Browser(school, as: "juf")
            let reports = try await browser.open(.reports).text
            let (first, second) = (
                reports.firstRange(of: "dood wil"), reports.firstRange(of: "lachen mij uit")
            )
            #expect(
                try #require(first).lowerBound < #require(second).lowerBound,
                "the older one is the urgent one")
            #expect(reports.contains("Dringend: volgens de melder is iemand nu in gevaar"))
            let today = try await browser.open(.today).text
            #expect(today.contains("Gevaar: nu meteen (1)"))
        }
    }

    @Test("the page that closes leads to where an unanswered question is answered")
    func closing() async throws {
        try await SchoolSite.with { school in
            _ = try await visitor(of: school).send(Self.words + [("gevaar", "yes")], to: Self.form)
            let id = try await dossier(of: school).row.id
            let page = try await Browser(school, as: "juf").open(.closing(id)).text
            #expect(page.contains("kan nog niet worden afgesloten"))
            #expect(page.contains("<li><a href=\"\(Page.facts(id).path)\">"))
        }
    }

    @Test("a report without it is in no hurry", arguments: ["", "no"])
    func calm(answer: String) async throws {
        try await SchoolSite.with { school in
            let thanks = try await visitor(of: school).send(Self.words + [("gevaar", answer)], to: Self.form)
            #expect(!thanks.text.contains("Wacht daar niet op"))
            let browser = try await Browser(school, as: "juf")
            #expect(try await !browser.open(.reports).text.contains("Dringend"))
            #expect(try await !browser.open(.today).text.contains("Gevaar: nu meteen"))
        }
    }

    @Test("at weighing the answer is filled in; whoever weighs confirms it, and then it is acted on")
    func confirmed() async throws {
        try await SchoolSite.with { school in
            _ = try await visitor(of: school).send(Self.words + [("gevaar", "yes")], to: Self.form)
            let report = try await dossier(of: school)
            #expect(report.state.tasks.allSatisfy { $0.id.step != "act-on-danger" })
            let browser = try await Browser(school, as: "juf")
            let page = try await browser.open(.triage(report.row.id)).text
            #expect(page.contains("name=\"feit-danger\" value=\"yes\" checked"))
            let sent = try await browser.send(
                [("versie", String(report.row.version)), ("doe", "bewaar"), ("feit-danger", "yes")],
                to: .triage(report.row.id))
            #expect(sent.status == .seeOther)
            #expect(try await dossier(of: school).state.tasks.contains { $0.id.step == "act-on-danger" })
            #expect(try await !browser.open(.reports).text.contains("Dringend"))
            #expect(
                try await browser.open(.today).text.contains("Gevaar: nu meteen ("), "now it is to be done")
        }
    }

    @Test(
        "a step asks it anew: that nobody was in danger before is no answer of today, that somebody is stays chosen"
    )
    func askedAnew() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let task = try await story.task(of: "help-target")
            try await story.carry([.state([Statement("danger", "no")])])
            let calm = try await browser.open(.task(story.id, task.description)).text
            #expect(calm.contains("name=\"veld-danger\" value=\"no\""))
            #expect(!calm.contains("name=\"veld-danger\" value=\"no\" checked"))
            try await story.carry([.state([Statement("danger", "yes")])])
            let grave = try await browser.open(.task(story.id, task.description)).text
            #expect(grave.contains("name=\"veld-danger\" value=\"yes\" checked"))
        }
    }

    @Test("at weighing what is grave is asked in the open, and not to know is chosen and says nothing")
    func grave() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "juf")
            let page = try await browser.open(.triage(story.id)).text
            let grave = try #require(page.firstMatch(of: /(?s)<section class="grave".*?<\/section>/)?.output)
            for fact in ["danger", "threat", "online"] {
                #expect(grave.contains("name=\"feit-\(fact)\" value=\"unknown\" checked"), "\(fact)")
            }
            #expect(!grave.contains("<details"))
            #expect(page.ranges(of: "name=\"feit-danger\" value=\"yes\"").count == 1, "asked once")
            _ = try await browser.send(
                [
                    ("versie", try await story.version), ("doe", "bewaar"), ("feit-danger", "unknown"),
                    ("feit-threat", "yes"),
                ], to: .triage(story.id))
            let facts = try await story.opened().state.facts.keys.map(\.fact.text)
            #expect(facts.contains("threat") && !facts.contains("danger"))
        }
    }
}
