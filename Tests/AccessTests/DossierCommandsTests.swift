import Casework
import Playbooks
import Testing

@testable import Access

@Suite("What somebody may do in a dossier")
struct DossierCommandsTests {
    private static let whole: [CaseCommand] = [
        .handOver(to: "director", reason: "x"), .unavailable("teacher", reason: "ziek"),
        .unavailable("teacher", reason: Role.accused), .available("teacher"),
        .clear("teacher", reason: "x"), .close(reason: "x"),
        .reopen(reason: "x"), .consent("target", to: nil, .given),
    ]
    private static let weighing: [CaseCommand] = [
        .triage("bullying", reason: nil), .leave("A"), .join(CaseParty(pupil: "B", involvement: .witness)),
        .state([Statement("serious", "yes")]),
    ]

    @Test(
        "who leads the case and reads what a set covers lets others read it; its owner who does not read it, and its reader who does not lead it, do not"
    )
    func lettingRead() throws {
        var test = try CaseForTwo(readers: ["coordinator", "adviser"])
        test.happens(.handedOver(to: "nurse", reason: "x"))
        let command = CaseCommand.addReader("notes", "director")
        #expect(test.access("coordinator").mayGive(command))
        #expect(!test.access("nurse").mayGive(command) && !test.access("adviser").mayGive(command))
        #expect(!test.access("coordinator").mayGive(.addReader("none", "director")))
    }

    @Test(
        "who only reads the case leaves out nothing of others, and gives it to nobody while its owner is there"
    )
    func onlyReads() throws {
        var test = try CaseForTwo(readers: ["coordinator", "adviser"])
        let handing = CaseCommand.handOver(to: "director", reason: "x")
        #expect(!test.access("adviser").mayGive(.waive(TaskID(step: "care"), reason: "x")))
        #expect(test.access("coordinator").mayGive(.waive(TaskID(step: "care"), reason: "x")))
        #expect(!test.access("adviser").mayGive(handing) && !test.access("adviser").mayHandOver)
        test.happens(.unavailable("teacher", reason: "absent"))
        #expect(test.access("adviser").mayGive(handing))
    }

    @Test("who only comes to read back what they wrote adds a note, and does nothing else")
    func author() throws {
        var test = try CaseForTwo()
        test.happens(.done(CaseEvent.Completion(task: TaskID(step: "care"))))
        let author = test.access(as: "juf")
        #expect(author.mayOpen && author.mayGive(.note("x")) && !author.mayGive(.happen("x", note: nil)))
        for command in Self.whole + Self.weighing { #expect(!author.mayGive(command), "\(command)") }
    }

    @Test("who leads the case may do everything in it", arguments: whole + weighing)
    func reader(command: CaseCommand) throws {
        #expect(try CaseForTwo().access("coordinator").mayGive(command))
    }

    @Test("who owns it may, reading it or not", arguments: whole + weighing)
    func owner(command: CaseCommand) throws {
        var test = try CaseForTwo(readers: ["coordinator"])
        test.happens(.handedOver(to: "nurse", reason: "x"))
        #expect(test.access("nurse").mayGive(command))
    }

    @Test(
        "who has a duty in it alone cannot take it over, shut others out or weigh it",
        arguments: whole + weighing)
    func duty(command: CaseCommand) throws {
        let director = try CaseForTwo().access("director")
        #expect(director.mayOpen && !director.mayGive(command))
    }

    @Test("who has a duty does that one, and no other's")
    func ownDuty() throws {
        let director = try CaseForTwo().access("director")
        let (own, others) = (TaskID(step: "plan"), TaskID(step: "care"))
        #expect(director.mayDo(own) && !director.mayDo(others))
        for task in [own, others] {
            let commands: [CaseCommand] = [
                .complete(.init(task: task)), .waive(task, reason: "x"), .tell(task, note: nil),
                .consult(task.step, who: "nurse", view: "x"), .consent("target", to: task.step, .given),
            ]
            #expect(commands.allSatisfy { director.mayGive($0) == (task == own) })
        }
        #expect(director.mayGive(.note("x")))
    }

    @Test("who must weigh a report may, without reading cases otherwise")
    func weigher() throws {
        let teacher = try CaseForTwo(readers: ["coordinator"]).access(in: ["6a": ["teacher"]])
        #expect(teacher.mayWeigh && teacher.mayGive(.triage("bullying", reason: nil)))
    }

    @Test("nobody accuses a role of their own: perhaps nobody could take that back")
    func ownRole() throws {
        let coordinator = try CaseForTwo().access("coordinator")
        #expect(coordinator.shutsOneselfOut(.unavailable("coordinator", reason: Role.accused)))
        #expect(!coordinator.shutsOneselfOut(.unavailable("coordinator", reason: "ziek")))
        #expect(!coordinator.shutsOneselfOut(.unavailable("director", reason: Role.accused)))
    }
}
