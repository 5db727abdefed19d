import Access
import Dossiers
import People
import UseCases

/// Somebody who signs in on the site and does something at the command line, with the same rights as there.
struct Acting {
    let installation: Installation
    let school: School
    let desk: Desk
    let viewer: Viewer

    /// The options of every command that somebody does.
    static let options = Installation.options.merging([
        "--school": "the school, by its id",
        "--as": "what the one who does this signs in with; nothing is allowed but what is on the site",
    ]) { $1 }

    /// Opens the installation, does something there as who is named by `--as`, and closes it.
    ///
    /// - Throws: `UsageError` when the school or that person is not there, when it is refused, or when somebody else
    ///   changed the same meanwhile; what `body` throws else.
    static func run<Result>(
        _ arguments: Arguments, _ body: (Acting) async throws -> Result
    ) async throws -> Result {
        let (school, login) = (try arguments.required("--school"), try arguments.required("--as"))
        let installation = try await Installation.openExisting(arguments)
        do {
            let acting = try await Acting(of: installation, at: school, login)
            let result = try await body(acting)
            await installation.archive.close()
            return result
        } catch {
            await installation.archive.close()
            throw refusal(error, login)
        }
    }

    private init(of installation: Installation, at school: String, _ login: String) async throws {
        let clock = Clock()
        self.installation = installation
        self.school = try await installation.school(school)
        desk = installation.desk(now: { clock.now })
        guard let staff = try await installation.accounts.holder(of: login),
            try await installation.accounts.hasAccount(staff),
            let viewer = try await FindViewer(desk)(staff, at: self.school.id)
        else {
            throw UsageError(
                message: "nobody with a role at \(self.school.name) today signs in as \(login); see staff add"
            )
        }
        self.viewer = viewer
    }

    /// What went wrong, said of who did it.
    private static func refusal(_ error: any Error, _ login: String) -> any Error {
        switch error {
        case is AccessRefused: UsageError(message: "\(login) may not do this, on the site neither")
        case RecordsError.conflict:
            UsageError(message: "somebody changed this meanwhile; look, and do it again")
        case let refused as ClosureRefused: UsageError(message: refused.message)
        case let refused as AppointmentRefused: UsageError(message: refused.message)
        default: error
        }
    }
}

extension ClosureRefused {
    /// For who sits at the command line.
    fileprivate var message: String {
        switch self {
        case .name: "--name: a day has a name of at most \(CloseSchool.longestName) characters"
        case .days: "--first and --last are days as 2026-12-04, and the last is not before the first"
        case .past: "what is over stays as it was counted; choose today or later"
        case .farAhead: "days lie at most \(CloseSchool.farthest) days ahead"
        case .longest:
            "a school closes at most \(CloseSchool.longest) days after one another, weekends included"
        case .tooMany: "a school closes at most \(CloseSchool.mostInAYear) school days in a school year"
        case .twice(let name): "some of these days are closed already: \(name)"
        case .free: "there are no lessons on these days anyhow"
        case .unknown: "no closed days have this number, or they were taken back; see days list"
        }
    }
}

extension AppointmentRefused {
    /// For who sits at the command line.
    fileprivate var message: String {
        switch self {
        case .person: "nobody at this school is meant"
        case .role: "staff do not hold this role"
        case .schoolClass: "the role is held for a class, or is not: say --class, or leave it out"
        case .notYours: "this is not yours to say now; somebody who leads the school may"
        case .oneself: "nobody says this of themselves"
        case .days:
            "--from and --until are days as 2026-12-04, today or later, at most \(Appoint.farthest) days ahead"
        case .reason: "--because: a reason has at most \(Appoint.longestReason) characters"
        case .twice: "this person holds the role on one of these days already"
        case .last(let duties):
            "nobody else would hold it, and something hangs on it (\(duties) duties now); give it to somebody first"
        }
    }
}
