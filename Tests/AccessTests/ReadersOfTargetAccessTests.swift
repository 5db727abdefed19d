import Casework
import People
import Playbooks
import Testing

@testable import Access

@Suite("What the teacher of who is said to bully may do where the notes are for the teacher of the target")
struct ReadersOfTargetAccessTests {
    /// A case of A of 6a in which C of 6b is said to bully, with a talk with each of them by their own teacher.
    private func school(_ readers: [Role.ID] = ["teacher", "coordinator"], apart: Bool = true) throws
        -> CaseForTwo
    {
        var test = try CaseForTwo(readers: readers) { playbook in
            playbook.readerSets[0].ofTarget = apart ? Set(readers).subtracting(["coordinator"]) : []
            playbook.plans[0].steps += ["target", "initiator"].map { side in
                var talk = Step(id: Step.ID("talk-\(side)"), title: "Gesprek")
                talk.triggers = [.report]
                talk.per = Involvements(side)
                talk.performer = Performer(.one("teacher"))
                return talk
            }
            var look = Step(id: "look", title: "Nagaan")
            look.triggers = [.report]
            look.per = Involvements("initiator")
            playbook.plans[0].steps.append(look)
        }
        test.happens(.joined(CaseParty(pupil: "C", involvement: .initiator, group: "6b")))
        return test
    }

    private let ofTarget: [SchoolClass.ID: Set<Role.ID>] = ["6a": ["teacher"]]
    private let ofInitiator: [SchoolClass.ID: Set<Role.ID>] = ["6b": ["teacher"]]
    private let talkWithTarget = TaskID(step: "talk-target", pupil: "A")
    private let talkWithInitiator = TaskID(step: "talk-initiator", pupil: "C")

    @Test("opens it for the talk with the own pupil, and does and leaves out nothing about the other")
    func ownTalk() throws {
        let access = try school().access(in: ofInitiator)
        #expect(access.mayOpen && !access.mayReadNotes && !access.hasInHand)
        #expect(access.mayDo(talkWithInitiator) && !access.mayActOn(talkWithTarget))
        #expect(!access.mayGive(.handOver(to: "director", reason: "x")))
        #expect(!access.mayGive(.leave("A")))
    }

    @Test(
        "what nobody is named for is of the teacher who leads, to do and to leave out, about the other pupil too"
    )
    func leads() throws {
        let test = try school()
        let look = TaskID(step: "look", pupil: "C")
        #expect(test.access(in: ofTarget).mayDo(look) && !test.access(in: ofInitiator).mayDo(look))
        #expect(test.access(in: ofTarget).mayGive(.waive(look, reason: "x")))
        #expect(!test.access(in: ofInitiator).mayGive(.waive(look, reason: "x")))
    }

    @Test("reads back what they wrote themselves, and not the talk with the target")
    func ownWords() throws {
        var test = try school()
        test.happens(.done(CaseEvent.Completion(task: talkWithTarget)))
        let access = test.access(in: ofInitiator, as: "meester")
        #expect(!access.mayRead("talk-target", writtenBy: "juf"))
        #expect(access.mayRead("talk-initiator", writtenBy: "meester"))
        #expect(test.access(in: ofTarget).mayRead("talk-target", writtenBy: "someone"))
    }

    @Test("where the owner reads, has the case in hand as the teacher of the target alone")
    func owner() throws {
        let test = try school([.caseOwner, "coordinator"])
        #expect(test.access(in: ofTarget).hasInHand)
        #expect(!test.access(in: ofInitiator).hasInHand && !test.access(in: ofInitiator).mayReadNotes)
    }

    @Test("reads it all where the protocol does not tell the teachers apart")
    func notApart() throws {
        let access = try school(apart: false).access(in: ofInitiator)
        #expect(access.mayReadNotes && access.hasInHand && access.mayActOn(talkWithTarget))
    }

    @Test("who holds the role for the whole school, or for both classes, reads it")
    func both() throws {
        let test = try school()
        #expect(test.access("teacher").mayReadNotes)
        #expect(test.access(in: ["6a": ["teacher"], "6b": ["teacher"]]).mayReadNotes)
        #expect(!test.access(in: ["6c": ["teacher"]]).mayOpen)
    }
}
