import HTML
import HTTPServer

/// The one style sheet. Its address changes when it does, so that browsers may keep it.
enum Stylesheet {
    static let link: Link = "\(Page.stylesheet.link)?v=\(version)"

    static let response: Response = {
        var response = Response.file(Array(css.utf8), contentType: "text/css; charset=utf-8")
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response
    }()

    private static let version: String = {
        let sum = css.utf8.reduce(UInt64(5381)) { ($0 &* 33) ^ UInt64($1) }
        return String(sum, radix: 36)
    }()

    /// What it is made of. A class has its looks in one of them: a second would reach pages that meant the first.
    static let parts = [
        tokens, base, frame, controls, lists, listStyles, caseStyles, mapStyles, drawingStyles,
    ]

    private static let css = parts.joined()
}
