import Casework
import Testing
import UseCases

@testable import Website

@Suite("What goes with one outcome of a step")
struct OtherOutcomePageTests {
    /// The contact with the board is over; the one who bullies may be suspended.
    private static func afterTheBoard(_ school: SchoolSite) async throws -> (story: Story, task: TaskID) {
        let story = try await Story.begin(school)
        try await story.carry([.happen("behaviour-continues", note: nil)], as: "baas")
        let asked = ["teacher", "team", "parents-of-involved", "support-coordinator", "director"]
        try await story.carry(
            asked.map { .consult("contact-board", who: .init($0), view: "Akkoord.") }, as: "baas")
        let board = CaseEvent.Completion(
            task: try await story.task(of: "contact-board"), answers: ["what-continues": "Het schelden."],
            reason: "Er is geen andere groep.")
        try await story.carry([.complete(board)], as: "baas")
        return (story, TaskID(step: "suspension", pupil: "p2"))
    }

    @Test("the form says with which outcome a field is filled in, and a refusal keeps what was typed")
    func suspension() async throws {
        try await SchoolSite.with { school in
            let (story, task) = try await Self.afterTheBoard(school)
            let browser = try await Browser(school, as: "baas")
            let form = try await browser.open(.task(story.id, task.description))
            #expect(
                form.text.contains(
                    "Tot en met welke dag? (moet ingevuld bij: Schorsing van meer dan één dag, en blijft anders leeg)"
                ))
            let fields = [
                ("versie", try await story.version), ("op", "2026-03-02"), ("veld-first-day", "2026-03-03"),
                ("veld-last-day", "2026-03-05"), ("veld-reasons", "Hij bleef slaan."),
                ("veld-board-decision", "B-12"), ("veld-legal-length", "checked"),
                ("veld-legal-letter", "checked"), ("afloop", "one-day"),
            ]
            let refused = try await browser.send(fields, to: .task(story.id, task.description))
            #expect(refused.status == .unprocessable)
            #expect(
                refused.text.contains(
                    "“Tot en met welke dag?” hoort alleen bij de uitkomst “Schorsing van meer dan één dag”."))
            #expect(refused.text.contains("Hij bleef slaan.") && refused.text.contains("2026-03-05"))
            let longer = fields.map { $0.0 == "afloop" ? ("afloop", "longer") : $0 }
            let done = try await browser.send(longer, to: .task(story.id, task.description))
            #expect(done.status == .seeOther)
            let duties = try await story.opened(as: "baas").obligations
            #expect(
                duties.contains { $0.id.step == "suspension" && $0.title.contains("van meer dan één dag") })
        }
    }
}
