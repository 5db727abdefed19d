import Foundation
import Testing

@testable import vijfspoor

@Suite("The commands of the program")
struct CommandTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardizedFileURL

    private let playbooks = ["--playbooks", root.appending(path: "playbooks").path()]

    private func run(_ words: String...) async -> vijfspoor.ExitStatus {
        await Vijfspoor.run(words + playbooks)
    }

    @Test("0: it did what was asked")
    func fine() async {
        #expect(await run("playbook", "list") == .fine)
        #expect(await run("playbook", "list", "--json") == .fine)
        #expect(await run("playbook", "check", "globe") == .fine)
        #expect(await run("playbook", "check", "globe", "--json") == .fine)
        #expect(await run("playbook", "show", "globe", "--json") == .fine)
        #expect(await run("playbook", "coverage", "globe", "--json") == .fine)
    }

    @Test("2: what a command does not take is not passed over", arguments: ["globe", "", "/nowhere", "-x"])
    func stray(word: String) async {
        #expect(await run("playbook", "list", word) == .usage)
    }

    @Test("0: a playbook is found by its name, by its folder, and from inside its folder")
    func places() async {
        let folder = Self.root.appending(path: "docs/examples/minimal").path()
        #expect(await run("playbook", "check", folder) == .fine)
        #expect(await run("playbook", "check", folder + "/.") == .fine)
        #expect(await run("playbook", "check", folder + "/../minimal/") == .fine)
    }

    @Test(
        "0: a playbook is drawn, one file per plan and the same bytes each time; one plan alone when it is named"
    )
    func draw() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "drawings-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }  // It is temporary anyway.
        func files(_ part: String) throws -> [String: Data] {
            let names = try FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: part).path())
            return try Dictionary(
                uniqueKeysWithValues: names.map {
                    ($0, try Data(contentsOf: folder.appending(path: "\(part)/\($0)")))
                })
        }
        for part in ["a", "b/c"] {
            #expect(
                await run("playbook", "draw", "globe", "--out", folder.appending(path: part).path()) == .fine)
        }
        let drawn = try files("a")
        #expect(drawn == (try files("b/c")))
        #expect(drawn["step-plan.svg"]?.starts(with: Data("<svg ".utf8)) == true)
        #expect(drawn["globe.overview.svg"] != nil && drawn["overlay.adult-perpetrator.svg"] != nil)
        let one = folder.appending(path: "one").path()
        #expect(await run("playbook", "draw", "globe", "--plan", "adult-perpetrator", "--out", one) == .fine)
        #expect(try files("one").keys.sorted() == ["overlay.adult-perpetrator.svg"])
    }

    /// The smallest playbook, in which looking back can end badly; nothing follows on that.
    private func playbookWithoutAWayOn() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "walk-\(UUID())/minimal")
        try FileManager.default.createDirectory(
            at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Self.root.appending(path: "docs/examples/minimal"), to: folder)
        let file = folder.appending(path: "playbook.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let changes = [
            (
                "        fields: {fact: over, required: yes}\n",
                "        skip: never\n        outcomes: "
                    + "{good: {title: Goed, cites: MIN-07}, bad: {title: Slecht, cites: MIN-07}}\n"
            ),
            ("        kind: conversation\n", "        kind: conversation\n        skip: never\n"),
            ("needs: {fact: over, is: yes,", "needs: {outcome: look-back, is: good,"),
            (
                "  over:     {title: \"Zegt de leerling zelf dat het over is?\", said-by: target, cites: MIN-07}\n",
                ""
            ),
        ]
        let damaged = changes.reduce(text) { text, change in
            text.replacingOccurrences(of: change.0, with: change.1)
        }
        try damaged.write(to: file, atomically: true, encoding: .utf8)
        return folder
    }

    @Test("1: a playbook that reads well, and in which a case comes to a stand; the way there can be played")
    func walked() async throws {
        let folder = try playbookWithoutAWayOn()
        let parent = folder.deletingLastPathComponent()
        defer { try? FileManager.default.removeItem(at: parent) }  // It is temporary anyway.
        let path = folder.path()
        #expect(await run("playbook", "check", path, "--states", "0") == .fine, "it reads well")
        let examples = folder.appending(path: "examples").path()
        #expect(await run("playbook", "check", path, "--examples", examples) == .finding)
        let written = try FileManager.default.contentsOfDirectory(atPath: examples)
        #expect(written == ["minimal-case-1.yaml"])
        let example = examples + "/minimal-case-1.yaml"
        #expect(
            await Vijfspoor.run(
                ["scenario", "run", example, "--playbooks", parent.path()]) == .fine)
        #expect(await run("playbook", "check", "globe", "--states", "x") == .usage)
    }

    @Test("1: something is wrong in what it looked at")
    func finding() async {
        let broken = Self.root.appending(path: "Tests/PlaybooksTests/Fixtures/broken/plan").path()
        #expect(await run("playbook", "check", broken) == .finding)
        let scenarios = Self.root.appending(path: "playbooks/globe/scenarios").path()
        let name = "s02a-one-week-from-the-joint-talk.yaml"
        #expect(await run("scenario", "run", scenarios + "/" + name) == .fine)
        #expect(await run("scenario", "run", scenarios + "/broken/" + name, "--json") == .finding)
    }

    @Test("two playbooks: 0 when they say the same, 1 when they differ, 2 when one is not there")
    func diff() async {
        #expect(await run("playbook", "diff", "globe", "globe") == .fine)
        #expect(await run("playbook", "diff", "globe", "globe", "--json") == .fine)
        #expect(await run("playbook", "diff", "globe", "kopakker") == .finding)
        #expect(await run("playbook", "diff", "globe", "kopakker", "--json") == .finding)
        #expect(await run("playbook", "diff", "globe") == .usage)
        #expect(await run("playbook", "diff", "globe", "glob") == .usage)
        let broken = Self.root.appending(path: "Tests/PlaybooksTests/Fixtures/broken/plan").path()
        #expect(await run("playbook", "diff", "globe", broken) == .usage)
    }

    @Test("an element is explained, by itself and in a scenario")
    func explain() async {
        let scenario = Self.root.appending(path: "playbooks/globe/scenarios/a10-holidays.yaml").path()
        #expect(await run("playbook", "explain", "globe", "GLB-051") == .fine)
        #expect(await run("playbook", "explain", "globe", "first-evaluation.due", "--json") == .fine)
        #expect(await run("playbook", "explain", "globe", "GLB-051", "--scenario", scenario) == .fine)
        #expect(
            await run("playbook", "explain", "globe", "joint-talk", "--scenario", scenario, "--json") == .fine
        )
        for at in ["12", "2026-04-21", "2026-04-21 10:00", "2026-04-21T10:00"] {
            #expect(
                await run("playbook", "explain", "globe", "triage", "--scenario", scenario, "--at", at)
                    == .fine)
        }
    }

    @Test("2: what is not there cannot be explained")
    func explainNothing() async {
        let scenarios = Self.root.appending(path: "playbooks/globe/scenarios").path()
        let scenario = scenarios + "/a10-holidays.yaml"
        #expect(await run("playbook", "explain", "globe") == .usage)
        #expect(await run("playbook", "explain", "globe", "first-evaluatoin") == .usage)
        #expect(await run("playbook", "explain", "globe", "GLB-999") == .usage)
        #expect(await run("playbook", "explain", "globe", "triage", "--at", "3") == .usage)
        #expect(await run("playbook", "explain", "globe", "triage", "--scenario", "no.yaml") == .usage)
        #expect(await run("playbook", "explain", "kopakker", "triage", "--scenario", scenario) == .usage)
        for at in ["1", "soon", "0", "2026-01-01"] {
            #expect(
                await run("playbook", "explain", "globe", "triage", "--scenario", scenario, "--at", at)
                    == .usage)
        }
    }

    @Test("2: it was called wrongly, or cannot read what it was given")
    func usage() async {
        #expect(await run("playbook", "burn") == .usage)
        #expect(await run("playbook", "show") == .usage)
        #expect(await run("playbook", "show", "glob") == .usage)
        #expect(await run("playbook", "draw") == .usage)
        #expect(await run("playbook", "draw", "globe", "--plan", "step-plam") == .usage)
        #expect(await run("playbook", "list", "--loud") == .usage)
        #expect(await run("scenario", "run") == .usage)
        #expect(await run("scenario", "run", "nowhere.yaml") == .usage)
        #expect(await Vijfspoor.run(["playbook", "list", "--playbooks"]) == .usage)
        #expect(await Vijfspoor.run(["playbook", "list", "--playbooks", "/nowhere"]) == .usage)
    }

    @Test("every command explains itself, and no two are called alike")
    func help() async {
        for command in Vijfspoor.commands {
            #expect(await Vijfspoor.run(command.words + ["--help"]) == .fine)
            #expect(command.help.contains(command.summary))
            for option in command.options.keys { #expect(command.help.contains(option)) }
        }
        #expect(await Vijfspoor.run(["--help"]) == .fine)
        #expect(await Vijfspoor.run(["playbook", "--help"]) == .fine)
        #expect(await Vijfspoor.run(["nothing", "--help"]) == .usage)
        #expect(Set(Vijfspoor.commands.map(\.words)).count == Vijfspoor.commands.count)
    }

    @Test("words are sorted into operands, options and switches")
    func arguments() throws {
        let arguments = try Arguments(["a", "--json", "--playbooks", "here", "b"], for: PlaybookCheck())
        #expect(arguments.operands == ["a", "b"])
        #expect(arguments.has("--json"))
        #expect(arguments["--playbooks"] == "here")
        #expect(throws: UsageError.self) { try Arguments(["--playbooks"], for: PlaybookCheck()) }
        #expect(throws: UsageError.self) { try Arguments(["--jso"], for: PlaybookCheck()) }
    }
}
