import Playbooks
import SchoolTime
import Testing

@testable import Casework

@Suite("Who is away for one of the classes of a case")
struct AwayOfClassTests {
    private let juf6a = Away(role: "teacher", group: "6a")
    private let juf6b = Away(role: "teacher", group: "6b")

    /// A case of A of 6a and C of 6b, with a talk about each.
    private func story() throws -> Story {
        var story = try Story.reported(
            step("talk", when: .joined(.target)) {
                $0.per = Involvements("target")
                $0.performer = Performer(.one("teacher"))
            },
            step("ask", when: .report) { $0.performer = Performer(.one(.caseOwner)) }
        ) { playbook in
            for place in playbook.roles.indices where playbook.roles[place].id == "teacher" {
                playbook.roles[place].scope = .pupil
            }
        }
        try story.joins("C", .target, group: "6b")
        return story
    }

    private func owners(_ step: Step.ID, of pupil: Pupil.ID? = nil, _ story: Story) -> [Role.ID]? {
        story.obligation(step, of: pupil)?.owners.roles
    }

    private func follow(_ away: Away..., in story: inout Story) {
        for what in story.engine.following(away, in: story.state) { story.hears(what) }
    }

    @Test("of the teacher of another class the stand-in has the duties about that child, and no others")
    func other() throws {
        var story = try story()
        follow(juf6b, in: &story)
        #expect(owners("talk", of: "C", story) == ["director"])
        #expect(owners("talk", of: "A", story) == ["teacher"])
        #expect(owners("ask", story) == ["teacher"], "of the whole case the teacher of whom it is about")
    }

    @Test("of the teacher of whom the case is about only the duties about that child and the case move")
    func own() throws {
        var story = try story()
        follow(juf6a, in: &story)
        #expect(owners("talk", of: "A", story) == ["director"])
        #expect(owners("talk", of: "C", story) == ["teacher"])
        #expect(owners("ask", story) == ["director"])
    }

    @Test("both are away, and each comes back by itself; it is said once")
    func both() throws {
        var story = try story()
        follow(juf6a, juf6b, in: &story)
        #expect(story.engine.following([juf6a, juf6b], in: story.state).isEmpty)
        #expect(owners("talk", of: "C", story) == ["director"])
        #expect(
            story.engine.following([juf6a], in: story.state) == [
                .availableForClass("teacher", group: "6b")
            ])
        follow(juf6a, in: &story)
        #expect(owners("talk", of: "C", story) == ["teacher"])
        #expect(owners("talk", of: "A", story) == ["director"])
    }

    @Test("who stands in for the teacher of one class reads the case, and may do what that teacher owes")
    func reads() throws {
        var story = try story()
        story.hears(.handedOver(to: "coordinator", reason: "twee klassen"))
        follow(juf6b, in: &story)
        let talk = try #require(story.obligation("talk", of: "C")).id
        #expect(story.engine.doers(of: talk, in: story.state).contains("director"))
        let other = try #require(story.obligation("talk", of: "A")).id
        #expect(!story.engine.doers(of: other, in: story.state).contains("director"))
    }

    @Test("an absence of before, said of the role as such, goes for each class until it is said again")
    func before() throws {
        var story = try story()
        story.hears(.unavailable("teacher", reason: Away.absent))
        #expect(owners("talk", of: "A", story) == ["director"])
        #expect(owners("talk", of: "C", story) == ["director"])
        let now = story.engine.following([juf6a], in: story.state)
        #expect(now == [.unavailableForClass("teacher", group: "6a", reason: Away.absent)])
        follow(juf6a, in: &story)
        #expect(owners("talk", of: "C", story) == ["teacher"])
        #expect(owners("talk", of: "A", story) == ["director"])
        #expect(story.engine.following([juf6a], in: story.state).isEmpty)
    }

    @Test("the whole school has no such teacher, and then one class has: nothing is said twice")
    func everywhere() throws {
        var story = try story()
        let all = Away(role: "teacher", reason: Away.vacant)
        follow(all, juf6b, in: &story)
        #expect(story.state.everyUnavailable == ["teacher"])
        #expect(story.engine.following([all, juf6b], in: story.state).isEmpty)
        follow(juf6b, in: &story)
        #expect(owners("talk", of: "C", story) == ["director"])
        #expect(owners("talk", of: "A", story) == ["teacher"])
    }

    @Test("who is said by hand to be back is back for each class; what was said by hand stays")
    func byHand() throws {
        var story = try story()
        follow(juf6a, juf6b, in: &story)
        try story.does(.available("teacher"), by: "coordinator")
        #expect(story.state.everyUnavailable.isEmpty)
        try story.does(.unavailable("teacher", reason: "eigen belang"), by: "coordinator")
        #expect(story.engine.following([juf6a, juf6b], in: story.state).isEmpty)
        #expect(owners("talk", of: "C", story) == ["director"])
    }

    @Test("a class that somebody left counts as long as something is to be done about that child")
    func left() throws {
        var story = try story()
        try story.does(.leave("C"))
        #expect(story.engine.following([juf6b], in: story.state).isEmpty)
    }

    /// Steps about each child for which nobody is named, with a notice likewise and one that the child's own teacher gives.
    private func unnamed() throws -> Story {
        var story = try Story.reported(
            step("look", when: .joined(.target)) {
                $0.per = Involvements("target")
                $0.kind = .decision
                $0.notices = ["led", "own"].map { Notice(id: $0, recipients: ["coordinator"]) }
                for place in $0.notices.indices { $0.notices[place].isOwedAtOpening = true }
                $0.notices[1].performer = Performer(.one("teacher"))
            }
        ) { playbook in
            for place in playbook.roles.indices where playbook.roles[place].id == "teacher" {
                playbook.roles[place].scope = .pupil
            }
        }
        try story.joins("C", .target, group: "6b")
        return story
    }

    @Test("what nobody is named for belongs to whoever leads the case, whichever child it is about")
    func leads() throws {
        var story = try unnamed()
        func pupils() -> [Pupil.ID?] {
            story.obligations.filter { $0.id.step == "look" && $0.id.pupil == "C" }.map(\.ownerPupil)
        }
        #expect(
            pupils() == ["A", "A", "C"], "the step and what is told with it; not what has a teller of its own"
        )
        follow(juf6b, in: &story)
        let look = try #require(story.obligation("look", of: "C"))
        #expect(look.owners.roles == ["teacher"])
        #expect(!story.engine.doers(of: look.id, in: story.state).contains("director"))
        #expect(!story.engine.waivers(of: look.id, in: story.state).contains("director"))
        #expect(
            story.refusal(ofDoing: "look", of: "C", by: "director")?.reason == .notYours(owners: ["teacher"]))
        let own = try #require(story.obligations.last { $0.id.step == "look" && $0.id.notice == "own" })
        #expect(own.owners.roles == ["director"])
        follow(juf6a, in: &story)
        #expect(owners("look", of: "C", story) == ["director"])
    }
}
