import Foundation
import People
import UseCases
import YAML

/// `vijfspoor people import`
struct PeopleImportCommand: Command {
    let words = ["people", "import"]
    let operands = "FILE.csv…"
    let summary = "takes over groups, pupils, parents and staff from files"
    let details =
        "All of it, or nothing: when one row is wrong, everything that is wrong is told and nothing is stored. The"
        + "\nsame files again change nothing; whoever is no longer listed is told and stays. Ends with 1 when"
        + "\nsomething is wrong. The files: docs/people-import.md."
    let options = Installation.options.merging(["--school": "the id of the school"]) { $1 }
    let switches = ["--dry-run": "says what would change, and stores nothing", "--json": "as JSON"]

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        let wanted = try arguments.required("--school")
        guard !arguments.operands.isEmpty else { throw UsageError(message: "which file? Name at least one") }
        let files = try arguments.operands.map(Self.read)
        let installation = try await Installation.openExisting(arguments)
        let clock = Clock()
        do {
            let school = try await installation.school(wanted)
            let outcome = try await ImportPeople(installation.desk(now: { clock.now }))(
                files, at: school.id, onlyAsking: arguments.has("--dry-run"))
            await installation.archive.close()
            let report = PeopleReport(outcome, of: school, isDryRun: arguments.has("--dry-run"))
            if arguments.has("--json") { try Terminal.say(json: report) } else { Terminal.say(report.text) }
            return report.problems.isEmpty ? .fine : .finding
        } catch {
            await installation.archive.close()
            throw error
        }
    }

    /// A file, no more of it than may be read.
    ///
    /// - Throws: `UsageError` when it cannot be read.
    private static func read(_ path: String) throws -> PeopleFile {
        guard let handle = FileHandle(forReadingAtPath: path), !ProjectFolder.isFolder(path) else {
            throw UsageError(message: "no file \(path)")
        }
        do {
            let data = try handle.read(upToCount: PeopleFile.largest + 1) ?? Data()
            return PeopleFile(name: path, bytes: [UInt8](data))
        } catch {
            throw UsageError(message: "the file \(path) cannot be read")
        }
    }
}
