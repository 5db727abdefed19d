import Foundation
import Playbooks
import Texts
import YAML

@testable import Comparing

/// Playbooks to compare.
enum TwoPlaybooks {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardizedFileURL

    static func read(_ path: String) -> Playbook? {
        // A folder that cannot be read gives no playbook, and every test that asks for it fails.
        let files = try? PlaybookFiles(directory: root.appending(path: path).path())
        return files.flatMap { readPlaybook($0, into: Complaints()) }
    }

    /// The playbook that says everything the language can say.
    static let whole = read("Tests/PlaybooksTests/Fixtures/whole")

    /// The playbook with something changed in it.
    static func whole(_ change: (inout Playbook) -> Void) -> Playbook? {
        guard var playbook = whole else { return nil }
        change(&playbook)
        return playbook
    }

    /// The playbook with something changed in one of its steps.
    static func whole(step id: Step.ID, _ change: (inout Step) -> Void) -> Playbook? {
        whole { playbook in
            for plan in playbook.plans.indices {
                for place in playbook.plans[plan].steps.indices
                where playbook.plans[plan].steps[place].id == id {
                    change(&playbook.plans[plan].steps[place])
                }
            }
        }
    }

    /// What differs when one step is changed.
    static func changes(in step: Step.ID, _ change: (inout Step) -> Void) -> [Change] {
        changes(to: whole(step: step, change))
    }

    /// What differs between the whole playbook and another one; nothing when one of them cannot be read.
    static func changes(to other: Playbook?) -> [Change] {
        guard let whole, let other else { return [] }
        return PlaybookComparison(from: whole, to: other, in: .dutch).changes
    }
}
