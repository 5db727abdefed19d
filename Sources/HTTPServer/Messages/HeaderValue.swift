/// A header value of the shape `main; name=value; name="quoted value"`.
struct HeaderValue {
    /// What stands before the first semicolon.
    let main: String
    private let parameters: [(name: String, value: String)]

    init(_ text: String) {
        let pieces = HeaderValue.pieces(of: Array(text.utf8))
        main = pieces.first.map(HeaderValue.trimmed) ?? ""
        parameters = pieces.dropFirst().compactMap(HeaderValue.parameter)
    }

    /// The first parameter of a name (in lower case), unquoted.
    func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// Splits at semicolons outside quotes.
    private static func pieces(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0
        var quoted = false
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""): quoted.toggle()
            case UInt8(ascii: "\\") where quoted && isEscaped(bytes, after: index): index += 1
            case UInt8(ascii: ";") where !quoted:
                pieces.append(bytes[start..<index])
                start = index + 1
            default: break
            }
            index += 1
        }
        pieces.append(bytes[start...])
        return pieces
    }

    /// Only `\"` and `\\` are escapes: some browsers send a bare backslash in a file name.
    private static func isEscaped(_ bytes: [UInt8], after index: Int) -> Bool {
        guard index + 1 < bytes.count else { return false }
        return bytes[index + 1] == UInt8(ascii: "\"") || bytes[index + 1] == UInt8(ascii: "\\")
    }

    private static func parameter(_ piece: ArraySlice<UInt8>) -> (name: String, value: String)? {
        guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = trimmed(piece[..<equals]).lowercased()
        let value = trimmed(piece[(equals + 1)...])
        return (name, value.utf8.first == UInt8(ascii: "\"") ? unquoted(value) : value)
    }

    private static func unquoted(_ value: String) -> String {
        var inner = value.utf8.dropFirst()
        if inner.last == UInt8(ascii: "\"") { inner = inner.dropLast() }
        let bytes = Array(inner)
        var plain: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\"), isEscaped(bytes, after: index) { index += 1 }
            plain.append(bytes[index])
            index += 1
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        var rest = bytes.drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return String(decoding: rest, as: UTF8.self)
    }
}
