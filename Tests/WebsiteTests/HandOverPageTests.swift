import Testing

@testable import Website

@Suite("Handing over a case")
struct HandOverPageTests {
    @Test("names who would get the case beside the role")
    func names() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let page = try await Browser(school, as: "juf").open(.handOver(story.id)).text
            #expect(page.contains("value=\"coordinator\">anti-pestcoördinator De Regie<"))
            #expect(page.contains("value=\"support-coordinator\">ib-er<"), "nobody holds it")
            #expect(!page.contains(" checked"), "giving away and shutting out lie too far apart for a slip")
            let answer = try await Browser(school, as: "juf").send(
                [("versie", try await story.version), ("aan", "coordinator"), ("reden", "Groter.")],
                to: .handOver(story.id))
            #expect(answer.status == .unprocessable && answer.text.contains("Groter."))
        }
    }

    @Test(
        "where the protocol has a step for taking over, the page says so, with its rule, and keeps what was typed"
    )
    func takenOverByItsStep() async throws {
        try await SchoolSite.with(playbook: "doultremont") { school in
            let story = try await Story.alone(school)
            let answer = try await Browser(school, as: "juf").send(
                [
                    ("versie", try await story.version), ("wat", "overdragen"), ("aan", "coordinator"),
                    ("reden", "Te <b>zwaar"),
                ], to: .handOver(story.id))
            #expect(answer.status == .unprocessable)
            #expect(answer.text.contains("“De rol van de mentor overnemen”. Gebruik die stap."))
            #expect(answer.text.contains("DOU-087") && answer.text.contains("Te &lt;b&gt;zwaar"))
            #expect(try await story.opened().state.owner == "mentor")
        }
    }
}
