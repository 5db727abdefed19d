import Casework
import HTTPServer
import People
import Playbooks
import SchoolTime
import Testing
import UseCases

@testable import Website

@Suite("What a case asks once more, on the site")
struct AskedAgainPageTests {
    /// A case that was weighed, and to which a report was joined since.
    private func joined(_ school: SchoolSite) async throws -> Story {
        let file = try await Story.begin(school)
        let report = try await Story.begin(school, weighed: false)
        let row = try await report.opened().row
        _ = try await JoinReport(school.desk)(
            report.id, expecting: row.version, to: 1, by: try await file.viewer("juf"))
        return file
    }

    @Test("whoever weighs finds it on the list and on the page, with the words of the report that came")
    func asks() async throws {
        try await SchoolSite.with { school in
            let file = try await joined(school)
            let browser = try await Browser(school, as: "juf")
            let question = "Klopt de weging nog, nu er een melding bij kwam of de zaak is heropend?"
            #expect(try await browser.open(.today).text.contains(question))
            #expect(try await browser.open(.caseFile(file.id)).text.contains(question))
            let page = try await browser.open(.triage(file.id)).text
            #expect(page.contains("Er kwam een melding bij nadat deze zaak is gewogen."))
            #expect(page.contains("Meldingen die erbij kwamen") && page.contains(">Wegen</button>"))
        }
    }

    @Test("the same outcome says that it holds, once it says why; then the page asks it no more")
    func holds() async throws {
        try await SchoolSite.with { school in
            let file = try await joined(school)
            let browser = try await Browser(school, as: "juf")
            let sent = try await browser.send(
                [
                    ("versie", try await file.version), ("doe", "weeg"), ("weging", "bullying"),
                    ("reden", "Het ging over dezelfde ochtend."),
                ], to: .triage(file.id))
            #expect(sent.status == .seeOther)
            let state = try await file.opened().state
            #expect(!state.isToBeWeighedAgain && state.triage.count == 1)
            let page = try await browser.open(.caseFile(file.id)).text
            #expect(page.contains("Opnieuw gewogen, en de weging blijft: "))
            #expect(page.contains("Het ging over dezelfde ochtend."))
            #expect(try await !browser.open(.triage(file.id)).text.contains("Er kwam een melding bij"))
        }
    }

    @Test("a case that is opened again asks it too, and says that it was closed")
    func reopened() async throws {
        try await SchoolSite.with { school in
            let file = try await Story.begin(school, weighed: false)
            try await file.isTeasing(because: "Het was over en weer.")
            try await file.carry([.close(reason: "Het is rustig.")])
            try await file.carry([.reopen(reason: "Het begon weer.")])
            let browser = try await Browser(school, as: "juf")
            let question = "Klopt de weging nog, nu er een melding bij kwam of de zaak is heropend?"
            #expect(try await browser.open(.caseFile(file.id)).text.contains(question))
            let page = try await browser.open(.triage(file.id)).text
            #expect(page.contains("Deze zaak was afgesloten en is heropend."))
            #expect(!page.contains("Er kwam een melding bij") && page.contains(">Wegen</button>"))
        }
    }

    @Test("a case that was weighed and got no report asks nothing")
    func nothing() async throws {
        try await SchoolSite.with { school in
            let file = try await Story.begin(school)
            let page = try await Browser(school, as: "juf").open(.triage(file.id)).text
            #expect(!page.contains("Er kwam een melding bij") && page.contains("Wegen en de zaak openen"))
        }
    }

    @Test("another part of a pupil is not saved before the page named what lapses and somebody said why")
    func lapses() async throws {
        try await SchoolSite.with { school in
            let file = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let shown = try await browser.open(.parties(file.id)).text
            #expect(shown.contains("Een leerling heeft één rol in een zaak."))
            #expect(shown.contains("href=\"\(Page.newReport.path)\""))
            let change = [("versie", try await file.version), ("rol-p1", "initiator")]
            let refused = try await browser.send(change, to: .parties(file.id))
            #expect(refused.status == .unprocessable)
            #expect(refused.text.contains("vervalt wat hieronder staat"))
            #expect(refused.text.contains("(Noor Aalders)"), "each duty by its title, with whom it is about")
            let stays = try await file.opened().state.parties
            #expect(stays.first { $0.pupil == "p1" }?.involvement == .target)
            let sent = try await browser.send(
                change + [("wissel-reden", "Noor werd niet gepest.")], to: .parties(file.id))
            #expect(sent.status == .seeOther)
            let changed = try await file.opened().state.parties
            #expect(changed.first { $0.pupil == "p1" }?.involvement == .initiator)
            let page = try await browser.open(.caseFile(file.id)).text
            #expect(page.contains("Waarom een leerling nu anders meedoet: Noor werd niet gepest."))
            #expect(page.contains("Daardoor vervalt: "))
        }
    }

    @Test("the history says of which class it is that nobody can act")
    func ofClass() async throws {
        try await SchoolSite.with { school in
            let file = try await Story.begin(school)
            let viewer = try await file.viewer("regie")
            let today = school.desk.now().date.iso
            try await SayAbsent(school.desk)("juf", from: today, until: nil, by: viewer)
            _ = try await RefreshTicks(school.desk)()
            let page = try await Browser(school, as: "regie").open(.caseFile(file.id)).text
            let title = try #require(
                try await school.desk.archive.classes(of: SchoolSite.school).first { $0.id == "groep-5" }?
                    .title)
            #expect(page.contains("Kan niet optreden: leerkracht \(title)"))
        }
    }
}
