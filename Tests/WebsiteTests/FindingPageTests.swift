import Casework
import Dossiers
import Playbooks
import Testing

@testable import Website

@Suite("The pages on which something is found of pupils")
struct FindingPageTests {
    /// A report about Noor at Aeres, whom Sem is said to bully; weighed as bullying.
    private func begin(_ school: SchoolSite) async throws -> Story {
        let story = try await Story.alone(school)
        let unasked = try await story.opened().engine.playbook.facts.filter {
            $0.mustBeAsked(before: "bullying")
        }
        try await story.carry(
            [.join(CaseParty(pupil: "p2", involvement: .initiator, group: "groep-5", yearGroup: 5))]
                + (unasked.isEmpty ? [] : [.state(unasked.map { Statement($0.id, .unknown) })])
                + [.triage("bullying", reason: "Het gaat al weken door.")])
        return story
    }

    private func step(_ story: Story) async throws -> Page {
        .task(story.id, try await story.task(of: "find-out-facts").description)
    }

    private func filledIn(_ story: Story, _ more: [(String, String)]) async throws -> [(String, String)] {
        [
            ("versie", try await story.version), ("veld-what-happened", "Uitgescholden."),
            ("afloop", "confirmed"),
            ("op", "2026-03-02"),
        ] + more
    }

    @Test("of one who is said to bully the outcome says it, in one click")
    func ofOne() async throws {
        try await SchoolSite.with(playbook: "aeres") { school in
            let story = try await begin(school)
            let browser = try await Browser(school, as: "juf")
            #expect(!(try await browser.open(step(story)).text.contains("Wat is er gebleken over")))
            let sent = try await browser.send(filledIn(story, []), to: step(story))
            #expect(sent.status == .seeOther)
            #expect(try await story.opened().state.parties.map(\.standing) == [.established, .established])
        }
    }

    @Test("of several the form asks of each, and refuses one click for all")
    func ofSeveral() async throws {
        try await SchoolSite.with(playbook: "aeres") { school in
            let story = try await begin(school)
            try await story.carry([.join(CaseParty(pupil: "p4", involvement: .follower, group: "groep-6"))])
            let browser = try await Browser(school, as: "juf")
            let shown = try await browser.open(step(story))
            #expect(shown.text.contains("Wat is er gebleken over Lot Dijk?"))
            #expect(shown.text.contains("Zeg het bij ieder apart, als je kiest voor “Het staat vast”."))
            let refused = try await browser.send(
                filledIn(story, [("gebleken-p2", "established")]), to: step(story))
            #expect(refused.status == .unprocessable)
            #expect(refused.text.contains("Kies bij iedere leerling wat er is gebleken."))
            #expect(refused.text.contains("Uitgescholden."), "nothing typed is lost")
            let sent = try await browser.send(
                filledIn(story, [("gebleken-p2", "established"), ("gebleken-p4", "not-shown")]),
                to: step(story))
            #expect(sent.status == .seeOther)
            #expect(
                try await story.opened().state.parties.map(\.standing) == [
                    .established, .established, .notShown,
                ])
            let page = try await browser.open(.caseFile(story.id)).text
            #expect(page.contains("niet gebleken"))
            #expect(page.contains("Lot Dijk: Het is niet gebleken"))
        }
    }

    @Test("what was found is taken back with a reason, and who was told has a duty of its own")
    func corrected() async throws {
        try await SchoolSite.with(playbook: "aeres") { school in
            let story = try await begin(school)
            let browser = try await Browser(school, as: "juf")
            _ = try await browser.send(filledIn(story, []), to: step(story))
            // Parents hear of it after the talks.
            let heard = try await story.task(of: "talk-with-target")
            let asked = try await story.task(of: "talk-with-initiator")
            try await story.carry([
                .complete(.init(task: heard, answers: ["story": "Al weken."])),
                .complete(
                    .init(task: asked, answers: ["own-side": "Een grap.", "behaviour-and-effects": "Alles."])),
            ])
            let told = try #require(
                try await story.opened().obligations.first { $0.id.recipient == "parents-of-initiator" }?.id)
            try await story.carry([.tell(told, note: nil)])
            let shown = try await browser.open(.parties(story.id))
            #expect(shown.text.contains("Wat weten we van Sem"))
            let unsaid = try await browser.send(
                [("versie", try await story.version), ("blijkt-p2", "not-shown"), ("reden", " ")],
                to: .parties(story.id))
            #expect(unsaid.status == .unprocessable)
            let sent = try await browser.send(
                [
                    ("versie", try await story.version), ("blijkt-p2", "not-shown"),
                    ("reden", "De getuige vergiste zich."),
                ], to: .parties(story.id))
            #expect(sent.status == .seeOther)
            #expect(try await story.opened().state.parties.last?.standing == .notShown)
            let page = try await browser.open(.caseFile(story.id)).text
            #expect(page.contains("Rechtgezet: van Sem"))
            #expect(page.contains("De getuige vergiste zich."))
            let duty = try #require(
                try await story.opened().obligations.first {
                    $0.id.step == SettingRight.step && $0.id.recipient?.isParents == true
                }?.id)
            let form = try await browser.open(.tell(story.id, duty.description)).text
            #expect(form.contains("de ouders van Sem"))
            #expect(form.contains("hoort nu hoe het zit"))
            let due = try #require(try await story.opened().obligations.first { $0.id == duty }?.due)
            #expect(due.due > due.countedFrom.date)
            let today = try await browser.open(.today).text
            #expect(today.contains("recht zetten wat eerder over deze leerling is verteld"))
            #expect(today.contains("AER-G32"), "by the gap that says why")
        }
    }

    @Test("a weighing that takes it back says so in the timeline")
    func lapsed() async throws {
        try await SchoolSite.with(playbook: "aeres") { school in
            let story = try await begin(school)
            let browser = try await Browser(school, as: "juf")
            _ = try await browser.send(filledIn(story, []), to: step(story))
            try await story.carry([.triage("teasing", reason: "Over en weer.")])
            let page = try await browser.open(.caseFile(story.id)).text
            #expect(page.contains("staat het niet vast"))
            #expect(page.contains("Dat volgt uit de nieuwe weging."))
            #expect(try await story.opened().state.parties.last?.standing == .alleged)
        }
    }
}
