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
    /// What was written, and room behind it.
    private var room: [UInt8]
    /// How much of the room is written.
    private var count = 0

    /// An empty buffer with room for `capacity` bytes, so that an ordinary page never moves while it grows.
    package init(capacity: Int = 8192) {
        room = [UInt8](repeating: 0, count: capacity)
    }

    /// The markup written so far, UTF-8.
    package var bytes: [UInt8] { Array(room[..<count]) }

    /// The markup written so far, as a string; for tests and for letters that leave as text.
    package var string: String { String(decoding: room[..<count], as: UTF8.self) }

    /// Writes text; `&`, `<` and `>` are escaped and control characters replaced.
    package mutating func text(_ text: String) {
        write(atMost: text.utf8.count * EscapingContext.mostPerByte) { $0.put(text, escaping: .text) }
    }

    /// Writes markup that stands in the source code itself. Run-time text cannot get here.
    package mutating func raw(_ markup: StaticString) {
        append(markup)
    }

    /// Writes markup another buffer has already made, as it is.
    package mutating func insert(_ other: HTMLBuffer) {
        write(atMost: other.count) { place in
            other.room.withUnsafeBufferPointer {
                place.put(UnsafeBufferPointer(rebasing: $0[..<other.count]))
            }
        }
    }

    /// A buffer with what `content` wrote; for fragments and tests.
    package static func fragment(_ content: (inout HTMLBuffer) -> Void) -> HTMLBuffer {
        var buffer = HTMLBuffer(capacity: 256)
        content(&buffer)
        return buffer
    }
}

extension HTMLBuffer {
    /// Lets `content` write at most so many bytes at the end.
    @inline(__always)
    mutating func write(atMost most: Int, _ content: (inout WritePlace) -> Void) {
        if room.count - count < most { grow(by: most) }
        let start = count
        count = room.withUnsafeMutableBufferPointer { room in
            guard let base = room.baseAddress else { return start }
            var place = WritePlace(at: base + start)
            content(&place)
            return place.next - base
        }
    }

    private mutating func grow(by more: Int) {
        room += [UInt8](repeating: 0, count: max(room.count, more))
    }

    mutating func append(_ literal: StaticString) {
        write(atMost: literal.utf8CodeUnitCount) { $0.put(literal) }
    }
}
