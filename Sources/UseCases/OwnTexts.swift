import Dossiers
import People
import Playbooks
import Synchronization

/// The texts of files that schools wrote themselves, as far as they were asked for, by their marks.
final class OwnTexts: Sendable {
    private struct Known {
        let text: [UInt8]
        var asked: Int
    }

    private struct Shelf {
        var texts: [String: Known] = [:]
        var count = 0
    }

    private let known = Mutex(Shelf())

    /// So many texts are remembered; then the half that was not asked for longest is forgotten.
    private static let most = 2_000

    /// The marks among these of which the text is not known. The others were asked for now.
    func unknown(among marks: some Sequence<String>) -> Set<String> {
        known.withLock { known in
            var unknown: Set<String> = []
            for mark in marks {
                known.count += 1
                guard known.texts[mark] != nil else {
                    unknown.insert(mark)
                    continue
                }
                known.texts[mark]?.asked = known.count
            }
            return unknown
        }
    }

    /// Gets to know a text.
    func learn(_ text: String, as mark: String) {
        known.withLock { known in
            known.count += 1
            known.texts[mark] = Known(text: Array(text.utf8), asked: known.count)
            guard known.texts.count > Self.most else { return }
            let middle = known.texts.values.map(\.asked).sorted()[Self.most / 2]
            known.texts = known.texts.filter { $0.value.asked > middle }
        }
    }

    /// The texts that choices name, by their paths. Throws the path of one that is not known.
    func callAsFunction(of choices: [String: String]) throws(Missing) -> [String: [UInt8]] {
        let marks = choices.ownFiles
        guard !marks.isEmpty else { return [:] }
        let texts = known.withLock { known in
            marks.compactMapValues { known.texts[$0]?.text }
        }
        if let path = marks.keys.sorted().first(where: { texts[$0] == nil }) { throw Missing(path: path) }
        return texts
    }

    /// There is no text under the mark of a file: by damage.
    struct Missing: Error, CustomStringConvertible {
        let path: String
        var description: String { "there is no text of \(path)" }
    }
}

extension Desk {
    /// Sees to it that the shelf knows the files that these choices of a school name.
    func recallFiles(of choices: [String: String], at school: School.ID) async throws {
        let unknown = shelf.ownTexts.unknown(among: choices.ownFiles.values)
        guard !unknown.isEmpty else { return }
        for (mark, text) in try await archive.ownFiles(unknown, of: school) {
            shelf.ownTexts.learn(text, as: mark)
        }
    }

    /// The draft of a school's protocol, whose files the shelf knows then; nil when nothing is going to change.
    func protocolDraft(of school: School) async throws -> ProtocolDraft? {
        guard let draft = try await archive.protocolDraft(of: school.id) else { return nil }
        try await recallFiles(of: draft.settings, at: school.id)
        return draft
    }
}
