import YAML

/// A file of the playbook as a school wrote it. Among the school's choices it stands at an address of its own, with the
/// mark of its text behind it; the text itself is kept elsewhere.
package enum OwnFile {
    private static let start = "file:"

    /// Where a school's choices name its own text of a file: `file:plans/step-plan.yaml`.
    package static func address(of path: String) -> String { start + path }

    /// The path of the file that an address is about; nil for other addresses.
    package static func path(at address: String) -> String? {
        address.hasPrefix(start) ? String(address.dropFirst(start.count)) : nil
    }

    /// Whether an address is about a file.
    package static func isAddress(_ address: String) -> Bool { address.hasPrefix(start) }

    /// The most bytes of one file: three times the largest that the program comes with.
    package static let mostBytes = 200_000
    /// The most bytes of all files of one school together.
    package static let mostBytesTogether = 1_000_000
    /// The most files that a school may write itself.
    package static let most = 60
    private static let longestName = 60

    /// Whether a playbook can have a file there: `playbook.yaml`, `register.csv`, `texts.nl.yaml`, and plain names in the
    /// folders `plans` and `overlays`.
    package static func isPath(_ path: String) -> Bool {
        guard path.utf8.count <= longestName else { return false }
        return path == "playbook.yaml" || path == "register.csv"
            || path.wholeMatch(of: /texts\.[a-z]{2}\.yaml/) != nil
            || path.wholeMatch(of: /(plans|overlays)\/[a-z0-9][a-z0-9-]*\.yaml/) != nil
    }
}

extension PlaybookFiles {
    /// With these texts in the place of its own, by their paths. A file without a sign in it does not take part.
    package func overlaid(by texts: [String: [UInt8]]) -> PlaybookFiles {
        var files = self
        for (path, text) in texts { files.contents[path] = text.isEmpty ? nil : text }
        return files
    }

    /// Where each step is declared, as far as the files can be read.
    package func placesOfSteps() -> [Step.ID: Position] {
        let complaints = Complaints()
        guard let sources = PlaybookSources(self, into: complaints) else { return [:] }
        let declared = Declarations(sources, register: [], into: complaints)
        let steps = declared.all(.step).map { Step.ID($0) }
        return Dictionary(steps.map { ($0, declared.position(of: $0)) }) { first, _ in first }
    }
}

extension [String: String] {
    /// The marks of the files that a school wrote itself, by their paths.
    package var ownFiles: [String: String] {
        reduce(into: [:]) { files, choice in
            if let path = OwnFile.path(at: choice.key) { files[path] = choice.value }
        }
    }

    /// Without the files that the school wrote itself.
    package var withoutOwnFiles: [String: String] { filter { !OwnFile.isAddress($0.key) } }
}
