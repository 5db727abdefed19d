import Casework
import HTTPServer
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("Agreements on the site")
struct AgreementPageTests {
    /// A case in which two things were agreed in the joint talk, so that the first evaluation is open.
    private func agreed(_ school: SchoolSite) async throws -> (story: Story, evaluation: TaskID) {
        let story = try await Story.begin(school)
        for step in ["talk-with-target", "talk-with-initiator"] as [Step.ID] {
            let task = try await story.task(of: step)
            let fields = try #require(try await story.opened().engine.step(step)).fields
            let answers = fields.reduce(into: [Field.ID: String]()) { answers, field in
                guard field.isRequired else { return }
                let fact = field.fact.map { _ in Fact.Answer.unknown }
                answers[field.id] = fact?.text ?? field.answers.first?.answer.text ?? "Besproken."
            }
            try await story.carry([.complete(.init(task: task, answers: answers))])
        }
        let talk = try await story.task(of: "joint-talk")
        let answers: [Field.ID: String] = [
            "problem": "Duwen.", "agreements": "Niet <duwen>\r\nSamen spelen", "quality": "checked",
        ]
        try await story.carry([.complete(.init(task: talk, answers: answers))])
        return (story, try await story.task(of: "first-evaluation"))
    }

    private func field(_ line: Int) -> String { "afspraak-joint-talk#1/agreements/\(line)" }

    @Test(
        "an evaluation asks of each whether it was kept; the case shows that beside it, with who said so and when"
    )
    func asks() async throws {
        try await SchoolSite.with { school in
            let (story, evaluation) = try await agreed(school)
            let browser = try await Browser(school, as: "juf")
            let page = Page.task(story.id, evaluation.description)
            let form = try await browser.open(page).text
            #expect(form.contains("Hoe gaat het met de afspraken?") && form.contains("Niet &lt;duwen&gt;"))
            for line in 0...1 { #expect(form.contains("name=\"\(field(line))\" value=\"broken\"")) }
            let sent = try await browser.send(
                [
                    ("versie", try await story.version), ("afloop", "not-kept"), (field(0), "broken"),
                    (field(1), ""), ("veld-own-words", "Soms duwen ze nog."),
                ],
                to: page)
            #expect(sent.status == .seeOther)
            let file = try await browser.open(.caseFile(story.id)).text
            #expect(file.contains("Niet nagekomen (maandag 2 maart)"))
            #expect(file.contains("Over de afspraken, bij: Eerste evaluatie"))
            #expect(file.contains("Niet nagekomen: Niet &lt;duwen&gt;"))
            #expect(!file.contains(": Samen spelen"), "nobody spoke of it")
        }
    }

    @Test("what was said before stays, the latest first")
    func history() async throws {
        try await SchoolSite.with { school in
            let (story, evaluation) = try await agreed(school)
            let talk = try #require(
                try await story.opened().engine.agreements(in: try await story.opened().state).first)
            let agreement = talk.lines[1].agreement
            try await story.carry([
                .review(AgreementReview(at: evaluation, [.init(agreement, .partly)]))
            ])
            try school.clock.set("2026-03-05T09:00")
            try await story.carry([.review(AgreementReview(at: evaluation, [.init(agreement, .kept)]))])
            let file = try await Browser(school, as: "juf").open(.caseFile(story.id)).text
            let latest = try #require(file.range(of: "Nagekomen (donderdag 5 maart)"))
            let earlier = try #require(file.range(of: "Deels nagekomen (maandag 2 maart)"))
            #expect(latest.lowerBound < earlier.lowerBound)
        }
    }

    @Test("what is refused keeps the answers")
    func keeps() async throws {
        try await SchoolSite.with { school in
            let (story, evaluation) = try await agreed(school)
            let refused = try await Browser(school, as: "juf").send(
                [("versie", try await story.version), (field(0), "partly")],
                to: .task(story.id, evaluation.description))
            #expect(refused.status == .unprocessable)
            #expect(refused.text.contains("name=\"\(field(0))\" value=\"partly\" checked"))
            #expect(try await story.opened().state.agreementsSaid.isEmpty)
        }
    }
}
