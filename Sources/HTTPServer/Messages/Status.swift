/// A status code of HTTP. The reason phrase is written by the server.
package struct Status: RawRepresentable, Hashable, Sendable {
    /// The code, 100 to 599.
    package let rawValue: Int

    /// A code that has no name here.
    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// 200: here it is.
    package static let ok = Status(rawValue: 200)
    /// 204: done, and there is nothing to show.
    package static let noContent = Status(rawValue: 204)
    /// 303: look there for the outcome.
    package static let seeOther = Status(rawValue: 303)
    /// 400: cannot be understood.
    package static let badRequest = Status(rawValue: 400)
    /// 401: sign in first.
    package static let unauthorized = Status(rawValue: 401)
    /// 403: not for you.
    package static let forbidden = Status(rawValue: 403)
    /// 404: not here.
    package static let notFound = Status(rawValue: 404)
    /// 409: something else happened in between.
    package static let conflict = Status(rawValue: 409)
    /// 410: was here, and is no longer.
    package static let gone = Status(rawValue: 410)
    /// 411: say first how long the body is.
    package static let lengthRequired = Status(rawValue: 411)
    /// 413: more than we take.
    package static let contentTooLarge = Status(rawValue: 413)
    /// 415: of a kind we do not take.
    package static let unsupportedMediaType = Status(rawValue: 415)
    /// 422: understood, but something in it is not right.
    package static let unprocessable = Status(rawValue: 422)
    /// 429: too often.
    package static let tooManyRequests = Status(rawValue: 429)
    /// 500: our fault.
    package static let internalServerError = Status(rawValue: 500)
    /// 501: a method we do not know.
    package static let notImplemented = Status(rawValue: 501)
    /// 503: not now.
    package static let serviceUnavailable = Status(rawValue: 503)
}
