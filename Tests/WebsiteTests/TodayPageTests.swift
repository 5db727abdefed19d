import Casework
import Dossiers
import HTTPServer
import People
import Playbooks
import Records
import Testing
import UseCases

@testable import Website

@Suite("The list of the day")
struct TodayPageTests {
    @Test("counts the reports that wait, and says that the reporter is still to hear of it")
    func reports() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school, weighed: false)
            let page = try await Browser(school, as: "juf").open(.today)
            #expect(page.text.contains("Er ligt 1 melding die nog gewogen moet worden"))
            #expect(page.text.contains("Laat de melder weten dat het is aangekomen"))
            #expect(page.text.contains("Noor Aalders"))
        }
    }

    @Test("begins with what it will show, for who has nothing yet")
    func firstRun() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school, as: "meester").open(.today)
            #expect(page.text.contains("Je hebt op dit moment niets open staan."))
            #expect(page.text.contains("Zelf iets melden"))
        }
    }

    @Test("never says that nothing is open below a report that waits")
    func nothingElse() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "regie")
            let copy = try await story.task(of: Intake.copyStep)
            _ = try await browser.send(
                [("versie", try await story.version)], to: .tell(story.id, copy.description))
            let page = try await browser.open(.today).text
            #expect(page.contains("Er ligt 1 melding die nog gewogen moet worden"))
            #expect(page.contains("Verder heb je op dit moment niets open staan."))
            #expect(!page.contains("Je hebt op dit moment niets open staan."))
        }
    }

    @Test("names what a notice is about in words, never by an id of the playbook")
    func notices() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let page = try await Browser(school, as: "juf").open(.today).text
            let opened = try await story.opened()
            let subjects = opened.obligations.compactMap { opened.engine.notice(of: $0.id)?.what }
            let ids = subjects.filter { opened.engine.playbook.texts.letters[.init($0)] != nil }
            #expect(!ids.isEmpty)
            for id in ids { #expect(!page.contains(": \(id)<"), "\(id)") }
        }
    }

    @Test("never says to tell who is accused, but who stands in for them; nor does the page of the notice")
    func accused() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let notice = "Er loopt een zaak in deze groep."
            #expect(try await browser.open(.today).text.contains("Informeer: ib-er – \(notice)"))
            try await story.carry([.unavailable("support-coordinator", reason: Role.accused)])
            let today = try await browser.open(.today).text
            #expect(today.contains("Informeer: directeur – \(notice)") && !today.contains("Informeer: ib-er"))
            let opened = try await story.opened()
            let task = try #require(opened.obligations.first { $0.id.recipient == "support-coordinator" }?.id)
            let page = try await browser.open(.tell(story.id, task.description)).text
            #expect(page.contains("directeur (in plaats van ib-er)"))
        }
    }

    @Test("the name of the one never stands beside a message to the family of the other")
    func families() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            try school.clock.set("2026-03-31T09:00")
            let page = try await Browser(school, as: "juf").open(.today).text
            let lines = page.components(separatedBy: "<li class=\"line").filter { !$0.contains("stap/") }
            let toInitiator = lines.filter {
                $0.contains(">Informeer: de ouders van de leerling die zou pesten")
            }
            #expect(!toInitiator.isEmpty)
            let number = try await story.opened().row.number
            for line in toInitiator {
                #expect(!line.contains("Noor"), "\(line)")
                #expect(line.contains("zaak \(number)"))
            }
        }
    }

    @Test(
        "what one case tells by one day stands together: the case once, every message with its own link and why"
    )
    func together() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let page = try await Browser(school, as: "juf").open(.today).text
            let lines = page.components(separatedBy: "<li class=\"line")
            let several = try #require(lines.first { $0.contains("keer iemand informeren") })
            let number = try await story.opened().row.number
            #expect(several.components(separatedBy: "zaak \(number)<").count == 2)
            let messages = several.components(separatedBy: ">Informeer: ").count - 1
            #expect(messages > 1 && several.contains("\(messages) keer iemand informeren"))
            #expect(several.components(separatedBy: "class=\"why\"").count - 1 == messages)
        }
    }

    @Test("shows nothing of other classes")
    func others() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            #expect(try await !Browser(school, as: "meester").open(.today).text.contains("Noor"))
        }
    }

    @Test("names what may be done once for each case, and the first of what has no day")
    func brief() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let page = try await Browser(school, as: "juf").open(.today).text
            let offers = try await story.opened().obligations.filter { $0.state == .offered }
            #expect(page.components(separatedBy: "#mag-ook").count == (offers.isEmpty ? 1 : 2))
            let undated = try #require(
                page.components(separatedBy: "<h2>Zonder vaste dag (").dropFirst().first)
            let list = undated.components(separatedBy: "</ul>")[0]
            #expect(list.components(separatedBy: "<li").count == 2, "one case, one line")
            #expect(list.contains("en daarna nog"))
        }
    }

    @Test("what has no day is said to have none, and is not called later")
    func undated() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            let viewer = try #require(try await FindViewer(school.desk)("juf", at: SchoolSite.school))
            let list = try await ShowToday(school.desk)(for: viewer)
            let groups = Dictionary(grouping: list.lines) { TodayGroup($0, list.today) }
            #expect(groups[.later, default: []].allSatisfy { $0.due != nil })
            let undated = groups[.undated, default: []]
            #expect(!undated.isEmpty && undated.allSatisfy { $0.due == nil })
            let page = try await Browser(school, as: "juf").open(.today).text
            #expect(page.contains("<h2>Zonder vaste dag ("))
        }
    }

    @Test("puts first what is late")
    func late() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            try school.clock.set("2026-03-31T09:00")
            let page = try await Browser(school, as: "juf").open(.today).text
            let late = try #require(page.range(of: "<h2>Te laat ("))
            let later = page.range(of: "<h2>Later (")
            #expect(later.map { late.lowerBound < $0.lowerBound } ?? true)
            #expect(page.contains("Te laat</span>"))
        }
    }

    @Test("what nobody can do stands with the coordinator, who reads in whose place and opens it")
    func insteadOf() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "regie")
            #expect(try await !browser.open(.today).text.contains("in plaats van schoolbestuur"))
            for role in ["teacher", "director"] as [Role.ID] {
                try await story.carry([.unavailable(role, reason: Role.accused)], as: "regie")
            }
            let page = try await browser.open(.today).text
            #expect(page.contains("in plaats van schoolbestuur"))
            #expect(page.contains("Noor Aalders"))
            let file = try await browser.open(.caseFile(story.id)).text
            #expect(
                file.contains(
                    "schoolbestuur (in plaats van leerkracht) (staat nu bij anti-pestcoördinator De Regie)"))
            let task = try await story.opened(as: "regie").obligations.first {
                !$0.id.isNotice && $0.state.isOwed && $0.owners.roles == ["school-board"]
            }
            let step = try await browser.open(.task(story.id, try #require(task).id.description))
            #expect(step.status == .ok && step.text.contains("(staat nu bij anti-pestcoördinator De Regie)"))
            for shut in ["juf", "baas"] as [StaffMember.ID] {
                #expect(try await !Browser(school, as: shut).open(.today).text.contains("Noor"))
            }
        }
    }

    @Test("the case tells why nobody can act in the other role of who is accused")
    func otherRole() async throws {
        try await SchoolSite.with { school in
            let both: [StaffMember.Assignment] = [
                .init(role: "director"), .init(role: "support-coordinator"),
            ]
            try await school.desk.archive.add(
                [StaffMember(id: "beide", name: "Beide Rollen", assignments: both)], to: SchoolSite.school)
            let story = try await Story.begin(school)
            try await story.carry([.unavailable("director", reason: Role.accused)])
            let page = try await Browser(school, as: "juf").open(.caseFile(story.id)).text
            #expect(page.contains("Wie deze rol heeft, is in deze zaak beschuldigd."))
            #expect(!page.contains("Dit staat zo voor de hele school."))
        }
    }

    @Test("a list of more than two hundred lines says so, and goes on on a next page")
    func long() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let row = try await story.opened().row
            var summary = DossierSummary(owner: "teacher")
            summary.duties = (1...230).map { number in
                DutyRow(
                    task: TaskID(step: "talk-with-target", number: number), role: "director",
                    schoolClass: nil,
                    strength: .must, due: number > 220 ? nil : "2026-03-02")
            }
            try await school.desk.archive.refresh(summary, of: row)
            let browser = try await Browser(school, as: "baas")
            let first = try await browser.open(.today).text
            #expect(first.contains("hier staan regel 1 tot en met 200. Onderaan ga je verder."))
            #expect(first.components(separatedBy: "class=\"line\"").count == 201)
            #expect(first.contains("/vandaag?pagina=2"))
            let second = try await browser.open(.today, query: "?pagina=2").text
            #expect(second.contains("hier staan regel 201 tot en met 221. Dit is het einde van de lijst."))
            #expect(second.contains("en daarna nog 9") && second.contains("/vandaag?pagina=1"))
            #expect(
                try await browser.open(.today, query: "?pagina=3").text.contains("Zo ver gaat je lijst niet.")
            )
        }
    }

    @Test("what may be done in more cases than are named leads to all cases")
    func manyOffers() async throws {
        try await SchoolSite.with { school in
            for number in 1...201 {
                var summary = DossierSummary(owner: "teacher")
                summary.duties = [
                    DutyRow(task: TaskID(step: "talk"), role: "director", schoolClass: nil, strength: .may)
                ]
                let new = NewDossier(
                    id: Dossier.ID("o\(number)"), school: SchoolSite.school, scope: .caseFile,
                    playbook: "globe", protocolVersion: 1)
                _ = try await school.desk.archive.create(new, events: [], summary: summary)
            }
            let page = try await Browser(school, as: "baas").open(.today).text
            #expect(page.contains("Mag ook (200)") && page.contains("In nog meer zaken mag iets"))
        }
    }
}
