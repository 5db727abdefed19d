import People
import SchoolTime
import UseCases

/// `vijfspoor days close`
struct DaysClose: Command {
    let words = ["days", "close"]
    let operands = ""
    let summary = "closes a school on days of its own"
    let details =
        "Terms in school days pass over them, in open dossiers too. What is over stays as it was counted."
    let options = Acting.options.merging([
        "--name": "what the days are called: Studiedag. No names of people",
        "--first": "the first day, as 2026-12-04",
        "--last": "the last day; the first if not said",
    ]) { $1 }
    let switches = DaysChange.switches

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        try await DaysChange(
            .close(
                name: try arguments.required("--name"), first: try arguments.required("--first"),
                last: arguments["--last"] ?? "")
        ).run(arguments)
    }
}

/// `vijfspoor days open`
struct DaysOpen: Command {
    let words = ["days", "open"]
    let operands = ""
    let summary = "takes closed days of a school back"
    let details = "There are lessons after all, from today on: days that are over stay as they were counted."
    let options = Acting.options.merging(["--closed": "the number of the days, as days list tells it"]) { $1 }
    let switches = DaysChange.switches

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        guard let number = Int(try arguments.required("--closed")) else {
            throw UsageError(message: "--closed is a number; days list tells which")
        }
        return try await DaysChange(.takeBack(number)).run(arguments)
    }
}

/// A change of a school's closed days, with what it does to open dossiers.
struct DaysChange {
    private let change: ClosureChange

    static let switches = ["--json": "as JSON", "--dry-run": "says what would change, and stores nothing"]

    init(_ change: ClosureChange) { self.change = change }

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        let isTried = arguments.has("--dry-run")
        let told = try await Acting.run(arguments) { acting in
            let close = CloseSchool(acting.desk)
            let seen = try await close.days(for: acting.viewer).said.revision
            let preview = try await PreviewClosure(acting.desk)(change, seen: seen, for: acting.viewer)
            if !isTried { try await close(change, seen: seen, by: acting.viewer) }
            return Told(preview, isClosed: isClosing, stored: !isTried)
        }
        if arguments.has("--json") { try Terminal.say(json: told) } else { Terminal.say(told.text) }
        return .fine
    }

    private var isClosing: Bool {
        if case .close = change { true } else { false }
    }

    private struct Told: Encodable {
        let name: String
        let first: String
        let last: String
        let closed: Bool
        let stored: Bool
        /// What changes in the dossiers that this person may read.
        let duties: Int
        let earlier: Int
        let dossiers: Int
        /// Whether there are more open dossiers than were looked at.
        let more: Bool

        init(_ preview: ClosurePreview, isClosed: Bool, stored: Bool) {
            (name, first, last) = (preview.span.name, preview.span.first.iso, preview.span.last.iso)
            (closed, self.stored) = (isClosed, stored)
            (duties, earlier, dossiers) = (preview.duties, preview.earlier, preview.dossiers)
            more = preview.isPartial
        }

        var text: String {
            let done = stored ? (closed ? "Closed" : "Lessons after all") : "Nothing stored. It would be"
            let what = stored ? "" : closed ? " closed" : " lessons after all"
            let moved = "\(duties) duties in \(dossiers) dossiers change, \(earlier) of them come earlier"
            return
                "\(done)\(what): \(first) to \(last), \(name).\n\(moved)\(more ? "; there are more dossiers" : "")."
        }
    }
}
