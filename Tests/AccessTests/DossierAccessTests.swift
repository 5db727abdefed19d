import Casework
import People
import Playbooks
import SchoolTime
import Testing

@testable import Access

@Suite("Who may open a dossier, and read what in it")
struct DossierAccessTests {
    @Test("the teacher of the class may, the teacher of another class may not")
    func classTeacher() throws {
        let test = try CaseForTwo()
        #expect(test.access(in: ["6a": ["teacher"]]).mayOpen)
        #expect(test.access(in: ["6a": ["teacher"]]).mayReadNotes)
        #expect(!test.access(in: ["6b": ["teacher"]]).mayOpen)
        #expect(!test.access(in: ["6b": ["teacher"]]).mayReadNotes)
    }

    @Test(
        "another class's teacher may as soon as a pupil of that class takes part, and not after that pupil left"
    )
    func otherClass() throws {
        var test = try CaseForTwo()
        test.happens(.joined(CaseParty(pupil: "B", involvement: .initiator, group: "6b")))
        #expect(test.access(in: ["6b": ["teacher"]]).mayOpen)
        test.happens(.left("B"))
        #expect(!test.access(in: ["6b": ["teacher"]]).mayOpen)
        #expect(test.access(in: ["6a": ["teacher"]]).mayOpen)
    }

    @Test("the class that the reporter named counts while nobody takes part yet")
    func namedClass() throws {
        var test = try CaseForTwo()
        test.happens(.left("A"))
        #expect(!test.access(in: ["6a": ["teacher"]]).mayOpen)
        var fresh = try CaseForTwo()
        fresh.happens(
            .reported(
                CaseEvent.Report(
                    reporter: .pupil, channel: "teacher", receiver: "teacher", text: "x", group: "6b")))
        #expect(!fresh.access(in: ["6b": ["teacher"]]).mayOpen, "only the first report names it")
    }

    @Test("whom the reader set names may; whoever has no role may not")
    func readers() throws {
        let test = try CaseForTwo()
        #expect(test.access("coordinator").mayReadNotes)
        #expect(!test.access("nurse").mayOpen && !test.access().mayOpen)
    }

    @Test("who has a duty in it may open it to do that, without reading the notes; not once it is over")
    func duty() throws {
        var test = try CaseForTwo()
        #expect(test.access("director").mayOpen && !test.access("director").mayReadNotes)
        test.happens(.done(CaseEvent.Completion(task: TaskID(step: "plan"))))
        #expect(!test.access("director").mayOpen)
    }

    @Test("who wrote something opens the case to read that back, when nothing else lets them in")
    func authorOpens() throws {
        var test = try CaseForTwo()
        #expect(!test.access(as: "juf").mayOpen)
        test.happens(.done(CaseEvent.Completion(task: TaskID(step: "care"))))
        let author = test.access(as: "juf")
        #expect(author.mayOpen && !author.mayReadNotes)
        #expect(author.mayRead("care", writtenBy: "juf") && !author.mayRead("care", writtenBy: "zus"))
        #expect(!test.access(as: "meester").mayOpen)
    }

    @Test("nor who wrote in what is not for its author, in what is sealed, or was accused since")
    func authorShutOut() throws {
        var strict = try CaseForTwo { $0.readerSets[1].includesAuthor = false }
        strict.happens(.done(CaseEvent.Completion(task: TaskID(step: "care"))))
        #expect(!strict.access(as: "juf").mayOpen)
        var sealed = try CaseForTwo(channel: "adviser")
        sealed.happens(.done(CaseEvent.Completion(task: TaskID(step: "care"))))
        #expect(!sealed.access(as: "juf").mayOpen)
        var accused = try CaseForTwo()
        accused.happens(.done(CaseEvent.Completion(task: TaskID(step: "care"))))
        accused.happens(.unavailable("teacher", reason: Role.accused))
        #expect(!accused.access(in: ["6a": ["teacher"]], as: "juf").mayOpen)
    }

    @Test("who is let in for a duty alone learns neither that a role cannot act nor that it can again")
    func unavailability() throws {
        let test = try CaseForTwo()
        func event(_ what: CaseEvent.What) -> CaseEvent {
            CaseEvent(at: test.now, by: .init(role: "teacher", person: "juf"), what)
        }
        let both: [CaseEvent.What] = [
            .unavailable("director", reason: Role.accused), .available("director"),
        ]
        for what in both {
            #expect(test.access("coordinator").mayRead(event(what)))
            #expect(!test.access("nurse").mayRead(event(what)))
        }
    }

    @Test("what a step's own set covers is for that set, and for who wrote it")
    func stepReaders() throws {
        let test = try CaseForTwo()
        let coordinator = test.access("coordinator", as: "co")
        #expect(
            !coordinator.mayRead("care", writtenBy: "juf") && coordinator.mayRead("care", writtenBy: "co"))
        #expect(coordinator.mayRead("plan", writtenBy: "juf"))
        #expect(test.access("nurse").mayRead("care", writtenBy: "juf"))
        #expect(!test.access("nurse").mayRead("plan", writtenBy: "juf"))
    }

    @Test("a sealed channel is for its receiver alone, whatever others hold or have to do")
    func sealed() throws {
        let test = try CaseForTwo(channel: "adviser", readers: [.allStaff])
        #expect(test.access("adviser").mayOpen && test.access("adviser").mayReadNotes)
        for access in [
            test.access("coordinator"), test.access("director"), test.access(in: ["6a": ["teacher"]]),
        ] {
            #expect(!access.mayOpen && !access.mayReadNotes && !access.mayRead("plan", writtenBy: "s"))
        }
    }

    @Test("who is accused sees nothing, though the role would")
    func accused() throws {
        var test = try CaseForTwo()
        test.happens(.unavailable("coordinator", reason: Role.accused))
        #expect(!test.access("coordinator").mayOpen)
        test.happens(.unavailable("teacher", reason: "absent"))
        #expect(test.access(in: ["6a": ["teacher"]]).mayOpen, "who is only absent still may")
    }

    @Test(
        "who is accused sees nothing in whatever role and not as an author; the next holder of the role does")
    func accusedPerson() throws {
        var test = try CaseForTwo()
        test.happens(.done(CaseEvent.Completion(task: TaskID(step: "care"))))
        #expect(test.access(as: "juf").mayOpen, "who wrote something")
        test.happens(.unavailable("teacher", reason: Role.accused, holders: ["juf"]))
        func juf() -> [DossierAccess] {
            [
                test.access(in: ["6a": ["teacher"]], as: "juf"), test.access("coordinator", as: "juf"),
                test.access("director", "nurse", in: ["6b": ["teacher"]], as: "juf"), test.access(as: "juf"),
            ]
        }
        for said in [nil, CaseEvent.What.available("teacher"), .left("A")] {
            if let said { test.happens(said) }
            for access in juf() {
                #expect(access.isAccused && !access.mayOpen && !access.mayReadNotes)
                #expect(!access.mayRead("care", writtenBy: "juf") && !access.mayReadReadings)
            }
            #expect(test.access("coordinator", as: "co").mayReadNotes)
        }
        test.happens(.joined(CaseParty(pupil: "A", involvement: .target, group: "6a")))
        let next = test.access(in: ["6a": ["teacher"]], as: "nieuw")
        #expect(next.mayOpen && next.mayReadNotes && next.hasInHand && !next.isAccused)
        test.happens(.cleared(Role.ID(person: "juf"), reason: "Een ander."))
        #expect(test.access(in: ["6a": ["teacher"]], as: "juf").mayReadNotes)
    }

    @Test("somebody acts in the role that must do it, or else in any that counts here")
    func actingRole() throws {
        let test = try CaseForTwo()
        let both = test.access("director", "coordinator", in: ["6a": ["teacher"], "6b": ["nurse"]])
        #expect(both.actingRole(for: ["director"]) == "director")
        #expect(both.actingRole(for: [.caseOwner]) == "teacher")
        #expect(
            both.actingRole(for: ["nurse"]) == "coordinator", "the nurse of another class does not count here"
        )
        #expect(test.access().actingRole(for: ["teacher"]) == nil)
    }
}

@Suite("Roles held on a day")
struct RolesHeldTests {
    @Test("those that have begun and not ended, first and last day included")
    func days() throws {
        let assignments = [
            StaffMember.Assignment(
                role: "teacher", schoolClass: "6a", from: "2026-03-02", until: "2026-03-04"),
            StaffMember.Assignment(role: "coordinator", from: "2026-03-03"),
            StaffMember.Assignment(role: "director", until: "2026-03-02"),
            StaffMember.Assignment(role: "nurse"),
        ]
        func held(on iso: String) throws -> RolesHeld {
            RolesHeld(assignments, on: try #require(SchoolDate(iso: iso)))
        }
        #expect(try held(on: "2026-03-01").all == ["director", "nurse"])
        #expect(try held(on: "2026-03-02").all == ["teacher", "director", "nurse"])
        #expect(try held(on: "2026-03-04").byClass == ["6a": ["teacher"]])
        #expect(try held(on: "2026-03-05").all == ["coordinator", "nurse"])
        #expect(try held(on: "2026-03-03").roles(for: ["6b"]) == ["coordinator", "nurse"])
    }
}
