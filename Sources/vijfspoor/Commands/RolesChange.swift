import People
import Playbooks
import SchoolTime
import UseCases
import YAML

/// `vijfspoor roles give`
struct RolesGive: Command {
    let words = ["roles", "give"]
    let operands = ""
    let summary = "appoints somebody to a role of a school's protocol"
    let details = "What stands with the role follows at once. Nobody says it of themselves."
    let options = RolesChange.options.merging([
        "--from": "the first day, as 2026-12-04; today if not said",
        "--until": "the last day; for ever if not said",
    ]) { $1 }
    let switches = RolesChange.switches

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        try await RolesChange.run(arguments) { change in
            var request = change.request
            request.from = arguments["--from"] ?? change.today
            request.until = arguments["--until"]
            try await change.appoint(request, by: change.acting.viewer)
            return request
        }
    }
}

/// `vijfspoor roles end`
struct RolesEnd: Command {
    let words = ["roles", "end"]
    let operands = ""
    let summary = "ends a role that somebody holds"
    let details = "What stands with the role goes to who else holds it, or to its stand-in."
    let options = RolesChange.options.merging(["--until": "the last day; at once if not said"]) { $1 }
    let switches = RolesChange.switches

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        try await RolesChange.run(arguments) { change in
            var request = change.request
            guard let held = change.held else {
                throw UsageError(message: "this person does not hold \(request.role), today or later")
            }
            request.from = held.assignment.from ?? ""
            request.until = arguments["--until"] ?? change.yesterday
            try await change.appoint.end(request, by: change.acting.viewer)
            return request
        }
    }
}

/// Something that somebody says of who holds which role.
struct RolesChange {
    let acting: Acting
    let appoint: Appoint
    /// Whom and what it is about; its days are the command's.
    let request: Appoint.Request
    private let roles: RolesOfSchool

    static let options = Acting.options.merging([
        "--login": "whom it is about, by what this person signs in with",
        "--number": "instead of a login: the number in the administration",
        "--role": "the role, by its id or title",
        "--class": "the class, for a role that is held for classes",
        "--because": "why",
    ]) { $1 }
    static let switches = ["--json": "as JSON"]

    var today: String { roles.today.iso }
    var yesterday: String { (roles.today + -1).iso }

    /// What this person holds of that role, the one of today before one that begins later.
    var held: HeldRole? {
        let own = roles.roles.filter { $0.role.id == request.role }.flatMap(\.holders).filter { holder in
            holder.held.staff == request.staff && holder.held.assignment.schoolClass == request.schoolClass
        }
        return (own.first(where: \.isToday) ?? own.first)?.held
    }

    /// Finds whom and what it is about, does it, and tells what was done.
    static func run(
        _ arguments: Arguments, _ body: (RolesChange) async throws -> Appoint.Request
    ) async throws -> ExitStatus {
        let told = try await Acting.run(arguments) { acting in
            let change = try await RolesChange(arguments, acting)
            return Told(try await body(change), change.roles)
        }
        if arguments.has("--json") { try Terminal.say(json: told) } else { Terminal.say(told.text) }
        return .fine
    }

    private init(_ arguments: Arguments, _ acting: Acting) async throws {
        self.acting = acting
        appoint = Appoint(acting.desk)
        let roles = try await ShowRoles(acting.desk)(for: acting.viewer)
        let member = try await acting.installation.member(arguments, at: acting.school, acting.desk)
        request = Appoint.Request(
            staff: member.id, role: try Self.role(arguments.required("--role"), roles),
            schoolClass: try arguments["--class"].map { try Self.schoolClass($0, roles) }, from: "",
            until: nil,
            reason: try arguments.required("--because"), seen: roles.revision)
        self.roles = roles
    }

    private static func role(_ word: String, _ roles: RolesOfSchool) throws -> Role.ID {
        let all = roles.roles.map(\.role)
        if let role = all.first(where: { [$0.id.text, $0.title].contains(word) }) { return role.id }
        let guess = nearest(word, among: all.map(\.id.text)).map { ". Did you mean \($0)?" } ?? ""
        let list = all.map { "\($0.id) (\($0.title))" }.joined(separator: ", ")
        throw UsageError(message: "no role \(word); there are \(list)\(guess)")
    }

    private static func schoolClass(_ word: String, _ roles: RolesOfSchool) throws -> SchoolClass.ID {
        if let found = roles.classes.first(where: { $0.title == word }) { return found.id }
        let list = roles.classes.map(\.title).joined(separator: ", ")
        throw UsageError(message: "no class \(word); there are \(list)")
    }

    private struct Told: Encodable {
        let role: String
        let schoolClass: String?
        let from: String?
        let until: String?

        init(_ request: Appoint.Request, _ roles: RolesOfSchool) {
            role = request.role.text
            schoolClass = request.schoolClass.flatMap { id in roles.classes.first { $0.id == id }?.title }
            from = request.from.isEmpty ? nil : request.from
            until = request.until
        }

        private enum CodingKeys: String, CodingKey {
            case role
            case schoolClass = "class"
            case from, until
        }

        var text: String {
            let days = [from.map { "from \($0)" }, until.map { "until \($0)" }].compactMap(\.self)
            return "\(([role] + [schoolClass].compactMap(\.self)).joined(separator: ", ")): "
                + (days.isEmpty ? "held" : days.joined(separator: " ")) + "."
        }
    }
}
