import Access
import Casework
import Dossiers
import People
import Playbooks
import Testing
import UseCases

@testable import Website

/// A case as it begins: reported, its pupils known, weighed as bullying.
struct Story {
    let school: SchoolSite
    let id: Dossier.ID

    /// A report by the teacher about Noor, whom Sem is said to bully; weighed unless told otherwise.
    static func begin(_ school: SchoolSite, weighed: Bool = true) async throws -> Story {
        let parties = [
            CaseParty(pupil: "p1", involvement: .target, group: "groep-5", yearGroup: 5),
            CaseParty(pupil: "p2", involvement: .initiator, group: "groep-5", yearGroup: 5),
        ]
        let form = ReportForm(
            reporter: .staff, channel: "teacher", text: "Noor staat weer alleen & wordt <b>uitgelachen</b>.",
            parties: parties)
        let receipt = try await FileReport(school.desk)(form, at: SchoolSite.school)
        let story = Story(school: school, id: receipt.dossier)
        if weighed { try await story.carry([.triage("bullying", reason: "Het gaat al weken door.")]) }
        return story
    }

    /// A report by staff about Noor, over whatever way the school's protocol has for them; not weighed.
    static func alone(_ school: SchoolSite) async throws -> Story {
        let form = ReportForm(
            reporter: .staff, text: "Noor staat alleen.",
            parties: [CaseParty(pupil: "p1", involvement: .target, group: "groep-5", yearGroup: 5)])
        let receipt = try await FileReport(school.desk)(form, at: SchoolSite.school)
        return Story(school: school, id: receipt.dossier)
    }

    /// Weighs it as teasing, after the help that the protocol asks in every case.
    func isTeasing(because reason: String) async throws {
        let help = TaskID(step: "help-target", pupil: "p1")
        try await carry([
            .complete(.init(task: help, answers: ["account": "Over en weer.", "door-is-open": "told"])),
            .triage("teasing", reason: reason),
        ])
    }

    /// Carries out commands by the teacher of the class, as a page would.
    func carry(_ commands: [CaseCommand], as staff: StaffMember.ID = "juf") async throws {
        let viewer = try await viewer(staff)
        let version = try await opened(as: staff).row.version
        _ = try await CarryOut(school.desk)(commands, in: id, expecting: version, by: viewer)
    }

    func opened(as staff: StaffMember.ID = "juf") async throws -> OpenedDossier {
        try await OpenDossier(school.desk)(id, for: try await viewer(staff))
    }

    func viewer(_ staff: StaffMember.ID) async throws -> Viewer {
        try #require(try await FindViewer(school.desk)(staff, at: SchoolSite.school))
    }

    /// The first task of a step that is not over.
    func task(of step: Step.ID) async throws -> TaskID {
        try #require(try await opened().obligations.first { $0.id.step == step && !$0.state.isOver }).id
    }

    var version: String {
        get async throws { String(try await opened().row.version) }
    }
}
