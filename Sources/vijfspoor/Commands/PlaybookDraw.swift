import Drawing
import Foundation
import Playbooks
import Texts

/// `vijfspoor playbook draw`
struct PlaybookDraw: Command {
    let words = ["playbook", "draw"]
    let operands = "NAME"
    let summary = "draws each plan and overlay of a playbook as SVG"
    let details = "The same playbook gives the same bytes. Files of the same names are replaced."
    let options = PlaybookFolder.option.merging([
        "--plan": "only this plan, or overlay, by its id",
        "--out": "the folder to write the files in; the current one unless told",
    ]) { first, _ in first }

    func run(_ arguments: Arguments) throws -> ExitStatus {
        guard arguments.operands.count == 1 else { throw UsageError(message: "which playbook?") }
        let playbook = try PlaybookFolder(arguments).playbook(arguments.operands[0])
        let wanted = try parts(of: Atlas(playbook, ScreenTexts.dutch.drawings), only: arguments["--plan"])
        let drawn = try DrawnPlaybook(playbook, .dutch)
        var files = wanted.map { DrawingFile(drawn, part: $0) }
        if arguments["--plan"] == nil, let overview = DrawingFile(overviewOf: drawn) {
            files.insert(overview, at: 0)
        }
        let folder = arguments["--out"] ?? "."
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for file in files {
            try Data(file.bytes).write(to: URL(filePath: "\(folder)/\(file.name)"))
            Terminal.say("\(folder)/\(file.name)")
        }
        return .fine
    }

    private func parts(of atlas: Atlas, only id: String?) throws -> [Int] {
        guard let id else { return Array(atlas.parts.indices) }
        let found = atlas.parts.indices.filter { [id, "overlay.\(id)"].contains(atlas.parts[$0].key) }
        guard found.isEmpty else { return found }
        let known = atlas.parts.map(\.key).joined(separator: ", ")
        throw UsageError(message: "no plan \(id) in \(atlas.playbook.id); there are: \(known)")
    }
}
