import Dossiers
import People

@testable import Records

extension Archive {
    /// The list of a day for somebody holding these roles. Without `brief` each duty has a line of its own.
    func day(
        of school: School.ID, for held: RolesHeld, readBy reader: StaffMember.ID = "s1", on day: String,
        brief: String = "9999", offset: Int = 0
    ) async throws -> DayList {
        try await dayList(
            of: school, for: held, readBy: reader, on: day, brief: brief, reports: .init(), within: .all,
            limit: 200,
            offset: offset)
    }
}
