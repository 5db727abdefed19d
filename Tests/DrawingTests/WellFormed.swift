/// Whether bytes are elements that close in order, each attribute quoted; as much of XML as a drawing uses.
struct WellFormed {
    let holds: Bool

    init(_ bytes: [UInt8]) {
        var rest = Substring(String(decoding: bytes, as: UTF8.self))
        var open: [Substring] = []
        var isFine = true
        while isFine, let start = rest.firstIndex(of: "<") {
            isFine = Self.isText(rest[..<start])
            rest = rest[rest.index(after: start)...]
            guard let end = Self.endOfTag(rest) else { isFine = false; break }
            let tag = rest[..<end]
            rest = rest[rest.index(after: end)...]
            if tag.first == "/" {
                isFine = isFine && open.popLast() == tag.dropFirst()
            } else if let name = tag.split(whereSeparator: { " />".contains($0) }).first, tag.last != "/" {
                open.append(name)
            }
        }
        holds = isFine && open.isEmpty && Self.isText(rest)
    }

    /// Where a tag ends: at the first `>` that is not quoted.
    private static func endOfTag(_ text: Substring) -> Substring.Index? {
        var isQuoted = false
        for index in text.indices {
            switch text[index] {
            case "\"": isQuoted.toggle()
            case ">" where !isQuoted: return index
            case "<": return nil
            default: break
            }
        }
        return nil
    }

    /// Whether every `&` begins a reference, and no control character is left.
    private static func isText(_ text: Substring) -> Bool {
        let parts = text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
        let areReferences = parts.allSatisfy { part in
            ["amp;", "lt;", "gt;", "quot;"].contains { part.hasPrefix($0) }
        }
        return areReferences
            && !text.unicodeScalars.contains { $0.value < 32 && ![9, 10, 13].contains($0.value) }
    }
}
