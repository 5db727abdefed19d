/// Markup being written, kept as UTF-8 bytes.
///
/// Every element is a method that writes its start tag, lets a closure write what is inside, and
/// writes the end tag, so elements always close in order. Text and attribute values are escaped on
/// the way in; only literals of the source itself can enter unescaped, through ``raw(_:)``.
///
///     b.section(.class("card")) { b in
///         b.h2("Today")
///         b.p { b in b.text("Nothing "); b.strong("yet") }
///     }
package struct HTMLBuffer: Sendable {
    /// The markup written so far, UTF-8.
    package private(set) var bytes: [UInt8] = []

    /// An empty buffer with room for `capacity` bytes, so that an ordinary page never moves while it grows.
    package init(capacity: Int = 8192) {
        bytes.reserveCapacity(capacity)
    }

    /// The markup written so far, as a string; for tests and for letters that leave as text.
    package var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes text; `&`, `<` and `>` are escaped and control characters replaced.
    package mutating func text(_ text: String) {
        append(text, escaping: .text)
    }

    /// Writes markup that stands in the source code itself. Run-time text cannot get here.
    package mutating func raw(_ markup: StaticString) {
        append(markup)
    }

    /// Writes markup another buffer has already made, as it is.
    package mutating func insert(_ other: HTMLBuffer) {
        bytes += other.bytes
    }

    /// A buffer with what `content` wrote; for fragments and tests.
    package static func fragment(_ content: (inout HTMLBuffer) -> Void) -> HTMLBuffer {
        var buffer = HTMLBuffer(capacity: 256)
        content(&buffer)
        return buffer
    }
}

extension HTMLBuffer {
    mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func append(byte: UInt8) {
        bytes.append(byte)
    }

    mutating func append(_ text: String, escaping context: EscapingContext) {
        var text = text
        text.withUTF8 { escape($0, for: context, into: &bytes) }
    }
}
