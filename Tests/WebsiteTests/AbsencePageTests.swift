import HTTPServer
import Testing
import UseCases

@testable import Website

@Suite("The page about who is absent")
struct AbsencePageTests {
    private static let form = [("wie", "juf"), ("van", "2026-03-02"), ("tot", "2026-03-06")]

    @Test("who coordinates says it of a colleague; the stand-in reads it on the list of the day")
    func says() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "regie")
            #expect(try await browser.open(.absences).text.contains("Er staat niemand als afwezig."))
            let sent = try await browser.send(Self.form, to: .absences)
            #expect(sent.status == .seeOther && sent.location == Page.absences.path)
            let page = try await browser.open(.absences).text
            #expect(page.contains("Van 2 maart 2026 tot en met 6 maart 2026"))
            _ = try await RefreshTicks(school.desk)()
            let director = try await Browser(school, as: "baas")
            #expect(try await director.open(.today).text.contains("Je vervangt Juf Vijf"))
            #expect(try await director.open(.today).text.contains(Page.caseFile(story.id).path))
            let timeline = try await browser.open(.caseFile(story.id)).text
            #expect(timeline.contains("Dit staat zo voor de hele school."))
            #expect(!timeline.contains("absent"))
            _ = try await browser.send([("terug", "1")], to: .absences)
            #expect(try await browser.open(.absences).text.contains("Er staat niemand als afwezig."))
        }
    }

    @Test("others say it of themselves alone, and see no button for a colleague")
    func others() async throws {
        try await SchoolSite.with { school in
            _ = try await Browser(school, as: "regie").send(Self.form, to: .absences)
            let browser = try await Browser(school, as: "meester")
            let page = try await browser.open(.absences).text
            #expect(page.contains("Juf Vijf") && !page.contains("Weer aanwezig"))
            #expect(page.contains("Meester Zes</option>") && !page.contains("De Baas</option>"))
            #expect(try await browser.send([("terug", "1")], to: .absences).status == .unprocessable)
            let other = [("wie", "baas"), ("van", "2026-03-02")]
            let refused = try await browser.send(other, to: .absences)
            #expect(refused.status == .unprocessable)
            #expect(refused.text.contains("Dit kun je van deze collega niet vastleggen."))
            let own = [("wie", "meester"), ("van", "2026-03-03"), ("tot", " ")]
            #expect(try await browser.send(own, to: .absences).status == .seeOther)
            #expect(try await browser.open(.absences).text.contains("tot nader bericht"))
        }
    }

    @Test("days that cannot be are asked again, with what was typed")
    func days() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let typed = [("wie", "juf"), ("van", "2026-03-06"), ("tot", "2026-03-02")]
            let answer = try await browser.send(typed, to: .absences)
            #expect(answer.status == .unprocessable)
            #expect(answer.text.contains("Deze dagen kloppen niet."))
            #expect(answer.text.contains("value=\"2026-03-06\""))
        }
    }
}
