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
            let other = Viewer(
                school: viewer.school, staff: member.id, name: member.name,
                roles: RolesHeld(member.assignments, on: day))
            let access = DossierAccess(other, to: state, engine: engine, obligations: [])
            return access.mayOpen && access.mayReadNotes
        }
    }
}
