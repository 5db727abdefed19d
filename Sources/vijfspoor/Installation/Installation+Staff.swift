import People
import UseCases

extension Installation {
    /// The member of staff who is named by `--login` or by `--number`, one of them.
    ///
    /// - Throws: `UsageError` when neither or both are said, or nobody at the school is meant.
    func member(_ arguments: Arguments, at school: School, _ desk: Desk) async throws -> StaffMember {
        guard (arguments["--login"] == nil) != (arguments["--number"] == nil) else {
            throw UsageError(message: "who? Say it with either --login or --number")
        }
        let staff = EndStaff(desk)
        if let number = arguments["--number"] {
            if let member = try await staff.member(numbered: number, at: school.id) { return member }
            throw UsageError(message: "nobody at \(school.name) has the number \(number)")
        }
        let login = arguments["--login"] ?? ""
        if let id = try await accounts.holder(of: login),
            let member = try await staff.member(id, at: school.id)
        {
            return member
        }
        throw UsageError(message: "nobody at \(school.name) signs in as \(login)")
    }
}
