import Casework
import Dossiers
import HTTPServer
import Playbooks
import Records
import Testing
import UseCases

@testable import Website

@Suite("Joining a report to a case, on the site")
struct JoinPageTests {
    @Test("a case about the same pupil that is over is named at the weighing, with the way to reopen it")
    func earlier() async throws {
        try await SchoolSite.with { school in
            let over = try await Story.begin(school)
            try await over.carry([.state([Statement("harm", "no", saidBy: nil, of: nil)])])
            let row = try await over.opened().row
            var summary = DossierSummary(owner: row.owner)
            summary.isClosed = true
            summary.triage = "bullying"
            summary.readers = ["teacher"]
            summary.target = "p1"
            summary.schoolClass = "groep-5"
            summary.parties = try await over.opened().state.present
            try await school.desk.archive.refresh(summary, of: row)
            let report = try await Story.begin(school, weighed: false)
            let page = try await Browser(school, as: "juf").open(.triage(report.id)).text
            #expect(page.contains("Over deze leerling was er al een zaak. Die is afgesloten."))
            #expect(page.contains("href=\"/zaken/\(over.id)\">Zaak \(row.number)"))
        }
    }

    @Test("the triage suggests cases with the same pupils; joined, each names the other")
    func joins() async throws {
        try await SchoolSite.with { school in
            let file = try await Story.begin(school)
            let report = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "juf")
            let triage = try await browser.open(.triage(report.id))
            let fold = "<details class=\"on-wide\"><summary><h3>Hoort dit bij een zaak die al loopt?"
            #expect(triage.text.contains(fold), "folded on a telephone alone")
            #expect(triage.text.contains("Zaak 1 · Noor Aalders"))
            let sent = try await browser.send(
                [("versie", try await report.version), ("zaak", "1"), ("nummer", "")], to: .joining(report.id)
            )
            #expect(sent.status == .seeOther && sent.location == Page.caseFile(file.id).path)
            let page = try await browser.open(.caseFile(file.id)).text
            #expect(page.contains("Die kwam binnen als zaak 2"))
            #expect(page.contains(Page.caseFile(report.id).path))
            let closed = try await browser.open(.caseFile(report.id)).text
            #expect(closed.contains("Deze melding hoort bij zaak 1"))
            #expect(closed.contains(Page.caseFile(file.id).path))
            #expect(try await !browser.open(.triage(file.id)).text.contains("Hoort dit bij een zaak"))
        }
    }

    /// A case about a pupil of group 5, and a report about one of group 6 that was joined to it.
    private func joined(_ school: SchoolSite) async throws -> (file: Story, report: Dossier.ID) {
        let file = try await Story.begin(school)
        let form = ReportForm(
            reporter: .staff, channel: "teacher", text: "Lot wordt geduwd.",
            parties: [CaseParty(pupil: "p4", involvement: .target, group: "groep-6", yearGroup: 6)])
        let report = try await FileReport(school.desk)(form, at: SchoolSite.school).dossier
        _ = try await JoinReport(school.desk)(
            report, expecting: try await version(report, school), to: 1,
            by: try await file.viewer("regie"))
        return (file, report)
    }

    private func version(_ id: Dossier.ID, _ school: SchoolSite) async throws -> Int {
        try #require(try await school.desk.archive.dossier(id, of: SchoolSite.school)).version
    }

    @Test("who may not open the other dossier hears neither its number nor a way to it")
    func hidesTheNumber() async throws {
        try await SchoolSite.with { school in
            let (file, report) = try await joined(school)
            let teacher = try await Browser(school, as: "juf").open(.caseFile(file.id)).text
            #expect(
                teacher.contains("Nog een melding over deze zaak") && teacher.contains("Lot wordt geduwd."))
            #expect(!teacher.contains("zaak 2") && !teacher.contains("\(Page.caseFile(report).path)\""))
            let other = try await Browser(school, as: "meester").open(.caseFile(report)).text
            #expect(other.contains("Deze melding hoort bij een andere zaak"))
            #expect(!other.contains("zaak 1") && !other.contains(Page.caseFile(file.id).path))
            let both = try await Browser(school, as: "regie").open(.caseFile(file.id)).text
            #expect(both.contains("Die kwam binnen als zaak 2"))
        }
    }

    @Test("who has the case in hand takes a report out, with a reason; its words go, it waits again")
    func takesOut() async throws {
        try await SchoolSite.with { school in
            let (file, report) = try await joined(school)
            let browser = try await Browser(school, as: "juf")
            let page = Page.takingOut(file.id, report)
            #expect(try await browser.open(.caseFile(file.id)).text.contains(page.path))
            let form = try await browser.open(page)
            #expect(form.status == .ok && form.text.contains("Lot wordt geduwd."))
            let version = try await file.version
            let empty = try await browser.send([("versie", version), ("reden", " ")], to: page)
            #expect(empty.status == .unprocessable)
            let sent = try await browser.send(
                [("versie", version), ("reden", "Dit gaat over Lot")], to: page)
            #expect(sent.status == .seeOther && sent.location == Page.caseFile(file.id).path)
            let after = try await browser.open(.caseFile(file.id)).text
            #expect(after.contains("Een melding hoort toch niet bij deze zaak"))
            #expect(after.contains("Dit gaat over Lot") && !after.contains("Lot wordt geduwd."))
            #expect(!after.contains(page.path))
            let teacher = try await Browser(school, as: "meester").open(.reports).text
            #expect(teacher.contains("Lot wordt geduwd."))
            let again = try await browser.open(page)
            #expect(again.text.contains("Deze melding is al uit de zaak gehaald."))
            #expect(try await browser.open(.takingOut(file.id, "geen")).status == .notFound)
            #expect(try await Browser(school, as: "meester").open(page).status == .forbidden)
        }
    }

    @Test("from the report's own page it is taken out of the case by opening it again")
    func comesBack() async throws {
        try await SchoolSite.with { school in
            let (file, report) = try await joined(school)
            let browser = try await Browser(school, as: "meester")
            #expect(try await browser.open(.caseFile(report)).text.contains("Hoort toch niet bij die zaak"))
            #expect(try await browser.open(.reopening(report)).text.contains("Melding weer apart zetten"))
            let sent = try await browser.send(
                [("versie", String(try await version(report, school))), ("reden", "Hoort bij groep 6")],
                to: .reopening(report))
            #expect(sent.status == .seeOther)
            let teacher = try await Browser(school, as: "juf").open(.caseFile(file.id)).text
            #expect(
                teacher.contains("hoort toch niet bij deze zaak") && !teacher.contains("Lot wordt geduwd."))
        }
    }

    @Test("a number that is none, or of a case that one may not open, says the same and keeps what was typed")
    func refuses() async throws {
        try await SchoolSite.with { school in
            let report = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "juf")
            func answer(_ number: String) async throws -> Answer {
                try await browser.send(
                    [("versie", try await report.version), ("nummer", number)], to: .joining(report.id))
            }
            #expect(try await answer("").text.contains("Kies een zaak, of vul het nummer in."))
            let unknown = try await answer("77")
            #expect(unknown.status == .unprocessable && unknown.text.contains("Die zaak is er niet"))
            #expect(unknown.text.contains("value=\"77\""))
            #expect(try await answer("1").text.contains("Dat is deze melding zelf."))
        }
    }

    @Test("a failed joining from the page of the weighing keeps the answers that nobody saved yet")
    func keepsAnswers() async throws {
        try await SchoolSite.with { school in
            let report = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "juf")
            let page = Page.triage(report.id)
            let shown = try await browser.open(page).text
            let question = try #require(shown.firstMatch(of: /name="(feit-[^"]+)" value="yes"/)).output.1
            let version = try await report.version
            let answers = [(String(question), "yes"), ("reden", "Twee keer & vaker")]
            for press in [[("doe", "hoort-bij")], []] {
                let failed = try await browser.send(
                    [("versie", version), ("nummer", "77")] + answers + press, to: page)
                #expect(failed.status == .unprocessable && failed.text.contains("Die zaak is er niet"))
                #expect(failed.text.contains("value=\"77\""))
                #expect(failed.text.contains("Twee keer &amp; vaker"))
                let chosen = failed.text.firstMatch(
                    of: try Regex("name=\"\(question)\" value=\"yes\"[^>]* checked"))
                #expect(chosen != nil)
            }
            let file = try await Story.begin(school)
            let number = try await file.opened().row.number
            let joined = try await browser.send(
                [("versie", version), ("nummer", String(number)), ("doe", "hoort-bij")] + answers, to: page)
            #expect(joined.location == Page.caseFile(file.id).path)
            let kept = try await report.opened()
            let fact = Fact.ID(String(question.dropFirst("feit-".count)))
            #expect(kept.engine.answer(fact, in: kept.state) == .yes)
            #expect(kept.events.contains { $0.what == .noted("Waarom weeg je het zo?\nTwee keer & vaker") })
            #expect(kept.row.isClosed && kept.state.joinedTo?.number == number)
        }
    }

    @Test("danger that is said on the page of the weighing goes along: the case owes the act at once")
    func dangerGoesAlong() async throws {
        try await SchoolSite.with { school in
            let file = try await Story.begin(school)
            let report = try await Story.begin(school, weighed: false)
            let number = String(try await file.opened().row.number)
            let browser = try await Browser(school, as: "juf")
            _ = try await browser.send(
                [
                    ("versie", try await report.version), ("nummer", number), ("doe", "hoort-bij"),
                    ("feit-danger", "yes"),
                ], to: .triage(report.id))
            let owed = try await file.opened().obligations.filter { $0.state.isOwed }
            #expect(owed.contains { $0.id.step == "act-on-danger" })
            #expect(try await browser.open(.today).text.contains("Gevaar: nu meteen"))
        }
    }

    @Test("a joining that cannot be keeps nothing of what was typed, and shows it")
    func keepsNothing() async throws {
        try await SchoolSite.with { school in
            let report = try await Story.begin(school, weighed: false)
            let version = try await report.version
            let failed = try await Browser(school, as: "juf").send(
                [("versie", version), ("nummer", "77"), ("doe", "hoort-bij"), ("reden", "Nog iets")],
                to: .triage(report.id))
            #expect(failed.text.contains("Nog iets"))
            #expect(try await report.version == version)
        }
    }

    @Test("once it was weighed there is nothing to join; who may not weigh it does not come here")
    func late() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let page = try await Browser(school, as: "juf").open(.joining(story.id))
            #expect(page.text.contains("Deze melding is al gewogen of gesloten."))
            #expect(try await Browser(school, as: "meester").open(.joining(story.id)).status == .forbidden)
        }
    }
}
