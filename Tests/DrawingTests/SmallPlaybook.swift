import Foundation
import Playbooks
import SchoolTime
import Testing
import Texts
import Wording
import YAML

@testable import Drawing

/// Playbooks for tests, as small as their question.
enum SmallPlaybook {
    /// A playbook with one plan of a case.
    static func with(_ steps: [Step], closing: Step.ID? = nil, overlays: [Overlay] = []) -> Playbook {
        var playbook = Playbook(
            id: "small", school: "De Beukenhof", title: "Protocol", caseOwner: "teacher",
            triage: Triage(
                title: "Is het pesten?", performer: Performer(.one("teacher")), due: nil,
                outcomes: [.init(id: "bullying", title: "Pesten")], table: DecisionTable(rows: []),
                grounds: .none),
            intake: Intake(channels: []))
        playbook.roles = [Role(id: "teacher", title: "leerkracht")]
        playbook.plans = [
            Plan(id: "plan", title: "Stappenplan", scope: .caseFile, closing: closing, steps: steps)
        ]
        playbook.overlays = overlays
        return playbook
    }

    /// A step that the triggers open.
    static func step(_ id: Step.ID, when triggers: [Trigger] = [.report], title: String? = nil) -> Step {
        var step = Step(id: id, title: title ?? "Stap \(id)")
        step.triggers = triggers
        step.performer = Performer(.one("teacher"))
        return step
    }

    /// The names of the playbooks that come with the program.
    static let real = ["aeres", "doultremont", "globe", "kopakker", "mijlpaal"]

    /// One of these.
    static func read(_ name: String) throws -> Playbook {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let files = try PlaybookFiles(directory: root.appending(path: "playbooks/\(name)").path())
        return try #require(readPlaybook(files, into: Complaints()))
    }

    /// All of a drawing as text.
    static func svg(_ playbook: Playbook, part: Int = 0) throws -> String {
        String(decoding: DrawingFile(try DrawnPlaybook(playbook, .dutch), part: part).bytes, as: UTF8.self)
    }

    /// The chart of the first sheet.
    static func chart(_ playbook: Playbook, part: Int = 0, sheet: Int = 0) -> Chart {
        let atlas = Atlas(playbook, ScreenTexts.dutch.drawings)
        var maker = ChartMaker(
            Atlas.Place(part: part, sheet: sheet), in: atlas, RuleWords(playbook, .dutch))
        return maker.make()
    }
}
