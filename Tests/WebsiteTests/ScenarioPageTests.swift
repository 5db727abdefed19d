import HTTPServer
import Testing

@testable import Website

@Suite("The pages that play the scenarios of the protocol")
struct ScenarioPageTests {
    @Test(
        "says which hold and which do not: on which day, what had to be, what was found, and by which paragraph"
    )
    func list() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let page = try await browser.open(.scenarios)
            #expect(page.text.contains("1 van de 3 proeven gaat goed."))
            #expect(page.text.contains("Maandag 2 maart 2026 om 10:30"))
            #expect(page.text.contains("uiterlijk dinsdag 10 maart 2026"), "what had to be")
            #expect(page.text.contains("uiterlijk maandag 9 maart 2026"), "what was found")
            #expect(page.text.contains(Page.explained("GLB-046").path))
            #expect(page.text.contains("Deze proef kan niet worden gespeeld."))
            #expect(page.text.contains("walk"))
            #expect(try await browser.open(.rules).text.contains(Page.scenarios.path))
            let teacher = try await Browser(school, as: "juf").open(.rules)
            #expect(!teacher.text.contains(Page.scenarios.path), "it is not for all")
            #expect(teacher.text.contains(Page.protocolVersions.path))
        }
    }

    @Test("a scenario is a story, day by day, with a sign at each thing that must be so")
    func story() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let page = try await browser.open(.scenario("waits"))
            #expect(page.text.contains("Alles gaat zoals de proef zegt."))
            #expect(page.text.contains("Maandag 2 maart 2026</h2>"))
            #expect(page.text.contains("Er komt een melding binnen: van een leerling"))
            #expect(page.text.contains("over leerling A"))
            #expect(page.text.contains("✓ klopt"))
            #expect(!page.text.contains("✗"))
            let wrong = try await browser.open(.scenario("wrong"))
            #expect(wrong.text.contains("Eén ding gaat anders dan de proef zegt."))
            #expect(wrong.text.contains("✗ klopt niet"))
            #expect(try await browser.open(.scenario("nothing")).status == .notFound)
        }
    }

    @Test("the draft is played beside what holds now")
    func draft() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            #expect(try await !browser.open(.scenarios).text.contains("Het concept"))
            _ = try await browser.send(
                [
                    ("versie", "0"), ("doe", "bewaar"), ("hoeveel-step-2-term", "9"),
                    ("waarin-step-2-term", "school-day"),
                ], to: .protocolChoices)
            #expect(try await browser.open(.scenarios).text.contains("Het concept"))
            let drafted = try await browser.open(.scenarios, query: "?versie=concept")
            #expect(drafted.text.contains("0 van de 3 proeven gaan goed."))
            #expect(try await browser.open(.scenarios).text.contains("1 van de 3 proeven gaat goed."))
        }
    }

    @Test("only who coordinates comes there", arguments: ["juf", "baas", "niemand"])
    func others(staff: String) async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: .init(staff))
            for page in [Page.scenarios, .scenario("waits")] {
                let answer = try await browser.open(page)
                #expect(answer.status == .forbidden)
                #expect(answer.text.contains("href=\"/protocol\" class=\"button secondary\""), "a way on")
                #expect(answer.text.contains(Page.signOut.path), "the menu")
            }
        }
    }
}

@Suite("The pages that explain a rule and compare protocols")
struct RulePageTests {
    @Test("a rule says where it stands and what rests on it, for staff and for everybody")
    func explains() async throws {
        try await SchoolSite.with { school in
            let gap = try await Browser(school, as: "juf").open(.explained("GLB-G04"))
            #expect(gap.text.contains("De school kan hier zelf kiezen."))
            #expect(gap.text.contains("De keuze bij “Stap 1 na de melding” is: 2 schooldagen"))
            #expect(!gap.text.contains("step-1-term") && !gap.text.contains("(talk-with-target)"))
            #expect(gap.text.contains("<a href=\"\(Page.protocolChoices.path)\">"))
            let staff = try await Browser(school, as: "juf").open(.explained("GLB-038"))
            #expect(staff.text.contains("Waar het vandaan komt"))
            let anybody = try await Browser(school).open(.publicExplained(SchoolSite.school, "GLB-038"))
            #expect(anybody.status == .ok)
            #expect(anybody.text.contains("Waar het vandaan komt"))
            #expect(!anybody.text.contains("Wat de school kan kiezen"))
            #expect(anybody.text.contains(Page.publicProtocol(SchoolSite.school).path))
        }
    }

    @Test("a gap says what is filled in; what nothing is called has no page")
    func gap() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "juf")
            let gap = try await browser.open(.explained("GLB-G04"))
            #expect(gap.text.contains("Voor stap 1 tot en met 3 staan geen termijnen"))
            #expect(try await browser.open(.explained("GLB-999")).status == .notFound)
            #expect(try await browser.open(.explained("<b>")).status == .notFound)
        }
    }

    @Test("the protocol's pages lead to the explanation of their paragraphs")
    func links() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school).open(.publicProtocol(SchoolSite.school))
            #expect(page.text.contains(Page.publicExplained(SchoolSite.school, "").path))
        }
    }

    @Test("an earlier version is compared clause by clause, another school by subject")
    func compares() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            _ = try await browser.send(
                [
                    ("versie", "0"), ("doe", "bewaar"), ("hoeveel-step-1-term", "9"),
                    ("waarin-step-1-term", "school-day"),
                ], to: .protocolChoices)
            _ = try await browser.send(
                [("versie", "1"), ("doe", "vaststellen"), ("waarom", "Meer tijd.")], to: .protocolChoices)
            let before = try await browser.open(.comparison)
            #expect(before.text.contains("Onze versie 1") && !before.text.contains("verschil."))
            let version = try await browser.open(.comparison, query: "?met=versie-1")
            #expect(version.text.contains("binnen 9 schooldagen"))
            #expect(version.text.contains("<option value=\"versie-1\" selected>"))
            let other = try await browser.open(.comparison, query: "?met=doultremont")
            #expect(other.text.contains("verschillen."))
            #expect(try await browser.open(.comparison, query: "?met=niets").status == .ok)
        }
    }
}
