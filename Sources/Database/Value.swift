/// What a column can hold, on both engines: nothing, a whole number, text or bytes.
///
/// There are no fractions and no dates on purpose: the engines disagree about them. An instant is stored
/// as a whole number, a local date as text.
package enum Value: Sendable, Equatable {
    /// No value.
    case null
    /// A whole number of 64 bits.
    case integer(Int)
    /// Text without a NUL character, which PostgreSQL cannot store.
    case text(String)
    /// Bytes, in practice nearly always sealed.
    case bytes([UInt8])

    /// A whole number, or `null` when there is none.
    package init(_ number: Int?) { self = number.map(Value.integer) ?? .null }
    /// Text, or `null` when there is none.
    package init(_ text: String?) { self = text.map(Value.text) ?? .null }
    /// Bytes, or `null` when there are none.
    package init(_ bytes: [UInt8]?) { self = bytes.map(Value.bytes) ?? .null }
    /// A yes or no, stored as 1 or 0.
    package init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }

    /// The word for this kind of value in a message; never the value itself.
    var kind: String {
        switch self {
        case .null: "nothing"
        case .integer: "a whole number"
        case .text: "text"
        case .bytes: "bytes"
        }
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// A literal in code, mostly in tests.
    package init(stringLiteral value: String) { self = .text(value) }
    /// A literal in code, mostly in tests.
    package init(integerLiteral value: Int) { self = .integer(value) }
}
