/// Why a form could not be read; the answer is 400, 413 or 415.
package enum FormError: Error, Equatable {
    /// The body is not a form of this kind (415).
    case wrongMediaType
    /// More fields than the limit (413).
    case tooManyFields
    /// A name or value longer than the limit (413).
    case fieldTooLong
    /// Broken percent-encoding, bytes that are not UTF-8, or a NUL (400).
    case undecodable
}

/// The fields of a form or query, in the order they came; a name may come more than once.
package struct FormData: Sendable {
    /// What one form may hold. The size of the whole body is the server's to limit.
    package struct Limits: Sendable {
        /// The number of fields.
        package var fields: Int
        /// Bytes in one name or value, decoded.
        package var bytesPerField: Int

        /// Limits of one's own.
        package init(fields: Int, bytesPerField: Int) {
            self.fields = fields
            self.bytesPerField = bytesPerField
        }

        /// A thousand fields of at most 256 KiB.
        package static let standard = Limits(fields: 1_000, bytesPerField: 256 * 1024)
    }

    static let mediaType = "application/x-www-form-urlencoded"

    /// Every field, decoded.
    package private(set) var fields: [(name: String, value: String)] = []

    /// A form without fields.
    package init() {}

    /// These fields, in this order.
    package init(_ fields: [(String, String)]) {
        self.fields = fields.map { (name: $0.0, value: $0.1) }
    }

    /// Reads `a=1&b=2`.
    ///
    /// - Throws: ``FormError`` at the first field that is undecodable or passes a limit.
    package init(
        parsing bytes: some Collection<UInt8>, limits: Limits = .standard
    ) throws(FormError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "&")) ?? rest.endIndex
            if end > rest.startIndex { try add(rest[..<end], limits) }
            rest = rest[end...].dropFirst()
        }
    }

    /// The first value under a name.
    package subscript(name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// All values under a name, in order; what a group of checkboxes sends.
    package func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    private mutating func add(
        _ pair: (some Collection<UInt8>), _ limits: Limits
    ) throws(FormError) {
        guard fields.count < limits.fields else { throw .tooManyFields }
        let equals = pair.firstIndex(of: UInt8(ascii: "="))
        let name = try FormData.text(pair[..<(equals ?? pair.endIndex)], limits)
        let value = try equals.map { at throws(FormError) in
            try FormData.text(pair[at...].dropFirst(), limits)
        }
        fields.append((name: name, value: value ?? ""))
    }

    private static func text(
        _ encoded: some Collection<UInt8>, _ limits: Limits
    ) throws(FormError) -> String {
        // At most three bytes stand for one, so this refuses before anything is copied.
        guard encoded.count <= limits.bytesPerField * 3 else { throw .fieldTooLong }
        guard let bytes = percentDecoded(encoded, plusIsSpace: true), !bytes.contains(0),
            let text = String(validating: bytes, as: UTF8.self)
        else { throw .undecodable }
        guard bytes.count <= limits.bytesPerField else { throw .fieldTooLong }
        return text
    }
}
