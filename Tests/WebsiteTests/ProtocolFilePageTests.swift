import HTTPServer
import Testing

@testable import Website

@Suite("The page with the draft as a file")
struct ProtocolFilePageTests {
    private func send(_ text: String, seen: Int = 0, _ browser: Browser) async throws -> Answer {
        try await browser.send([("versie", String(seen)), ("inhoud", text)], to: .protocolFile)
    }

    @Test("what is written goes to the draft, and is there when the page is opened again")
    func writes() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let empty = try await browser.open(.protocolFile)
            #expect(empty.status == .ok && empty.text.contains("name=\"inhoud\""))
            #expect(empty.text.contains("href=\"\(Page.protocolFiles.path)\""))
            let saved = try await send(
                "step-1-term: 4 school-days\r\nroles.director.title: \"schoolleider\"\r\n", browser)
            #expect(saved.status == .seeOther && saved.location == Page.protocolChoices.path)
            let draft = try await browser.open(.protocolChoices)
            #expect(draft.text.contains("binnen 4 schooldagen") && draft.text.contains("schoolleider"))
            let again = try await browser.open(.protocolFile)
            #expect(again.text.contains("roles.director.title: schoolleider\nstep-1-term: 4 school-days\n"))
            #expect(try await send("step-1-term: 4 school-days", seen: 1, browser).status == .seeOther)
            #expect(
                try await !browser.open(.protocolChoices).text.contains("schoolleider"), "a line that went")
            #expect(try await send("# niets meer", seen: 2, browser).status == .seeOther)
            #expect(try await !browser.open(.protocolChoices).text.contains("Concept:"))
        }
    }

    @Test("everything that is wrong stands beside its line, with what was probably meant; nothing is saved")
    func besideTheLine() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let answer = try await send(
                "step-1-term: 4 school-days\nstep-1-trem: 1 week\nroles.director.title: \"\"\nstep-2-term: <b>snel</b>\n",
                browser)
            #expect(answer.status == .unprocessable)
            #expect(answer.text.contains("Er kloppen 3 dingen niet. Er is niets bewaard."))
            #expect(answer.text.contains("<li id=\"regel-2\" value=\"2\"><code>step-1-trem: 1 week</code>"))
            #expect(answer.text.contains("Bedoelde je “step-1-term”?"))
            #expect(answer.text.contains("één regel van hoogstens 200 tekens"))
            #expect(answer.text.contains("&lt;b&gt;snel&lt;/b&gt;”") && !answer.text.contains("<b>snel"))
            #expect(answer.text.contains("step-1-trem: 1 week\nroles.director.title"), "what was typed stays")
            #expect(try await !browser.open(.protocolChoices).text.contains("Concept:"))
        }
    }

    @Test("what stands on paper says by which address a school deviates from it")
    func onPaper() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let page = try await browser.open(.protocolTerms)
            let after = try #require(page.text.range(of: "name=\"hoeveel-steps.")?.upperBound)
            let address = String(page.text[after...].prefix { $0 != "\"" })
            guard address.hasSuffix(".due") else { return }
            let answer = try await send("\(address): 9 weeks", browser)
            #expect(
                answer.status == .unprocessable && answer.text.contains("Schrijf dan “steps.\(address)”."))
        }
    }

    @Test(
        "what is no file of choices is refused, and stays as it was typed",
        arguments: [
            "- a", "a: [1]", "a: &x b\nc: *x", "a: b\na: c", "\"", "a: {b: {c: {d: e}}}", "<<: x",
            "a: !!python/object b",
        ])
    func hostile(text: String) async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let answer = try await send(text, browser)
            #expect(answer.status == .unprocessable)
            #expect(answer.text.contains("Er klopt 1 ding niet"))
            #expect(try await !browser.open(.protocolChoices).text.contains("Concept:"))
        }
    }

    @Test("too much is refused without being worked through")
    func tooMuch() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let lines = (0..<5_000).map { "x\($0): \(String(repeating: "a", count: 10))" }
            let many = try await send(lines.joined(separator: "\n"), browser)
            #expect(many.status == .unprocessable)
            let long = try await send(
                "guides.help-target.text: \"\(String(repeating: "a", count: 150_000))\"", browser)
            #expect(long.status == .unprocessable)
        }
    }

    @Test("two who write at once: the second is told, and keeps what was typed")
    func conflict() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            _ = try await send("step-1-term: 4 school-days", browser)
            let late = try await send("step-1-term: 9 school-days", browser)
            #expect(late.status == .unprocessable && late.text.contains("Een collega veranderde"))
            #expect(late.text.contains("step-1-term: 9 school-days") && late.text.contains("value=\"1\""))
        }
    }

    @Test("other staff read what was chosen and write nothing", arguments: ["juf", "baas"])
    func others(staff: String) async throws {
        try await SchoolSite.with { school in
            _ = try await send("step-1-term: 4 school-days", try await Browser(school, as: "regie"))
            let browser = try await Browser(school, as: .init(staff))
            let page = try await browser.open(.protocolFile)
            #expect(page.status == .ok && !page.text.contains("name=\"inhoud\""))
            #expect(!page.text.contains("4 school-days"), "the draft is not theirs to read")
            #expect(try await send("step-1-term: 9 school-days", browser).status == .forbidden)
        }
    }
}
