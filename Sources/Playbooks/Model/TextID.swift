/// The id of something that comes and goes with a school, such as a dossier or a pupil, or an answer in somebody's own
/// words. It is kept as its text, and knows what it identifies.
package struct TextID<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible, Codable,
    CodingKeyRepresentable,
    ExpressibleByStringLiteral
{
    /// The id as it is written.
    package let text: String

    /// The id written so.
    package init(_ text: String) { self.text = text }

    /// The id written so.
    package init(stringLiteral text: String) { self.text = text }

    /// The id as it is written.
    package var description: String { text }

    /// Whether both are written alike.
    @inlinable
    package static func == (left: TextID, right: TextID) -> Bool { left.text == right.text }

    /// By how it is written.
    @inlinable
    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// In alphabetical order.
    package static func < (left: TextID, right: TextID) -> Bool { left.text < right.text }

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
    package var codingKey: any CodingKey { TextKey(stringValue: text) }

    /// From the key of an object in JSON.
    package init?(codingKey: some CodingKey) { text = codingKey.stringValue }
}
