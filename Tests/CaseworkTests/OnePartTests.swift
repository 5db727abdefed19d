import Playbooks
import SchoolTime
import Testing

@testable import Casework

@Suite("A pupil has one part in a case")
struct OnePartTests {
    private let asInitiator = CaseParty(pupil: "A", involvement: .initiator, group: "6a", yearGroup: 6)

    /// A case in which who is bullied is helped, and may be asked along.
    private func story() throws -> Story {
        try Story.reported(
            step("help", when: .report) { $0.per = Involvements("target") },
            step("walk", when: .report) {
                $0.per = Involvements("target")
                $0.strength = .may
            },
            step("talk", when: .joined(.initiator)) { $0.per = Involvements("initiator") })
    }

    private func lapsing(_ story: Story) -> [TaskID] {
        story.engine.lapsing(with: asInitiator, in: story.state, at: story.now).map(\.id)
    }

    @Test("help to who is bullied does not lapse because somebody says that the pupil bullies too")
    func refused() throws {
        let story = try story()
        let help = TaskID(step: "help", pupil: "A")
        #expect(lapsing(story) == [help])
        let refusal = try #require(story.refusal(of: .join(asInitiator)))
        #expect(refusal.reason == .wouldLapse([help]) && refusal.grounds == [cites("R-help")])
        #expect(story.refusal(of: .join(asInitiator, reason: " ")) != nil, "a reason says something")
        #expect(story.word("help", of: "A") == "open")
    }

    @Test("with a reason it lapses, the other part is asked, and the reason stands in the history")
    func withReason() throws {
        var story = try story()
        try story.does(.join(asInitiator, reason: "B wordt gepest, A niet."))
        #expect(story.word("help", of: "A") == "withdrawn")
        #expect(story.word("talk", of: "A") == "open")
        #expect(
            story.events.suffix(2).map(\.what) == [.joined(asInitiator), .noted("B wordt gepest, A niet.")])
    }

    @Test("an option that lapses, and a duty that is done, need no reason")
    func nothingLapses() throws {
        var story = try story()
        try story.completes("help", of: "A")
        #expect(lapsing(story).isEmpty)
        try story.does(.join(asInitiator))
        #expect(story.events.last?.what == .joined(asInitiator))
        #expect(story.word("walk", of: "A") == "withdrawn")
    }

    @Test("who joins, comes back or goes to another class needs none either")
    func others() throws {
        var story = try story()
        try story.joins("C", .target)
        try story.joins("C", .target, group: "6b")
        try story.does(.leave("C"))
        #expect(story.refusal(of: .join(CaseParty(pupil: "C", involvement: .initiator))) == nil)
        let asTarget = CaseParty(pupil: "B", involvement: .target, group: "6a", yearGroup: 6)
        let talk = TaskID(step: "talk", pupil: "B")
        #expect(story.refusal(of: .join(asTarget))?.reason == .wouldLapse([talk]), "the other way round too")
    }

    @Test("a history of before folds as it did")
    func before() throws {
        var story = try story()
        story.hears(.joined(asInitiator))
        #expect(story.word("help", of: "A") == "withdrawn")
    }
}
