import HTTPServer
import Testing

@testable import Website

@Suite("The versions of a protocol")
struct ProtocolVersionPageTests {
    /// Publishes versions in which the first step takes so many school days.
    private func publish(_ days: [Int], _ browser: Browser) async throws {
        for days in days {
            let page = try await browser.open(.protocolFile)
            let after = try #require(page.text.range(of: "name=\"versie\" value=\"")?.upperBound)
            let seen = String(page.text[after...].prefix { $0 != "\"" })
            let saved = try await browser.send(
                [("versie", seen), ("inhoud", "step-1-term: \(days) school-days")], to: .protocolFile)
            #expect(saved.status == .seeOther)
            let draft = try await browser.open(.protocolFile)
            let place = try #require(draft.text.range(of: "name=\"versie\" value=\"")?.upperBound)
            let revision = String(draft.text[place...].prefix { $0 != "\"" })
            let published = try await browser.send(
                [("versie", revision), ("doe", "vaststellen"), ("waarom", "Nu \(days) dagen.")],
                to: .protocolChoices)
            #expect(published.status == .seeOther)
        }
    }

    @Test("each has its drawings, which lead on within that version and back to it")
    func drawings() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            try await publish([4], browser)
            let first = try await browser.open(.protocolVersion(1)).text
            #expect(first.contains("href=\"/protocol/versies/1/tekening/step-plan/1\""))
            #expect(!first.contains("href=\"/protocol/tekening/"))
            let page = try await browser.open(.versionDrawing(1, "step-plan", "2"))
            #expect(page.status == .ok && page.text.contains("class=\"plan-drawing\""))
            #expect(page.text.contains("href=\"/protocol/versies/1/tekening/step-plan/3\""))
            #expect(page.text.contains("href=\"/protocol/versies/1\""))
            #expect(page.text.contains("binnen 2 schooldagen") && !page.text.contains("binnen 4 schooldagen"))
            let second = try await browser.open(.versionDrawing(2, "step-plan", "2")).text
            #expect(second.contains("binnen 4 schooldagen"))
            for (number, part) in [(3, "step-plan"), (1, "nothing"), (0, "step-plan")] {
                let answer = try await browser.open(.versionDrawing(number, part, "1"))
                #expect(answer.status == .notFound, "\(number) \(part)")
            }
            #expect(Page(["protocol", "versies", "01", "tekening", "step-plan", "1"]) == nil)
        }
    }

    @Test("each says who published it and why, and what it changed in the one before")
    func list() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            try await publish([4, 7], browser)
            let page = try await Browser(school, as: "juf").open(.protocolVersions)
            #expect(
                page.status == .ok && page.text.contains("Nu 4 dagen.") && page.text.contains("Nu 7 dagen."))
            #expect(page.text.contains("verschillen met versie 2"))
            #expect(page.text.contains("binnen 7 schooldagen na de melding (was: binnen 4 schooldagen"))
            #expect(page.text.contains("binnen 4 schooldagen na de melding (was: binnen 2 schooldagen"))
        }
    }

    @Test("any two are laid side by side, also backwards and one with itself")
    func compare() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            try await publish([4, 7], browser)
            let far = try await browser.open(.protocolVersions, query: "?van=1&naar=3")
            #expect(far.text.contains("Van versie 1 naar versie 3"))
            #expect(far.text.contains("binnen 7 schooldagen na de melding (was: binnen 2 schooldagen"))
            let back = try await browser.open(.protocolVersions, query: "?van=3&naar=1")
            #expect(back.text.contains("binnen 2 schooldagen na de melding (was: binnen 7 schooldagen"))
            let same = try await browser.open(.protocolVersions, query: "?van=2&naar=2")
            #expect(same.text.contains("Versie 2 en versie 2 zeggen hetzelfde"))
            for query in ["?van=1", "?van=0&naar=9", "?van=x&naar=y", "?van=1&naar="] {
                let page = try await browser.open(.protocolVersions, query: query)
                #expect(page.status == .ok && !page.text.contains("id=\"verschillen\""), "\(query)")
            }
        }
    }

    @Test("each can be read for ever, by all who work at the school; of another number there is none")
    func reads() async throws {
        try await SchoolSite.with { school in
            try await publish([4], try await Browser(school, as: "regie"))
            let browser = try await Browser(school, as: "niemand")
            let first = try await browser.open(.protocolVersion(1))
            #expect(first.text.contains("Versie 1 van het protocol van De Beukenhof"))
            #expect(first.text.contains("Dit is een eerdere versie"))
            #expect(first.text.contains("binnen 2 schooldagen na de melding"))
            let second = try await browser.open(.protocolVersion(2))
            #expect(second.text.contains("binnen 4 schooldagen na de melding"))
            #expect(!second.text.contains("Dit is een eerdere versie"))
            for number in [0, 3, -1] {
                #expect(try await browser.open(.protocolVersion(number)).status == .notFound)
            }
        }
    }
}
