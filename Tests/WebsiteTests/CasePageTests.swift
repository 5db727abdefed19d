import Casework
import Database
import Testing
import UseCases

@testable import Website

@Suite("The page of a case")
struct CasePageTests {
    @Test("shows the pupils as alleged, what is next with its why, and the map with a list behind it")
    func shows() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let page = try await Browser(school, as: "juf").open(.caseFile(story.id))
            #expect(page.status == .ok)
            #expect(page.text.contains("Noor Aalders"))
            #expect(page.text.contains("zou pesten"))
            #expect(page.text.contains("Gesprek met de leerling die gepest wordt"))
            #expect(page.text.contains("GLB-038"))
            #expect(page.text.contains("class=\"station"))
            #expect(page.text.contains("Spoorkaart als lijst"))
            #expect(page.size < 60_000)
        }
    }

    @Test("says nothing of what follows from answers that nobody gave")
    func followsFromNothing() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let form = ReportForm(
                reporter: .staff, text: "Noor staat alleen.",
                parties: [CaseParty(pupil: "p1", involvement: .target, group: "groep-5", yearGroup: 5)])
            let report = try await FileReport(school.desk)(form, at: SchoolSite.school)
            let story = Story(school: school, id: report.dossier)
            let browser = try await Browser(school, as: "juf")
            let silent = try await browser.open(.caseFile(story.id))
            #expect(!silent.text.contains("Is het online?") && !silent.text.contains("Is er haast bij?"))
            try await story.carry([.state([Statement("online", "no")])])
            let told = try await browser.open(.caseFile(story.id))
            #expect(told.text.contains("Is het online?") && told.text.contains("Is er haast bij?"))
        }
    }

    @Test("shows what was reported as words, never as markup")
    func escapes() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let page = try await Browser(school, as: "juf").open(.caseFile(story.id))
            #expect(page.text.contains("&lt;b&gt;uitgelachen&lt;/b&gt;"))
            #expect(!page.text.contains("<b>uitgelachen"))
        }
    }

    @Test(
        "is not for the teacher of another class, nor for who has no role", arguments: ["meester", "niemand"])
    func refuses(staff: String) async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let page = try await Browser(school, as: .init(staff)).open(.caseFile(story.id))
            #expect(page.status == .forbidden)
            #expect(!page.text.contains("Noor"))
        }
    }

    @Test("marks what is late with a word and a sign")
    func late() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            try school.clock.set("2026-03-13T09:00")
            let page = try await Browser(school, as: "juf").open(.caseFile(story.id))
            #expect(page.text.contains("⚠ Te laat."))
            #expect(page.text.contains("late\" aria-label="))
        }
    }

    @Test("has the latest days open and those before behind a line, and each thing one can do once")
    func folds() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            for day in 3...9 {
                try school.clock.set("2026-03-0\(day)T09:00")
                try await story.carry([.note("Notitie van dag \(day)")])
            }
            let page = try await Browser(school, as: "juf").open(.caseFile(story.id)).text
            let told = try #require(page.components(separatedBy: "id=\"tijdlijn\"").dropFirst().first)
            let parts = told.components(separatedBy: "Wat daarvoor gebeurde")
            #expect(parts.count == 2)
            #expect(parts[0].contains("Notitie van dag 9") && parts[0].contains("Notitie van dag 8"))
            #expect(!parts[0].contains("Notitie van dag 7") && parts[1].contains("Notitie van dag 7"))
            #expect(page.ranges(of: ">Notitie schrijven<").count == 1)
            #expect(page.ranges(of: "<details class=\"on-wide\"").count > 5)
        }
    }

    @Test("narrows what happened to one kind of thing, at an address of its own")
    func kinds() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let choice = "?tijdlijn=notes#tijdlijn\""
            try await story.carry([.note("Notitie van dag 2")])
            #expect(
                try await !browser.open(.caseFile(story.id)).text.contains(choice),
                "so little needs no choice")
            for day in 3...9 {
                try school.clock.set("2026-03-0\(day)T09:00")
                try await story.carry([.note("Notitie van dag \(day)")])
            }
            let whole = try await browser.open(.caseFile(story.id)).text
            #expect(whole.contains(choice) && whole.contains(">Melding en weging</a>"))
            #expect(!whole.contains("?tijdlijn=notices"), "nobody was told anything yet")
            let notes = try await browser.open(.caseFile(story.id), query: "?tijdlijn=notes").text
            let told = try #require(notes.components(separatedBy: "id=\"tijdlijn\"").dropFirst().first)
            #expect(told.contains("Notitie van dag 2") && told.contains("Notitie van dag 9"))
            #expect(!told.contains("Het gaat al weken door."), "why it was weighed so")
            #expect(told.contains("\(choice) aria-current=\"true\">Notities</a>"))
            let weighed = try await browser.open(.caseFile(story.id), query: "?tijdlijn=weighing").text
            #expect(weighed.contains("Het gaat al weken door.") && !weighed.contains("Notitie van dag 4"))
            let strange = try await browser.open(.caseFile(story.id), query: "?tijdlijn=zomaar").text
            #expect(strange.contains("Notitie van dag 2") && strange.contains("Het gaat al weken door."))
        }
    }

    @Test("does not say twice of a pupil that it is alleged, and sets answers apart")
    func saysOnce() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let story = try await Story.alone(school)
            try await story.carry(
                [.state([Statement("online", "yes"), Statement("own-word", "yes")])])
            let page = try await Browser(school, as: "juf").open(.caseFile(story.id)).text
            #expect(page.contains("wordt mogelijk gepest") && !page.contains(">vermeend<"))
            #expect(page.contains("telefoon? Ja · "))
        }
    }

    @Test("is made in the same number of statements however long its history is")
    func statements() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            let short = try await Database.counting { try await browser.open(.caseFile(story.id)) }
            for number in 1...30 { try await story.carry([.note("Notitie \(number)")]) }
            let long = try await Database.counting { try await browser.open(.caseFile(story.id)) }
            #expect(long.result.text.contains("Notitie 30"))
            #expect(short.statements == long.statements)
            #expect(short.statements > 0)
        }
    }
}
