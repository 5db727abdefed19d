import Foundation

/// The program.
@main
struct Vijfspoor {
    static func main() async {
        let status = await run(Array(CommandLine.arguments.dropFirst()))
        exit(status.rawValue)
    }

    /// The commands, in the order of the help.
    static let commands: [any Command] = [
        ServeCommand(), PlaybookList(), PlaybookCheck(), PlaybookShow(), PlaybookExplain(), PlaybookDiff(),
        PlaybookCoverage(), PlaybookMutate(), PlaybookExplore(), PlaybookSimulate(), PlaybookReplay(),
        PlaybookNew(),
        PlaybookDraw(),
        ScenarioRunCommand(), DemoCommand(), SchoolAddCommand(), PeopleImportCommand(), StaffAddCommand(),
        StaffEndCommand(), RolesList(), RolesGive(), RolesEnd(), DaysList(), DaysClose(), DaysOpen(),
        MigrateCommand(), BackupCommand(),
    ]

    /// Finds the command that the words begin with, and runs it.
    static func run(_ words: [String]) async -> ExitStatus {
        guard let command = commands.first(where: { words.starts(with: $0.words) }) else {
            let isHelp = words.isEmpty || asksForHelp(words)
            if !isHelp { Terminal.complain("unknown command: \(words.joined(separator: " "))") }
            Terminal.say(help)
            return isHelp && !words.isEmpty ? .fine : .usage
        }
        let rest = Array(words.dropFirst(command.words.count))
        if rest.contains("--help") {
            Terminal.say(command.help)
            return .fine
        }
        do {
            let arguments = try Arguments(rest, for: command)
            if command.operands.isEmpty, let stray = arguments.operands.first {
                throw UsageError(message: "nothing stands here but options: \(stray)")
            }
            return try await command.run(arguments)
        } catch let error as UsageError {
            Terminal.complain(error.message)
            Terminal.complain("see: vijfspoor \(command.words.joined(separator: " ")) --help")
            return .usage
        } catch {
            Terminal.complain("fault: \(reason(of: error))")
            return .fault
        }
    }

    /// What went wrong; of the disk's own errors the file and the reason, which they keep far apart.
    private static func reason(of error: any Error) -> String {
        guard let error = error as? CocoaError else { return "\(error)" }
        let path = error.filePath ?? error.url?.path() ?? "a file"
        let system = error.underlying as? POSIXError
        return "\(path) cannot be used: "
            + (system.map { String(cString: strerror($0.code.rawValue)) } ?? error.localizedDescription)
    }

    /// `help`, `--help`, or `--help` behind the first words of several commands.
    private static func asksForHelp(_ words: [String]) -> Bool {
        guard let last = words.last, last == "--help" || words == ["help"] else { return false }
        return words.count == 1 || commands.contains { $0.words.starts(with: words.dropLast()) }
    }

    private static var help: String {
        let width = commands.map { $0.usage.count }.max() ?? 0
        let lines = commands.map { command in
            "  " + command.usage + String(repeating: " ", count: width - command.usage.count + 2)
                + command.summary
        }
        return "vijfspoor: a school's anti-bullying protocol, carried out.\n\n"
            + lines.joined(separator: "\n") + "\n\nEvery command answers --help."
    }
}
