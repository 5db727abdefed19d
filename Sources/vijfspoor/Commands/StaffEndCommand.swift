import People
import UseCases

/// `vijfspoor staff end`
struct StaffEndCommand: Command {
    let words = ["staff", "end"]
    let operands = ""
    let summary = "ends the roles of somebody who leaves, who signs in no more"
    let details =
        "At once. What was written stays, under this person's name; what is owed stands with who else holds the role, or"
        + "\nwith its stand-in. Whoever comes back: staff add --number, and a role."
    let options = Installation.options.merging([
        "--school": "the id of the school",
        "--login": "what this person signs in with",
        "--number": "instead of a login: the number in the administration of somebody who was imported",
    ]) { $1 }

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        let school = try arguments.required("--school")
        let installation = try await Installation.openExisting(arguments)
        do {
            try await end(arguments, at: try await installation.school(school), of: installation)
            await installation.archive.close()
            return .fine
        } catch {
            await installation.archive.close()
            throw error
        }
    }

    private func end(
        _ arguments: Arguments, at school: School, of installation: Installation
    ) async throws {
        let clock = Clock()
        let desk = installation.desk(now: { clock.now })
        let endStaff = EndStaff(desk)
        let member = try await installation.member(arguments, at: school, desk)
        // The door first: whatever goes wrong after it, nobody comes in.
        let couldSignIn = try await installation.accounts.end(member.id)
        let ended = try await endStaff(member.id, at: school.id)
        Terminal.say("\(couldSignIn ? "Signs in no more" : "Did not sign in") at \(school.name).")
        let titles = try await titles(of: school, installation)
        Terminal.say("Roles that ended: \(Self.list(ended.roles, titles)).")
        if !ended.unheld.isEmpty {
            Terminal.say("Nobody else holds: \(Self.list(ended.unheld, titles)).")
        }
    }

    private func titles(of school: School, _ installation: Installation) async throws
        -> [SchoolClass.ID: String]
    {
        let classes = try await installation.archive.classes(of: school.id)
        return Dictionary(classes.map { ($0.id, $0.title) }) { first, _ in first }
    }

    private static func list(
        _ roles: [StaffMember.Assignment], _ titles: [SchoolClass.ID: String]
    ) -> String {
        let words = roles.map { role in
            role.role.text + (role.schoolClass.map { " (\(titles[$0] ?? $0.text))" } ?? "")
        }
        return words.isEmpty ? "none" : words.sorted().joined(separator: ", ")
    }
}
