import Foundation
import Templates
import Testing
import YAML

@testable import vijfspoor

@Suite("The command playbook new")
struct PlaybookNewTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardizedFileURL
    private let template = ["--template", root.appending(path: "templates/school").path()]
    private let enough = ["--school", "De Eik", "--kind", "primary"]

    /// A folder that is gone afterwards.
    private func inFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "new-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }  // A left-over of a test harms nobody.
        try await body(folder)
    }

    private func new(_ words: String...) async -> vijfspoor.ExitStatus {
        await Vijfspoor.run(["playbook", "new"] + words + template)
    }

    private func contents(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test("0: a playbook is made, in an empty folder too, and its check, coverage and scenarios are fine")
    func made() async throws {
        try await inFolder { folder in
            for place in ["de-eik", "deep/de-wilg/", "empty"] {
                if place == "empty" {
                    try FileManager.default.createDirectory(
                        atPath: "\(folder)/empty", withIntermediateDirectories: true)
                }
                let path = "\(folder)/\(place)"
                #expect(await Vijfspoor.run(["playbook", "new", path] + enough + template) == .fine)
                #expect(await Vijfspoor.run(["playbook", "check", path]) == .fine)
                #expect(await Vijfspoor.run(["playbook", "coverage", path]) == .fine)
                let scenarios = "\(path)/scenarios"
                for file in try contents(scenarios) where file != "broken" {
                    #expect(await Vijfspoor.run(["scenario", "run", "\(scenarios)/\(file)"]) == .fine)
                    #expect(
                        await Vijfspoor.run(["scenario", "run", "\(scenarios)/broken/\(file)"]) == .finding)
                }
            }
            #expect(try contents(folder) == ["de-eik", "deep", "empty"], "nothing is left beside them")
        }
    }

    @Test("2: a folder with something in it is left as it is")
    func full() async throws {
        try await inFolder { folder in
            let path = "\(folder)/de-eik"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try Data("mine".utf8).write(to: URL(filePath: "\(path)/.hidden"))
            #expect(await Vijfspoor.run(["playbook", "new", path] + enough + template) == .usage)
            #expect(try contents(path) == [".hidden"])
            #expect(
                await Vijfspoor.run(["playbook", "new", "\(path)/.hidden"] + enough + template) == .usage)
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/link", withDestinationPath: "\(folder)/nowhere")
            #expect(await Vijfspoor.run(["playbook", "new", "\(folder)/link"] + enough + template) == .usage)
            #expect(try contents(folder) == ["de-eik", "link"])
        }
    }

    @Test("2: a name that is no id, an answer that cannot be, a missing answer; and nothing is made")
    func refused() async throws {
        try await inFolder { folder in
            for name in ["De-Eik", "de eik", "eik_1", "-eik", "12", "école"] {
                #expect(
                    await Vijfspoor.run(["playbook", "new", "\(folder)/\(name)"] + enough + template)
                        == .usage)
            }
            let path = "\(folder)/de-eik"
            #expect(await new(path, "--school", "De \"Eik\"", "--kind", "primary") == .usage)
            #expect(await new(path, "--school", "De Eik", "--kind", "primair") == .usage)
            #expect(await new(path, "--answers", "\(folder)/nowhere.yaml") == .usage)
            #expect(await new("--school", "De Eik", "--kind", "primary") == .usage)
            #expect(await new(path, path, "--school", "De Eik", "--kind", "primary") == .usage)
            for answers in [
                "school: De Eik", "school: De Eik\nkind: primary\ntriage-days: 0", "schol: De Eik", "- a", "",
            ] {
                try Data(answers.utf8).write(to: URL(filePath: "\(folder)/answers.yaml"))
                #expect(await new(path, "--answers", "\(folder)/answers.yaml") == .usage)
            }
            #expect(try contents(folder) == ["answers.yaml"])
        }
    }

    @Test("2: a template that cannot be read, or gives a playbook with errors, makes nothing")
    func brokenTemplate() async throws {
        try await inFolder { folder in
            let path = "\(folder)/de-eik"
            for template in ["\(folder)/nowhere", folder] {
                let words = ["playbook", "new", path, "--template", template] + enough
                #expect(await Vijfspoor.run(words) == .usage)
            }
            let copy = "\(folder)/template"
            try FileManager.default.copyItem(atPath: template[1], toPath: copy)
            try Data("playbook: {id: {{name}}}".utf8).write(to: URL(filePath: "\(copy)/playbook.yaml"))
            #expect(await Vijfspoor.run(["playbook", "new", path, "--template", copy] + enough) == .usage)
            #expect(try contents(folder) == ["template"])
        }
    }

    @Test("answers of a file are used, and those of the options before them")
    func answers() async throws {
        try await inFolder { folder in
            let answers = "school: De Es\nkind: secondary\nteacher: coach\ntriage-days: 3\nadviser: none\n"
            try Data(answers.utf8).write(to: URL(filePath: "\(folder)/answers.yaml"))
            let path = "\(folder)/de-eik"
            #expect(await new(path, "--answers", "\(folder)/answers.yaml", "--school", "De Eik") == .fine)
            let book = try String(contentsOfFile: "\(path)/playbook.yaml", encoding: .utf8)
            #expect(book.contains("school: \"De Eik\"") && book.contains("kind: secondary"))
            #expect(book.contains("due: {within: 3 school-days, from: report, cites: EIK-A9}"))
            #expect(!FileManager.default.fileExists(atPath: "\(path)/plans/confidential-talk.yaml"))
        }
    }

    @Test("the questions are shown, and need no folder")
    func questions() async {
        #expect(await new("--questions") == .fine)
    }
}

@Suite("The interview of playbook new")
struct InterviewTests {
    /// Plays an interview; gives the answers and what was said.
    private func interview(_ typed: [String], besides known: [String: String] = [:]) throws -> (
        [String: String], String
    ) {
        var rest = typed[...]
        var said: [String] = []
        let interview = Interview(
            template: try template(), hear: { rest.popFirst() }, say: { said.append($0) },
            prompt: { said.append($0) })
        let given = try interview.ask(besides: known)
        #expect(rest.isEmpty)
        return (given, said.joined(separator: "\n"))
    }

    private func template() throws -> PlaybookTemplate {
        let questions = """
            intro: '{count} questions.'
            why: 'Why:'
            number: 'From {least} to {most}.'
            choice: 'One of {choices}.'
            text: Plain letters.
            required: Needed.
            open-subject: Ours
            open-rule: '{ask} {proposal}'
            questions:
              - {id: school, ask: Which?, why: A name., kind: text}
              - {id: kind, ask: Kind?, why: The law., kind: choice, choices: {primary: Basis, secondary: Voortgezet}}
              - {id: teacher, ask: Who?, why: Somebody., kind: text, default: {primary: juf, secondary: mentor}}
              - {id: days, ask: How fast?, why: They wait., kind: number, at-least: 1, at-most: 9, default: 2}
            """
        let files = ["questions.yaml": [UInt8](questions.utf8)]
        return try #require(PlaybookTemplate(files: files, into: Complaints()))
    }

    @Test("what is typed is an answer, Enter leaves a question to our default")
    func answers() throws {
        let (given, said) = try interview(["De Eik", "basis", "", "4"])
        #expect(given == ["school": "De Eik", "kind": "primary", "days": "4"])
        #expect(said.hasPrefix("4 questions.\n\n1. Which?\n   Why: A name.\n   >"))
        #expect(said.contains("2. Kind?\n   Why: The law.\n   Basis / Voortgezet >"))
        #expect(said.contains("3. Who?\n   Why: Somebody.\n   [juf] >"))
        #expect(said.contains("4. How fast?\n   Why: They wait.\n   1-9 [2] >"))
    }

    @Test("what cannot be an answer is asked again, with what is expected")
    func again() throws {
        let (given, said) = try interview([
            "", "De {Eik}", "De Eik", "middelbaar", "voortgezet", "", "0", "x", "",
        ])
        #expect(given == ["school": "De Eik", "kind": "secondary"])
        #expect(said.contains("   Needed.\n   > \n   Plain letters.\n   > \n"))
        #expect(said.contains("   One of Basis, Voortgezet.\n   Basis / Voortgezet > \n"))
        #expect(said.contains("[mentor] >"))
        #expect(said.components(separatedBy: "   From 1 to 9.").count == 3)
    }

    @Test("what is known is not asked")
    func known() throws {
        let (given, said) = try interview(["", ""], besides: ["school": "De Eik", "kind": "primary"])
        #expect(given == ["school": "De Eik", "kind": "primary"])
        #expect(said.hasPrefix("2 questions.\n\n1. Who?"))
    }

    @Test("when the answers end too early nothing is made up")
    func ends() {
        #expect(throws: UsageError.self) { try interview(["De Eik", "basis"]) }
        #expect(throws: UsageError.self) { try interview([]) }
    }
}
