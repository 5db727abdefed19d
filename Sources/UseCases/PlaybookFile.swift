import Checking
import Dossiers
import Playbooks
import YAML

/// A file of a school's playbook, as its page shows it.
package struct PlaybookFile: Sendable {
    /// Its path: `plans/step-plan.yaml`.
    package let path: String
    /// What stands in it: in the draft where there is one.
    package let text: String
    /// The mark of that text, which a write says it saw.
    package let mark: String
    /// Whose text it is.
    package let standing: Standing
    /// Whether the program has a newer edition, which a file of the school's own stands in the place of.
    package let isProgramNewer: Bool
    /// What is the matter with it, by line.
    package let findings: [PlaybookFileFinding]
    /// How many mistakes there are in other files, by their paths.
    package let elsewhere: [String: Int]
    /// The choices that the files have no place for, by their addresses.
    package let misfits: [String]
    /// Whether the draft was walked through since it says what it says now.
    package let isChecked: Bool
    /// The draft; nil when nothing is going to change.
    package let draft: ProtocolDraft?
    /// Whether the viewer may write in it.
    package let mayChange: Bool

    /// Whose text a file has.
    package struct Standing: Hashable, Sendable {
        /// Whether the draft says something else than what is in force.
        package let isDrafted: Bool
        /// Whether what is in force was written by the school.
        package let isOwn: Bool
        /// Whether the draft, or without one what is in force, says something else than the program comes with.
        package let differs: Bool
        /// Whether it does not take part: it is not there, or nothing stands in it.
        package let isGone: Bool
    }
}

/// The files of a school's playbook.
package struct PlaybookFileList: Sendable {
    /// The files by their paths.
    package let files: [Line]
    /// The choices that the files have no place for, by their addresses.
    package let misfits: [String]
    /// Whether the viewer may write in them.
    package let mayChange: Bool

    /// One of them.
    package struct Line: Hashable, Sendable {
        /// Its path.
        package let path: String
        /// Whose text it is.
        package let standing: PlaybookFile.Standing
        /// How many mistakes there are in it.
        package let errors: Int
    }
}

/// Something that is the matter at a line of a file.
package struct PlaybookFileFinding: Hashable, Sendable {
    /// The path of the file.
    package let path: String
    /// The line, from 1.
    package let line: Int
    /// What.
    package let matter: Matter

    /// What can be the matter.
    package enum Matter: Hashable, Sendable {
        /// The reader complains of it.
        case read(Complaint)
        /// It was found by walking through dossiers.
        case walked(PlanFinding)
    }

    /// Whether the draft cannot be published with it.
    package var isError: Bool {
        switch matter {
        case .read(let complaint): complaint.severity == .error
        case .walked(let finding): finding.isDeadEnd
        }
    }
}

/// The files of a playbook as the program comes with them, as they are in force, and as they are now in the draft.
struct PlaybookFileSides {
    let program: PlaybookFiles
    let inForce: PlaybookFiles
    let now: PlaybookFiles
    /// The paths of the files that the school wrote itself: in force, and now.
    let own: (inForce: Set<String>, now: Set<String>)

    func standing(of path: String) -> PlaybookFile.Standing {
        PlaybookFile.Standing(
            isDrafted: now.contents[path] != inForce.contents[path],
            isOwn: own.inForce.contains(path),
            differs: own.now.contains(path), isGone: now.contents[path] == nil)
    }
}
