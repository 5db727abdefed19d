import Playbooks

/// `vijfspoor playbook show`
struct PlaybookShow: Command {
    let words = ["playbook", "show"]
    let operands = "NAME"
    let summary = "shows everything that a playbook can be addressed by"
    let options = PlaybookFolder.option
    let switches = ["--json": "as JSON"]

    func run(_ arguments: Arguments) throws -> ExitStatus {
        guard arguments.operands.count == 1 else { throw UsageError(message: "which playbook?") }
        let playbook = try PlaybookFolder(arguments).playbook(arguments.operands[0])
        let catalogue = PlaybookCatalogue(playbook)
        if arguments.has("--json") {
            try Terminal.say(json: catalogue)
        } else {
            Terminal.say(catalogue.text)
        }
        return .fine
    }
}
