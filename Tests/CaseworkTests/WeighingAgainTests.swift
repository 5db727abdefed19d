import Playbooks
import SchoolTime
import Testing

@testable import Casework

@Suite("A report that comes to a case that was weighed")
struct WeighingAgainTests {
    private let link = DossierLink(id: "d6", number: 6)

    /// A case that was weighed as bullying, with a talk that each weighing opens.
    private func weighed(_ change: (inout Playbook) -> Void = { _ in }) throws -> Story {
        var story = try Story(
            [
                step("talk", when: .triage("bullying")) { $0.repeats = true },
                step("close", when: .triage(nil)) { $0.kind = .closing },
            ], closing: "close", change)
        try story.joins("A", .target)
        try story.isReported()
        try story.does(.triage("bullying", reason: "gezien"))
        try story.completes("talk")
        return story
    }

    private func takesIn(_ story: inout Story, from link: DossierLink? = nil) throws {
        let report = try #require(story.state.report)
        try story.does(.takeIn(JoinedReport(report: report, from: link ?? self.link)))
    }

    private func asked(_ story: Story) -> [Obligation] {
        story.engine.obligations(in: story.state, at: story.now).filter { $0.id.asksToWeighAgain }
    }

    @Test("whoever weighs is asked whether the weighing holds, and until then the case cannot be closed")
    func asks() throws {
        var story = try weighed()
        #expect(asked(story).isEmpty && !story.state.isToBeWeighedAgain)
        #expect(story.engine.closability(of: story.state, at: story.now).isClosable)
        try takesIn(&story)
        #expect(asked(story).map(\.owners.roles) == [["teacher"]])
        #expect(asked(story).allSatisfy { $0.state.isOwed && $0.why.grounds == cites("R-triage") })
        #expect(story.engine.closability(of: story.state, at: story.now).binding == asked(story).map(\.id))
        #expect(story.refusal(of: .close(reason: "klaar"))?.grounds.contains(cites("R-triage")) == true)
        #expect(story.refusal(of: .waive(try #require(asked(story).first).id, reason: "klaar")) != nil)
    }

    @Test("the same outcome says that it holds: nothing begins anew, and it stands in the history")
    func holds() throws {
        var story = try weighed()
        try takesIn(&story)
        try story.does(.triage("bullying", reason: "hetzelfde voorval"))
        #expect(
            story.events.last?.what
                == .upheld("bullying", recommended: nil, reason: "hetzelfde voorval"))
        #expect(story.words("talk") == ["done"])
        #expect(asked(story).map(\.state) == [.done])
        #expect(story.state.triage.count == 1)
        try story.does(.close(reason: "klaar"))
        #expect(story.state.isClosed)
    }

    @Test("another outcome weighs it anew")
    func anew() throws {
        var story = try weighed()
        try takesIn(&story)
        try story.does(.triage("teasing", reason: "toch anders"))
        #expect(story.state.triage.map(\.outcome) == ["bullying", "teasing"])
        #expect(!story.state.isToBeWeighedAgain)
    }

    @Test("it is asked once for two reports, and again for one that comes after the answer")
    func twice() throws {
        var story = try weighed()
        try takesIn(&story)
        try takesIn(&story, from: DossierLink(id: "d7", number: 7))
        #expect(asked(story).count == 1)
        try story.does(.triage("bullying", reason: "hetzelfde"))
        try takesIn(&story, from: DossierLink(id: "d8", number: 8))
        #expect(asked(story).map(\.state.isOver) == [true, false])
    }

    @Test("a report that is taken out again asks nothing any more")
    func takenOut() throws {
        var story = try weighed()
        try takesIn(&story)
        try story.does(.takeOut(link, reason: "hoort er niet bij"))
        #expect(!story.state.isToBeWeighedAgain)
        #expect(story.engine.closability(of: story.state, at: story.now).isClosable)
    }

    @Test("while it was not weighed at all the weighing is asked once, as ever")
    func before() throws {
        var story = try Story([step("talk", when: .triage("bullying"))])
        try story.isReported()
        try takesIn(&story)
        #expect(asked(story).isEmpty)
        #expect(story.words(Triage.step).count == 1)
    }

    @Test("without anything that asks, the same outcome weighs as it did")
    func unasked() throws {
        var story = try weighed()
        try story.does(.triage("bullying", reason: "nog eens"))
        #expect(story.state.triage.count == 2)
    }
}
