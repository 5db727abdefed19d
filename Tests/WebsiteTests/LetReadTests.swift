import Access
import Casework
import People
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("Letting a colleague read along")
struct LetReadTests {
    private static let role: Role.ID = "system-administrator"

    /// A report about Noor at a school where who looks after the computers reads no cases.
    private func withCase(_ body: (Story, Browser) async throws -> Void) async throws {
        try await SchoolSite.with(playbook: "aeres") { school in
            try await school.desk.archive.add(
                [StaffMember(id: "beheer", name: "De Beheerder", assignments: [.init(role: Self.role)])],
                to: SchoolSite.school)
            try await school.site.accounts.add(
                login: "beheer", password: "een lang wachtwoord", for: "beheer", at: SchoolSite.school)
            try await body(try await Story.alone(school), try await Browser(school, as: "juf"))
        }
    }

    private func send(
        _ fields: [(String, String)], _ story: Story, in browser: Browser
    ) async throws -> Answer {
        try await browser.send([("versie", try await story.version)] + fields, to: .letRead(story.id))
    }

    @Test("who is let in reads the case from then on, and the timeline says who let them and why")
    func letsRead() async throws {
        try await withCase { story, browser in
            let other = try await Browser(story.school, as: "beheer")
            #expect(try await other.open(.caseFile(story.id)).status == .forbidden)
            #expect(try await browser.open(.caseFile(story.id)).text.contains(Page.letRead(story.id).path))
            let page = try await browser.open(.letRead(story.id)).text
            #expect(page.contains("value=\"case-notes \(Self.role)\""))
            #expect(!page.contains("value=\"sealed "), "a sealed set takes nobody")
            #expect(!page.contains("case-notes mentor\""), "who reads it already is not let in again")
            let sent = try await send(
                [("wie", "case-notes \(Self.role)"), ("reden", "Praat met de <ouders>.")], story, in: browser)
            #expect(sent.status == .seeOther)
            let shown = try await other.open(.caseFile(story.id)).text
            #expect(shown.contains("Noor staat alleen.") && shown.contains("mag meelezen"))
            #expect(shown.contains("meelezen. Praat met de &lt;ouders&gt;."))
            let again = try await browser.open(.letRead(story.id)).text
            let offered = again.prefix(upTo: try #require(again.range(of: "id=\"stoppen\"")).lowerBound)
            #expect(!offered.contains("case-notes \(Self.role)"))
        }
    }

    @Test(
        "without a reason, for nobody, or for who cannot be let in, nothing is recorded and what was typed stays",
        arguments: [
            ("case-notes system-administrator", " "), ("", "Nodig <b>"), ("case-notes mentor", "Nodig <b>"),
            ("restricted system-administrator", "Nodig <b>"), ("sealed system-administrator", "Nodig <b>"),
            ("case-notes quality-staff", "Nodig <b>"), ("case-notes all-staff", "Nodig <b>"),
        ])
    func refused(who: String, reason: String) async throws {
        try await withCase { story, browser in
            let before = try await story.version
            let answer = try await send([("wie", who), ("reden", reason)], story, in: browser)
            #expect(answer.status == .unprocessable)
            #expect(reason == " " || answer.text.contains("Nodig &lt;b&gt;"))
            #expect(try await story.version == before)
        }
    }

    @Test("who was let in can be taken out again, with a reason, which the timeline tells")
    func stops() async throws {
        try await withCase { story, browser in
            let other = try await Browser(story.school, as: "beheer")
            let way = "case-notes \(Self.role)"
            #expect(!(try await browser.open(.letRead(story.id)).text.contains("Niet meer laten meelezen")))
            _ = try await send([("wie", way), ("reden", "Praat met de ouders.")], story, in: browser)
            #expect(try await browser.open(.letRead(story.id)).text.contains("name=\"wie-niet-meer\""))
            for (who, reason) in [(way, " "), ("", "Klaar <b>"), ("case-notes mentor", "Klaar <b>")] {
                let refused = try await send(
                    [("wie-niet-meer", who), ("stop-reden", reason)], story, in: browser)
                #expect(refused.status == .unprocessable)
                #expect(reason == " " || refused.text.contains("Klaar &lt;b&gt;"))
            }
            #expect(try await other.open(.caseFile(story.id)).status == .ok)
            let sent = try await send(
                [("wie-niet-meer", way), ("stop-reden", "Het gesprek is geweest.")], story, in: browser)
            #expect(sent.status == .seeOther)
            #expect(try await other.open(.caseFile(story.id)).status == .forbidden)
            let file = try await browser.open(.caseFile(story.id)).text
            #expect(file.contains("leest niet meer mee") && file.contains("Het gesprek is geweest."))
            #expect(try await browser.open(.letRead(story.id)).text.contains("value=\"\(way)\""))
        }
    }

    @Test("nobody lets others read what they do not read themselves")
    func ownReading() async throws {
        try await withCase { story, _ in
            let access = try await story.opened().access
            #expect(access.mayGive(.addReader("case-notes", Self.role)))
            for set in ["restricted", "sealed", "none"] as [ReaderSet.ID] {
                #expect(!access.mayGive(.addReader(set, Self.role)), "\(set)")
            }
        }
    }

    @Test("where nobody may be added to the notes, the case does not offer it")
    func closed() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let story = try await Story.alone(school)
            let browser = try await Browser(school, as: "juf")
            #expect(try await !browser.open(.caseFile(story.id)).text.contains("/meelezen"))
            let fields = [("wie", "case-notes social-worker"), ("reden", "Praat met de ouders.")]
            #expect(try await send(fields, story, in: browser).status == .unprocessable)
        }
    }

    @Test("who reads the case and does not lead it, is not offered to let others read it")
    func onlyReads() async throws {
        try await withCase { story, _ in
            try await story.school.desk.archive.add(
                [StaffMember(id: "baas2", name: "De Directeur", assignments: [.init(role: "director")])],
                to: SchoolSite.school)
            try await story.school.site.accounts.add(
                login: "baas2", password: "een lang wachtwoord", for: "baas2", at: SchoolSite.school)
            let director = try await Browser(story.school, as: "baas2")
            let file = try await director.open(.caseFile(story.id))
            #expect(file.status == .ok && !file.text.contains("/meelezen"))
            let page = try await director.open(.handOver(story.id)).text
            #expect(!page.contains("value=\"overdragen\"") && page.contains("value=\"afwezig\""))
            let fields = [("wie", "case-notes \(Self.role)"), ("reden", "Nodig.")]
            #expect(try await send(fields, story, in: director).status == .unprocessable)
        }
    }

    @Test("where everybody reads already who may, the case does not offer it and the page says so")
    func nobody() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let file = try await Browser(school, as: "juf").open(.caseFile(story.id)).text
            #expect(file.contains(Page.handOver(story.id).path) && !file.contains("/meelezen"))
            let page = try await Browser(school, as: "juf").open(.letRead(story.id))
            #expect(page.status == .ok && page.text.contains("kun je niemand laten meelezen"))
        }
    }
}
