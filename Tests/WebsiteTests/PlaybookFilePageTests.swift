import HTTPServer
import Playbooks
import Testing

@testable import Website

@Suite("The pages with the files of the protocol")
struct PlaybookFilePageTests {
    private static let plan = Page.playbookFile("plans/step-plan.yaml")

    /// The text in the field of the page, as a browser would send it.
    private func typed(_ answer: Answer) throws -> String {
        let start = try #require(answer.text.range(of: "name=\"inhoud\""))
        let open = try #require(answer.text[start.upperBound...].firstIndex(of: ">"))
        let end = try #require(answer.text[open...].range(of: "</textarea>"))
        var escaped = String(answer.text[answer.text.index(after: open)..<end.lowerBound])
        // A browser leaves out the line end that a field begins with.
        if escaped.first == "\n" { escaped.removeFirst() }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(escaped) { $0.replacing($1.0, with: $1.1) }
            .replacing("\r\n", with: "\n")
    }

    private func seen(_ answer: Answer) -> String {
        answer.hidden(in: Self.plan.link.address).first { $0.0 == "gezien" }?.1 ?? ""
    }

    private func send(
        _ text: String, seen: String, act: String = "bewaar", to page: Page = plan, _ browser: Browser
    ) async throws -> Answer {
        try await browser.send([("gezien", seen), ("inhoud", text), ("doe", act)], to: page)
    }

    @Test("the list leads to each file, and to a new one by a name that a playbook can have")
    func list() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let list = try await browser.open(.protocolFiles)
            #expect(list.status == .ok && list.text.contains(Self.plan.link.address))
            let new = try await browser.open(.protocolFiles, query: "?naam=plans%2Fbuiten.yaml")
            #expect(new.location == Page.playbookFile("plans/buiten.yaml").link.address)
            #expect(try await browser.open(.playbookFile("plans/buiten.yaml")).status == .ok)
            let strange = try await browser.open(.protocolFiles, query: "?naam=..%2Fmaster.key")
            #expect(strange.status == .unprocessable && strange.text.contains("Zo kan een bestand"))
            #expect(Page(["protocol", "aanpassen", "bestanden", "..", "master.key"]) == nil)
            #expect(Page(["protocol", "aanpassen", "bestanden", "plans", "A.yaml"]) == nil)
        }
    }

    @Test("a mistake stands beside its line in the draft that is kept; mended, the draft says what changes")
    func besideTheLine() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let page = try await browser.open(Self.plan)
            let text = try typed(page)
            let wrong = text.replacing("from: report", with: "from: raport")
            #expect(wrong != text, "there is a term to spoil")
            let sent = try await send(wrong.replacing("\n", with: "\r\n"), seen: seen(page), browser)
            #expect(sent.status == .seeOther && sent.location == Self.plan.link.address)
            let told = try await browser.open(Self.plan)
            let before = wrong.prefix { _ in true }.split(separator: "from: raport")[0]
            let line = before.filter { $0 == "\n" }.count + 1
            #expect(told.text.contains("<li id=\"regel-\(line)\" value=\"\(line)\">"))
            #expect(told.text.contains("Fout:") && told.text.contains("is bewaard in het concept"))
            #expect(try typed(told) == wrong, "what was typed is there, to the letter")
            let box = try await browser.open(.protocolChoices)
            #expect(box.text.contains("staat nog een fout") && !box.text.contains("value=\"vaststellen\""))
            let back = try await send(text, seen: seen(told), browser)
            #expect(back.status == .seeOther)
            #expect(try await !browser.open(.protocolChoices).text.contains("Concept:"))
        }
    }

    @Test("a form that comes late shows what the colleague wrote, and keeps what was typed")
    func conflict() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let page = try await browser.open(Self.plan)
            let text = try typed(page)
            _ = try await send(text + "\n# van een collega <b>\n", seen: seen(page), browser)
            let late = try await send(text + "\n# van mij\n", seen: seen(page), browser)
            #expect(late.status == .unprocessable && late.text.contains("Een collega veranderde dit bestand"))
            #expect(late.text.contains("# van een collega &lt;b&gt;") && !late.text.contains("collega <b>"))
            #expect(try typed(late).hasSuffix("# van mij\n"))
            #expect(try await send(try typed(late), seen: seen(late), browser).status == .seeOther)
        }
    }

    @Test("what was typed is not lost when the form is not ours, or too large")
    func nothingLost() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let foreign = try await browser.send(
                [("gezien", ""), ("inhoud", "Mijn lange tekst"), ("doe", "bewaar")], to: Self.plan,
                token: "onzin", site: "same-origin")
            #expect(foreign.status != .seeOther && foreign.text.contains("Mijn lange tekst"))
            let large = "# " + String(repeating: "x", count: OwnFile.mostBytes)
            let refused = try await send(large, seen: seen(try await browser.open(Self.plan)), browser)
            #expect(refused.status == .unprocessable && refused.text.contains("200 kilobytes"))
            #expect(try typed(refused) == large)
        }
    }

    @Test("a file that is too large to be read at all is answered with what to do about it, in words")
    func tooLargeToSend() async throws {
        try await SchoolSite.with { school in
            let answer = Answer(school.site.errorPage(.contentTooLarge, Self.plan.path))
            #expect(answer.status == .contentTooLarge)
            for words in [
                "Dit bestand is te groot", "Er is niets bewaard", "200 kilobytes", "een nieuw bestand",
            ] {
                #expect(answer.text.contains(words), "\(words)")
            }
            let other = Answer(school.site.errorPage(.contentTooLarge, Page.newReport.path))
            #expect(other.text.contains("te groot") && !other.text.contains("nieuw bestand"))
        }
    }

    @Test("what a walk through the dossiers finds stands beside its line once the draft is checked")
    func walked() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let page = try await browser.open(Self.plan)
            let text = try typed(page)
            let closing = try #require(text.firstRange(of: "  - id: close-case\n")).upperBound
            let opening = try #require(text[closing...].firstRange(of: "    when: triage\n")).upperBound
            // Well written, and nothing contradicts it: only who walks sees that no case has so many.
            let wrong = text[..<opening] + "    if: {pupils: target, at-least: 9}\n" + text[opening...]
            _ = try await send(String(wrong), seen: seen(page), browser)
            let main = Page.playbookFile("playbook.yaml")
            let words = school.site.texts.draft.nothingOwed
            #expect(try await !browser.open(main).text.contains(words), "nobody walked yet")
            let again = seen(try await browser.open(Self.plan))
            let checked = try await send(String(wrong), seen: again, act: "controleer", browser)
            #expect(checked.status == .seeOther)
            let file = try await browser.open(Self.plan)
            #expect(file.text.contains(main.link.address), "it says in which other file")
            let told = try await browser.open(main)
            let line = try #require(told.text.firstRange(of: "<li id=\"regel-1\" value=\"1\">")).upperBound
            let rest = told.text[line...]
            let end = try #require(rest.firstRange(of: "</li>")).lowerBound
            #expect(rest[..<end].contains("Fout:") && rest[..<end].contains(words))
            #expect(try await !browser.open(.protocolChoices).text.contains("value=\"vaststellen\""))
            _ = try await send(text, seen: seen(file), browser)
            #expect(try await !browser.open(main).text.contains(words), "mended")
        }
    }

    @Test(
        "hostile texts are kept as text and hurt nothing",
        arguments: [
            "a: &x [1]\nb: [*x, *x]", "<script>alert(1)</script>", "</textarea><script>", "\"",
            "\u{202E}a: b",
            "a: !!python/object b", String(repeating: "[", count: 5_000), "---\na: b\n---\nc: d",
            "<<: *x", "%YAML 9.9\n---\na",
        ])
    func hostile(text: String) async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "regie")
            let seen = seen(try await browser.open(Self.plan))
            #expect(try await send(text, seen: seen, browser).status == .seeOther)
            let page = try await browser.open(Self.plan)
            #expect(page.status == .ok && page.text.contains("Fout:"))
            #expect(!page.text.contains("<script>alert") && !page.text.contains("</textarea><script>"))
            #expect(try await browser.open(.protocolChoices).status == .ok)
            #expect(try await browser.open(.rules).status == .ok)
        }
    }

    @Test("other staff read what is in force and write nothing", arguments: ["juf", "baas"])
    func others(staff: String) async throws {
        try await SchoolSite.with { school in
            let regie = try await Browser(school, as: "regie")
            let page = try await regie.open(Self.plan)
            _ = try await send(try typed(page) + "\n# geheim concept\n", seen: seen(page), regie)
            let browser = try await Browser(school, as: .init(staff))
            let shown = try await browser.open(Self.plan)
            #expect(shown.status == .ok && !shown.text.contains("name=\"inhoud\""))
            #expect(!shown.text.contains("geheim concept"), "the draft is not theirs to read")
            #expect(try await send("a: b", seen: "", browser).status == .forbidden)
            #expect(try await !browser.open(.protocolFiles).text.contains("name=\"naam\""))
            #expect(try await browser.open(.playbookFile("plans/nieuw.yaml")).status == .notFound)
        }
    }
}
