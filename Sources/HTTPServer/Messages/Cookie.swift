/// A cookie to be set, with the careful attributes as default.
package struct Cookie: Sendable {
    /// When a cookie goes along with requests from other sites.
    package enum SameSite: String, Sendable {
        /// Never.
        case strict = "Strict"
        /// Only when one follows a link.
        case lax = "Lax"
    }

    /// The name. With the prefix `__Host-`, browsers insist on `secure` and on path `/`.
    package let name: StaticString
    /// The value; bytes a cookie may not hold travel percent-encoded.
    package var value: String
    /// Seconds to live; nil until the browser closes, 0 removes the cookie.
    package var maxAge: Int?
    /// Only over HTTPS (and to localhost).
    package var secure: Bool
    /// Out of reach of scripts.
    package var httpOnly: Bool
    /// Whether it goes along from other sites.
    package var sameSite: SameSite

    /// A cookie for the whole site.
    package init(
        _ name: StaticString, _ value: String, maxAge: Int? = nil, secure: Bool = true,
        httpOnly: Bool = true, sameSite: SameSite = .lax
    ) {
        self.name = name
        self.value = value
        self.maxAge = maxAge
        self.secure = secure
        self.httpOnly = httpOnly
        self.sameSite = sameSite
    }

    /// The cookie that removes the one of this name; `secure` must be as it was when set.
    package static func removing(_ name: StaticString, secure: Bool = true) -> Cookie {
        Cookie(name, "", maxAge: 0, secure: secure)
    }

    /// What follows `Set-Cookie:`.
    package var headerValue: String {
        var text = "\(name)=\(percentEncoded(value, keeping: isCookieByte)); Path=/"
        if let maxAge { text += "; Max-Age=\(maxAge)" }
        if secure { text += "; Secure" }
        if httpOnly { text += "; HttpOnly" }
        return text + "; SameSite=\(sameSite.rawValue)"
    }

    /// The value of a name in a `Cookie:` header, or nil. Pieces that make no sense are passed over.
    static func value(of name: String, in header: String) -> String? {
        for piece in header.utf8.split(separator: UInt8(ascii: ";")) {
            let pair = piece.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            guard let equals = pair.firstIndex(of: UInt8(ascii: "=")),
                pair[..<equals].elementsEqual(name.utf8)
            else { continue }
            let value = pair[pair.index(after: equals)...]
            guard value.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { continue }
            return decoded(value)
        }
        return nil
    }

    /// Cookies of our own are encoded; one that is not decodable is taken as it came.
    private static func decoded(_ value: Substring.UTF8View) -> String {
        if let bytes = percentDecoded(value, plusIsSpace: false),
            let text = String(validating: bytes, as: UTF8.self)
        {
            return text
        }
        return String(decoding: value, as: UTF8.self)
    }
}

/// RFC 6265's `cookie-octet`, less the percent sign that marks our encoding.
private func isCookieByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"),
        UInt8(ascii: "\\"), UInt8(ascii: "%"):
        false
    default: true
    }
}
