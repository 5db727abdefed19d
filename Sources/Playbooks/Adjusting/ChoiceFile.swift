import YAML

/// A school's choices as a file that people read and write: an address and a value on each line, texts below theirs.
package struct ChoiceFile: Sendable {
    /// The choices by their addresses.
    package let choices: [String: String]
    /// Where each address stands.
    package let places: [String: Position]

    /// How much a file may hold: what a school's choices may take, with room for line ends and quotes.
    package static let limits = Limits(bytes: 2 * mostBytesOfChoices, depth: 2, nodes: 5_000)

    /// What the file is called in complaints.
    package static let name = "concept.yaml"

    /// Reads one. A file of nothing but remarks holds no choices.
    ///
    /// Nothing after a complaint.
    package init?(_ bytes: [UInt8], into complaints: Complaints) {
        guard !Self.holdsNothing(bytes) else {
            (choices, places) = ([:], [:])
            return
        }
        let root: Node
        do throws(Complaint) {
            root = try readYAML(bytes, file: Self.name, limits: Self.limits)
        } catch {
            complaints.add(error)
            return nil
        }
        guard case .map(let entries, _) = root else {
            complaints.error(
                root.position, found: root.description, expected: "an address and a value on each line")
            return nil
        }
        for entry in entries where entry.value.scalar == nil {
            complaints.error(entry.value.position, found: entry.value.description, expected: "a value")
        }
        guard !complaints.hasErrors else { return nil }
        choices = Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0.value.scalar ?? "") })
        places = Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0.keyPosition) })
    }

    private static func holdsNothing(_ bytes: [UInt8]) -> Bool {
        bytes.count <= limits.bytes
            && bytes.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
                let first = line.first { ![0x20, 0x09, 0x0D].contains($0) }
                return first == nil || first == UInt8(ascii: "#")
            }
    }

    // MARK: - Writing

    /// Choices as a file, by address.
    package static func text(of choices: [String: String]) -> String {
        choices.sorted { $0.key < $1.key }.map { "\(written($0.key)): \(value($0.value))\n" }.joined()
    }

    private static func value(_ text: String) -> String {
        guard text.contains("\n"), isBlock(text) else { return written(text) }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return "|-\n" + lines.map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
    }

    /// Whether it can stand below its address as it is: a block would change white space at its ends.
    private static func isBlock(_ text: String) -> Bool {
        text == text.trimmed && text.unicodeScalars.allSatisfy { $0 == "\n" || isOrdinary($0) }
    }

    private static func written(_ text: String) -> String {
        let isPlain =
            text.unicodeScalars.first.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) } ?? false
        let rest = text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || [" ", ".", "-", "_"].contains(scalar)
        }
        guard !isPlain || !rest || text.hasSuffix(" ") else { return text }
        return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\t": "\\t"
        default: isOrdinary(scalar) ? String(scalar) : "\\U" + padded(String(scalar.value, radix: 16))
        }
    }

    private static func padded(_ hex: String) -> String { String(repeating: "0", count: 8 - hex.count) + hex }

    private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
        default: true
        }
    }
}

extension Playbook {
    /// Why each of these choices cannot be carried out by itself; what is not among them can.
    package func refusals(of choices: [String: String]) -> [String: AdjustmentError] {
        let amendables = Dictionary(amendables.map { ($0.address, $0) }) { first, _ in first }
        return choices.reduce(into: [:]) { refusals, choice in
            do throws(AdjustmentError) {
                var changed = self
                if let amendable = amendables[choice.key] {
                    try changed.amend(amendable, to: choice.value)
                } else {
                    try changed.choose(choice.value, at: choice.key)
                }
            } catch {
                refusals[choice.key] = error
            }
        }
    }

    private mutating func choose(_ value: String, at address: String) throws(AdjustmentError) {
        for switchable in try switchables(at: address, for: value) {
            if case .setting(let id) = switchable.target {
                guard settings.first(where: { $0.id == id })?.value.chosen(value) != nil else {
                    throw .badValue(value, address: address, expected: switchable.expected)
                }
            }
            try set(switchable, to: value)
        }
    }
}
