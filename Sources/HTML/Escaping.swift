/// Where a text lands, which decides what must be escaped.
enum EscapingContext {
    /// Between tags.
    case text
    /// Inside a double-quoted attribute value.
    case attribute

    /// How many bytes one byte of text can become.
    static let mostPerByte = 6
}

/// What a byte must become, or nil when it may stay.
@inline(__always)
func replacement(for byte: UInt8, in context: EscapingContext) -> StaticString? {
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
