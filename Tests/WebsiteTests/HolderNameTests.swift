import Casework
import Dossiers
import People
import SchoolTime
import Testing
import UseCases

@testable import Website

@Suite("Who holds a role, by name")
struct HolderNameTests {
    @Test("the next steps, a step and a notice name who does it now, where this case is concerned")
    func named() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "regie")
            let file = try await browser.open(.caseFile(story.id)).text
            #expect(file.contains("leerkracht Juf Vijf ·"))
            #expect(!file.contains("Meester Zes"), "the teacher of another class")
            let task = try await story.task(of: "talk-with-target")
            #expect(
                try await browser.open(.task(story.id, task.description)).text.contains("leerkracht Juf Vijf")
            )
            let notice = try #require(
                try await story.opened().obligations.first { $0.id.isNotice && !$0.state.isOver })
            let tell = try await browser.open(.tell(story.id, notice.id.description)).text
            #expect(tell.contains("leerkracht Juf Vijf"))
            #expect(try await browser.open(.reports).status == .ok)
        }
    }

    @Test("who comes to a role or leaves it is named from that day on, or no longer")
    func changes() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let browser = try await Browser(school, as: "regie")
            let duo = StaffMember(
                id: "duo", name: "Duo Vijf", assignments: [.init(role: "teacher", schoolClass: "groep-5")])
            try await school.desk.archive.add([duo], to: SchoolSite.school)
            #expect(
                try await browser.open(.caseFile(story.id)).text.contains("leerkracht Duo Vijf / Juf Vijf"))
            try await school.desk.archive.endRoles(
                of: "juf", on: school.clock.now.date + -1, of: SchoolSite.school)
            let file = try await browser.open(.caseFile(story.id)).text
            #expect(file.contains("leerkracht Duo Vijf ·") && !file.contains("/ Juf Vijf"))
        }
    }

    @Test("a report that waits names who weighs it; of many who hold a role none is named")
    func reports() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school, weighed: false)
            let browser = try await Browser(school, as: "regie")
            #expect(try await browser.open(.reports).text.contains("door: leerkracht Juf Vijf"))
            try await school.desk.archive.add(
                (1...3).map { number in
                    StaffMember(
                        id: .init("extra\(number)"), name: "Extra \(number)",
                        assignments: [.init(role: "teacher", schoolClass: "groep-5")])
                }, to: SchoolSite.school)
            let page = try await browser.open(.reports).text
            #expect(page.contains("door: leerkracht") && !page.contains("Juf Vijf"))
        }
    }

    @Test("pages for everybody name roles and nobody who holds them")
    func everybody() async throws {
        try await SchoolSite.with { school in
            for page in [Page.school(SchoolSite.school), .report(SchoolSite.school)] {
                let shown = try await Browser(school).open(page).text
                #expect(!shown.contains("Juf Vijf"), "\(page.path)")
            }
        }
    }
}
