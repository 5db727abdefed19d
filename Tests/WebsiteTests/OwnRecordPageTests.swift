import Casework
import Dossiers
import Playbooks
import Testing
import UseCases

@testable import Website

@Suite("Authors find back what they wrote")
struct OwnRecordPageTests {
    /// The teacher of another class spoke with a pupil of theirs, who then turned out to have no part in the case.
    private func written(_ school: SchoolSite) async throws -> Story {
        let story = try await Story.begin(school)
        let lot = CaseParty(pupil: "p4", involvement: .initiator, group: "groep-6", yearGroup: 6)
        try await story.carry([.join(lot)])
        let talk = try #require(
            try await story.opened().obligations.first {
                $0.id.step == "talk-with-initiator" && $0.id.pupil == "p4"
            })
        try await story.carry(
            [.complete(.init(task: talk.id, answers: ["incidents": "Alleen gekeken."]))], as: "meester")
        try await story.carry([.leave("p4")])
        return story
    }

    @Test(
        "a page has what they wrote, with the way to read it back, and nothing of the case besides; the list of cases leads there"
    )
    func shows() async throws {
        try await SchoolSite.with { school in
            let story = try await written(school)
            let browser = try await Browser(school, as: "meester")
            #expect(try await browser.open(.cases).text.contains("href=\"/zaken/jouw-verslagen\""))
            let own = try await browser.open(.ownRecords).text
            #expect(own.contains("Jouw verslagen") && own.contains("href=\"/zaken/\(story.id)\""))
            #expect(own.contains("(Lot Dijk), maandag 2 maart"))
            for other in ["Noor", "Sem Bakboord", "uitgelachen", "Pesten<", "Alleen gekeken"] {
                #expect(!own.contains(other), "\(other)")
            }
            let link = try #require(own.firstMatch(of: #/href="(/zaken/[^"]+/stap/[^"]+)"/#)?.output.1)
            let task = try #require(
                try await story.opened().obligations.first { $0.id.pupil == "p4" && $0.state == .done })
            #expect(String(link) == Page.task(story.id, task.id.description).link.address)
            let record = try await browser.open(.task(story.id, task.id.description)).text
            #expect(record.contains("Alleen gekeken."))
        }
    }

    @Test("who reads the case anyway finds nothing there")
    func notOthers() async throws {
        try await SchoolSite.with { school in
            let story = try await written(school)
            let browser = try await Browser(school, as: "juf")
            let own = try await browser.open(.ownRecords).text
            #expect(own.contains("Er is nu niets") && !own.contains(story.id.text))
        }
    }
}
