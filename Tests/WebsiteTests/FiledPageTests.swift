import Casework
import Playbooks
import Testing

@testable import Website

@Suite("What is recorded, as a text to copy")
struct FiledPageTests {
    private func talked(_ school: SchoolSite, _ words: String = "Sem zei het, en Sem Bakboord weer.")
        async throws
        -> (story: Story, task: TaskID)
    {
        let story = try await Story.begin(school)
        let talk = try await story.task(of: "talk-with-target")
        try await story.carry([
            .complete(
                .init(task: talk, answers: ["incidents": words, "seriousness": "mild", "danger": "no"]))
        ])
        return (story, talk)
    }

    private func page(_ story: Story, _ place: String = "pupil-log", of pupil: String? = "p1") -> Page {
        .filed(story.id, place, pupil)
    }

    @Test("of a pupil names nobody else, and says in which system it has to come")
    func withoutOthers() async throws {
        try await SchoolSite.with { school in
            let (story, _) = try await talked(school)
            let browser = try await Browser(school, as: "juf")
            let answer = try await browser.open(page(story))
            #expect(answer.status == .ok)
            let text = answer.text
            #expect(text.contains("<h1>Logboek Pesten (Esis): Noor Aalders</h1>"))
            #expect(text.contains("Vijfspoor zet dit niet zelf in Esis."))
            #expect(text.contains("maandag 2 maart 2026 – Gesprek met de leerling die gepest wordt"))
            #expect(text.contains("[andere leerling] zei het, en [andere leerling] weer."))
            #expect(text.contains("Hoe ernstig is het? licht"))
            #expect(!text.contains("Sem"), "\(text)")
            #expect(!text.components(separatedBy: "</title>")[0].contains("Noor"), "the tab names nobody")
        }
    }

    @Test("has what was put right later")
    func later() async throws {
        try await SchoolSite.with { school in
            let (story, talk) = try await talked(school)
            try school.clock.set("2026-03-04T10:00")
            try await story.carry([.note("Het was bij de fietsen, met Sem.", about: talk)])
            let text = try await Browser(school, as: "juf").open(page(story)).text
            #expect(
                text.contains(
                    "Toegevoegd op woensdag 4 maart 2026: Het was bij de fietsen, met [andere leerling]."))
        }
    }

    @Test("is offered after the step, and stands on the page of the case")
    func offered() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let talk = try await story.task(of: "talk-with-target").description
            let browser = try await Browser(school, as: "juf")
            let fields = [
                ("versie", try await story.version), ("taak", talk), ("op", "2026-03-02"),
                ("veld-incidents", "Duwen."), ("veld-seriousness", "mild"), ("veld-danger", "no"),
            ]
            #expect(try await browser.send(fields, to: .task(story.id, talk)).status == .seeOther)
            let link = Page.filed(story.id, "pupil-log", "p1").path
            let after = try await browser.open(.caseFile(story.id)).text
            #expect(after.contains("<a href=\"\(link)\">Neem dit over in Esis, bij Noor Aalders</a>"))
            let again = try await browser.open(.caseFile(story.id)).text
            #expect(!again.contains("Neem dit over") && again.contains("<a href=\"\(link)\">Noor Aalders: "))
        }
    }

    @Test("of a class, in the school's own house, is as it was written")
    func ofClass() async throws {
        try await SchoolSite.with { school in
            let (story, _) = try await talked(school)
            let text = try await Browser(school, as: "juf").open(page(story, "class-folder", of: nil)).text
            #expect(
                text.contains("Dit is hier vastgelegd.")
                    && text.contains("Sem zei het, en Sem Bakboord weer."))
            #expect(!text.contains("De namen van andere leerlingen"))
        }
    }

    @Test("is not there of a pupil or place of which nothing is recorded, nor for who does not read the step")
    func notThere() async throws {
        try await SchoolSite.with { school in
            let (story, _) = try await talked(school)
            let browser = try await Browser(school, as: "juf")
            for nowhere in [
                page(story, of: "p2"), page(story, of: nil), page(story, "niets"), page(story, of: "p3"),
            ] {
                #expect(try await browser.open(nowhere).status == .notFound, "\(nowhere.path)")
            }
            let other = try await Browser(school, as: "meester").open(page(story))
            #expect(other.status != .ok || !other.text.contains("[andere leerling]"))
        }
    }

    @Test("holds what is filled in as somebody typed it, and none of it works as HTML")
    func hostile() async throws {
        try await SchoolSite.with { school in
            let (story, _) = try await talked(school, "</textarea><script>alert(1)</script> Sem<b>")
            let text = try await Browser(school, as: "juf").open(page(story)).text
            #expect(
                text.contains(
                    "&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; [andere leerling]&lt;b&gt;"))
        }
    }
}
