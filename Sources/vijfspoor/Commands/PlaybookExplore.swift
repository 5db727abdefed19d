import YAML

/// `vijfspoor playbook explore`
struct PlaybookExplore: Command {
    let words = ["playbook", "explore"]
    let operands = "[NAME|DIR]…"
    let summary = "walks through the dossiers of playbooks, looking for dead ends and steps that never come"
    let details = """
        Without a name, all playbooks are walked through. Ends with 1 when something is refuted; what was only not
        met within the bound is told, and is no fault.
        """
    let options = PlaybookFolder.option.merging([
        "--states": "how many states of each plan to look into at most; 4000 unless told",
        "--examples": "a folder to write the examples in, as scenarios",
    ]) { first, _ in first }
    let switches = ["--json": "as JSON"]

    func run(_ arguments: Arguments) throws -> ExitStatus {
        let limit = try arguments.states(unlessTold: 4000, atLeast: 1)
        let folder = try PlaybookFolder(arguments)
        let names = arguments.operands.isEmpty ? try folder.names() : arguments.operands
        var walks: [PlaybookWalk] = []
        for name in names {
            let complaints = Complaints()
            let playbook = try folder.playbookToWalkThrough(name, into: complaints)
            complaints.sorted.forEach { Terminal.complain("\(name)/\($0)") }
            let walk = PlaybookWalk(through: playbook, named: name, states: limit)
            walks.append(walk)
            if !arguments.has("--json") { walk.text.forEach { Terminal.say($0) } }
            if let examples = arguments["--examples"] { try walk.write(to: examples) }
        }
        if arguments.has("--json") { try Terminal.say(json: walks) }
        return walks.allSatisfy { !$0.isRefuted } ? .fine : .finding
    }
}

extension Arguments {
    /// How many states of each plan to look into.
    func states(unlessTold usual: Int, atLeast least: Int) throws -> Int {
        guard let limit = self["--states"].map(Int.init) ?? usual, limit >= least else {
            throw UsageError(message: "--states: how many?")
        }
        return limit
    }
}
