import Casework
import Dossiers
import HTTPServer
import Testing
import UseCases

@testable import Website

@Suite("What was typed in a form that ended meanwhile")
struct LeftOverTests {
    /// What stands in the box to keep it as a note; nil when none is offered.
    private func offered(by answer: Answer) -> String? {
        answer.text.firstMatch(
            of: /id="over".*?<textarea[^>]*>(?<words>[^<]*)<\/textarea>/.dotMatchesNewlines()
        )
        .map { String($0.output.words) }
    }

    @Test("of a step is offered as a note: every text, also of one word, and no choice")
    func step() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target")
            let seen = try await story.version
            try await story.carry([.complete(.init(task: task, answers: ["incidents": "Al gedaan"]))])
            let answer = try await Browser(school, as: "juf").send(
                [
                    ("versie", seen), ("veld-incidents", "Schelden"), ("reden", "Haast"),
                    ("overslaan-reden", "Verhuisd"), ("mening-teacher", "Nee"), ("op", "2026-03-02"),
                    ("veld-seriousness", "serious"),
                ], to: .task(story.id, task.description))
            #expect(answer.status == .conflict)
            let words = offered(by: answer)?.split(separator: "\n").map(String.init)
            #expect(words == ["Schelden", "Haast", "Verhuisd", "Nee"])
            #expect(answer.text.contains("Dit formulier kan niet meer worden verstuurd."))
            #expect(
                !answer.text.contains("Verstuur hem nog eens"),
                "one says it cannot, the other would say it can")
            #expect(
                answer.text.contains("Je schreef zelf al in deze zaak")
                    && !answer.text.contains("Iemand anders"))
        }
    }

    @Test(
        "of a step is kept as a note about that step: whoever may not read the step, does not read the note")
    func about() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target")
            let seen = try await story.version
            try await story.carry([.complete(.init(task: task, answers: ["incidents": "Al gedaan"]))])
            let browser = try await Browser(school, as: "juf")
            let answer = try await browser.send(
                [("versie", seen), ("veld-incidents", "Schelden")], to: .task(story.id, task.description))
            #expect(answer.text.contains("name=\"taak\" value=\"\(task.description)\""))
            let version = try await story.version
            let kept = try await browser.send(
                [("versie", version), ("taak", task.description), ("tekst", "Schelden")], to: .note(story.id))
            #expect(kept.status == .seeOther)
            #expect(try await story.opened().events.last?.what == .noted("Schelden", about: task))
            let unknown = try await browser.send(
                [("versie", try await story.version), ("taak", "zomaar"), ("tekst", "Schelden")],
                to: .note(story.id))
            #expect(
                unknown.status == .unprocessable, "a note about nothing known is not shown to more people")
            #expect(unknown.text.contains("Schelden"))
        }
    }

    @Test("of a notice that a colleague gave is offered as a note")
    func notice() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let duty = try #require(
                try await story.opened().obligations.first { $0.id.isNotice && $0.state.isOwed })
            let seen = try await story.version
            try await story.carry([.tell(duty.id, note: nil)])
            let answer = try await Browser(school, as: "juf").send(
                [("versie", seen), ("tekst", "Gebeld")], to: .tell(story.id, duty.id.description))
            #expect(answer.status == .conflict)
            #expect(offered(by: answer)?.contains("Gebeld") == true)
        }
    }

    @Test("of a closing that is not possible any more is offered as a note")
    func closing() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let answer = try await Browser(school, as: "juf").send(
                [("versie", try await story.version), ("reden", "Uitgepraat")], to: .closing(story.id))
            #expect(answer.status == .unprocessable)
            #expect(offered(by: answer)?.contains("Uitgepraat") == true)
        }
    }

    @Test("of a weighing of a case that was closed is offered as a note")
    func triage() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school, weighed: false)
            let seen = try await story.version
            try await story.isTeasing(because: "Het was over en weer.")
            try await story.carry([.close(reason: "Klaar")])
            let answer = try await Browser(school, as: "juf").send(
                [("versie", seen), ("doe", "weeg"), ("weging", "bullying"), ("reden", "Weken")],
                to: .triage(story.id))
            #expect(answer.status == .conflict)
            #expect(offered(by: answer)?.contains("Weken") == true)
        }
    }

    @Test("is offered nowhere where nothing was typed, or the form still works")
    func nothing() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let task = try await story.task(of: "talk-with-target")
            #expect(offered(by: try await browser.open(.closing(story.id))) == nil)
            #expect(offered(by: try await browser.open(.task(story.id, task.description))) == nil)
            let refused = try await browser.send(
                [("versie", try await story.version), ("reden", "x")], to: .task(story.id, task.description))
            #expect(refused.status == .unprocessable)
            #expect(offered(by: refused) == nil)
        }
    }
}

@Suite("Drafts")
struct DraftTests {
    @Test("are kept for tasks of the case and for a note, and for nothing else")
    func tasks() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target").description
            let browser = try await Browser(school, as: "juf")
            for known in [task, "notitie"] {
                let answer = try await browser.send([("tekst", "half")], to: .draft(story.id, known))
                #expect(answer.status == .noContent)
            }
            for unknown in ["talk-with-target#99", "zomaar", "a"] {
                let answer = try await browser.send([("tekst", "half")], to: .draft(story.id, unknown))
                #expect(answer.status == .notFound, "\(unknown)")
            }
            let kept = try await school.database.read { transaction in
                try transaction.first("SELECT count(*) FROM draft")?.integer(0)
            }
            #expect(kept == 2)
        }
    }

    @Test("that are too long to keep are answered so, and the earlier one stays")
    func tooLong() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let page = Page.draft(story.id, "notitie")
            _ = try await browser.send([("tekst", "Half verhaal")], to: page)
            let long = String(repeating: "x", count: KeepDraft.longest + 1)
            #expect(try await browser.send([("tekst", long)], to: page).status == .contentTooLarge)
            #expect(try await browser.open(.note(story.id)).text.contains("Half verhaal"))
        }
    }

    @Test("of a form name the words for when they are not kept, for the script")
    func words() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target").description
            let browser = try await Browser(school, as: "juf")
            for page in [Page.note(story.id), .task(story.id, task)] {
                let text = try await browser.open(page).text
                #expect(text.contains("data-concept=\""))
                #expect(text.contains("data-mislukt=\"Je concept is nu niet bewaard."))
            }
            #expect(try await browser.open(.script).text.contains("form.dataset.mislukt"))
        }
    }
}
