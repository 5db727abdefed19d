import Playbooks
import SchoolTime
import Testing

@testable import Casework

@Suite("Readers for the class of who is bullied")
struct ReadersOfTargetTests {
    /// A case of A of 6a, with B of the same class as who is said to bully; the set names the role so.
    private func story(_ named: Role.ID = "teacher", standIn: Role.ID = "director") throws -> Story {
        try Story.reported(
            step("talk", when: .report) { $0.readers = "notes" }, step("plain", when: .report)
        ) { playbook in
            for place in playbook.roles.indices where playbook.roles[place].id == "teacher" {
                playbook.roles[place].scope = .pupil
                playbook.roles[place].standIn = standIn
            }
            var set = ReaderSet(id: "notes", title: "Notities")
            set.roles = [named, "coordinator"]
            set.ofTarget = [named]
            playbook.readerSets = [set]
            playbook.caseReaders = "notes"
        }
    }

    private func teacher(_ group: String) -> RolesHere {
        RolesHere(["teacher"], everywhere: [], byClass: [group: ["teacher"]])
    }

    private func reads(_ story: Story, _ reader: RolesHere, isAuthor: Bool = false) -> Bool {
        story.engine.mayRead("notes", as: reader, isAuthor: isAuthor, in: story.state)
    }

    @Test("the teacher of who is bullied reads, and the teacher of who is said to bully only what they wrote")
    func ofTarget() throws {
        var story = try story()
        try story.joins("C", .initiator, group: "6b")
        #expect(reads(story, teacher("6a")) && !reads(story, teacher("6b")))
        #expect(reads(story, teacher("6b"), isAuthor: true))
        #expect(reads(story, RolesHere(["coordinator"])), "a role of the whole school as ever")
        #expect(reads(story, RolesHere(["teacher"])), "held for the whole school")
    }

    @Test("each teacher of somebody who is bullied does, as soon as that pupil takes part so")
    func severalTargets() throws {
        var story = try story()
        try story.joins("C", .witness, group: "6b")
        #expect(!reads(story, teacher("6b")))
        try story.joins("C", .target, group: "6b")
        #expect(reads(story, teacher("6a")) && reads(story, teacher("6b")))
        try story.does(.leave("C"))
        #expect(!reads(story, teacher("6b")))
    }

    @Test("who was told as the teacher is the teacher of who is bullied; of what names no set goes the same")
    func told() throws {
        var story = try story()
        try story.joins("C", .initiator, group: "6b")
        #expect(!story.engine.mayRead(nil, as: teacher("6b"), isAuthor: false, in: story.state))
        #expect(story.engine.mayRead(nil, as: teacher("6a"), isAuthor: false, in: story.state))
        #expect(
            story.engine.whoReads(in: story.state)
                == [CaseReader("teacher", for: ["6a"]), CaseReader("coordinator")])
        #expect(story.engine.caseReaders(in: story.state) == ["teacher", "coordinator"])
    }

    @Test("the owner of the target, whoever that is now")
    func owner() throws {
        var story = try story(.caseOwner)
        try story.joins("C", .initiator, group: "6b")
        #expect(reads(story, teacher("6a")) && !reads(story, teacher("6b")))
        try story.does(.handOver(to: "director", reason: "Zwaar."))
        #expect(reads(story, RolesHere(["director"])))
    }

    @Test("while nobody knows who is bullied, the teacher of whom it is about most of all")
    func unknownTarget() throws {
        var story = try story()
        try story.joins("C", .initiator, group: "6b")
        try story.does(.leave("A"))
        #expect(reads(story, teacher("6a")), "B of 6a is who takes part first")
        #expect(!reads(story, teacher("6b")))
    }

    @Test("who stands in for the teacher of another class reads nothing by that")
    func standingIn() throws {
        var story = try story()
        try story.joins("C", .initiator, group: "6b")
        story.hears(.unavailableForClass("teacher", group: "6b", reason: Away.absent))
        #expect(!reads(story, RolesHere(["director"])))
        story.hears(.unavailableForClass("teacher", group: "6a", reason: Away.absent))
        #expect(reads(story, RolesHere(["director"])))
    }

    @Test("a protocol that begins to tell them apart changes who reads, and that is told")
    func moved() throws {
        let narrow = try story()
        var wide = narrow.engine.playbook
        wide.readerSets[0].ofTarget = []
        let before = CaseEngine(playbook: wide, calendar: narrow.engine.calendar)
        let changes = before.readersChanges(to: narrow.engine, in: narrow.state)
        #expect(
            changes == [
                ReadersChange(
                    step: nil, before: ["coordinator", "teacher"],
                    after: ["coordinator", .init("teacher", isOfTarget: true)])
            ])
        #expect(before.readersChanges(to: before, in: narrow.state).isEmpty)
    }
}
