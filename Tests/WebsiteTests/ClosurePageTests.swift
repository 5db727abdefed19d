import HTTPServer
import Testing
import UseCases

@testable import Website

@Suite("The page with the days without lessons")
struct ClosurePageTests {
    /// A Friday.
    private static let day = [
        ("naam", "Studiedag <b>"), ("eerste", "2026-03-06"), ("laatste", ""), ("gezien", "0"),
    ]

    private func with(_ act: String, _ fields: [(String, String)] = day) -> [(String, String)] {
        fields + [("doe", act)]
    }

    @Test("what it changes is shown first; carried out, the day counts, and is explained by its name")
    func closes() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "regie")
            let link = "href=\"\(Page.closures.path)\""
            #expect(try await browser.open(.protocolChoices).text.contains(link))
            #expect(try await browser.open(.schoolYear).text.contains(link))
            let preview = try await browser.send(with("bekijk"), to: .closures)
            #expect(preview.status == .ok && preview.text.contains("Vastleggen: geen les"))
            #expect(preview.text.contains("geen les op vrijdag 6 maart 2026"))
            #expect(preview.text.contains("In 1 lopende zaak") && preview.text.contains("in plaats van"))
            #expect(preview.text.contains("href=\"\(Page.caseFile(story.id).path)\""))
            #expect(preview.text.contains("value=\"Studiedag &lt;b&gt;\""))
            #expect(try await browser.open(.closures).text.contains("zelf geen vrije dagen opgegeven"))

            let sent = try await browser.send(with("sluit"), to: .closures)
            #expect(sent.status == .seeOther && sent.location == "/protocol/vrije-dagen")
            #expect(
                try await !Browser(school, as: "regie").open(.closures).text.contains("tellen niet meer mee"))
            let page = try await browser.open(.closures).text
            #expect(page.contains("Deze dagen tellen niet meer mee.") && page.contains("Studiedag &lt;b&gt;"))
            #expect(page.contains("Opgegeven door De Regie op 2 maart 2026"))
            let again = try await browser.open(.closures, query: "?gedaan=sluit").text
            #expect(!again.contains("Deze dagen tellen niet meer mee."), "told once, and by no address")
            let joint = try await story.task(of: "joint-talk").description
            let why = try await browser.open(.task(story.id, joint)).text
            #expect(why.contains("Studiedag &lt;b&gt;"))
        }
    }

    @Test("taken back, there are lessons after all, and who said what stays readable")
    func takesBack() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            _ = try await browser.send(with("sluit"), to: .closures)
            let fields = [("nummer", "1"), ("gezien", "1")]
            let preview = try await browser.send(with("bekijk-terug", fields), to: .closures)
            #expect(preview.text.contains("toch les op vrijdag 6 maart 2026"))
            #expect(preview.text.contains("schuift geen datum op"))
            let sent = try await browser.send(with("neem-terug", fields), to: .closures)
            #expect(sent.status == .seeOther)
            let page = try await browser.open(.closures).text
            #expect(page.contains("Er is dan toch les.") && page.contains("zelf geen vrije dagen opgegeven"))
            #expect(page.contains("De Regie gaf “Studiedag &lt;b&gt;” op, vrijdag 6 maart 2026."))
            #expect(page.contains("nam “Studiedag &lt;b&gt;” terug. Vanaf 6 maart 2026 is er toch les."))
        }
    }

    @Test(
        "what cannot be is refused with what was typed, at the look as at the deed",
        arguments: ["bekijk", "sluit", "iets"])
    func refused(act: String) async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            for (first, last, words) in [
                ("2026-03-20", "2026-03-19", "Kies dagen die bestaan"),
                ("2026-02-20", "", "Een dag die voorbij is"), ("2030-01-07", "", "binnen twee jaar"),
                ("2026-03-07", "", "is er al geen les"), ("2026-03-02", "2026-03-30", "achter elkaar"),
            ] {
                let answer = try await browser.send(
                    with(act, [("naam", "Vrij"), ("eerste", first), ("laatste", last), ("gezien", "0")]),
                    to: .closures)
                #expect(answer.status == .unprocessable && answer.text.contains(words), "\(first) \(words)")
                #expect(answer.text.contains("value=\"\(first)\"") && answer.text.contains("value=\"Vrij\""))
            }
            let name = try await browser.send(with(act, [("eerste", "2026-03-20")]), to: .closures)
            #expect(name.status == .unprocessable && name.text.contains("Schrijf op hoe de dag heet"))
        }
    }

    @Test("of two who change the days at once the second is told, with what was typed")
    func conflict() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            _ = try await browser.send(with("sluit"), to: .closures)
            let second = [("naam", "Carnaval"), ("eerste", "2026-03-09"), ("laatste", ""), ("gezien", "0")]
            let answer = try await browser.send(with("sluit", second), to: .closures)
            #expect(answer.status == .unprocessable && answer.text.contains("Een collega veranderde"))
            #expect(answer.text.contains("value=\"Carnaval\"") && answer.text.contains("Studiedag"))
            #expect(answer.text.contains("name=\"gezien\" value=\"1\""))
        }
    }

    @Test("other staff read the days and change nothing", arguments: ["juf", "baas", "niemand"])
    func others(staff: String) async throws {
        try await SchoolSite.with { school in
            _ = try await Browser(school, as: "regie").send(with("sluit"), to: .closures)
            let browser = try await Browser(school, as: .init(staff))
            let page = try await browser.open(.closures)
            #expect(page.text.contains("Studiedag") && !page.text.contains("name=\"naam\""))
            #expect(page.text.contains("De coördinator kan deze dagen veranderen."))
            for act in ["bekijk", "sluit", "bekijk-terug", "neem-terug"] {
                let answer = try await browser.send(with(act, [("nummer", "1")]), to: .closures)
                #expect(answer.status == .forbidden, "\(act)")
            }
        }
    }
}
