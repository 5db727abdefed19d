import Casework
import Dossiers
import HTTPServer
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("What whoever received it deals with alone")
struct ReceivedPageTests {
    private func report(over channel: Channel.ID, at school: SchoolSite) async throws -> Dossier.ID {
        let form = ReportForm(reporter: .anonymous, channel: channel, text: "Er is iets.")
        return try await FileReport(school.desk)(form, at: SchoolSite.school).dossier
    }

    @Test("what came over a way with a plan of its own is opened, and nobody weighs it")
    func notWeighed() async throws {
        try await SchoolSite.with(playbook: "kopakker") { school in
            let id = try await report(over: "social-media", at: school)
            let browser = try await Browser(school, as: "regie")
            let reports = try await browser.open(.reports).text
            #expect(reports.contains("href=\"/zaken/\(id)\" class=\"button\">Openen"))
            #expect(!reports.contains(">Wegen<"))
            let page = try await browser.open(.caseFile(id)).text
            #expect(!page.contains("Nog niet gewogen") && page.contains("Loopt"))
            #expect(try await browser.open(.triage(id)).status == .notFound)
            let cases = try await browser.open(.cases).text
            #expect(
                cases.contains("Een bericht op sociale media dat niet kan")
                    && !cases.contains("nog niet gewogen"))
        }
    }

    @Test("what nobody weighs is not counted on the list of the day among what is still to be weighed")
    func notCounted() async throws {
        try await SchoolSite.with(playbook: "kopakker") { school in
            _ = try await report(over: "social-media", at: school)
            let browser = try await Browser(school, as: "regie")
            #expect(try await !browser.open(.today).text.contains("gewogen moet"))
            _ = try await FileReport(school.desk)(
                ReportForm(reporter: .anonymous, text: "Er is iets."), at: SchoolSite.school)
            #expect(
                try await browser.open(.today).text.contains("Er ligt 1 melding die nog gewogen moet worden"))
        }
    }

    @Test("what is sealed lies with its receiver; other cases have an owner")
    func lies() async throws {
        try await SchoolSite.with { school in
            let id = try await report(over: "about-adult", at: school)
            let page = try await Browser(school, as: "baas").open(.caseFile(id)).text
            #expect(page.contains("Ligt bij: directeur") && !page.contains("Zaakhouder"))
            let story = try await Story.begin(school)
            let other = try await Browser(school, as: "juf").open(.caseFile(story.id)).text
            #expect(other.contains("Zaakhouder: leerkracht"))
        }
    }
}
