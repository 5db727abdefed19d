/// The place that a sealed text belongs to: it opens there and nowhere else. An event sealed for one dossier
/// cannot be moved to another by somebody who can write to the database.
///
/// Each part carries its length, so that ("ab", "c") and ("a", "bc") are different places.
package struct AssociatedData: Sendable, Equatable, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
    let bytes: [UInt8]

    /// A place described by parts, from wide to narrow: what it is, which dossier, which number.
    package init(_ parts: [String]) {
        bytes = parts.reduce(into: []) { bytes, part in
            withUnsafeBytes(of: UInt32(part.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: part.utf8)
        }
    }

    /// A place described by parts.
    package init(arrayLiteral parts: String...) { self.init(parts) }
    /// A place described by one word.
    package init(stringLiteral part: String) { self.init([part]) }
}
