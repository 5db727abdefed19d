import Access
import Casework
import People
import SchoolTime

extension Sequence<StaffMember> {
    /// Whether somebody else than a viewer may open and read a dossier on a day.
    func hasReader(
        besides viewer: Viewer, of state: CaseState, in engine: CaseEngine, on day: SchoolDate
    ) -> Bool {
        contains { member in
            guard member.id != viewer.staff else { return false }
            let access = member.access(to: state, in: engine, at: viewer.school, on: day)
            return access.mayOpen && access.mayReadNotes
        }
    }

    /// Whether there is somebody who leads a dossier on a day, and whom it is not about.
    func hasLeader(of state: CaseState, in engine: CaseEngine, at school: School.ID, on day: SchoolDate)
        -> Bool
    {
        let leaders = engine.stewards(in: state)
        return contains { member in
            let access = member.access(to: state, in: engine, at: school, on: day)
            return !access.isAccused && !access.roles.isDisjoint(with: leaders)
        }
    }
}

extension StaffMember {
    /// What this person may see of a dossier on a day, by roles alone.
    fileprivate func access(
        to state: CaseState, in engine: CaseEngine, at school: School.ID, on day: SchoolDate
    ) -> DossierAccess {
        let viewer = Viewer(school: school, staff: id, name: name, roles: RolesHeld(assignments, on: day))
        return DossierAccess(viewer, to: state, engine: engine, obligations: [])
    }
}
