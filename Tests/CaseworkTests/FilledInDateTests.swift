import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("Days that people fill in")
struct FilledInDateTests {
    private func placement(repeats: Bool = false, per: String? = nil) -> Step {
        step("place", when: .report, .happening("relapse")) {
            $0.repeats = repeats
            $0.per = per.flatMap(Involvements.init)
            var field = Field(id: "end", title: "Tot wanneer?")
            field.type = .date
            $0.fields = [field]
        }
    }

    private let end = Trigger.step("place", .date("end"))

    @Test("a date counts from the day as soon as it is filled in, and waits until then")
    func anchor() throws {
        var story = try Story.reported(
            placement(), step("review", when: .report) { $0.due = .within(0, .schoolDay, from: end) })
        #expect(story.obstacles("review") == [.date(end)])
        try story.completes("place", answers: ["end": "2026-03-20"])
        #expect(story.due("review") == "2026-03-20" && story.word("review") == "open")
        try story.day("2026-03-21")
        #expect(story.word("review") == "overdue")
    }

    @Test("left empty, it gives no date")
    func empty() throws {
        var story = try Story.reported(
            placement(), step("review", when: .report) { $0.due = .within(0, .schoolDay, from: end) })
        try story.completes("place")
        #expect(story.due("review") == nil)
    }

    @Test("what is filled in last counts, also when it is earlier")
    func last() throws {
        var story = try Story.reported(
            placement(repeats: true),
            step("review", when: .report) { $0.due = .within(0, .schoolDay, from: end) })
        try story.completes("place", answers: ["end": "2026-03-20"])
        try story.day("2026-03-04")
        try story.does(.happen("relapse", note: nil))
        try story.completes("place", number: 2, answers: ["end": "2026-03-12"])
        #expect(story.due("review") == "2026-03-12")
    }

    @Test("the day opens and withdraws, at its beginning, and not before")
    func trigger() throws {
        var story = try Story.reported(
            placement(), step("back", when: end), step("care", when: .report) { $0.withdrawals = [end] })
        try story.completes("place", answers: ["end": "2026-03-20"])
        try story.day("2026-03-19")
        #expect(story.word("back") == nil && story.word("care") == "open")
        try story.day("2026-03-20T00:00")
        #expect(story.word("back") == "open" && story.word("care") == "withdrawn")
        try story.day("2026-03-25")
        #expect(story.words("back") == ["open"])
    }

    @Test("a day that has passed already opens at once")
    func passed() throws {
        var story = try Story.reported(placement(), step("back", when: end))
        try story.day("2026-03-10")
        try story.completes("place", answers: ["end": "2026-03-04"])
        #expect(story.word("back") == "open")
    }

    @Test("of a step per pupil, the day is that pupil's")
    func perPupil() throws {
        var story = try Story.reported(
            placement(per: "involved"),
            step("back", when: end) { $0.per = Involvements("involved") },
            step("review", when: .report) {
                $0.per = Involvements("involved")
                $0.due = .within(0, .schoolDay, from: end)
            })
        try story.completes("place", of: "A", answers: ["end": "2026-03-12"])
        try story.completes("place", of: "B", answers: ["end": "2026-03-20"])
        #expect(story.due("review", of: "A") == "2026-03-12")
        #expect(story.due("review", of: "B") == "2026-03-20")
        try story.day("2026-03-13")
        #expect(story.word("back", of: "A") == "open" && story.word("back", of: "B") == nil)
    }

    @Test("the next moment at which time changes something is the day that was filled in")
    func tick() throws {
        var story = try Story.reported(placement(), step("back", when: end))
        #expect(story.engine.nextTick(in: story.state, after: story.now) == nil)
        try story.completes("place", answers: ["end": "2026-03-20"])
        #expect(
            try story.engine.nextTick(in: story.state, after: story.now) == moment("2026-03-20T00:00"))
    }
}
