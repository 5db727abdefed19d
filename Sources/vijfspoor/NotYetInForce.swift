import Playbooks
import SchoolTime
import YAML

/// A playbook whose protocol holds from a later day. The program carries it out at once, as a report cannot wait for a
/// day; whoever puts it there should know.
struct NotYetInForce {
    private let playbook: Playbook
    private let today: SchoolDate

    init(_ playbook: Playbook, on today: SchoolDate) {
        self.playbook = playbook
        self.today = today
    }

    /// What to say of it; nil when it holds already, or does not say from when.
    var words: String? {
        playbook.beginsAfter(today).map {
            "the protocol holds from \($0.iso); what is reported before that day is carried out by it all the same"
        }
    }

    /// The warning beside the date in the playbook's files.
    func warning(in files: PlaybookFiles) -> Complaint? {
        let file = "playbook.yaml"
        guard let words, let bytes = files.contents[file],
            // A file that cannot be read has been complained of.
            let tree = try? readYAML(bytes, file: file)
        else { return nil }
        let place = tree["playbook"]?["valid"]?["from"]?.position ?? tree.position
        return Complaint(at: place, words, severity: .warning)
    }
}

extension Node {
    /// The value behind a key of a map.
    subscript(key: String) -> Node? {
        guard case .map(let entries, _) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }
}
