extension HTMLBuffer {
    /// A whole page: doctype, `<html lang=…>`, a head that begins with the character set, and a body.
    ///
    /// - Parameters:
    ///   - language: The page's language, such as `nl`; screen readers choose their voice by it.
    ///   - attributes: Further attributes of `<html>`.
    ///   - capacity: Bytes to set aside; a little more than the page needs is best.
    ///   - head: Writes title, style sheets and the like.
    ///   - body: Writes everything one sees.
    /// - Returns: The page, ready to be sent.
    package static func document(
        language: String, _ attributes: Attribute..., capacity: Int = 16384,
        head: (inout HTMLBuffer) -> Void, body: (inout HTMLBuffer) -> Void
    ) -> HTMLBuffer {
        var buffer = HTMLBuffer(capacity: capacity)
        buffer.append("<!doctype html>\n")
        buffer.element("html", [.lang(language)] + attributes) { b in
            b.element("head", []) { b in
                b.void("meta", [.charset("utf-8")])
                head(&b)
            }
            b.element("body", [], body)
        }
        return buffer
    }
}
