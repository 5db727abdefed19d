import CMicrohttpd
import Glibc

/// The header fields of a request, after the checks the library leaves out.
///
/// Two servers in a row that read one request differently let an attacker slip a second request past
/// the first; hence whatever is ambiguous is refused, however harmless it may look. So is a body in chunks: the
/// library is lenient about how they end, and no browser sends a form that way.
struct RequestHead {
    private(set) var headers = Headers()
    private var lengths = 0
    private var isEncoded = false
    private var hosts = 0
    private var isMalformed = false
    private var layout: LineLayout?

    /// Reads and checks the headers of a request.
    ///
    /// - Throws: The status to answer with.
    init(
        of connection: OpaquePointer, target: UnsafeRawBufferPointer, version: UnsafePointer<CChar>
    ) throws(Refused) {
        layout = LineLayout(target: target, version: version)
        withUnsafeMutablePointer(to: &self) { head in
            _ = MHD_get_connection_values_n(connection, .HEADER_KIND, RequestHead.visit, head)
        }
        layout?.finish()
        guard !isMalformed, lengths <= 1, hosts == 1, layout?.isIntact ?? true else {
            throw Refused(status: .badRequest)
        }
        guard !isEncoded else { throw Refused(status: .lengthRequired) }
    }

    /// The declared length of the body; nil without one. The library has checked its digits.
    var contentLength: Int? {
        headers["Content-Length"].map { Int($0) ?? .max }
    }

    /// Whether the peer waits for a sign before it sends the body.
    var expectsContinue: Bool { headers["Expect"] != nil }

    private static let visit: MHD_KeyValueIteratorN = { head, _, key, keyCount, value, valueCount in
        guard let head = head?.assumingMemoryBound(to: RequestHead.self), let key else { return .NO }
        head.pointee.visit(
            UnsafeRawBufferPointer(start: key, count: keyCount),
            UnsafeRawBufferPointer(start: value, count: value == nil ? 0 : valueCount))
        return .YES
    }

    private mutating func visit(_ key: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
        guard !key.isEmpty, key.allSatisfy(isTokenByte), value.allSatisfy(isValueByte) else {
            isMalformed = true
            return
        }
        layout?.visit(key, value)
        headers.add(String(decoding: key, as: UTF8.self), String(decoding: value, as: UTF8.self))
        if isName(key, "content-length") { lengths += 1 }
        if isName(key, "transfer-encoding") { isEncoded = true }
        if isName(key, "host") { hosts += 1 }
    }
}

/// A request that gets a status instead of a handler.
struct Refused: Error {
    let status: Status
}

private func isName(_ key: UnsafeRawBufferPointer, _ name: StaticString) -> Bool {
    name.withUTF8Buffer { name in
        key.count == name.count && zip(key, name).allSatisfy { lowercased($0) == $1 }
    }
}

/// RFC 9110's `tchar`; a blank before the colon fails here.
private func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "!"),
        UInt8(ascii: "#")...UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: "^")...UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
        true
    default: false
    }
}

private func isValueByte(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F || byte == 0x09
}
