import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("What a report over a channel, and reopening, open")
struct ReportTriggerTests {
    private static let overMail = Trigger.reportOver("mail")

    private func story(_ steps: Step..., closing: Step.ID? = nil) throws -> Story {
        var story = try Story(steps, closing: closing) { playbook in
            playbook.intake.channels.append(Channel(id: "mail", title: "Per mail", receiver: "coordinator"))
        }
        try story.joins("A", .target)
        try story.isReported()
        return story
    }

    private func joined(over channel: Channel.ID) -> JoinedReport {
        let report = CaseEvent.Report(
            reporter: .parent, channel: channel, receiver: "coordinator", text: "Nog iets.")
        return JoinedReport(report: report, from: DossierLink(id: "d6", number: 6))
    }

    @Test("a report over another channel opens nothing; one over the channel does, also as a further report")
    func over() throws {
        var story = try story(step("answer", when: Self.overMail) { $0.repeats = true })
        #expect(story.words("answer") == [])
        try story.day("2026-03-03")
        try story.isReported(over: "mail")
        #expect(story.words("answer") == ["open"])
        #expect(story.obligation("answer")?.why.openedBy == Self.overMail)
        try story.isReported()
        #expect(story.words("answer") == ["open"])
        try story.isReported(over: "mail")
        #expect(story.words("answer") == ["open", "open"])
    }

    @Test("a further report gives what was open before no new time, and its way counts where ways are asked")
    func noNewTime() throws {
        let talk = step("talk", when: .report) { $0.due = .within(2, .schoolDay, from: .report) }
        let byMail = step("by-mail", when: .report) { $0.needs = [need(.channel(["mail"]))] }
        var story = try story(talk, byMail)
        let before = try #require(story.due("talk"))
        #expect(story.word("by-mail") == "waiting")
        try story.day("2026-03-11")
        try story.does(.takeIn(joined(over: "mail")))
        #expect(story.due("talk") == before && story.word("talk") == "overdue")
        #expect(story.word("by-mail") == "open")
        try story.does(.takeOut(DossierLink(id: "d6", number: 6), reason: "vergissing"))
        #expect(story.word("by-mail") == "waiting")
    }

    @Test("what a report withdraws over one channel stays over another")
    func until() throws {
        var story = try story(step("wait", when: .opened) { $0.withdrawals = [Self.overMail] })
        try story.isReported()
        #expect(story.word("wait") == "open")
        try story.isReported(over: "mail")
        #expect(story.word("wait") == "withdrawn")
    }

    @Test("a report that is joined later counts by the channel it came over; taken out again it does not")
    func joinedLater() throws {
        let late = step("look-back", when: .report) {
            $0.needs = [need(.passed(Term(1, .week), since: Self.overMail, within: true))]
        }
        var story = try story(step("answer", when: Self.overMail), late)
        try story.does(.takeIn(joined(over: "teacher")))
        #expect(story.word("answer") == nil && story.word("look-back") == "waiting")
        try story.day("2026-03-03")
        try story.does(.takeIn(joined(over: "mail")))
        #expect(story.word("answer") == "open" && story.word("look-back") == "open")
        try story.does(.takeOut(DossierLink(id: "d6", number: 6), reason: "vergissing"))
        #expect(story.word("answer") == "withdrawn" && story.word("look-back") == "waiting")
    }

    private let close = step("close", when: .report) { $0.kind = .closing }

    @Test("opening a closed dossier again opens what listens to that, each time where it repeats")
    func reopened() throws {
        let again = step("plan-anew", when: .reopened) { $0.repeats = true }
        let once = step("tell", when: .reopened)
        var story = try story(close, again, once, closing: "close")
        #expect(story.word("plan-anew") == nil)
        for times in 1...2 {
            try story.does(.triage("teasing", reason: "gezien"))
            try story.does(.close(reason: "klaar"))
            #expect(story.words("plan-anew").count == times - 1)
            try story.does(.reopen(reason: "het begint weer"))
            #expect(story.words("plan-anew").last == "open" && story.words("plan-anew").count == times)
            try story.completes("plan-anew", number: times)
        }
        #expect(story.words("tell").count == 1 || story.words("tell") == ["withdrawn", "open"])
    }

    @Test("a report that comes back from the case it was joined to is no reopening")
    func comesBack() throws {
        var story = try story(step("plan-anew", when: .reopened))
        try story.does(.joinTo(DossierLink(id: "d6", number: 6)))
        try story.does(.reopen(reason: "toch apart"))
        #expect(story.word("plan-anew") == nil)
    }
}
