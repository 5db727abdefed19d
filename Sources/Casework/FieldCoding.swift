/// Writes texts one after another, each behind its length, so that any text comes back as it was.
struct FieldWriter {
    private(set) var bytes: [UInt8] = []

    init(version: UInt8) { bytes = [version] }

    /// Writes a text, or that there is none.
    mutating func put(_ text: String?) {
        guard let text else { return putLength(0) }
        putLength(text.utf8.count + 1)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func put(_ number: Int) { put(String(number)) }

    private mutating func putLength(_ length: Int) {
        var rest = length
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7f) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}

/// Reads what a ``FieldWriter`` wrote.
struct FieldReader {
    private let bytes: [UInt8]
    private var position = 1

    init(_ bytes: [UInt8], version: UInt8) throws(EventDamage) {
        guard let first = bytes.first else { throw .cutOff }
        guard first == version else { throw .unknownVersion(Int(first)) }
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func textIfAny() throws(EventDamage) -> String? {
        let length = try length()
        guard length > 0 else { return nil }
        let end = position + length - 1
        guard end <= bytes.count else { throw .cutOff }
        let text = String(decoding: bytes[position..<end], as: UTF8.self)
        position = end
        return text
    }

    mutating func text() throws(EventDamage) -> String {
        guard let text = try textIfAny() else { throw .missing }
        return text
    }

    mutating func number() throws(EventDamage) -> Int {
        let text = try text()
        guard let number = Int(text) else { throw .notANumber }
        return number
    }

    mutating func numberIfAny() throws(EventDamage) -> Int? {
        guard let text = try textIfAny() else { return nil }
        guard let number = Int(text) else { throw .notANumber }
        return number
    }

    /// How many of something follow; never more than there are bytes left to hold them.
    mutating func count() throws(EventDamage) -> Int {
        let count = try number()
        guard (0...(bytes.count - position)).contains(count) else { throw .cutOff }
        return count
    }

    private mutating func length() throws(EventDamage) -> Int {
        var (length, shift) = (0, 0)
        while true {
            guard position < bytes.count, shift < 35 else { throw .cutOff }
            let byte = bytes[position]
            position += 1
            length |= Int(byte & 0x7f) << shift
            if byte < 0x80 { return length }
            shift += 7
        }
    }
}

/// What can be wrong with a stored event.
package enum EventDamage: Error, Hashable, Sendable {
    /// It ends too early.
    case cutOff
    /// It was written by a newer program, or is no event.
    case unknownVersion(Int)
    /// A text that must be there is not.
    case missing
    /// Digits were expected.
    case notANumber
    /// There is no such kind of event, answer or involvement.
    case unknownWord(String)
    /// Something stands behind its end.
    case leftOver
}
