import Foundation
import Playbooks
import Templates
import YAML

/// `vijfspoor playbook new`
struct PlaybookNew: Command {
    let words = ["playbook", "new"]
    let operands = "FOLDER"
    let summary = "makes a new playbook from a template and a school's answers"
    let details =
        "Asks on the terminal, in Dutch; with --answers, or with --school and --kind, it asks nothing. What is not"
        + "\nanswered is filled with our default, marked as ours. Never writes into a folder with something in it."
    let options = TemplateFolder.option.merging([
        "--answers": "a YAML file with answers: the id of a question and its answer on each line",
        "--school": "the name of the school",
        "--kind": "the kind of school: primary or secondary",
    ]) { $1 }
    let switches = ["--questions": "shows the questions, as a file to fill in; makes nothing"]

    func run(_ arguments: Arguments) throws -> ExitStatus {
        let template = try TemplateFolder(arguments).template()
        if arguments.has("--questions") {
            Terminal.say(QuestionList(template).text)
            return .fine
        }
        guard arguments.operands.count == 1 else {
            throw UsageError(message: "which folder? For example: vijfspoor playbook new playbooks/de-wilg")
        }
        let place = try NewFolder(arguments.operands[0])
        let answers = try self.answers(arguments, to: template)
        let new = try NewPlaybook(named: place.name, template, answers)
        let playbook = try read(new)
        try place.write(new.files)
        Terminal.say(report(on: playbook, new, in: place))
        return .fine
    }

    // MARK: - Answers

    /// The answers of the file, then those of the options, then what is asked.
    private func answers(_ arguments: Arguments, to template: PlaybookTemplate) throws -> Answers {
        var given = try arguments["--answers"].map { try answers(file: $0, to: template) } ?? [:]
        for (option, id) in [("--school", "school"), ("--kind", "kind")] {
            guard let typed = arguments[option], let question = template.question(id) else { continue }
            do {
                given[id] = try question.accept(typed)
            } catch {
                throw UsageError(message: "\(option): found \(quoted(typed)); expected \(error)")
            }
        }
        do throws(QuestionsLeftOpen) {
            let isSilent = arguments["--answers"] != nil || (given["school"] != nil && given["kind"] != nil)
            if isSilent { return try Answers(given, to: template) }
        } catch {
            throw UsageError(message: "no answer to: \(error.questions.joined(separator: ", "))")
        }
        guard isatty(STDIN_FILENO) == 1 else {
            throw UsageError(
                message: "there is no terminal to ask on: give --school and --kind, or --answers FILE")
        }
        let interview = Interview(
            template: template, hear: { readLine() }, say: Terminal.say, prompt: Terminal.prompt)
        return try Answers(try interview.ask(besides: given), to: template)
    }

    private func answers(file: String, to template: PlaybookTemplate) throws -> [String: String] {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw UsageError(message: "no file \(file)")
        }
        let complaints = Complaints()
        let given = template.answers([UInt8](data), file: file, into: complaints)
        guard !complaints.hasErrors else {
            complaints.sorted.forEach { Terminal.complain("\($0)") }
            throw UsageError(message: "the answers in \(file) cannot be used; nothing was made")
        }
        return given
    }

    // MARK: - What came of it

    /// What is about to be written is read first: a playbook with errors is never left behind.
    private func read(_ new: NewPlaybook) throws -> Playbook {
        let complaints = Complaints()
        let files = PlaybookFiles(name: new.name, contents: new.files.mapValues { [UInt8]($0.utf8) })
        if let playbook = readPlaybook(files, into: complaints) { return playbook }
        complaints.sorted.forEach { Terminal.complain("\(new.name)/\($0)") }
        throw UsageError(message: "the template gives a playbook with errors; nothing was made")
    }

    private func report(on playbook: Playbook, _ new: NewPlaybook, in place: NewFolder) -> String {
        let scenarios = new.files.keys.filter { $0.hasPrefix("scenarios/") && !$0.contains("/broken/") }
        return [
            "Made \(place.path) for \(playbook.school): \(playbook.everyStep.count) steps, "
                + "\(scenarios.count) scenarios; \(new.defaultCount) questions were left to our defaults.",
            "What to do now: \(place.path)/LEESMIJ.md. Begin with:",
            "  vijfspoor playbook check \(place.path)",
            "  vijfspoor scenario run \(place.path)/scenarios/*.yaml",
            "  vijfspoor playbook coverage \(place.path)",
        ].joined(separator: "\n")
    }
}
