import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("A notice to several families is given when each was told")
struct FamilyTests {
    private func story(_ recipient: Role.ID = "parents-of-target", _ pupils: Pupil.ID...) throws -> Story {
        var told = Notice(id: "1", recipients: [recipient])
        told.grounds = cites("R-tell")
        var story = try Story([step("talk", when: .report) { $0.notices = [told] }])
        for pupil in pupils { try story.joins(pupil, .target) }
        try story.isReported()
        try story.completes("talk")
        return story
    }

    private func left(_ story: Story, _ notice: TaskID) -> [Pupil.ID] {
        story.engine.familiesToTell(by: notice, in: story.state)
    }

    @Test("one after the other, with who told it and when; the last of them ends it")
    func each() throws {
        var story = try story("parents-of-target", "A", "B")
        let notice = try story.notice("talk", to: "parents-of-target")
        #expect(left(story, notice) == ["A", "B"])
        try story.does(.tellFamily(notice, of: "A", note: "schrok"))
        #expect(story.notices("talk") == ["parents-of-target is open"] && left(story, notice) == ["B"])
        #expect(story.state.familiesTold[notice]?["A"]?.by.role == "teacher")
        let last = try story.does(.tellFamily(notice, of: "B", note: nil))
        #expect(
            last.events.map(\.what) == [.toldFamily(notice, of: "B", note: nil), .told(notice, note: nil)])
        #expect(story.notices("talk") == ["parents-of-target is done"])
    }

    @Test("a family is told once, and only one that it is for")
    func refused() throws {
        var story = try story("parents-of-target", "A", "B")
        let notice = try story.notice("talk", to: "parents-of-target")
        try story.does(.tellFamily(notice, of: "A", note: nil))
        for pupil in ["A", "C"] as [Pupil.ID] {
            let refusal = story.refusal(of: .tellFamily(notice, of: pupil, note: nil))
            #expect(refusal?.reason == .unknown(pupil.text))
        }
    }

    @Test("what was told to all in one act, in an old history too, is given")
    func atOnce() throws {
        var story = try story("parents-of-target", "A", "B")
        try story.does(.tell(try story.notice("talk", to: "parents-of-target"), note: "gebeld"))
        #expect(story.notices("talk") == ["parents-of-target is done"])
    }

    @Test("who joins meanwhile is to be told as well, and who leaves no longer")
    func changing() throws {
        var story = try story("parents-of-target", "A", "B")
        let notice = try story.notice("talk", to: "parents-of-target")
        try story.does(.tellFamily(notice, of: "A", note: nil))
        try story.joins("C", .target)
        #expect(left(story, notice) == ["B", "C"])
        try story.does(.leave("B"))
        #expect(left(story, notice) == ["C"])
        try story.does(.tellFamily(notice, of: "C", note: nil))
        #expect(story.notices("talk") == ["parents-of-target is done"])
    }

    @Test("of two families of which the other left, it stays known that the first was told")
    func lastOfTwo() throws {
        var story = try story("parents-of-target", "A", "B")
        let notice = try story.notice("talk", to: "parents-of-target")
        try story.does(.tellFamily(notice, of: "A", note: nil))
        try story.does(.leave("B"))
        #expect(story.engine.families(toldBy: notice, in: story.state) == ["A"])
        #expect(left(story, notice).isEmpty)
        #expect(story.notices("talk") == ["parents-of-target is open"], "somebody ticks it off")
    }

    @Test("who left and comes back is told anew: the last that this family heard was something else")
    func back() throws {
        var story = try story("parents-of-target", "A", "B", "C")
        let notice = try story.notice("talk", to: "parents-of-target")
        try story.does(.tellFamily(notice, of: "A", note: nil))
        try story.day("2026-03-03")
        try story.does(.leave("A"))
        #expect(left(story, notice) == ["B", "C"])
        try story.day("2026-03-04")
        try story.joins("A", .target)
        #expect(left(story, notice).sorted { $0.text < $1.text } == ["A", "B", "C"])
    }

    @Test("one family, or people of the school, are told at once")
    func alone() throws {
        let one = try story("parents-of-target", "A")
        #expect(left(one, try one.notice("talk", to: "parents-of-target")).isEmpty)
        let school = try story("director", "A", "B")
        #expect(left(school, try school.notice("talk", to: "director")).isEmpty)
    }
}
