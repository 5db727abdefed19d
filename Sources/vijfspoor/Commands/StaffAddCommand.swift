import Glibc
import Identity
import People
import Playbooks
import Records
import Vault

/// `vijfspoor staff add`
struct StaffAddCommand: Command {
    let words = ["staff", "add"]
    let operands = ""
    let summary = "adds somebody who may sign in"
    let details =
        "The password is asked, or read from the first line of the standard input; it has at least"
        + " \(StaffAddCommand.shortest)\ncharacters. It is never an argument: others can read those."
    let options = Installation.options.merging([
        "--school": "the id of the school",
        "--name": "the name",
        "--login": "what to sign in with",
        "--role": "the role, by its id in the school's playbook",
        "--class": "the class, for a role that is looked up by class",
    ]) { $1 }

    private static let shortest = 12

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        let wanted = try Wanted(arguments)
        let folder = try DataFolder(arguments)
        guard folder.holdsData || arguments["--postgres"] != nil else {
            throw UsageError(message: "there is no data in \(folder.path)")
        }
        let installation = try await Installation.open(arguments)
        let school = try await self.school(wanted.school, installation)
        let assignment = try await self.assignment(wanted, school, installation)
        guard try await !installation.accounts.hasLogin(wanted.login) else {
            throw UsageError(message: "somebody signs in as \(wanted.login) already; choose another --login")
        }
        let password = try self.password()
        let member = StaffMember(
            id: Name(TextForm.hex(Random.bytes(16))), name: wanted.name, assignments: [assignment])
        try await installation.archive.add([member], to: school.id)
        try await installation.accounts.add(
            login: wanted.login, password: password, for: member.id, at: school.id)
        await installation.archive.close()
        Terminal.say("Added \(wanted.login) to \(school.name).")
        return .fine
    }

    private struct Wanted {
        let school: String
        let name: String
        let login: String
        let role: Role.ID
        let schoolClass: String?

        init(_ arguments: Arguments) throws {
            school = try arguments.required("--school")
            name = try arguments.required("--name")
            login = try arguments.required("--login")
            role = Name(try arguments.required("--role"))
            schoolClass = arguments["--class"]
        }
    }

    private func school(_ id: String, _ installation: Installation) async throws -> School {
        if let school = try await installation.archive.school(Name(id)) { return school }
        let all = try await installation.archive.schools().map(\.id.text)
        let known = all.isEmpty ? "there are none yet" : "there are \(all.joined(separator: ", "))"
        throw UsageError(message: "no school \(id); \(known)")
    }

    private func assignment(
        _ wanted: Wanted, _ school: School, _ installation: Installation
    ) async throws -> StaffMember.Assignment {
        let roles = try installation.shelf.playbook(of: school, version: school.playbookVersion).roles
        let open = roles.filter { $0.nature == .person || $0.nature == .team }
        guard let role = open.first(where: { $0.id == wanted.role }) else {
            let all = open.map(\.id.text).joined(separator: ", ")
            throw UsageError(message: "no role \(wanted.role) at \(school.name); there are \(all)")
        }
        guard role.scope == .pupil || role.scope == .group else {
            return StaffMember.Assignment(role: role.id)
        }
        let classes = try await installation.archive.classes(of: school.id)
        guard let found = classes.first(where: { $0.title == wanted.schoolClass }) else {
            let all = classes.map(\.title).joined(separator: ", ")
            throw UsageError(message: "\(role.id) is held for a class; say it with --class: \(all)")
        }
        return StaffMember.Assignment(role: role.id, schoolClass: found.id)
    }

    // MARK: - The password

    private func password() throws -> String {
        let isTyped = isatty(STDIN_FILENO) == 1
        if isTyped { Terminal.complain("Password (it is not shown):") }
        let line = isTyped ? withoutEcho { readLine() } : readLine()
        guard let line, line.count >= Self.shortest else {
            throw UsageError(message: "a password has at least \(Self.shortest) characters; nobody was added")
        }
        return line
    }

    private func withoutEcho<T>(_ body: () -> T) -> T {
        var shown = termios()
        guard tcgetattr(STDIN_FILENO, &shown) == 0 else { return body() }
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) }
        return body()
    }
}
