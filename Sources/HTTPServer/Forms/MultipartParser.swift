/// Walks a `multipart/form-data` body (RFC 7578) from boundary to boundary, without copying content.
struct MultipartParser {
    private let body: [UInt8]
    private let delimiter: [UInt8]
    private let limits: MultipartForm.Limits
    private var position: Int

    init(
        _ body: [UInt8], boundary: String, limits: MultipartForm.Limits
    ) throws(MultipartError) {
        let bytes = Array(boundary.utf8)
        guard (1...70).contains(bytes.count), bytes.allSatisfy(isBoundaryByte), bytes.last != 0x20
        else { throw .malformedBoundary }
        self.body = body
        self.limits = limits
        delimiter = Array("\r\n--".utf8) + bytes
        // The first boundary stands at the very beginning: browsers send no preamble.
        guard body.starts(with: delimiter.dropFirst(2)) else { throw .malformedPart }
        position = delimiter.count - 2
    }

    /// The next part, or nil after the closing boundary.
    mutating func next() throws(MultipartError) -> MultipartForm.Part? {
        if body[position...].starts(with: "--".utf8) { return nil }
        guard body.count >= position + 2 else { throw .unfinished }
        guard body[position...].starts(with: "\r\n".utf8) else { throw .malformedPart }
        let headers = try readHeaders()
        let content = try readContent()
        guard let disposition = headers["Content-Disposition"].map(HeaderValue.init),
            disposition.main.lowercased() == "form-data"
        else { throw .malformedPart }
        guard let name = disposition.parameter("name"), !name.isEmpty else { throw .unnamedPart }
        return MultipartForm.Part(
            name: decodedName(name),
            fileName: disposition.parameter("filename").map { FileName.harmless(decodedName($0)) },
            mediaType: headers["Content-Type"].map { HeaderValue($0).main.lowercased() },
            bytes: content)
    }

    private mutating func readHeaders() throws(MultipartError) -> Headers {
        var headers = Headers()
        let start = position + 2
        position = start
        while true {
            let line = try readLine(headersStart: start)
            if line.isEmpty { return headers }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
                let name = String(validating: line[..<colon], as: UTF8.self),
                let value = String(validating: line[(colon + 1)...], as: UTF8.self)
            else { throw .malformedPart }
            headers.add(name, value)
        }
    }

    /// One header line; `position` is left behind its end.
    private mutating func readLine(headersStart: Int) throws(MultipartError) -> ArraySlice<UInt8> {
        let limit = min(body.count, headersStart + limits.headerBytes)
        guard position <= limit,
            let end = body[position..<limit].firstIndex(of: UInt8(ascii: "\r"))
        else { throw limit == body.count ? .unfinished : .headersTooLong }
        guard end + 1 < body.count else { throw .unfinished }
        guard body[end + 1] == UInt8(ascii: "\n") else { throw .malformedPart }
        let line = body[position..<end]
        guard line.allSatisfy({ $0 >= 0x20 || $0 == 0x09 }) else { throw .malformedPart }
        position = end + 2
        return line
    }

    private mutating func readContent() throws(MultipartError) -> ArraySlice<UInt8> {
        // An empty part's delimiter begins with the line end that closes its headers.
        guard let end = firstDelimiter(from: position - 2) else { throw .unfinished }
        let content = body[position..<max(end, position)]
        guard content.count <= limits.partBytes else { throw .partTooLong }
        position = end + delimiter.count
        guard position < body.count else { throw .unfinished }
        return content
    }

    /// Compares at line ends only: a delimiter begins with one and holds no other.
    private func firstDelimiter(from start: Int) -> Int? {
        var index = start
        while let lineEnd = body[index...].firstIndex(of: UInt8(ascii: "\r")) {
            if body[lineEnd...].starts(with: delimiter) { return lineEnd }
            index = lineEnd + 1
        }
        return nil
    }
}

/// Browsers write a quote and line ends inside a name as `%22`, `%0D` and `%0A`, and nothing else.
private func decodedName(_ name: String) -> String {
    guard name.contains("%") else { return name }
    var rest = Array(name.utf8)[...]
    var plain: [UInt8] = []
    let escapes: [(StaticString, UInt8)] = [("%22", 0x22), ("%0D", 0x0D), ("%0A", 0x0A)]
    while let byte = rest.first {
        let escape = escapes.first { $0.0.withUTF8Buffer { rest.starts(with: $0) } }
        plain.append(escape?.1 ?? byte)
        rest = rest.dropFirst(escape == nil ? 1 : 3)
    }
    return String(decoding: plain, as: UTF8.self)
}

/// RFC 2046's `bchars`.
private func isBoundaryByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "'")...UInt8(ascii: ")"), UInt8(ascii: "+")...UInt8(ascii: ":"),
        UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "_"), UInt8(ascii: " "):
        true
    default: false
    }
}
