import HTTPServer
import Testing

@testable import Website

@Suite("The protocol in plain words")
struct ProtocolPageTests {
    @Test("tells anybody what bullying is, who to turn to, and every step with who, when and why")
    func tells() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school).open(.publicProtocol(SchoolSite.school))
            #expect(page.status == .ok)
            #expect(page.text.contains("Zo pakt De Beukenhof pesten aan"))
            #expect(page.text.contains("Wat is pesten?"))
            #expect(page.text.contains("Bij de eigen leerkracht"))
            #expect(page.text.contains("binnen 2 schooldagen na de melding"))
            #expect(page.text.contains("Alleen als “Meteen handelen bij gevaar” staat niet open."))
            #expect(page.text.contains("systeemstandaard"))
            #expect(page.size < 60_000)
        }
    }

    @Test("begins with who to turn to, before what the school means by its words")
    func helpFirst() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school).open(.publicProtocol(SchoolSite.school)).text
            let places = ["Bij wie kun je terecht?", "Wat is pesten?", "Hoe wegen wij een melding?"].map {
                page.range(of: ">\($0)</h2>")?.lowerBound
            }
            let found = places.compactMap(\.self)
            #expect(found.count == 3 && found == found.sorted())
        }
    }

    @Test(
        "names some of many steps that may not be done in a special situation, and says how many more there are"
    )
    func manyWait() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school).open(.publicProtocol(SchoolSite.school)).text
            let told = page.components(separatedBy: "Dan mag niet: ").dropFirst().compactMap {
                $0.components(separatedBy: "</p>").first
            }
            #expect(!told.isEmpty)
            let some = told.filter {
                $0.contains(" en nog ") && $0.hasSuffix(" andere stappen (zie de tekening).")
            }
            #expect(some.count == 1, "where an adult did it, the plan is another")
            #expect(some.allSatisfy { $0.count < 800 })
        }
    }

    @Test("says every rule in words, and no id of the playbook")
    func words() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school).open(.publicProtocol(SchoolSite.school))
            for id in ["talk-with-target", "case-owner", "school-day", "parents-of", "trusted-person"] {
                #expect(!page.text.contains(id), "\(id)")
            }
        }
    }

    @Test(
        "tells staff until the day itself that the protocol does not hold yet, and is carried out all the same"
    )
    func notYet() async throws {
        try await SchoolSite.with { school in
            let words = "Het protocol geldt vanaf maandag 1 augustus 2022. De site werkt er nu al mee"
            let browser = try await Browser(school, as: "juf")
            #expect(try await !browser.open(.rules).text.contains("De site werkt er nu al mee"))
            try school.clock.set("2022-07-31T09:00")
            #expect(try await browser.open(.rules).text.contains(words))
            #expect(
                try await !Browser(school).open(.publicProtocol(SchoolSite.school)).text.contains(words))
            try school.clock.set("2022-08-01T09:00")
            #expect(try await !browser.open(.rules).text.contains("De site werkt er nu al mee"))
        }
    }

    @Test("tells staff alone what the school still has to put in order")
    func faults() async throws {
        try await SchoolSite.with { school in
            let staff = try await Browser(school, as: "juf").open(.rules)
            #expect(staff.text.contains("Nog in orde te maken"))
            #expect(staff.text.contains("Dit document ontbreekt nog"))
            let anybody = try await Browser(school).open(.publicProtocol(SchoolSite.school))
            #expect(!anybody.text.contains("Nog in orde te maken"))
        }
    }

    @Test("of a school that is not there is not found")
    func unknown() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school).open(.publicProtocol("nergens"))
            #expect(page.status == .notFound)
        }
    }
}
