/// A target that is not a plain path of this site; the answer is 400.
package enum MalformedTarget: Error, Equatable {
    /// Does not begin with `/`. Absolute and authority forms are for proxies, and we are none.
    case notAPath
    /// Holds a byte that may not stand in an address unencoded.
    case forbiddenByte
    /// Holds a `%` without two hexadecimal digits, or bytes that are not UTF-8.
    case undecodable
    /// A segment is `.` or `..`, or hides a control character.
    case forbiddenSegment
    /// The query has more fields, or longer ones, than ``FormData/Limits/standard``.
    case queryTooLarge
}

/// The path and query of a request line.
struct RequestTarget {
    let path: [String]
    let query: FormData

    init(_ raw: String) throws(MalformedTarget) {
        let bytes = Array(raw.utf8)
        guard bytes.first == UInt8(ascii: "/") else { throw .notAPath }
        guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }) else {
            throw .forbiddenByte
        }
        let mark = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
        path = try RequestTarget.segments(of: bytes[1..<mark])
        query = try RequestTarget.query(bytes[mark...].dropFirst())
    }

    /// Splits first and decodes afterwards, so that `%2F` stays inside its segment.
    private static func segments(of path: ArraySlice<UInt8>) throws(MalformedTarget) -> [String] {
        var segments: [String] = []
        for encoded in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            segments.append(try segment(encoded))
        }
        // `/` has no segments, and one slash at the end says nothing.
        if segments.last == "" { segments.removeLast() }
        return segments
    }

    private static func segment(_ encoded: ArraySlice<UInt8>) throws(MalformedTarget) -> String {
        guard let bytes = percentDecoded(encoded, plusIsSpace: false),
            let text = String(validating: bytes, as: UTF8.self)
        else { throw .undecodable }
        guard text != ".", text != "..", bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw .forbiddenSegment
        }
        return text
    }

    private static func query(_ bytes: ArraySlice<UInt8>) throws(MalformedTarget) -> FormData {
        if bytes.isEmpty { return FormData() }
        do throws(FormError) {
            return try FormData(parsing: bytes)
        } catch .undecodable {
            throw .undecodable
        } catch {
            throw .queryTooLarge
        }
    }
}
