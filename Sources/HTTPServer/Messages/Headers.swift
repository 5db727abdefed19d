/// The header fields of a message, in order; names compare without regard to case.
package struct Headers: Sendable {
    /// Every field, as it came or will go.
    package private(set) var fields: [(name: String, value: String)] = []

    /// No fields.
    package init() {}

    /// These fields, in this order.
    package init(_ fields: [(String, String)]) {
        self.fields = fields.map { (name: $0.0, value: $0.1) }
    }

    /// The first value under a name. Assigning replaces all values; nil removes them.
    package subscript(name: String) -> String? {
        get { fields.first { isSameName($0.name, name) }?.value }
        set {
            fields.removeAll { isSameName($0.name, name) }
            if let newValue { add(name, newValue) }
        }
    }

    /// All values under a name, in order.
    package func values(of name: String) -> [String] {
        fields.filter { isSameName($0.name, name) }.map(\.value)
    }

    /// Adds a field beside those of the same name, as `Set-Cookie` needs.
    package mutating func add(_ name: String, _ value: String) {
        fields.append((name: name, value: value))
    }
}

/// Whether two field names are the same; they are ASCII, so one bit tells the cases apart.
func isSameName(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    return zip(left.utf8, right.utf8).allSatisfy { lowercased($0) == lowercased($1) }
}

/// An ASCII byte in lower case.
func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}
