import Casework
import Dossiers
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("Each family is ticked off on its own")
struct FamilyPageTests {
    /// A case at d'Oultremont with three pupils who are bullied, online too, and a notice that reaches all their families.
    private func begun(_ school: SchoolSite) async throws -> (Story, TaskID) {
        let story = try await Story.alone(school)
        for (pupil, group) in [("p3", "groep-5"), ("p4", "groep-6")] as [(Pupil.ID, String)] {
            let party = CaseParty(pupil: pupil, involvement: .target, group: group, yearGroup: 5)
            try await story.carry([.join(party)])
        }
        try await story.carry([.state([Statement("own-word", "yes", saidBy: nil, of: nil)])])
        try await story.carry([.triage("bullying", reason: "Het gaat al weken door.")])
        try await story.carry([.state([Statement("online", "yes", saidBy: nil, of: nil)])])
        let opened = try await story.opened()
        let notice = opened.obligations.first { duty in
            duty.state.isOwed && opened.engine.families(toldBy: duty.id, in: opened.state).count == 3
        }
        return (story, try #require(notice).id)
    }

    private func isDone(_ task: TaskID, _ story: Story) async throws -> Bool {
        try await story.opened().obligations.first { $0.id == task }?.state == .done
    }

    @Test("by name, with a note of its own; the task is done with the last, and says who is left until then")
    func each() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let (story, task) = try await begun(school)
            let browser = try await Browser(school, as: "juf")
            let page = Page.tell(story.id, task.description)
            let shown = try await browser.open(page).text
            #expect(shown.ranges(of: "name=\"gezin\"").count == 3 && !shown.contains("name=\"tekst\""))
            #expect(shown.contains("Vink ieder apart af. De taak is klaar als iedereen het weet."))
            let first = try await browser.send(
                [
                    ("versie", try await story.version), ("gezin", "p1"), ("tekst-p1", "Schrok erg."),
                    ("tekst-p3", "Niet thuis."),
                ], to: page)
            #expect(first.status == .seeOther)
            #expect(try await !isDone(task, story))
            let told = try await browser.open(.caseFile(story.id)).text
            #expect(told.contains("Opgeslagen: verteld aan") && told.contains("; nog niet aan"))
            #expect(told.contains("Nog niet verteld aan: ") && told.contains("Schrok erg."))
            #expect(told.contains("Niet thuis."), "what was written of who was not told is kept as a note")
            let note = try await story.opened().events.last { event in
                if case .noted = event.what { true } else { false }
            }
            guard case .noted(_, about: task)? = note?.what else {
                Issue.record("the note goes with its notice, for who reads that")
                return
            }
            let second = try await browser.open(page).text
            #expect(second.ranges(of: "name=\"gezin\"").count == 2 && second.contains("verteld door mentor"))
            let last = try await browser.send(
                [("versie", try await story.version), ("gezin", "p3"), ("gezin", "p4")], to: page)
            #expect(last.status == .seeOther)
            #expect(try await isDone(task, story))
        }
    }

    @Test("sent without a tick nothing is told, and what was written stays")
    func nobody() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let (story, task) = try await begun(school)
            let browser = try await Browser(school, as: "juf")
            let before = try await story.version
            let sent = try await browser.send([("versie", before)], to: .tell(story.id, task.description))
            #expect(sent.status == .unprocessable)
            let old = try await browser.send(
                [("versie", before), ("tekst", "Gebeld")], to: .tell(story.id, task.description))
            #expect(old.status == .unprocessable, "a page from before asks again")
            #expect(old.text.contains("Gebeld</textarea>"), "what was written in a field of before is there")
            #expect(try await story.version == before)
        }
    }
}
