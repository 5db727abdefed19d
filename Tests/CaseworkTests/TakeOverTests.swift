import Casework
import Playbooks
import Testing

@Suite("Handing a case over, and the step that the protocol has for it")
struct TakeOverTests {
    /// A case of the teacher, which the coordinator takes over after consulting the teacher, by a step.
    private func story(_ change: (inout Playbook) -> Void = { _ in }) throws -> Story {
        try Story.reported(
            step("take-over", when: .report) {
                $0.kind = .handover
                $0.performer = Performer(.one("coordinator"))
                $0.consultations = [Step.Consultation(who: "teacher", grounds: cites("R-consult"))]
                $0.handover = Step.Handover(to: "coordinator", outcomes: [], grounds: cites("R-hand"))
            }, step("brief", when: .handover)
        ) { change(&$0) }
    }

    private func handing(to role: Role.ID) -> CaseCommand { .handOver(to: role, reason: "Te zwaar.") }

    @Test(
        "by hand it goes to nobody for whom the protocol has a step; the refusal names that step and its rules"
    )
    func refused() throws {
        let story = try story()
        for role in ["teacher", "coordinator"] as [Role.ID] {
            let refusal = try #require(story.refusal(of: handing(to: "coordinator"), by: role))
            #expect(refusal.reason == .takenOver(by: "take-over"))
            #expect(refusal.rows == ["R-hand", "R-take-over", "R-consult"])
        }
    }

    @Test("also before the step is open, and when it was left out")
    func withoutStep() throws {
        var waived = try story()
        try waived.does(.waive(TaskID(step: "take-over"), reason: "Niet nodig."), by: "coordinator")
        #expect(waived.refusal(of: handing(to: "coordinator"))?.reason == .takenOver(by: "take-over"))
        let unopened = try Story.reported(
            step("take-over", when: .happening("relapse")) {
                $0.handover = Step.Handover(to: "coordinator", grounds: cites("R-hand"))
            })
        #expect(unopened.refusal(of: handing(to: "coordinator"))?.rows == ["R-hand", "R-take-over"])
    }

    @Test("by the step it goes, and then back and to and fro by hand")
    func andBack() throws {
        var story = try story()
        try story.does(.consult("take-over", who: "teacher", view: "Graag."))
        try story.completes("take-over", by: "coordinator")
        #expect(story.state.owner == "coordinator")
        try story.does(handing(to: "teacher"), by: "coordinator")
        #expect(story.state.owner == "teacher" && story.word("brief") == "open")
        try story.does(handing(to: "coordinator"), by: "teacher")
        #expect(story.state.owner == "coordinator")
    }

    @Test("to a role without such a step it goes by hand, with a reason")
    func others() throws {
        let story = try story()
        #expect(story.refusal(of: handing(to: "director")) == nil)
        #expect(story.refusal(of: .handOver(to: "director", reason: " "))?.reason == .empty)
    }

    @Test("while whoever owns it cannot act the case goes on by hand", arguments: ["absent", Role.accused])
    func away(reason: String) throws {
        var story = try story()
        try story.does(.unavailable("teacher", reason: reason), by: "director")
        #expect(story.refusal(of: handing(to: "coordinator"), by: "director") == nil)
    }

    @Test("a step of a special situation counts while that is there, and one that must not be done never")
    func overlays() throws {
        var special = Overlay(id: "special", title: "Bijzonder", condition: .is("serious"))
        special.steps = [
            step("special-take-over", when: .overlay("special", starts: true)) {
                $0.handover = Step.Handover(to: "director", grounds: cites("R-hand"))
            }
        ]
        var story = try story { $0.overlays = [special] }
        #expect(story.refusal(of: handing(to: "director")) == nil)
        try story.states("serious", "yes")
        #expect(story.refusal(of: handing(to: "director"))?.reason == .takenOver(by: "special-take-over"))
    }

    @Test("who only reads the case gives it to nobody", arguments: ["director", "adviser"])
    func byWhom(role: Role.ID) throws {
        var story = try story { playbook in
            var notes = ReaderSet(id: "notes", title: "Notities")
            notes.roles = ["teacher", "director"]
            playbook.readerSets = [notes]
            playbook.caseReaders = "notes"
            playbook.roles[0].grounds = cites("R-teacher")
        }
        let refusal = story.refusal(of: handing(to: "director"), by: role)
        #expect(refusal?.reason == .notYours(owners: ["teacher", "coordinator"]))
        #expect(refusal?.rows.contains("R-teacher") == true)
        try story.does(.unavailable("teacher", reason: "absent"))
        #expect((story.refusal(of: handing(to: "director"), by: role) == nil) == (role == "director"))
    }
}
