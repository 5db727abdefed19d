import Access
import Casework
import Playbooks
import SchoolTime
import Testing
import UseCases

@testable import Website

@Suite("Who reads what names a step")
struct StepReadingTests {
    @Test("a consent for a step is read by who reads that step, and one in general by who reads the case")
    func consent() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let form = ReportForm(
                reporter: .staff, text: "Noor staat alleen.",
                parties: [CaseParty(pupil: "p1", involvement: .target, group: "groep-5", yearGroup: 5)])
            let report = try await FileReport(school.desk)(form, at: SchoolSite.school)
            let access = try await Story(school: school, id: report.dossier).opened().access
            #expect(access.mayReadNotes)
            let step: Step.ID = "file-first-report"
            #expect(!access.mayRead(step, writtenBy: "regie"), "that step has readers of its own")
            func mayRead(_ what: CaseEvent.What, by person: String = "regie") -> Bool {
                access.mayRead(
                    CaseEvent(at: school.clock.now, by: .init(role: "mentor", person: person), what))
            }
            #expect(!mayRead(.consent("parents-of-target", to: step, .given)))
            #expect(!mayRead(.consulted(step, who: "mentor", view: "x")))
            #expect(mayRead(.consent("parents-of-target", to: step, .given), by: "juf"), "who wrote it")
            #expect(mayRead(.consent("parents-of-target", to: "joint-talk", .given)))
            #expect(mayRead(.consent("parents-of-target", to: nil, .given)))
        }
    }
}

@Suite("The page that shows who read a case")
struct ReadingPageTests {
    @Test("shows who, on which day and from when, and who was refused; the case links to it")
    func shows() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            _ = try await Browser(school, as: "meester").open(.note(story.id))
            try school.clock.set("2026-03-03T14:05")
            let browser = try await Browser(school, as: "regie")
            #expect(try await browser.open(.caseFile(story.id)).text.contains(Page.readings(story.id).path))
            let page = try await browser.open(.readings(story.id))
            #expect(page.status == .ok)
            #expect(page.text.contains("dinsdag 3 maart 2026"))
            #expect(page.text.contains("14:05"))
            #expect(page.text.contains("De Regie"))
            #expect(page.text.contains("maandag 2 maart 2026"))
            #expect(page.text.contains("Juf Vijf"))
            #expect(page.text.contains("Meester Zes"))
            #expect(page.text.contains("Mocht dit niet lezen"))
            #expect(!page.text.contains("De Baas"))
        }
    }

    @Test("names every page of the case that somebody opened only once a day")
    func once() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "regie")
            for page in [Page.caseFile(story.id), .note(story.id), .facts(story.id), .parties(story.id)] {
                #expect(try await browser.open(page).status == .ok)
            }
            let page = try await browser.open(.readings(story.id))
            #expect(page.text.components(separatedBy: "</time> De Regie").count == 2)
        }
    }

    @Test("has parts when the list is long")
    func parts() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            var day = try #require(SchoolDate(iso: "2026-03-03"))
            for _ in 1...120 {
                try school.clock.set("\(day.iso)T09:00")
                _ = try await story.opened()
                day = day + 1
            }
            let browser = try await Browser(school, as: "juf")
            let first = try await browser.open(.readings(story.id))
            #expect(first.text.contains("?pagina=2"))
            #expect(!first.text.contains("2 maart 2026"))
            let second = try await browser.open(.readings(story.id), query: "?pagina=2")
            #expect(second.text.contains("2 maart 2026"))
            #expect(!second.text.contains("?pagina=3"))
        }
    }
}
