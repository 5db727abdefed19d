import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("A new school year in a dossier that is open")
struct SchoolYearTests {
    private let contract = step("contract", when: .opened, .schoolYear) {
        $0.repeats = true
        $0.due = .within(2, .week)
    }

    private func pupil(_ steps: Step..., from day: String = "2026-03-02T10:30") throws -> Story {
        var story = try Story(steps, scope: .pupil, from: day)
        try story.joins("A", .pupil)
        try story.does(.open)
        return story
    }

    @Test("fires on the first school day of the year, and not before")
    func fires() throws {
        var story = try pupil(contract)
        try story.completes("contract")
        try story.day("2026-08-16")
        #expect(story.words("contract") == ["done"])
        try story.day("2026-08-17")
        #expect(story.words("contract") == ["done", "open"])
        #expect(story.due("contract") == "2026-08-31")
        #expect(story.obligation("contract")?.why.openedBy == .schoolYear)
    }

    @Test("fires once a year, also when nobody looked for two years")
    func onceAYear() throws {
        var story = try pupil(contract)
        try story.day("2026-09-01")
        try story.day("2026-10-01")
        #expect(story.words("contract").count == 2)
        try story.day("2027-12-01")
        #expect(story.words("contract").count == 3)
    }

    @Test("does not fire in the year in which the dossier opened, on its first day neither")
    func ownYear() throws {
        var story = try pupil(contract, from: "2025-08-25T08:30")
        try story.day("2026-06-30")
        #expect(story.words("contract") == ["overdue"])
        var early = try pupil(contract, from: "2025-08-10T12:00")
        try early.day("2025-09-30")
        #expect(early.words("contract").count == 1)
    }

    @Test("what counts from the school year counts from its first school day, whenever the dossier opened")
    func countsFrom() throws {
        let agree = step("agree", when: .opened, .schoolYear) {
            $0.repeats = true
            $0.due = .within(19, .schoolDay, from: .schoolYear)
        }
        var early = try pupil(agree, from: "2025-08-25T08:30")
        var late = try pupil(agree, from: "2025-11-03T08:30")
        #expect(early.due("agree") == late.due("agree") && late.word("agree") == "overdue")
        try early.completes("agree")
        try late.day("2026-08-18")
        #expect(late.words("agree") == ["overdue", "open"], "last year's stays last year's")
    }

    @Test("withdraws what belonged to the year before, and what is asked anew stays")
    func withdraws() throws {
        var yearly = contract
        yearly.withdrawals = [.schoolYear]
        var story = try pupil(yearly)
        try story.day("2026-08-18")
        #expect(story.words("contract") == ["withdrawn", "open"])
    }

    @Test("is no news where nothing listens to it, nor in a dossier that is closed")
    func silent() throws {
        let quiet = try pupil(step("look", when: .opened))
        #expect(quiet.engine.nextTick(in: quiet.state, after: quiet.now) == nil)
        var story = try pupil(contract)
        #expect(story.engine.nextTick(in: story.state, after: story.now)?.iso == "2026-08-17T00:00")
        try story.does(.close(reason: "De leerling gaat van school."))
        #expect(story.engine.nextTick(in: story.state, after: story.now) == nil)
        try story.day("2026-09-01")
        #expect(story.words("contract") == ["waived"])
    }
}
