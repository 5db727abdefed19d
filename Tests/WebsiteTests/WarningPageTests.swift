import Casework
import Dossiers
import HTML
import HTTPServer
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("What was let pass is said on the page that follows")
struct WarningPageTests {
    private static let tooEarly = "De afspraken zijn nog maar net gemaakt"

    /// A case in which both talks and the joint talk were held today; the evaluation belongs to a later day.
    private func agreed(_ school: SchoolSite) async throws -> Story {
        let story = try await Story.begin(school)
        for (step, answers) in [
            ("talk-with-target", ["incidents": "Schelden.", "seriousness": "serious"]),
            ("talk-with-initiator", ["incidents": "Hij zegt: een grap."]),
            ("joint-talk", ["problem": "Wachten", "agreements": "Samen spelen", "quality": "checked"]),
        ] as [(Step.ID, [Field.ID: String])] {
            let task = try await story.task(of: step)
            try await story.carry([.complete(.init(task: task, answers: answers))])
        }
        return story
    }

    private func evaluate(_ story: Story, _ browser: Browser) async throws -> Answer {
        let task = try await story.task(of: "first-evaluation")
        let step = try #require(try await story.opened().engine.step("first-evaluation"))
        let fields = step.fields.filter { $0.fact == nil }.map { field in
            ("veld-\(field.id)", field.answers.first?.answer.text ?? "Het gaat beter.")
        }
        return try await browser.send(
            [("versie", try await story.version), ("afloop", step.outcomes.first?.id.text ?? "")] + fields,
            to: .task(story.id, task.description))
    }

    @Test("a talk held too early: what, why, in a place that screen readers announce, and once")
    func tooEarly() async throws {
        try await SchoolSite.with { school in
            let story = try await agreed(school)
            let browser = try await Browser(school, as: "juf")
            #expect(try await evaluate(story, browser).status == .seeOther)
            let page = try await browser.open(.caseFile(story.id)).text
            let told = try #require(page.components(separatedBy: "role=\"status\"").dropFirst().first)
            let panel = told.prefix(900)
            #expect(panel.contains("Opgeslagen: Eerste evaluatie"))
            #expect(panel.contains("Het is opgeslagen, maar zo hoort het eigenlijk niet te gaan:"))
            #expect(panel.contains("<li>\(Self.tooEarly)"))
            #expect(panel.contains("GLB-G05"), "the why: a default of the system")
            #expect(try await !browser.open(.caseFile(story.id)).text.contains("role=\"status\""))
        }
    }

    @Test("held on a later day nothing is said of it")
    func inTime() async throws {
        try await SchoolSite.with { school in
            let story = try await agreed(school)
            try school.clock.set("2026-03-05T09:00")
            let browser = try await Browser(school, as: "juf")
            #expect(try await evaluate(story, browser).status == .seeOther)
            let page = try await browser.open(.caseFile(story.id)).text
            #expect(page.contains("Opgeslagen: Eerste evaluatie") && !page.contains("zo hoort het eigenlijk"))
        }
    }

    @Test("planned too early it says the same")
    func planned() async throws {
        try await SchoolSite.with { school in
            let story = try await agreed(school)
            let browser = try await Browser(school, as: "juf")
            let task = try await story.task(of: "first-evaluation").description
            let answer = try await browser.send(
                [("versie", try await story.version), ("taak", task), ("plan-dag", "2026-03-02")],
                to: .plan(story.id, task))
            #expect(answer.status == .seeOther)
            #expect(try await browser.open(.caseFile(story.id)).text.contains(Self.tooEarly))
        }
    }

    @Test("a number that was kept outside its bounds is named with them, and pupils by name")
    func kept() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let visit = Visit(
                request: try Request(.get, "/zaken/\(story.id)"), page: .caseFile(story.id), form: FormData(),
                viewer: try await story.viewer("juf"), formToken: "")
            let file = try await OpenedCase(story.id, visit, school.site)
            var field = Field(id: "group", title: "Wie zitten in de steungroep?")
            field.type = .pupils
            field.bounds = Condition.Bounds(least: 5, most: 8)
            var b = HTMLBuffer()
            CarriedOutPanel(
                file: file, form: "Steungroep", warnings: [.kept(field, answer: "p1 p2", .none)]
            ).write(&b)
            let text = String(decoding: b.bytes, as: UTF8.self)
            #expect(text.contains("staat nu: 2 (Noor Aalders en Sem Bakboord)."))
            #expect(text.contains("Het protocol zegt: minstens 5 en hoogstens 8."))
        }
    }
}
