import Casework
import Dossiers
import HTTPServer
import Testing
import UseCases

@testable import Website

@Suite("Opening up a sealed report, on the site")
struct UnsealPageTests {
    /// A report about an adult at the school, which the director receives.
    private func sealed(_ school: SchoolSite) async throws -> Dossier.ID {
        let form = ReportForm(
            reporter: .staff, channel: "about-adult", text: "Noor durft niet meer.",
            parties: [CaseParty(pupil: "p1", involvement: .target, group: "groep-5", yearGroup: 5)])
        return try await FileReport(school.desk)(form, at: SchoolSite.school).dossier
    }

    private func version(_ id: Dossier.ID, _ school: SchoolSite) async throws -> String {
        String(try #require(try await school.desk.archive.dossier(id, of: SchoolSite.school)).version)
    }

    @Test(
        "who received it opens it up with a reason; from then on who reads cases reads it, and finds it on the lists"
    )
    func opensUp() async throws {
        try await SchoolSite.with { school in
            let id = try await sealed(school)
            let (director, teacher) = (
                try await Browser(school, as: "baas"), try await Browser(school, as: "juf")
            )
            #expect(try await teacher.open(.caseFile(id)).status == .forbidden)
            #expect(!(try await teacher.open(.reports).text.contains("Noor durft")))
            #expect(try await director.open(.caseFile(id)).text.contains(Page.unsealing(id).path))
            let page = try await director.open(.unsealing(id)).text
            #expect(page.contains("Vanaf dan lezen deze collega") && page.contains("leerkracht"))
            let seen = try await version(id, school)
            let empty = try await director.send([("versie", seen), ("reden", " ")], to: .unsealing(id))
            #expect(empty.status == .unprocessable)
            let sent = try await director.send(
                [("versie", seen), ("reden", "Het zijn <klasgenoten>.")], to: .unsealing(id))
            #expect(sent.status == .seeOther)
            let file = try await teacher.open(.caseFile(id)).text
            #expect(
                file.contains("Noor durft niet meer.") && file.contains("Opengesteld voor wie zaken leest"))
            #expect(file.contains("Het zijn &lt;klasgenoten&gt;."))
            #expect(try await teacher.open(.reports).text.contains("Noor durft"))
            #expect(!(try await director.open(.caseFile(id)).text.contains(Page.unsealing(id).path)))
        }
    }

    @Test("who reported it reads on the page of the receipt that others read it now")
    func tellsTheReporter() async throws {
        try await SchoolSite.with { school in
            let form = ReportForm(reporter: .pupil, channel: "about-adult", text: "Ik durf niet meer.")
            let receipt = try await FileReport(school.desk)(form, at: SchoolSite.school)
            let visitor = Browser(school, visitorToken: "v")
            let page = Page.followReport(SchoolSite.school)
            func follow() async throws -> String {
                try await visitor.send([("code", receipt.code)], to: page).text
            }
            #expect(try await !follow().contains("lezen nu ook anderen mee"))
            let sent = try await Browser(school, as: "baas").send(
                [("versie", try await version(receipt.dossier, school)), ("reden", "Een klasgenoot.")],
                to: .unsealing(receipt.dossier))
            #expect(sent.status == .seeOther)
            #expect(try await follow().contains("lezen nu ook anderen mee"))
        }
    }

    @Test("in a case that is not sealed there is nothing to open up, and sending it does nothing")
    func notSealed() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            #expect(!(try await browser.open(.caseFile(story.id)).text.contains("/openstellen")))
            #expect(try await browser.open(.unsealing(story.id)).text.contains("Deze zaak is niet verzegeld"))
            let before = try await story.version
            let sent = try await browser.send(
                [("versie", before), ("reden", "Toch.")], to: .unsealing(story.id))
            #expect(sent.status == .forbidden || sent.status == .unprocessable)
            #expect(try await story.version == before)
        }
    }
}
