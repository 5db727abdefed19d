/// Where a text lands, which decides what must be escaped.
enum EscapingContext {
    /// Between tags.
    case text
    /// Inside a double-quoted attribute value.
    case attribute
}

/// Appends `utf8` to `output`, copying untouched runs in one go.
func escape(
    _ utf8: UnsafeBufferPointer<UInt8>, for context: EscapingContext, into output: inout [UInt8]
) {
    var runStart = 0
    for index in utf8.indices {
        guard let replacement = replacement(for: utf8[index], in: context) else { continue }
        output.append(contentsOf: utf8[runStart..<index])
        replacement.withUTF8Buffer { output.append(contentsOf: $0) }
        runStart = index + 1
    }
    output.append(contentsOf: utf8[runStart...])
}

/// What a byte must become, or nil when it may stay.
@inline(__always)
private func replacement(for byte: UInt8, in context: EscapingContext) -> StaticString? {
    // All bytes above `>` are safe, and so are most below it; this line decides nearly always.
    if byte > UInt8(ascii: ">") && byte != 0x7F { return nil }
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return context == .attribute ? "&quot;" : nil
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return nil
    // Control characters are errors in HTML and invisible traps in a list of names.
    case 0..<32, 0x7F: return "\u{FFFD}"
    default: return nil
    }
}
