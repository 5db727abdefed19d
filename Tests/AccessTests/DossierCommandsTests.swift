import Casework
import Playbooks
import Testing

@testable import Access

@Suite("What somebody may do in a dossier")
struct DossierCommandsTests {
    private static let whole: [CaseCommand] = [
        .handOver(to: "director", reason: "x"), .unavailable("teacher", reason: "ziek"),
        .unavailable("teacher", reason: Role.accused), .available("teacher"), .close(reason: "x"),
        .reopen(reason: "x"), .consent("target", to: nil, .given),
    ]
    private static let weighing: [CaseCommand] = [
        .triage("bullying", reason: nil), .leave("A"), .join(CaseParty(pupil: "B", involvement: .witness)),
        .state([Statement("serious", "yes")]),
    ]

    @Test("who reads what a set covers lets others read it, and nobody else does, the owner neither")
    func lettingRead() throws {
        var test = try CaseForTwo(readers: ["coordinator"])
        test.happens(.handedOver(to: "nurse", reason: "x"))
        let command = CaseCommand.addReader("notes", "director")
        #expect(test.access("coordinator").mayGive(command) && !test.access("nurse").mayGive(command))
        #expect(!test.access("coordinator").mayGive(.addReader("none", "director")))
    }

    @Test("who reads the case may do everything in it", arguments: whole + weighing)
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
