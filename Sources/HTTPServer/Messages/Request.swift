/// A request that has arrived whole and passed the guards.
package struct Request: Sendable {
    /// What is wanted.
    package let method: Method
    /// Only the headers of the answer will be sent; the handler need not care.
    package let isHead: Bool
    /// Path and query as they came, still encoded.
    package let target: String
    /// The path's segments, decoded after splitting: `/a%2Fb/c` has two. `/` has none.
    package let path: [String]
    /// The fields of the query, decoded.
    package let query: FormData
    /// The header fields.
    package let headers: Headers
    /// What was sent along; never more than the configured limit.
    package let body: [UInt8]
    /// The peer's IP address; behind a proxy, the proxy's.
    package let remoteAddress: String

    /// A request, made of its parts; tests of handlers use this.
    ///
    /// - Throws: ``MalformedTarget`` when `target` is not a plain path with an optional query.
    package init(
        _ method: Method, _ target: String, headers: Headers = Headers(), body: [UInt8] = [],
        remoteAddress: String = "", isHead: Bool = false
    ) throws(MalformedTarget) {
        let parsed = try RequestTarget(target)
        self.method = method
        self.isHead = isHead
        self.target = target
        path = parsed.path
        query = parsed.query
        self.headers = headers
        self.body = body
        self.remoteAddress = remoteAddress
    }

    /// The value of a cookie, the first when there are several; malformed ones are not there.
    package func cookie(_ name: String) -> String? {
        for header in headers.values(of: "Cookie") {
            if let value = Cookie.value(of: name, in: header) { return value }
        }
        return nil
    }

    /// The media type of the body in lower case, without its parameters.
    package var mediaType: String? {
        headers["Content-Type"].map { type in
            let main = type.utf8.prefix { $0 != UInt8(ascii: ";") }
            let word = main.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
            return String(decoding: word.map(lowercased), as: UTF8.self)
        }
    }

    /// The fields of a form sent as `application/x-www-form-urlencoded`.
    ///
    /// - Throws: ``FormError`` when the body is something else or passes a limit.
    package func form(limits: FormData.Limits = .standard) throws(FormError) -> FormData {
        guard mediaType == FormData.mediaType else { throw .wrongMediaType }
        return try FormData(parsing: body, limits: limits)
    }
}
