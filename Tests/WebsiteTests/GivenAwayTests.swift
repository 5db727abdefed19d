import Casework
import HTTPServer
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("A form by which a case becomes somebody else's")
struct GivenAwayTests {
    /// The mentor weighs a report as being about somebody who works here.
    private func weigh(_ story: Story, _ browser: Browser, as outcome: String) async throws -> Answer {
        let asked = try await story.opened().engine.playbook.facts.filter {
            $0.mustBeAsked(before: Triage.Outcome(outcome))
        }
        try await story.carry([.state(asked.map { Statement($0.id, .unknown) })])
        return try await browser.send(
            [
                ("versie", try await story.version), ("doe", "weeg"), ("weging", outcome),
                ("reden", "De gymdocent zet haar voor schut."), ("feit-about-staff", "yes"),
            ], to: .triage(story.id))
    }

    @Test("says on the list of the day that it was kept, once, and is no attempt to read what is not yours")
    func keptAndGone() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let story = try await Story.alone(school)
            let browser = try await Browser(school, as: "juf")
            let answer = try await weigh(story, browser, as: "about-staff")
            #expect(answer.status == .seeOther && answer.location == Page.today.link.address)
            let today = try await browser.open(.today).text
            #expect(today.contains("Jij leest haar niet meer.") && today.contains("role=\"status\""))
            #expect(try await !browser.open(.today).text.contains("Jij leest haar niet meer."))
            #expect(try await browser.open(.caseFile(story.id)).status == .forbidden)
        }
    }

    @Test("goes on to the case where it is theirs still")
    func theirs() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let story = try await Story.alone(school)
            let browser = try await Browser(school, as: "juf")
            let answer = try await browser.send(
                [("versie", try await story.version), ("doe", "bewaar"), ("feit-about-staff", "yes")],
                to: .triage(story.id))
            #expect(answer.status == .seeOther && answer.location != Page.today.link.address)
            #expect(
                try await browser.open(.caseFile(story.id)).status == .ok,
                "what is only said locks nobody out")
        }
    }
}
