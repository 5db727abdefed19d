import Playbooks
import YAML

/// Walks through a file of assumptions. Each stands there as `name: {is: …, source: …}`.
final class AssumptionsReader {
    private(set) var assumptions: Assumptions
    /// Whether everything must be there.
    let isWhole: Bool
    /// The ids that may be named; any when nil.
    let words: KnownWords?

    static let percent = 0...100
    static let weight = 0...1_000
    /// The most school days that anything may take: a school year.
    static let days = 1...200

    init(assumptions: Assumptions, isWhole: Bool, words: KnownWords?) {
        self.assumptions = assumptions
        self.isWhole = isWhole
        self.words = words
    }

    func read(_ map: MapReader) {
        let version = map.required("version")
        if version.int(in: 1...1) != 1 { return }
        section(map, "reports") { readReports($0) }
        section(map, "school") { readSchool($0) }
        section(map, "triage") { readTriage($0) }
        section(map, "facts") { readFacts($0) }
        section(map, "outcomes") { readOutcomes($0) }
        section(map, "people") { readPeople($0) }
        section(map, "minutes") { readMinutes($0) }
    }

    private func section(
        _ map: MapReader, _ name: String, _ read: (Section) -> Void
    ) {
        guard let node = isWhole ? map.required(name) : map.optional(name) else { return }
        node.map("'\(name)'") { read(Section(name: name, map: $0)) }
    }

    /// A part of the file.
    struct Section {
        let name: String
        let map: MapReader
    }

    /// Reads what one assumption is, and where it comes from.
    func take(_ key: String, of section: Section, _ read: (inout Assumptions, NodeReader) -> Void) {
        guard let entry = isWhole ? section.map.required(key) : section.map.optional(key) else { return }
        entry.map("'\(key)'") { fields in
            read(&assumptions, fields.required("is"))
            note("\(section.name).\(key)", fields.required("source"))
        }
    }

    /// A source is found, or it is an assumption; there is nothing between.
    private func note(_ address: String, _ source: NodeReader) {
        let text = source.text
        let isFound = text.hasPrefix("found: ")
        if !text.isEmpty, !isFound, text != "assumption", !text.hasPrefix("assumption; ") {
            source.complain(expected: "'assumption', 'assumption; and why', or 'found: and where'")
        }
        assumptions.sources.removeAll { $0.assumption == address }
        assumptions.sources.append(.init(assumption: address, isFound: isFound, source: text))
    }

    // MARK: - What can be read

    /// A number for each word; `other` is for the words that are not named.
    func weights(
        _ node: NodeReader, _ bounds: ClosedRange<Int> = weight, among known: Set<String>?,
        needsOther: Bool = false
    ) -> Weights {
        var named: [String: Int] = [:]
        var other: Int?
        for (key, value) in node.entries("numbers by word") {
            let number = value.int(in: bounds)
            guard key.text != "other" else {
                other = number
                continue
            }
            check(key, among: known)
            named[key.text] = number
        }
        if node.isMap, needsOther, other == nil {
            node.complaints.error(
                node.position, found: "numbers without 'other'", expected: "other: … for every word not named"
            )
        }
        return Weights(named, other: other ?? 0)
    }

    /// Words in a list.
    func list(_ node: NodeReader, among known: Set<String>?) -> Set<String> {
        Set(
            node.list.map { word in
                check(word, among: known)
                return word.text
            })
    }

    private func check(_ word: NodeReader, among known: Set<String>?) {
        guard let known, !known.contains(word.text) else { return }
        let meant = nearest(word.text, among: known)
        let expected =
            known.count > 20 && meant == nil
            ? "a word of the playbook or of the standard assumptions"
            : meant == nil ? "one of " + known.sorted().joined(separator: ", ") : "a word it knows"
        word.complain(expected: expected, suggestion: meant)
    }

    /// A number with at most two decimals, in hundredths.
    func hundredths(_ node: NodeReader, upTo most: Int) -> Int {
        let expected = "a number from 0 to \(most), with at most two decimals"
        guard let text = node.scalar(expected: expected) else { return 0 }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        let isPlain = parts.allSatisfy { !$0.isEmpty && $0.count <= 6 && $0.utf8.allSatisfy(Self.isDigit) }
        guard parts.count <= 2, isPlain, decimals.count <= 2, let whole = Int(parts[0]),
            let rest = Int((decimals + "00").prefix(2)), whole * 100 + rest <= most * 100
        else {
            node.complain(expected: expected)
            return 0
        }
        return whole * 100 + rest
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
