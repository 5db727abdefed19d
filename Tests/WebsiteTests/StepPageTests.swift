import Casework
import Dossiers
import HTTPServer
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("The page that carries out a step")
struct StepPageTests {
    private static let incidents = "Op het plein, drie keer deze week: schelden & duwen."

    @Test("shows the guide beside the fields, and every question with a way not to know")
    func shows() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target")
            let page = try await Browser(school, as: "juf").open(.task(story.id, task.description))
            #expect(page.status == .ok)
            #expect(page.text.contains("Leidraad"))
            #expect(page.text.contains("name=\"veld-incidents\""))
            #expect(page.text.contains("Weet ik niet"))
        }
    }

    @Test("asks the same in English for who follows the link, under the same names")
    func english() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target")
            let browser = try await Browser(school, as: "juf")
            let dutch = try await browser.open(.task(story.id, task.description))
            #expect(dutch.text.contains("?taal=en\" lang=\"en\">English</a>"))
            #expect(!dutch.text.contains("What happened lately"))
            let english = try await browser.open(.task(story.id, task.description), query: "?taal=en")
            for words in [
                "What happened lately", "must be filled in", "name=\"veld-incidents\"",
                "name=\"taal\" value=\"en\"",
                "lang=\"en\"", "I do not know", "A talk apart about what happened",
            ] { #expect(english.text.contains(words), "\(words)") }
        }
    }

    @Test("says how its day was counted, to who reads the case")
    func counted() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target")
            let page = try await Browser(school, as: "juf").open(.task(story.id, task.description))
            #expect(page.text.contains("Hoe de dag is geteld"))
            #expect(page.text.contains("De termijn is: binnen 2 schooldagen na de melding"))
            #expect(page.text.contains("Geteld vanaf maandag 2 maart 2026"))
            #expect(page.text.contains("1 is dinsdag 3 maart, 2 is woensdag 4 maart."))
            #expect(page.text.contains("Er is geen dag overgeslagen."))
        }
    }

    @Test("a step without a date has nothing to count")
    func uncounted() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "help-target")
            let page = try await Browser(school, as: "juf").open(.task(story.id, task.description))
            #expect(page.status == .ok && !page.text.contains("Hoe de dag is geteld"))
        }
    }

    @Test("does a step; the case then shows it as done")
    func does() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target")
            let answer = try await Browser(school, as: "juf").send(
                [
                    ("versie", try await story.version), ("veld-incidents", Self.incidents),
                    ("veld-seriousness", "serious"), ("op", "2026-03-02"),
                ], to: .task(story.id, task.description))
            #expect(answer.status == .seeOther)
            #expect(answer.location == "/zaken/\(story.id)")
            let opened = try await story.opened()
            let duty = try #require(opened.obligations.first { $0.id == task })
            #expect(duty.state == .done)
            #expect(duty.ending?.answers["incidents"] == Self.incidents)
            #expect(opened.engine.answer("seriousness", in: opened.state) == "serious")
        }
    }

    @Test("names the empty fields that it needs, and keeps all that was typed")
    func missing() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target")
            let answer = try await Browser(school, as: "juf").send(
                [
                    ("versie", try await story.version), ("veld-seriousness", "serious"),
                    ("reden", "Mijn reden"),
                ], to: .task(story.id, task.description))
            #expect(answer.status == .unprocessable)
            #expect(answer.text.contains("Vul nog in: Analyse"))
            #expect(answer.text.contains("Mijn reden"))
            #expect(answer.text.contains("value=\"serious\" checked"))
        }
    }

    @Test("refuses a step whose gates are shut, with the rule, and keeps all that was typed")
    func refused() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "joint-talk")
            let answer = try await Browser(school, as: "juf").send(
                [
                    ("versie", try await story.version), ("veld-problem", "Wat er speelt <nu>"),
                    ("veld-agreements", "Samen spelen"), ("veld-quality", "checked"),
                ], to: .task(story.id, task.description))
            #expect(answer.status == .unprocessable)
            #expect(answer.text.contains("Dit kan nu niet"))
            #expect(answer.text.contains("Eerst apart met wie pest"))
            #expect(answer.text.contains("GLB-038"))
            #expect(answer.text.contains("Wat er speelt &lt;nu&gt;"))
            #expect(answer.text.contains("Samen spelen"))
            #expect(try await story.opened().obligations.first { $0.id == task }?.state.isOver == false)
        }
    }

    @Test("shows what changed when somebody else wrote in between, and then takes the same text")
    func conflict() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target")
            let seen = try await story.version
            try await story.carry([.note("Ik belde net met de ouders.")], as: "regie")
            let browser = try await Browser(school, as: "juf")
            let fields = [("veld-incidents", Self.incidents)]
            let answer = try await browser.send(
                [("versie", seen)] + fields, to: .task(story.id, task.description))
            #expect(answer.status == .conflict)
            #expect(answer.text.contains("Ik belde net met de ouders."))
            #expect(answer.text.contains("schelden &amp; duwen.</textarea>"), "in its own field")
            let now = try await story.version
            #expect(answer.text.contains("name=\"versie\" value=\"\(now)\""))
            let again = try await browser.send(
                [("versie", now)] + fields, to: .task(story.id, task.description))
            #expect(again.status == .seeOther)
        }
    }

    @Test("offers the text as a note when a colleague did the step meanwhile")
    func ended() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target")
            let seen = try await story.version
            try await story.carry([
                .complete(.init(task: task, answers: ["incidents": "Al gedaan"]))
            ])
            let answer = try await Browser(school, as: "juf").send(
                [("versie", seen), ("veld-incidents", Self.incidents)],
                to: .task(story.id, task.description))
            #expect(answer.status == .conflict)
            #expect(answer.text.contains("action=\"/zaken/\(story.id)/notitie\""))
            #expect(answer.text.contains("schelden &amp; duwen"))
        }
    }

    @Test("plans a step, and keeps what was typed as a draft that only its author sees")
    func plans() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target")
            let browser = try await Browser(school, as: "juf")
            let answer = try await browser.send(
                [
                    ("versie", try await story.version), ("taak", task.description),
                    ("veld-incidents", Self.incidents), ("plan-dag", "2026-03-03"), ("plan-tijd", "14:15"),
                ], to: .plan(story.id, task.description))
            #expect(answer.status == .seeOther)
            let duty = try #require(try await story.opened().obligations.first { $0.id == task })
            #expect(duty.planned?.iso == "2026-03-03T14:15")
            let own = try await browser.open(.task(story.id, task.description))
            #expect(own.text.contains("schelden &amp; duwen"))
            let other = try await Browser(school, as: "regie").open(.task(story.id, task.description))
            #expect(!other.text.contains("schelden"))
        }
    }

    @Test(
        "planned on a day without school it says which day that is and what the next school day is, and keeps all",
        arguments: [
            ("2026-03-08", "zondag 8 maart", "weekend", "maandag 9 maart"),
            ("2026-04-06", "maandag 6 april", "Tweede paasdag", "dinsdag 7 april"),
            ("2026-04-29", "woensdag 29 april", "meivakantie", "maandag 4 mei"),
        ])
    func plannedOnClosedDay(day: String, said: String, why: String, next: String) async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target")
            let browser = try await Browser(school, as: "juf")
            func plans(_ more: (String, String)...) async throws -> Answer {
                let version = try await story.version
                return try await browser.send(
                    [
                        ("versie", version), ("taak", task.description), ("veld-incidents", Self.incidents),
                        ("plan-dag", day), ("plan-tijd", "19:30"),
                    ] + more, to: .plan(story.id, task.description))
            }
            let asked = try await plans()
            #expect(asked.status == .unprocessable)
            #expect(asked.text.contains("Je koos \(said). Dan is er geen school: \(why)."))
            #expect(asked.text.contains("De eerste schooldag daarna is \(next)."))
            #expect(asked.text.contains("value=\"\(day)\"") && asked.text.contains("value=\"19:30\""))
            #expect(asked.text.contains("schelden &amp; duwen"))
            #expect(try await story.opened().obligations.first { $0.id == task }?.planned == nil)
            #expect(try await plans(("plan-toch", day)).status == .seeOther)
            let duty = try #require(try await story.opened().obligations.first { $0.id == task })
            #expect(duty.planned?.iso == "\(day)T19:30")
        }
    }

    @Test("a button plans it on the next school day instead")
    func plannedInstead() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target")
            let answer = try await Browser(school, as: "juf").send(
                [
                    ("versie", try await story.version), ("taak", task.description),
                    ("plan-dag", "2026-03-08"), ("plan-op", "2026-03-09"),
                ], to: .plan(story.id, task.description))
            #expect(answer.status == .seeOther)
            let duty = try #require(try await story.opened().obligations.first { $0.id == task })
            #expect(duty.planned?.date.iso == "2026-03-09")
        }
    }

    @Test("a draft holds what was typed in the fields, and nothing that belongs to one sending")
    func draftFields() throws {
        let typed = "veld-wie=a&veld-plan-b=c&uitkomst=d&mening-team=m&mening-team-b=n"
        let body = "formulier=t&versie=3&taak=x&wie=y&toestemming=z&plan-dag=2026-03-03&" + typed
        let request = try Request(.post, "/zaken/d1/concept/x", body: Array(body.utf8))
        #expect(DraftText(of: request).text == typed)
        #expect(
            DraftText(of: request, without: "mening-team").text == typed.replacing("mening-team=m&", with: "")
        )
    }

    @Test("a planned step keeps the text, and not the day for a next planning")
    func plannedDraft() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target").description
            let browser = try await Browser(school, as: "juf")
            _ = try await browser.send(
                [("versie", "1"), ("veld-incidents", "Half verh"), ("plan-dag", "2026-03-09")],
                to: .draft(story.id, task))
            let page = try await browser.open(.task(story.id, task)).text
            #expect(page.contains("Half verh"))
            #expect(!page.contains("2026-03-09"))
        }
    }

    @Test("keeps a draft while one types, and throws it away when the step is done")
    func draft() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target").description
            let browser = try await Browser(school, as: "juf")
            let kept = try await browser.send(
                [("versie", "1"), ("veld-incidents", "Half verh")], to: .draft(story.id, task))
            #expect(kept.status == .noContent)
            #expect(try await browser.open(.task(story.id, task)).text.contains("Half verh"))
            _ = try await browser.send(
                [("versie", try await story.version), ("veld-incidents", "Heel verhaal")],
                to: .task(story.id, task))
            #expect(try await !browser.open(.task(story.id, task)).text.contains("Half verh"))
        }
    }

    @Test("asks a reason before it skips a step")
    func waives() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target")
            let browser = try await Browser(school, as: "juf")
            let page = Page.waive(story.id, task.description)
            let bare = try await browser.send([("versie", try await story.version)], to: page)
            #expect(bare.status == .unprocessable)
            #expect(bare.text.contains("waarom"))
            let reasoned = try await browser.send(
                [("versie", try await story.version), ("overslaan-reden", "Het kind is verhuisd.")], to: page)
            #expect(reasoned.status == .seeOther)
            #expect(
                try await story.opened().obligations.first { $0.id == task }?.state
                    == .waived(.said("Het kind is verhuisd.")))
        }
    }

    @Test("does not know a step that the case does not have")
    func unknown() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            #expect(try await browser.open(.task(story.id, "bestaat-niet#1")).status == .notFound)
            #expect(
                try await browser.send([("versie", "1")], to: .task(story.id, "bestaat-niet#1")).status
                    == .notFound)
        }
    }
}
