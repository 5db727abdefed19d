import Casework
import Foundation
import People
import Playbooks
import Printing
import StoresUnderTest
import Testing

@testable import Website

@Suite("Letters to families")
struct LetterPageTests {
    /// A case with what the parents of Noor are to be told.
    private func begin(_ school: SchoolSite) async throws -> (story: Story, notice: TaskID, form: Page) {
        let story = try await Story.begin(school)
        let opened = try await story.opened()
        let notice = try #require(
            opened.obligations.first {
                $0.state.isOwed && opened.engine.families(reachedBy: $0.id, in: opened.state) == ["p1"]
            }
        ).id
        return (story, notice, .letter(story.id, notice.description, "p1"))
    }

    private func fields(_ story: Story, _ text: String, isLookedAt: Bool = false) async throws
        -> [(String, String)]
    {
        [("versie", try await story.version), ("tekst", text)] + (isLookedAt ? [("nagelezen", "ja")] : [])
    }

    @Test("begin with the words of the protocol, to whom they go and from whom they come")
    func beginning() async throws {
        try await SchoolSite.with { school in
            let (story, notice, form) = try await begin(school)
            let browser = try await Browser(school, as: "juf")
            let told = try await browser.open(.tell(story.id, notice.description)).text
            let way = "<a href=\"\(form.link.address)\">Schrijf een brief aan de ouders van Noor Aalders</a>"
            #expect(told.contains(way), "\(told)")
            let text = try await browser.open(form).text
            #expect(text.contains("<h1>Brief aan de ouders van Noor Aalders</h1>"))
            #expect(
                text.contains(
                    "Beste ouders of verzorgers van Noor Aalders,\n\nWe zijn bezig met een situatie"))
            #expect(text.contains("Met vriendelijke groet,\nJuf Vijf\nDe Beukenhof</textarea>"), "\(text)")
            #expect(!text.components(separatedBy: "</title>")[0].contains("Noor"), "the tab names nobody")
            #expect(!text.contains("nagelezen"), "nobody else is named in it yet")
        }
    }

    @Test("are kept as they were written, and stand in the case for who may read it")
    func kept() async throws {
        try await SchoolSite.with { school in
            let (story, notice, form) = try await begin(school)
            let browser = try await Browser(school, as: "juf")
            let sent = try await browser.send(
                try await fields(story, "Beste <ouders>,\n\nTot morgen."), to: form)
            #expect(sent.location == Page.writtenLetter(story.id, 1).path)
            let letter = try await browser.open(.writtenLetter(story.id, 1)).text
            #expect(
                letter.contains("<p class=\"lines\">Beste &lt;ouders&gt;,\n\nTot morgen.</p>"), "\(letter)")
            #expect(
                letter.contains("Aan de ouders van Noor Aalders") && letter.contains("maandag 2 maart 2026"))
            #expect(
                letter.contains(Page.tell(story.id, notice.description).link.address),
                "it still has to be told")
            #expect(!letter.contains("brief.pdf"), "there is no program here that makes one")
            let file = try await browser.open(.caseFile(story.id)).text
            #expect(file.contains("Brief geschreven aan de ouders van Noor Aalders: "))
            #expect(file.contains("<a href=\"\(Page.writtenLetter(story.id, 1).path)\">"))
            #expect(try await story.opened().obligations.contains { $0.id == notice && $0.state.isOwed })
            for number in [0, 2, 99] {
                #expect(try await browser.open(.writtenLetter(story.id, number)).status == .notFound)
            }
        }
    }

    @Test("do not name another child, unless somebody says that it is none")
    func others() async throws {
        try await SchoolSite.with { school in
            let (story, _, form) = try await begin(school)
            let browser = try await Browser(school, as: "juf")
            let words = "Noor zat naast sem, en Sem Bakboord lachte."
            let refused = try await browser.send(try await fields(story, words), to: form)
            #expect(refused.status == .unprocessable)
            #expect(refused.text.contains("In de brief staat: sem en Sem Bakboord."), "\(refused.text)")
            #expect(
                refused.text.contains(words + "</textarea>") && refused.text.contains("name=\"nagelezen\""))
            #expect(try await story.opened().state.letters.isEmpty)
            let sent = try await browser.send(try await fields(story, words, isLookedAt: true), to: form)
            #expect(sent.status == .seeOther)
            #expect(try await story.opened().state.letters.map(\.letter.text) == [words])
        }
    }

    @Test("go to a family whom the notice reaches, with words in them")
    func wrong() async throws {
        try await SchoolSite.with { school in
            let (story, notice, form) = try await begin(school)
            let browser = try await Browser(school, as: "juf")
            for page: Page in [
                .letter(story.id, notice.description, "p2"), .letter(story.id, notice.description, "nobody"),
                .letter(story.id, "talk-with-target@p1#1", "p1"), .letter(story.id, "x", "p1"),
            ] {
                let shown = try await browser.open(page)
                #expect([.notFound, .forbidden].contains(shown.status), "\(page.path)")
                let sent = try await browser.send(try await fields(story, "Hallo"), to: page)
                #expect([.notFound, .forbidden].contains(sent.status), "\(page.path)")
            }
            let empty = try await browser.send(try await fields(story, " "), to: form)
            #expect(empty.status == .unprocessable)
            let long = String(repeating: "a", count: CaseLetter.longest + 1)
            let tooLong = try await browser.send(try await fields(story, long), to: form)
            #expect([.unprocessable, .contentTooLarge].contains(tooLong.status))
            #expect(try await story.opened().state.letters.isEmpty)
        }
    }

    @Test("are kept while they are typed, each family's apart, and beside what is noted when it is told")
    func drafts() async throws {
        try await SchoolSite.with { school in
            let (story, notice, form) = try await begin(school)
            let browser = try await Browser(school, as: "juf")
            let name = "brief \(notice) p1"
            let kept = try await browser.send([("tekst", "Beste ouders, half")], to: .draft(story.id, name))
            #expect(kept.status == .noContent)
            let other = try await browser.send([("tekst", "x")], to: .draft(story.id, "brief \(notice) p2"))
            #expect(other.status == .notFound)
            #expect(try await browser.open(form).text.contains("Beste ouders, half</textarea>"))
            let told = try await browser.open(.tell(story.id, notice.description)).text
            #expect(!told.contains("Beste ouders, half"))
        }
    }

    @Test("come as a file where there is a program that makes one, and say what to do when it fails")
    func file() async throws {
        try await TemporaryFolder.with { folder in
            let program = folder + "/weasyprint"
            func install(_ lines: String) throws {
                let made = FileManager.default.createFile(
                    atPath: program, contents: Data("#!/bin/sh\n\(lines)\n".utf8),
                    attributes: [.posixPermissions: 0o755])
                try #require(made)
            }
            try install("printf '%%PDF-'; cat")
            let printer = try #require(Printer(program: program))
            try await SchoolSite.with(printer: printer) { school in
                let (story, _, form) = try await begin(school)
                let browser = try await Browser(school, as: "juf")
                _ = try await browser.send(try await fields(story, "Tot <morgen>."), to: form)
                #expect(try await browser.open(.writtenLetter(story.id, 1)).text.contains("Brief als PDF"))
                let file = try await browser.open(.letterFile(story.id, 1))
                #expect(file.status == .ok && file.headers["Content-Type"] == "application/pdf")
                #expect(file.headers["Content-Disposition"]?.contains("Noor") == false)
                #expect(
                    file.text.hasPrefix("%PDF-<!doctype html>\n<html lang=\"nl\">"), "\(file.text.prefix(80))"
                )
                #expect(file.text.contains("Tot &lt;morgen&gt;.") && !file.text.contains("href"))
                try install("exit 1")
                let failed = try await browser.open(.letterFile(story.id, 1))
                #expect(failed.status == .internalServerError)
                #expect(failed.text.contains("De brief kon geen PDF worden"))
                #expect(school.log.lines == ["PrintingFailed"])
            }
        }
    }
}
