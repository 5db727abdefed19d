import HTTPServer
import Testing
import UseCases

@testable import Website

@Suite("The pages about who holds which role")
struct RolePageTests {
    private static let teacher = [
        ("gezien", "0"), ("wie", "niemand"), ("groep", "groep-5"), ("van", "2026-03-02"), ("tot", ""),
        ("waarom", "Samen voor de klas <b>."),
    ]

    @Test("everybody sees who holds a role and who stands in; the pages about a role lead on")
    func overview() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "meester")
            let page = try await browser.open(.roles).text
            #expect(page.contains("Juf Vijf, Groep 5 · Meester Zes, Groep 6"))
            #expect(page.contains("Vervanger: directeur") && page.contains("Niemand"))
            #expect(page.contains("href=\"\(Page.role("teacher").path)\""))
            #expect(try await browser.open(.protocolChoices).text.contains("href=\"\(Page.roles.path)\""))
            let role = try await browser.open(.role("teacher"))
            #expect(role.text.contains("Meester Zes") && !role.text.contains("name=\"wie\""))
            #expect(role.text.contains("Wie deze rol heeft, beslist: directeur."))
            for unknown in ["koning", "police", "case-owner"] {
                #expect(try await browser.open(.role(unknown)).status == .notFound)
                #expect(try await browser.send(Self.teacher, to: .role(unknown)).status == .notFound)
            }
        }
    }

    @Test("somebody is appointed, reads so on the list of the day, and why on the page of the role")
    func appoints() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let form = try await browser.open(.role("teacher")).text
            #expect(form.contains("Geen Zaak</option>") && !form.contains("De Regie</option>"))
            let sent = try await browser.send(Self.teacher, to: .role("teacher"))
            #expect(sent.status == .seeOther && sent.location == "/protocol/wie-doet-wat/teacher")
            let page = try await browser.open(.role("teacher")).text
            #expect(page.contains("Vastgelegd.") && page.contains("Waarom: Samen voor de klas &lt;b&gt;."))
            #expect(page.contains("Geen Zaak is leerkracht Groep 5 vanaf 2 maart 2026."))
            let own = try await Browser(school, as: "niemand").open(.today).text
            #expect(own.contains("Je bent leerkracht Groep 5 vanaf 2 maart 2026."))
            let director = try await Browser(school, as: "baas").open(.today).text
            #expect(director.contains("Geen Zaak is leerkracht Groep 5 vanaf 2 maart 2026."))
            for staff in ["regie", "meester"] {
                let today = try await Browser(school, as: .init(staff)).open(.today).text
                #expect(!today.contains("vanaf 2 maart 2026"), "\(staff)")
            }
            let other = try await Browser(school, as: "meester").open(.role("teacher")).text
            #expect(other.contains("Geen Zaak") && !other.contains("Samen voor de klas"))
        }
    }

    @Test("a role ends on its last day, and not without a successor")
    func ends() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let ending = [
                ("doe", "stopt"), ("regel", "0"), ("gezien", "0"), ("wie", "juf"), ("groep", "groep-5"),
                ("van", ""), ("tot", "2026-03-06"), ("waarom", "Andere groep"),
            ]
            let refused = try await browser.send(ending, to: .role("teacher"))
            #expect(refused.status == .unprocessable && refused.text.contains("Wijs eerst een opvolger aan."))
            #expect(refused.text.contains("value=\"Andere groep\"") && refused.text.contains("<details open"))
            _ = try await browser.send(Self.teacher, to: .role("teacher"))
            let seen = [("gezien", "1")] + ending.filter { $0.0 != "gezien" }
            #expect(try await browser.send(seen, to: .role("teacher")).status == .seeOther)
            let page = try await browser.open(.role("teacher")).text
            #expect(page.contains("Juf Vijf is leerkracht Groep 5 tot en met 6 maart 2026."))
        }
    }

    @Test(
        "what cannot be is refused, with what was typed",
        arguments: [
            ("wie", "", "Kies iemand die op deze school werkt."), ("groep", "", "Kies voor welke groep."),
            ("van", "2026-02-01", "Deze dagen kloppen niet."), ("waarom", " ", "Schrijf op waarom"),
            ("wie", "regie", "Over je eigen rollen beslist iemand anders."),
            ("wie", "juf", "heeft deze rol op een van die dagen al"),
            ("gezien", "4", "Een collega veranderde"),
        ])
    func refused(field: String, value: String, words: String) async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let form = Self.teacher.map { ($0.0, $0.0 == field ? value : $0.1) }
            let answer = try await browser.send(form, to: .role("teacher"))
            #expect(answer.status == .unprocessable && answer.text.contains(words))
            if field != "waarom" { #expect(answer.text.contains("value=\"Samen voor de klas &lt;b&gt;.\"")) }
        }
    }

    @Test("a role that reads more is for who leads the school to give, and its page says so")
    func guarded() async throws {
        try await SchoolSite.with { school in
            let form = Self.teacher.filter { $0.0 != "groep" }
            let browser = try await Browser(school, as: "regie")
            #expect(try await browser.open(.role("director")).text.contains("beslist: directeur."))
            let answer = try await browser.send(form, to: .role("director"))
            #expect(answer.status == .unprocessable && answer.text.contains("Dit kan nu alleen: directeur."))
            let director = try await Browser(school, as: "baas")
            #expect(try await director.send(form, to: .role("director")).status == .seeOther)
        }
    }

    @Test("others send nothing", arguments: ["juf", "niemand"])
    func others(staff: String) async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: .init(staff))
            #expect(try await browser.send(Self.teacher, to: .role("teacher")).status == .forbidden)
        }
    }
}
