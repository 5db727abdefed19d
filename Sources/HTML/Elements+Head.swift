/// What stands in the head of a page.
extension HTMLBuffer {
    /// `title`: the name of the page, or of an SVG drawing or part of it, in plain text.
    package mutating func title(_ text: String, _ attributes: Attribute...) {
        element("title", attributes, text: text)
    }

    /// `meta`: a fact about the page, as `.name` and `.content`.
    package mutating func meta(_ attributes: Attribute...) {
        void("meta", attributes)
    }

    /// `link`: a style sheet, an icon or another related address.
    package mutating func link(_ attributes: Attribute...) {
        void("link", attributes)
    }

    /// `script`: a script of its own file; code never stands in the page.
    package mutating func script(_ attributes: Attribute...) {
        element("script", attributes, text: "")
    }

    /// `style`: rules that stand in the source code itself.
    package mutating func style(_ rules: StaticString, _ attributes: Attribute...) {
        element("style", attributes) { b in b.raw(rules) }
    }
}
