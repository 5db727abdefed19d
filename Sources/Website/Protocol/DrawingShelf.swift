import Drawing
import People
import Playbooks
import Synchronization
import Texts

/// The drawings of each school's playbook, made when somebody first asks for them and kept for as long as the playbook
/// stays the same.
final class DrawingShelf: Sendable {
    private let kept = Mutex<[School.ID: Kept]>([:])
    private let ofVersions = Mutex<[Version: Kept]>([:])
    private let draw: Draw

    /// Draws a playbook, or fails at it.
    typealias Draw = @Sendable (Playbook, ScreenTexts) throws -> DrawnPlaybook

    init(draw: @escaping Draw = { try DrawnPlaybook($0, $1) }) { self.draw = draw }

    /// A version of a school's protocol, or its draft.
    private struct Version: Hashable {
        let school: School.ID
        /// Nil for the draft.
        let number: Int?
    }

    private struct Kept {
        let playbook: Playbook
        /// Nil when they could not be made, which is not tried again for every visitor.
        let drawn: DrawnPlaybook?
    }

    /// The drawings of a school's playbook; nil when they cannot be made.
    func drawings(of school: School.ID, _ playbook: Playbook, _ texts: ScreenTexts) -> DrawnPlaybook? {
        kept.withLock { kept in
            if let known = kept[school], known.playbook == playbook { return known.drawn }
            // The page says that there is no drawing, and shows the list.
            let drawn = try? draw(playbook, texts)
            kept[school] = Kept(playbook: playbook, drawn: drawn)
            return drawn
        }
    }

    /// The drawings of a version, or of the draft when nil. Few people open these: only the last few are kept.
    func drawings(
        of school: School.ID, version number: Int?, _ playbook: Playbook, _ texts: ScreenTexts
    ) -> DrawnPlaybook? {
        if let known = kept.withLock({ $0[school] }), known.playbook == playbook { return known.drawn }
        return ofVersions.withLock { kept in
            let version = Version(school: school, number: number)
            // What a school says of its documents goes for every version, and changes what a version says; a draft changes
            // with each choice.
            if let known = kept[version], known.playbook == playbook { return known.drawn }
            if kept.count >= Self.mostVersions { kept.removeAll() }
            // The page says that there is no drawing, and shows the list.
            let drawn = try? draw(playbook, texts)
            kept[version] = Kept(playbook: playbook, drawn: drawn)
            return drawn
        }
    }

    private static let mostVersions = 8
}
