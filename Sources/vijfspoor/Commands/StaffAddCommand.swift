import Foundation
import Identity
import People
import UseCases

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
        "--number": "instead of name and roles: the number of somebody who was imported",
        "--login": "what to sign in with",
        "--role": "the role by its id or title in the school's playbook; several between commas",
        "--class": "the class, for a role that is held for classes; several between commas, or alle",
    ]) { $1 }

    private static let shortest = 12
    /// The longest password, in bytes of UTF-8; a form takes more, but nobody types it.
    private static let longest = 1_000
    private static let longestLogin = 200

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        let wanted = try Wanted(arguments)
        let installation = try await Installation.openExisting(arguments)
        do {
            let school = try await add(wanted, to: installation)
            await installation.archive.close()
            Terminal.say("Added \(wanted.login) to \(school.name).")
            return .fine
        } catch let refused as StaffRefused {
            await installation.archive.close()
            throw UsageError(message: refused.description)
        } catch {
            await installation.archive.close()
            throw error
        }
    }

    /// What is asked for: somebody who is known by a number, or somebody new.
    private struct Wanted {
        let school: String
        let login: String
        let who: Who

        enum Who {
            case numbered(String)
            case new(NewStaff)
        }

        init(_ arguments: Arguments) throws {
            school = try arguments.required("--school")
            if let number = arguments["--number"] {
                guard ["--name", "--role", "--class"].allSatisfy({ arguments[$0] == nil }) else {
                    throw UsageError(message: "who has a --number has a name and roles: leave those out")
                }
                who = .numbered(number)
            } else {
                let name = try arguments.required("--name")
                let roles = try Self.words(arguments.required("--role"))
                who = .new(
                    NewStaff(name: name, roles: roles, groups: Self.words(arguments["--class"] ?? "")))
            }
            login = try arguments.required("--login")
            guard login.unicodeScalars.count <= StaffAddCommand.longestLogin else {
                throw UsageError(message: "a --login has at most \(StaffAddCommand.longestLogin) characters")
            }
        }

        private static func words(_ text: String) -> [String] {
            text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        }
    }

    private func add(_ wanted: Wanted, to installation: Installation) async throws -> School {
        let clock = Clock()
        let school = try await installation.school(wanted.school)
        let add = AddStaff(installation.desk(now: { clock.now }))
        let member =
            switch wanted.who {
            case .new(let new): try await add.member(new, at: school.id)
            case .numbered(let number): try await imported(number, school, add, installation)
            }
        guard [nil, member.id].contains(try await installation.accounts.holder(of: wanted.login)) else {
            throw UsageError(message: "somebody signs in as \(wanted.login) already; choose another --login")
        }
        let password = try self.password()
        if case .new = wanted.who { try await add(member, at: school.id) }
        try await installation.accounts.add(
            login: wanted.login, password: password, for: member.id, at: school.id)
        return school
    }

    private func imported(
        _ number: String, _ school: School, _ add: AddStaff, _ installation: Installation
    ) async throws -> StaffMember {
        guard let member = try await add.member(numbered: number, at: school.id) else {
            throw UsageError(message: "nobody at \(school.name) has the number \(number); import staff first")
        }
        guard try await !installation.accounts.hasAccount(member.id) else {
            throw UsageError(message: "who has the number \(number) signs in already")
        }
        return member
    }

    // MARK: - The password

    private func password() throws -> String {
        let isTyped = isatty(STDIN_FILENO) == 1
        if isTyped { Terminal.complain("Password (it is not shown):") }
        let line = isTyped ? withoutEcho { readLine() } : readLine()
        guard let line, line.count >= Self.shortest, line.contains(where: { !$0.isWhitespace }) else {
            throw UsageError(message: "a password has at least \(Self.shortest) characters; nobody was added")
        }
        guard line.utf8.count <= Self.longest else {
            throw UsageError(message: "a password has at most \(Self.longest) bytes; nobody was added")
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
