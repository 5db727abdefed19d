/// A word of a playbook that knows what it names: a `Name<Step>` is no `Name<Role>`.
///
/// It is a lower-case word with hyphens, such as `talk-with-target`. The engine compares names all the time, so a name is
/// the number of its text in a ``NameTable``: to copy, compare and hash it costs next to nothing.
package struct Name<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible, Codable,
    CodingKeyRepresentable,
    ExpressibleByStringLiteral
{
    /// Its number in the table of names.
    @usableFromInline package let number: UInt32

    /// The name written so; whether it follows the rules for names is the reader's concern.
    ///
    /// Its text is kept as long as the program runs; what a visitor sends comes in through ``init(sent:)``.
    package init(_ text: String) { number = NameTable.shared.number(of: text) }

    /// The name that a visitor sent; ``unknown`` when it is longer than any name, or the last of very many.
    package init(sent text: String) { number = NameTable.shared.number(ofSent: text) }

    /// The name written so.
    package init(stringLiteral text: String) { self.init(text) }

    /// The name of nothing.
    package static var unknown: Name { Name(number: NameTable.nothing) }

    private init(number: UInt32) { self.number = number }

    /// The name as it is written.
    package var text: String { NameTable.shared.text(of: number) }

    /// The name as it is written.
    package var description: String { text }

    /// Whether both are written alike.
    @inlinable
    package static func == (left: Name, right: Name) -> Bool { left.number == right.number }

    /// By its number, which is another one in the next run of the program.
    @inlinable
    package func hash(into hasher: inout Hasher) { hasher.combine(number) }

    /// In alphabetical order.
    package static func < (left: Name, right: Name) -> Bool { left.text < right.text }

    /// Reads the text alone.
    package init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the text alone.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// As the key of an object in JSON.
    package var codingKey: any CodingKey { TextKey(stringValue: text) }

    /// From the key of an object in JSON.
    package init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }
}
