import Playbooks
import SchoolTime
import Testing

@testable import Casework

@Suite("A case that was weighed gets a report, or is opened again")
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

    /// The case of ``weighed(_:)``, closed and opened again after a fortnight.
    private func reopened() throws -> Story {
        var story = try weighed { $0.triage.due = .within(1, .schoolDay, from: .report) }
        try story.does(.close(reason: "klaar"))
        try story.day("2026-03-16")
        try story.does(.reopen(reason: "het begint weer"))
        return story
    }

    @Test("opened again it asks the same, by a term that begins then, and cannot be closed before")
    func reopening() throws {
        var story = try reopened()
        #expect(story.state.isToBeWeighedAgain && story.state.isToBeWeighedForReopening)
        #expect(asked(story).map(\.owners.roles) == [["teacher"]])
        #expect(asked(story).map(\.due?.due.iso) == ["2026-03-17"] && asked(story).map(\.state) == [.open])
        #expect(asked(story).map(\.why.openedBy) == [.reopened])
        #expect(story.engine.closability(of: story.state, at: story.now).binding == asked(story).map(\.id))
        #expect(story.refusal(of: .close(reason: "toch niet"))?.grounds.contains(cites("R-triage")) == true)
        try story.does(.triage("bullying", reason: "hetzelfde"))
        #expect(story.words("talk") == ["done"] && !story.state.isToBeWeighedAgain)
        try story.does(.close(reason: "nu wel"))
        #expect(story.state.isClosed)
    }

    @Test("another outcome then weighs it anew, and each reopening asks it again")
    func reopenedTwice() throws {
        var story = try reopened()
        try story.does(.triage("teasing", reason: "toch anders"))
        #expect(story.state.triage.map(\.outcome) == ["bullying", "teasing"])
        try story.does(.close(reason: "klaar"))
        try story.does(.reopen(reason: "weer"))
        #expect(asked(story).map(\.state.isOver) == [true, false])
    }

    @Test(
        "a report that comes while that is asked asks nothing besides, and takes nothing along when it goes")
    func reopenedAndReported() throws {
        var story = try reopened()
        try takesIn(&story)
        #expect(asked(story).count == 1)
        try story.does(.takeOut(link, reason: "hoort er niet bij"))
        #expect(story.state.isToBeWeighedForReopening)
    }

    @Test("a case that nobody weighed, or whose plan has no weighing, asks nothing when it is opened again")
    func notWeighed() throws {
        var pupil = try Story([step("talk", when: .opened)], scope: .pupil)
        try pupil.does(.open)
        try pupil.does(.close(reason: "klaar"))
        try pupil.does(.reopen(reason: "toch niet"))
        #expect(asked(pupil).isEmpty && pupil.words("talk") == ["waived"])
    }

    @Test("a history of before is read so too: who opened the case again, and nobody looked, owes it")
    func stored() throws {
        let story = try reopened()
        let again = story.engine.fold(story.events)
        #expect(again == story.state && again.isToBeWeighedAgain)
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
