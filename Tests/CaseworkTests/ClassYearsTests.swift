import Playbooks
import Testing

@testable import Casework

@Suite("What a class is asked because of the years that are in it")
struct ClassYearsTests {
    /// A class in which only groups 7 and 8 make a poster.
    private func schoolClass() throws -> Story {
        let poster = step("poster", when: .opened) {
            $0.condition = .yearGroup(.init(least: 7, most: nil))
        }
        var story = try Story(
            [poster, step("rules", when: .opened)], scope: .group, from: "2025-09-01T09:00")
        try story.does(.open)
        return story
    }

    private func comes(_ pupil: Pupil.ID, of year: Int?, _ story: inout Story) throws {
        try story.does(
            .join(CaseParty(pupil: pupil, involvement: .pupil, group: "6-7", yearGroup: year)))
    }

    private func isOpen(_ story: Story) -> Bool {
        story.engine.obligations(in: story.state, at: story.now).contains { duty in
            duty.id.step == "poster" && duty.state != .withdrawn
        }
    }

    @Test("in a combined class it does not matter whose name comes first")
    func combined() throws {
        var story = try schoolClass()
        try comes("A", of: 6, &story)
        #expect(!isOpen(story), "nobody of group 7 is there")
        try comes("B", of: 7, &story)
        #expect(isOpen(story))
        try comes("C", of: 8, &story)
        #expect(story.state.instances(of: "poster").count { $0.isActive } == 1, "it is asked once")
    }

    @Test("a class of a lower year is not asked, however many come")
    func lower() throws {
        var story = try schoolClass()
        for (pupil, year) in [("A", 5), ("B", 6), ("C", 5)] { try comes(Pupil.ID(pupil), of: year, &story) }
        #expect(!isOpen(story))
        #expect(story.words("rules") == ["open"])
    }

    @Test("what was done is not asked again of who comes later, nor is what was left out")
    func once() throws {
        var story = try schoolClass()
        try comes("B", of: 7, &story)
        try story.completes("poster")
        try comes("C", of: 8, &story)
        #expect(story.words("poster").filter { $0 == "open" }.isEmpty)
    }
}
