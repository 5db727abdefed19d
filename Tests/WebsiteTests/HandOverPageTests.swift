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

    private func give(_ story: Story, to role: String, by giver: String) async throws {
        let answer = try await Browser(story.school, as: .init(giver)).send(
            [
                ("versie", try await story.version), ("wat", "overdragen"), ("aan", role),
                ("reden", "Te zwaar."),
            ], to: .handOver(story.id))
        #expect(answer.status == .seeOther)
    }

    @Test("who is given a case is told so on Today, with the day and the role, until they open it")
    func toldToTheNewOwner() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let number = try await story.opened().row.number
            let owner = try await Browser(school, as: "regie")
            let news =
                "Nu bij jou als anti-pestcoördinator, maandag 2 maart overgedragen: Noor Aalders · zaak \(number)"
            _ = try await owner.open(.caseFile(story.id))
            #expect(try await !owner.open(.today).text.contains("Nu bij jou"))
            try school.clock.set("2026-03-02T15:00")
            try await give(story, to: "coordinator", by: "juf")
            let today = try await owner.open(.today).text
            #expect(today.contains(news), "also who read it that morning")
            for other in ["juf", "baas"] {
                let page = try await Browser(school, as: .init(other)).open(.today).text
                #expect(!page.contains("Nu bij jou"), "\(other)")
            }
            _ = try await owner.open(.caseFile(story.id))
            #expect(try await !owner.open(.today).text.contains("Nu bij jou"))
        }
    }

    @Test("nobody is told what they did themselves, nor of a case that was closed or went on to another")
    func notToldTwice() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            try await give(story, to: "coordinator", by: "regie")
            let owner = try await Browser(school, as: "regie")
            #expect(try await !owner.open(.today).text.contains("Nu bij jou"))
            try school.clock.set("2026-03-03T15:00")
            try await give(story, to: "director", by: "regie")
            #expect(
                try await Browser(school, as: "baas").open(.today).text.contains("Nu bij jou als directeur"))
            #expect(try await !owner.open(.today).text.contains("Nu bij jou"))
        }
    }
}
