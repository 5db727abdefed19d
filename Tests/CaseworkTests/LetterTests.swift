import Casework
import Playbooks
import Testing

@Suite("A letter that goes with a notice")
struct LetterTests {
    private func story(_ recipient: Role.ID = "parents-of-target") throws -> (Story, TaskID) {
        var told = Notice(id: "1", recipients: [recipient])
        told.grounds = cites("R-tell")
        var story = try Story([step("talk", when: .report) { $0.notices = [told] }])
        for pupil in ["A", "C"] as [Pupil.ID] { try story.joins(pupil, .target) }
        try story.joins("B", .initiator)
        try story.isReported()
        try story.completes("talk")
        return (story, try story.notice("talk", to: recipient))
    }

    private func letter(_ notice: TaskID, to pupil: Pupil.ID = "A", _ text: String = "Beste ouders,")
        -> CaseLetter
    {
        CaseLetter(task: notice, pupil: pupil, title: "Wat er is besproken", text: text)
    }

    @Test("is kept with who wrote it and when, and tells nobody by itself")
    func kept() throws {
        var (story, notice) = try story()
        #expect(story.engine.families(reachedBy: notice, in: story.state) == ["A", "C"])
        try story.does(.write(letter(notice)))
        try story.does(.write(letter(notice, to: "A", "Wat in de vorige brief stond, klopte niet.")))
        #expect(
            story.state.letters.map(\.letter.text) == [
                "Beste ouders,", "Wat in de vorige brief stond, klopte niet.",
            ])
        #expect(story.state.letters.first?.by.role == "teacher" && story.state.letters.first?.at == story.now)
        #expect(story.notices("talk") == ["parents-of-target is open"])
    }

    @Test("goes to a family whom the notice reaches, and to no other")
    func families() throws {
        let (story, notice) = try story()
        for pupil in ["B", "X"] as [Pupil.ID] {
            #expect(story.refusal(of: .write(letter(notice, to: pupil)))?.reason == .unknown(pupil.text))
        }
        let (other, toColleague) = try self.story("director")
        #expect(other.engine.families(reachedBy: toColleague, in: other.state).isEmpty)
        #expect(other.refusal(of: .write(letter(toColleague)))?.reason == .unknown("A"))
    }

    @Test("has words, and not too many; it goes with something that has to be told")
    func words() throws {
        let (story, notice) = try story()
        #expect(story.refusal(of: .write(letter(notice, to: "A", " \n")))?.reason == .empty)
        let long = String(repeating: "a", count: CaseLetter.longest + 1)
        #expect(
            story.refusal(of: .write(letter(notice, to: "A", long)))?.reason
                == .tooLong(most: CaseLetter.longest))
        let step = TaskID(step: "talk")
        #expect(story.refusal(of: .write(letter(step)))?.reason == .unknown(step.description))
    }

    @Test("is written by who may give the notice")
    func writers() throws {
        let (story, notice) = try story()
        let refusal = story.refusal(of: .write(letter(notice)), by: "lunch-supervisor")
        guard case .notYours? = refusal?.reason else {
            Issue.record("\(String(describing: refusal))")
            return
        }
    }

    @Test("can be written once it was told, and not in a closed case")
    func closed() throws {
        var (story, notice) = try story()
        try story.does(.tell(notice, note: nil))
        try story.does(.write(letter(notice)))
        story.hears(.closed(reason: "klaar"))
        #expect(story.refusal(of: .write(letter(notice)))?.reason == .closed)
    }
}
