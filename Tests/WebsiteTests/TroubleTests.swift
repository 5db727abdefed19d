import HTTPServer
import Testing

@testable import Website

@Suite("What the administrator hears of a page that cannot be made")
struct TroubleTests {
    @Test("while all is well nothing, and the watchman is told so")
    func well() async throws {
        try await SchoolSite.with { school in
            let answer = try await Browser(school).open(.health)
            #expect(answer.status == .ok && answer.text == "in orde")
            _ = try await Browser(school, as: "juf").open(.today)
            #expect(try await Browser(school).open(.school("nergens")).status == .notFound)
            #expect(school.log.lines.isEmpty)
        }
    }

    @Test(
        "a database that does not answer: the kind of fault in the log, and the watchman does not say all is well"
    )
    func closed() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "juf")
            await school.desk.archive.close()
            let page = try await browser.open(.today)
            #expect(page.status.rawValue >= 500)
            #expect(school.log.lines == ["DatabaseError"])
            let health = try await Browser(school).open(.health)
            #expect(health.status == .serviceUnavailable && health.text == "niet in orde")
            #expect(school.log.lines == ["DatabaseError", "DatabaseError"])
        }
    }

    @Test("what is stored was changed from outside: said as what it is, on the page and in the log")
    func changed() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            try await school.damageEvents(of: story.id)
            let page = try await Browser(school, as: "juf").open(.caseFile(story.id))
            #expect(page.status == .internalServerError)
            #expect(page.text.contains("Hier is iets beschadigd"))
            #expect(!page.text.contains("Noor") && !page.text.contains("sleutels"))
            #expect(school.log.lines.count == 1)
        }
    }
}
