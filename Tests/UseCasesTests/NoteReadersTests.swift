import Access
import Casework
import People
import Playbooks
import SchoolTime
import Testing

@testable import UseCases

@Suite("Who reads a note about a task")
struct NoteReadersTests {
    @Test("whoever reads what its step covers, and who wrote it; a note about none is for who reads the case")
    func narrow() async throws {
        try await SchoolDesk.with { test in
            let opened = try await test.opens(try await test.bullying(), "co")
            var playbook = opened.engine.playbook
            var medical = ReaderSet(id: "medical", title: "Medisch")
            medical.roles = ["adviser"]
            medical.includesAuthor = true
            playbook.readerSets.append(medical)
            for index in playbook.plans[0].steps.indices where playbook.plans[0].steps[index].id == "talk" {
                playbook.plans[0].steps[index].readers = "medical"
            }
            let engine = CaseEngine(playbook: playbook, calendar: SchoolCalendar(closed: []))
            func reads(_ staff: StaffMember.ID, _ note: CaseEvent.What) async throws -> Bool {
                let access = DossierAccess(
                    try await test.viewer(staff), to: opened.state, engine: engine, obligations: [])
                let author = CaseEvent.Actor(role: "teacher", person: "juf")
                return access.mayRead(CaseEvent(at: opened.now, by: author, note))
            }
            let plain = CaseEvent.What.noted("Niet thuis.")
            let notice = TaskID(step: "talk").notice("1", to: "parents-of-target")
            let about = CaseEvent.What.noted("Niet thuis.", about: notice)
            let wanted: [(StaffMember.ID, Bool, Bool)] = [
                ("co", true, false), ("vera", false, true), ("juf", true, true),
            ]
            for (staff, ofCase, ofTask) in wanted {
                #expect(try await reads(staff, plain) == ofCase, "\(staff)")
                #expect(try await reads(staff, about) == ofTask, "\(staff)")
            }
        }
    }
}
