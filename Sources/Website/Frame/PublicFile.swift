import HTML
import HTTPServer

/// A file that every page uses and that says nothing of anybody. Browsers keep it: when it changes, so does its address.
struct PublicFile: Sendable {
    /// Where it is, with a number made of what it says.
    let link: Link
    /// What is answered there.
    let response: Response

    init(_ source: String, as contentType: String, at page: Page) {
        let sum = source.utf8.reduce(UInt64(5381)) { ($0 &* 33) ^ UInt64($1) }
        link = "\(page.link)?v=\(String(sum, radix: 36))"
        var response = Response.file(Array(source.utf8), contentType: contentType)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        self.response = response
    }
}

extension PublicFile {
    /// What is answered at the page of such a file.
    static func response(at page: Page) -> Response {
        switch page {
        case .script: Script.file.response
        case .icon: Icon.file.response
        default: Stylesheet.file.response
        }
    }
}
