/// An address that may stand in `href`, `src`, `action` and their like.
///
/// Allowed are a path of this site (`/…`), a query (`?…`) or fragment (`#…`) of this page, and
/// `https:`, `http:`, `mailto:` and `tel:`. Anything else (`javascript:`, `data:`, `//host`, a bare
/// word) becomes ``refused``, which leads nowhere.
///
/// In a literal the interpolated parts are percent-encoded, so that a name with `/`, `?` or `&` in
/// it stays one segment or one value; an interpolated `Link` goes in as it is:
///
///     let page: Link = "/cases/\(id)?filter=\(text)"
///     let part: Link = "\(page)#tasks"
package struct Link: Hashable, Sendable {
    /// The address as it will be written, before HTML escaping.
    package let address: String

    /// What a refused address becomes: the page one is already on.
    package static let refused = Link(unchecked: "#")

    /// The address, or ``refused`` when it is not an allowed one.
    package init(_ address: String) {
        self.address = Link.isAllowed(address) ? address : Link.refused.address
    }

    /// The address, or nil when it is not an allowed one; for addresses people hand in.
    package init?(checking address: String) {
        guard Link.isAllowed(address) else { return nil }
        self.address = address
    }

    /// A path of this site: every segment percent-encoded, with a slash before it; `/` without segments.
    package init(path segments: [String]) {
        guard !segments.isEmpty else {
            address = "/"
            return
        }
        let most = segments.reduce(0) { $0 + 1 + 3 * $1.utf8.count }
        address = String(unsafeUninitializedCapacity: most) { room in
            guard let base = room.baseAddress else { return 0 }
            var place = WritePlace(at: base)
            for segment in segments {
                place.put(UInt8(ascii: "/"))
                var segment = segment
                segment.withUTF8 { bytes in
                    for byte in bytes { place.put(encoding: byte) }
                }
            }
            return place.next - base
        }
    }

    private init(unchecked address: String) {
        self.address = address
    }

    private static func isAllowed(_ address: String) -> Bool {
        // Browsers drop tabs and line ends inside an address, and read a backslash as a slash.
        let hasTraps = address.utf8.contains { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }
        guard !hasTraps, let first = address.utf8.first else { return false }
        switch first {
        case UInt8(ascii: "/"): return address.utf8.dropFirst().first != UInt8(ascii: "/")
        case UInt8(ascii: "?"), UInt8(ascii: "#"): return true
        default: return hasAllowedScheme(address)
        }
    }

    private static func hasAllowedScheme(_ address: String) -> Bool {
        let start = address.prefix(8).lowercased()
        return ["https://", "http://", "mailto:", "tel:"].contains { start.hasPrefix($0) }
    }
}

extension Link: ExpressibleByStringInterpolation {
    /// A literal address; see ``Link`` for what is allowed.
    package init(stringLiteral value: String) {
        self.init(value)
    }

    /// A literal address with encoded parts.
    package init(stringInterpolation: StringInterpolation) {
        self.init(stringInterpolation.address)
    }

    /// Gathers a literal address; only its literal parts may hold delimiters.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var address = ""

        /// Makes room for the literal parts.
        package init(literalCapacity: Int, interpolationCount: Int) {
            address.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        /// A part of the literal, as it is.
        package mutating func appendLiteral(_ literal: String) {
            address += literal
        }

        /// A value: one segment of a path or one value in a query, percent-encoded.
        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            address += Link(path: [value.description]).address.dropFirst()
        }

        /// Another address, as it is.
        package mutating func appendInterpolation(_ link: Link) {
            address += link.address
        }
    }
}

extension WritePlace {
    /// A byte of a segment: RFC 3986's unreserved characters as they are, everything else percent-encoded.
    @inline(__always)
    fileprivate mutating func put(encoding byte: UInt8) {
        guard !isUnreserved(byte) else { return put(byte) }
        put(UInt8(ascii: "%"))
        put(hexadecimal(byte >> 4))
        put(hexadecimal(byte & 15))
    }
}

/// The digit of a number from 0 to 15.
private func hexadecimal(_ number: UInt8) -> UInt8 {
    number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "A") + number - 10
}

/// Letters, digits and `-._~`. A bit for each, as this is asked of every letter of every address.
@inline(__always)
private func isUnreserved(_ byte: UInt8) -> Bool {
    let low: UInt64 = 0x03FF_6000_0000_0000
    let high: UInt64 = 0x47FF_FFFE_87FF_FFFE
    return switch byte {
    case 0..<64: low >> UInt64(byte) & 1 == 1
    case 64..<128: high >> UInt64(byte - 64) & 1 == 1
    default: false
    }
}
