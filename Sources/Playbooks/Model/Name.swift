/// An id that knows what it identifies: a `Name<Step>` is no `Name<Role>`.
///
/// In a playbook it is a lower-case word with hyphens, such as `talk-with-target`.
package struct Name<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible, Codable,
    CodingKeyRepresentable,
    ExpressibleByStringLiteral
{
    /// The id as it is written.
    package let text: String

    /// The id written so; whether it follows the rules for ids is the reader's concern.
    package init(_ text: String) { self.text = text }

    /// The id written so.
    package init(stringLiteral text: String) { self.text = text }

    /// The id as it is written.
    package var description: String { text }

    /// Whether both are written alike.
    @inlinable
    package static func == (left: Name, right: Name) -> Bool { left.text == right.text }

    /// By how it is written.
    @inlinable
    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// In alphabetical order.
    package static func < (left: Name, right: Name) -> Bool { left.text < right.text }

    /// Reads the text alone.
    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the text alone.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// As the key of an object in JSON.
    package var codingKey: any CodingKey { NameKey(stringValue: text) }

    /// From the key of an object in JSON.
    package init?(codingKey: some CodingKey) { text = codingKey.stringValue }
}

/// A name as a key in JSON.
private struct NameKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
