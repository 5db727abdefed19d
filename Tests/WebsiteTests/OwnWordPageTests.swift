import Casework
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("What somebody says themselves")
struct OwnWordPageTests {
    /// A case at d'Oultremont that was weighed as teasing, in which the child is asked whether it has stopped.
    private func watching(_ school: SchoolSite) async throws -> (story: Story, task: TaskID) {
        let story = try await Story.alone(school)
        let other = CaseParty(pupil: "p2", involvement: .initiator, group: "groep-5", yearGroup: 5)
        try await story.carry([.join(other)])
        try await story.carry([
            .state([Statement("own-word", "no")]), .triage("teasing", reason: "Over en weer."),
        ])
        return (story, try await story.task(of: "keep-watching"))
    }

    @Test("is asked anew by each step: what was said before is not chosen beforehand")
    func anew() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let (story, task) = try await watching(school)
            try await story.carry([.state([Statement("stopped", "yes", of: "p1")])])
            let page = try await Browser(school, as: "juf").open(.task(story.id, task.description)).text
            #expect(page.contains("name=\"veld-stopped\" value=\"yes\""))
            #expect(!page.contains("name=\"veld-stopped\" value=\"yes\" checked"))
        }
    }

    @Test("the page that cannot close yet leads to the step that asks it")
    func way() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let (story, _) = try await watching(school)
            let page = try await Browser(school, as: "juf").open(.closing(story.id)).text
            #expect(page.contains("kan nog niet worden afgesloten"))
            #expect(page.contains("/zaken/\(story.id)/stap/keep-watching"))
            #expect(!page.contains("href=\"/zaken/\(story.id)/feiten\""))
        }
    }

    @Test("is not asked beside the step that waits for it, nor of whom no step asks it")
    func beside() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let (story, task) = try await watching(school)
            let browser = try await Browser(school, as: "juf")
            let waiting = try await browser.open(.facts(story.id)).text
            #expect(waiting.contains("name=\"feit-"), "the other questions are there")
            #expect(!waiting.contains("feit-stopped@"))
            let done = CaseEvent.Completion(
                task: task,
                outcome: try await story.opened().engine.step("keep-watching")?.outcomes.first?.id,
                answers: ["own-words": "Het gaat wel.", "stopped": "no"])
            try await story.carry([.complete(done)])
            let after = try await browser.open(.facts(story.id)).text
            #expect(after.contains("feit-stopped@p1"), "a slip can be mended")
            #expect(!after.contains("feit-stopped@p2"))
        }
    }

    @Test(
        "a colleague of whom nobody said that they are away does not come back, and nobody is given what is theirs"
    )
    func notAway() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let sent = try await browser.send(
                [("versie", try await story.version), ("wat", "terug"), ("aan", "teacher"), ("reden", "")],
                to: .handOver(story.id))
            #expect(sent.status == .unprocessable)
            #expect(
                sent.text.contains("Bij leerkracht staat niet dat die er niet is. Er is niets veranderd."))
            let again = try await browser.send(
                [
                    ("versie", try await story.version), ("wat", "overdragen"), ("aan", "teacher"),
                    ("reden", "Ik houd hem."),
                ], to: .handOver(story.id))
            #expect(again.status == .unprocessable && again.text.contains("De zaakhouder is al: leerkracht."))
        }
    }

    @Test("what was done stays with who did it on the map, whoever owns the case since")
    func doer() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let task = try await story.task(of: "talk-with-target")
            try await story.carry([
                .complete(
                    .init(task: task, answers: ["incidents": "Schelden.", "seriousness": "serious"]))
            ])
            try await story.carry([.handOver(to: "director", reason: "Zij kent het gezin.")])
            let duty = try #require(
                try await story.opened(as: "baas").obligations.first { $0.id == task })
            #expect(duty.ending?.by.role == "teacher")
            let page = try await Browser(school, as: "baas").open(.map(story.id)).text
            #expect(page.contains("gedaan, 2 maart, leerkracht"))
            #expect(!page.contains("gedaan, 2 maart, directeur"))
        }
    }
}
