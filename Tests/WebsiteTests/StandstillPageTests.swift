import Casework
import Dossiers
import HTTPServer
import Playbooks
import SchoolTime
import Testing
import UseCases

@testable import Website

@Suite("While something stands still no page shows its old date")
struct StandstillPageTests {
    /// A case at Aeres in which the bullying turned out to be online: the talks wait until the class was spoken to.
    private func begun(_ school: SchoolSite) async throws -> (Story, TaskID, Browser) {
        let story = try await Story.alone(school)
        try await story.carry([.triage("bullying", reason: "Het gaat al weken door.")])
        let talk = try await story.task(of: "talk-with-target")
        try await story.carry([.plan(talk, for: try #require(Moment(iso: "2026-03-04T10:15")), reason: nil)])
        return (story, talk, try await Browser(school, as: "juf"))
    }

    private func goesOnline(_ story: Story) async throws {
        try await story.carry([.state([Statement("form", "digital", saidBy: nil, of: nil)])])
    }

    @Test("the case says what stands still, since when, what it waits for, and that the date is counted anew")
    func onTheCase() async throws {
        try await SchoolSite.with(playbook: "aeres") { school in
            let (story, _, browser) = try await begun(school)
            #expect(try await !browser.open(.caseFile(story.id)).text.contains("staat stil"))
            try school.clock.set("2026-03-03T09:00")
            try await goesOnline(story)
            try school.clock.set("2026-03-05T09:00")
            let page = try await browser.open(.caseFile(story.id)).text
            #expect(page.contains("stil sinds dinsdag 3 maart."))
            #expect(page.contains("Wacht op het einde van: Eerst de klas, dan het plan."))
            #expect(page.contains("Daarna begint de termijn opnieuw. De oude datum geldt niet meer."))
            #expect(page.contains("staat stil sinds dinsdag 3 maart; daarna komt er een nieuwe datum"))
            #expect(
                page.contains("was gepland op woensdag 4 maart")
                    && !page.contains(" gepland op woensdag 4 maart ·"))
        }
    }

    @Test("so does its own page, without the sum of the old day")
    func onTheStep() async throws {
        try await SchoolSite.with(playbook: "aeres") { school in
            let (story, talk, browser) = try await begun(school)
            let page = Page.task(story.id, talk.description)
            #expect(try await browser.open(page).text.contains("Hoe de dag is geteld"))
            try await goesOnline(story)
            let text = try await browser.open(page).text
            #expect(text.contains("staat stil sinds maandag 2 maart; daarna komt er een nieuwe datum"))
            #expect(text.contains("het einde van: Eerst de klas, dan het plan"))
            #expect(!text.contains("Hoe de dag is geteld") && !text.contains("uiterlijk"))
        }
    }

    @Test(
        "the list of the day has it apart, to look at and without a date; and again with one when it goes on")
    func today() async throws {
        try await SchoolSite.with(playbook: "aeres") { school in
            let (story, _, browser) = try await begun(school)
            try await goesOnline(story)
            try school.clock.set("2026-03-20T09:00")
            let page = try await browser.open(.today).text
            let still = try #require(page.components(separatedBy: "Staat stil (").dropFirst().first)
            #expect(still.contains("Staat stil sinds maandag 2 maart. Daarna komt er een nieuwe datum."))
            #expect(still.contains(">Bekijken<"))
            try await story.carry([.state([Statement("form", "verbal", saidBy: nil, of: nil)])])
            let after = try await browser.open(.today).text
            #expect(!after.contains("Staat stil"))
            let duty = try await story.opened().obligations.first { $0.id.step == "talk-with-target" }
            #expect(try #require(duty?.due).due > #require(SchoolDate(iso: "2026-03-20")))
        }
    }

    @Test("a calendar is told that it may not go on, and not why")
    func calendar() async throws {
        try await SchoolSite.with(playbook: "aeres") { school in
            let (story, talk, browser) = try await begun(school)
            let page = Page.invitation(story.id, talk.description)
            #expect(try await browser.open(page).text.contains("STATUS:CONFIRMED"))
            try await goesOnline(story)
            let entry = try await browser.open(page).text.replacing("\r\n ", with: "")
            #expect(entry.contains("STATUS:TENTATIVE"))
            #expect(entry.contains("SUMMARY:Vijfspoor: afspraak (staat stil)"))
            #expect(entry.contains("Dit staat stil sinds maandag 2 maart.") && !entry.contains("klas"))
        }
    }
}
