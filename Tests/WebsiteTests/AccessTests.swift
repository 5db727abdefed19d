import Dossiers
import Foundation
import HTTPServer
import Testing
import UseCases

@testable import Website

@Suite("Who comes where")
struct AccessTests {
    /// The examples, each with a dossier that is there.
    private func pages(_ id: Dossier.ID, _ rule: PageRule) throws -> [Page] {
        let pages = Page.examples.filter { $0.rule == rule }
        #expect(!pages.isEmpty)
        return try pages.map { page in
            try #require(Page(page.segments.map { $0 == "d1" ? id.text : $0 }))
        }
    }

    @Test("every example is the page of its own address")
    func addresses() {
        #expect(Page.examples.count > 30)
        for page in Page.examples { #expect(Page(page.segments) == page) }
    }

    @Test("every kind of page has an example, so that a new one walks along here")
    func kinds() throws {
        let source = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../Sources/Website/Page.swift"), encoding: .utf8)
        let declared = try #require(
            source.firstMatch(of: /\nenum Page: Hashable {((?s).*?)\n    \/\/\/ Its address/))
        let names = declared.output.1.replacing(/\/\/[^\n]*|\([^)]*\)/, with: "")
            .split(whereSeparator: { !$0.isLetter }).map(String.init).filter { $0 != "case" }
        #expect(names.count > 60)
        let examples = Page.examples.map { page in
            Mirror(reflecting: page).children.first?.label ?? "\(page)"
        }
        #expect(Set(names) == Set(examples))
    }

    @Test(
        "who is not signed in is sent to sign in, and can send nothing",
        arguments: [PageRule.staff, .dossier])
    func anonymous(rule: PageRule) async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = Browser(school)
            for page in try pages(story.id, rule) {
                let shown = try await browser.open(page)
                #expect(shown.status == .seeOther, "\(page.path)")
                #expect(shown.location?.hasPrefix(Page.signIn.path) == true, "\(page.path)")
                let sent = try await browser.send([("versie", "3")], to: page)
                #expect(sent.status == .unauthorized, "\(page.path)")
            }
        }
    }

    /// The pages of a case with tasks that are there, so that it is the door that refuses and not the task that is
    /// unknown.
    private func doors(_ story: Story) async throws -> [Page] {
        let talk = try await story.task(of: "talk-with-target").description
        let duties = try await story.opened().obligations
        let notice = try #require(duties.first { $0.id.isNotice && $0.state.isOwed }).id.description
        // A case is recorded in a demo only: elsewhere that page is there for nobody.
        return try pages(story.id, .dossier).filter { $0 != .record(story.id) }.map { page in
            switch page {
            case .task(let id, _): .task(id, talk)
            case .waive(let id, _): .waive(id, talk)
            case .plan(let id, _): .plan(id, talk)
            case .draft(let id, _): .draft(id, talk)
            case .consult(let id, _): .consult(id, "talk-with-target")
            case .tell(let id, _): .tell(id, notice)
            case .letter(let id, _, let pupil): .letter(id, notice, pupil)
            default: page
            }
        }
    }

    /// Whether nothing is ever sent to it.
    private func isOnlyRead(_ page: Page) -> Bool {
        switch page {
        case .caseFile, .readings, .map, .invitation, .filed, .writtenLetter, .letterFile: true
        default: false
        }
    }

    /// Pages that are there to be sent to alone.
    private func isOnlySentTo(_ page: Page) -> Bool {
        switch page {
        case .waive, .plan, .draft, .consult: true
        default: false
        }
    }

    @Test(
        "who has no role in it opens no page of a case, and changes nothing",
        arguments: ["niemand", "meester"])
    func stranger(staff: String) async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let before = try await story.version
            let talk = try await story.task(of: "talk-with-target").description
            let browser = try await Browser(school, as: .init(staff))
            for page in try await doors(story) {
                let shown = try await browser.open(page)
                #expect(shown.status == (isOnlySentTo(page) ? .notFound : .forbidden), "\(page.path)")
                let fields = [
                    ("versie", before), ("tekst", "x"), ("taak", talk), ("reden", "x"), ("wie", "teacher"),
                    ("mening-teacher", "x"), ("overslaan-reden", "x"), ("plan-dag", "2026-03-04"),
                    ("veld-incidents", "x"),
                ]
                let sent = try await browser.send(fields, to: page)
                // Only who reads it may be sent there.
                #expect(isOnlyRead(page) || sent.status == .forbidden, "\(page.path)")
                for answer in [shown, sent] { #expect(!answer.text.contains("Noor"), "\(page.path)") }
            }
            #expect(try await story.version == before)
        }
    }

    @Test("a form with another token changes nothing", arguments: ["", "0123456789abcdef0123456789abcdef"])
    func foreign(token: String) async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let before = try await story.version
            let browser = try await Browser(school, as: "juf")
            let fields = [
                ("versie", before), ("tekst", "x"), ("reden", "x"), ("wat", "x"), ("doe", "meld"),
                ("groep", "groep-5"),
            ]
            for page in try await doors(story) + pages(story.id, .staff) {
                let answer = try await browser.send(fields, to: page, token: token)
                #expect(answer.status == .forbidden, "\(page.path)")
            }
            #expect(try await story.version == before)
            let viewer = try await story.viewer("regie")
            let dossiers = try await ListDossiers(school.desk)(.init(), page: 1, for: viewer).dossiers
            #expect(dossiers.map(\.row.id) == [story.id], "no report was made")
            #expect(try await browser.open(.today).status == .ok, "nobody was signed out")
        }
    }

    @Test(
        "a form of anybody with another token than the visitor's changes nothing", arguments: ["", "anders"])
    func foreignVisitor(token: String) async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = Browser(school, visitorToken: "v")
            let fields = [
                ("wat", "x"), ("wie", "pupil"), ("code", "x"), ("naam", "juf"),
                ("wachtwoord", "een lang wachtwoord"),
            ]
            for page in [Page.report(SchoolSite.school), .followReport(SchoolSite.school), .signIn] {
                let answer = try await browser.send(fields, to: page, token: token)
                #expect(answer.status == .forbidden, "\(page.path)")
                #expect(answer.cookies.isEmpty, "\(page.path)")
            }
            let viewer = try await story.viewer("regie")
            #expect(try await ListReports(school.desk)(page: 1, for: viewer).reports.isEmpty)
        }
    }
}
