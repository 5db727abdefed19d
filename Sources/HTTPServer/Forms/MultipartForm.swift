/// Why a form with files could not be read; the answer is 400, 413 or 415.
package enum MultipartError: Error, Equatable {
    /// The body is not `multipart/form-data` (415).
    case wrongMediaType
    /// The boundary is missing, longer than 70 bytes, or holds other bytes than RFC 2046 allows (400).
    case malformedBoundary
    /// The body does not begin with the boundary, or a part does not follow the rules (400).
    case malformedPart
    /// The body stops before the closing boundary (400).
    case unfinished
    /// A part has no field name (400).
    case unnamedPart
    /// More parts than the limit (413).
    case tooManyParts
    /// The headers of a part are longer than the limit (413).
    case headersTooLong
    /// A part's content is longer than the limit (413).
    case partTooLong
}

/// The fields and files of a form, in the order they came.
package struct MultipartForm: Sendable {
    /// One field or file.
    package struct Part: Sendable {
        /// The name of the control.
        package let name: String
        /// For a file: its name, made harmless by ``FileName``; nil for a plain field.
        package let fileName: String?
        /// The media type the browser claims; do not trust it.
        package let mediaType: String?
        /// The content; a slice of the request's body, not a copy.
        package let bytes: ArraySlice<UInt8>

        /// The content as text, or nil when it is not UTF-8.
        package var text: String? { String(validating: bytes, as: UTF8.self) }
    }

    /// What one form may hold. The size of the whole body is the server's to limit.
    package struct Limits: Sendable {
        /// The number of parts.
        package var parts: Int
        /// Bytes in the headers of one part.
        package var headerBytes: Int
        /// Bytes in the content of one part.
        package var partBytes: Int

        /// Limits of one's own.
        package init(parts: Int, headerBytes: Int = 4096, partBytes: Int = .max) {
            self.parts = parts
            self.headerBytes = headerBytes
            self.partBytes = partBytes
        }

        /// A hundred parts; their size is held by the limit on the body.
        package static let standard = Limits(parts: 100)
    }

    static let mediaType = "multipart/form-data"

    /// Every part.
    package let parts: [Part]

    /// Reads a body.
    ///
    /// - Throws: ``MultipartError`` at the first part that is malformed or passes a limit.
    package init(
        parsing body: [UInt8], boundary: String, limits: Limits = .standard
    ) throws(MultipartError) {
        var parser = try MultipartParser(body, boundary: boundary, limits: limits)
        var parts: [Part] = []
        while let part = try parser.next() {
            guard parts.count < limits.parts else { throw .tooManyParts }
            parts.append(part)
        }
        self.parts = parts
    }

    /// The text of the first plain field of a name; nil when missing or not UTF-8.
    package subscript(name: String) -> String? {
        parts.first { $0.name == name && $0.fileName == nil }?.text
    }

    /// The texts of all plain fields of a name.
    package func all(_ name: String) -> [String] {
        parts.filter { $0.name == name && $0.fileName == nil }.compactMap(\.text)
    }

    /// The files chosen in a control. A control left empty sends a nameless, empty file, which is
    /// not counted.
    package func files(_ name: String) -> [Part] {
        parts.filter { $0.name == name && $0.fileName != nil && !($0.fileName == "" && $0.bytes.isEmpty) }
    }
}
