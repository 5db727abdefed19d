import Explaining
import People
import Playbooks
import Texts
import UseCases

/// `vijfspoor playbook replay`
struct PlaybookReplay: Command {
    let words = ["playbook", "replay"]
    let operands = ""
    let summary = "says in plain Dutch what had gone otherwise in closed cases by other rules"
    let details =
        "The closed cases of a school are worked out anew by the draft of its protocol, or by one of its versions.\n"
        + "They do not change, and nobody is named. Ends with 1 when something had gone otherwise."
    let options = Installation.options.merging([
        "--school": "the school, by its id",
        "--version": "one of its versions, in place of the draft",
    ]) { $1 }
    let switches = ["--json": "as JSON", "--running": "running cases too"]

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        let id = try arguments.required("--school")
        let rules = try rules(arguments)
        let installation = try await Installation.openExisting(arguments)
        let clock = Clock()
        let replay: Replay
        do {
            replay = try await self.replay(
                installation.desk(now: { clock.now }), of: try await installation.school(id), by: rules,
                alsoRunning: arguments.has("--running"))
        } catch {
            await installation.archive.close()
            throw error
        }
        await installation.archive.close()
        let lines = replay.lines.map(Line.init)
        if arguments.has("--json") {
            try Terminal.say(json: Told(cases: replay.total, differences: lines))
        } else {
            Terminal.say(text(of: replay, lines))
        }
        return replay.lines.isEmpty ? .fine : .finding
    }

    private func rules(_ arguments: Arguments) throws -> ReplayRules {
        guard let written = arguments["--version"] else { return .draft }
        guard let number = Int(written) else {
            throw UsageError(message: "--version: \(written) is no number")
        }
        return .version(number)
    }

    private func replay(
        _ desk: Desk, of school: School, by rules: ReplayRules, alsoRunning: Bool
    ) async throws -> Replay {
        if case .version(let number) = rules, !(1...school.protocolVersion).contains(number) {
            throw UsageError(message: "\(school.id) has versions 1 to \(school.protocolVersion)")
        }
        do {
            if let replay = try await ReplayProtocol(desk)(by: rules, alsoRunning: alsoRunning, of: school.id)
            {
                return replay
            }
        } catch let error as AdjustmentError {
            throw UsageError(message: "the draft of \(school.id) cannot be carried out: \(error)")
        }
        throw UsageError(
            message: "\(school.id) has no draft of its protocol; name one of its versions with --version")
    }

    private func text(of replay: Replay, _ lines: [Line]) -> String {
        let texts = ScreenTexts.dutch.moving.replay
        guard replay.total > 0 else { return texts.noCases }
        guard !lines.isEmpty else { return texts.nothing(replay.total) }
        return lines.map { line in
            "\(line.words), \(texts.count(line.cases.count, replay.total)).\n    \(texts.numbers(line.cases))"
        }.joined(separator: "\n")
    }

    private struct Told: Encodable {
        let cases: Int
        let differences: [Line]
    }

    private struct Line: Encodable {
        let words: String
        let step: String
        let cases: [Int]

        init(_ line: ReplayLine) {
            words = ReplayWords(line.engine, in: .dutch).line(of: line.difference, days: line.days)
            step = line.difference.duty.id.step.text
            cases = line.cases
        }
    }
}
