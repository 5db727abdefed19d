import Access
import Casework
import Dossiers
import People
import Playbooks
import Records

/// Opens the dossiers that the steps of another dossier start, where there are none yet: a dossier that runs already
/// stays as it is.
///
/// It follows on the write of the step, and may be cut off from it: that write leaves its dossier due for a refresh,
/// and the refresh asks this again.
struct StartPlans {
    private let desk: Desk

    init(_ desk: Desk) { self.desk = desk }

    /// Opens what is not open yet; gives how many. Who did the step opens it, in the same role.
    @discardableResult
    func callAsFunction(_ starts: [PlanStart], at school: School.ID) async throws -> Int {
        guard !starts.isEmpty else { return 0 }
        let school = try await desk.school(school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        var opened = 0
        for start in starts where try await begin(start, school, playbook) { opened += 1 }
        return opened
    }

    /// Whether it had to be opened. A pupil who was erased, a class that is gone and a plan that the protocol no longer
    /// has open nothing.
    private func begin(_ start: PlanStart, _ school: School, _ playbook: Playbook) async throws -> Bool {
        let dossiers = ScopeDossiers(desk, of: school)
        switch start.subject {
        case .pupil(let pupil):
            guard playbook.hasPlans(.pupil),
                let card = try await desk.archive.pupils([pupil], of: school.id)[pupil]
            else { return false }
            return try await dossiers.ofPupil(card, by: start.by).isNew
        case .group(let group):
            let id = SchoolClass.ID(group)
            guard playbook.hasPlans(.group),
                try await desk.archive.classes(of: school.id).contains(where: { $0.id == id })
            else { return false }
            return try await dossiers.ofClass(id, on: start.at.date, by: start.by).isNew
        }
    }
}
