/// The answer to a request. Security headers are the caller's; `Date`, `Content-Length` and
/// `Connection` are the server's.
package struct Response: Sendable {
    /// The outcome.
    package var status: Status
    /// The header fields; one with a line end or control character in it turns the answer into a 500.
    package var headers: Headers
    /// What is sent; for a `HEAD` only its length counts.
    package var body: [UInt8]

    /// An answer made of its parts.
    package init(_ status: Status, headers: Headers = Headers(), body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A page, in UTF-8.
    package static func html(_ body: [UInt8], status: Status = .ok) -> Response {
        Response(status, headers: contentType("text/html; charset=utf-8"), body: body)
    }

    /// Plain text, in UTF-8.
    package static func text(_ text: String, status: Status = .ok) -> Response {
        Response(status, headers: contentType("text/plain; charset=utf-8"), body: Array(text.utf8))
    }

    /// Bytes of the given media type, such as a style sheet or a picture.
    package static func file(_ body: [UInt8], contentType type: String) -> Response {
        Response(.ok, headers: contentType(type), body: body)
    }

    /// Bytes the browser should save under a name, whatever is in them.
    package static func download(
        _ body: [UInt8], contentType type: String, fileName: String
    ) -> Response {
        var response = file(body, contentType: type)
        // RFC 6266: the plain name for old browsers, the encoded one for names with accents.
        let plainName = percentEncoded(fileName) { isUnreserved($0) || $0 == UInt8(ascii: " ") }
        let encodedName = percentEncoded(fileName, keeping: isUnreserved)
        response.headers["Content-Disposition"] =
            "attachment; filename=\"\(plainName)\"; filename*=UTF-8''\(encodedName)"
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response
    }

    /// Sends the browser to another address with a GET, as after every form. Bytes an address may
    /// not hold are encoded, so that a value cannot add headers of its own.
    package static func seeOther(_ location: String) -> Response {
        let address = percentEncoded(location) { $0 > 0x20 && $0 < 0x7F }
        return Response(.seeOther, headers: Headers([("Location", address)]))
    }

    /// No body at all.
    package static func empty(_ status: Status) -> Response {
        Response(status)
    }

    /// This answer with a cookie set.
    package func setting(_ cookie: Cookie) -> Response {
        adding("Set-Cookie", cookie.headerValue)
    }

    /// This answer with one more header field.
    package func adding(_ name: String, _ value: String) -> Response {
        var response = self
        response.headers.add(name, value)
        return response
    }

    private static func contentType(_ type: String) -> Headers {
        Headers([("Content-Type", type)])
    }
}
