/// The parts a page is divided into.
extension HTMLBuffer {
    /// `header`: introduces the page or a part of it.
    package mutating func header(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("header", attributes, content)
    }

    /// `nav`: a group of ways to go elsewhere.
    package mutating func nav(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("nav", attributes, content)
    }

    /// `main`: what this page is about; once in a page.
    package mutating func main(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("main", attributes, content)
    }

    /// `footer`: closes the page or a part of it.
    package mutating func footer(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("footer", attributes, content)
    }

    /// `aside`: something beside the main matter.
    package mutating func aside(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("aside", attributes, content)
    }

    /// `section`: a part with a heading of its own.
    package mutating func section(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("section", attributes, content)
    }

    /// `article`: a part that stands by itself.
    package mutating func article(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("article", attributes, content)
    }

    /// `div`: a part without a meaning, for layout.
    package mutating func div(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("div", attributes, content)
    }

    /// `search`: controls for searching or filtering.
    package mutating func search(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("search", attributes, content)
    }

    /// `hgroup`: a heading and the lines that belong to it.
    package mutating func hgroup(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("hgroup", attributes, content)
    }

    /// `address`: how to reach someone.
    package mutating func address(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("address", attributes, content)
    }

    /// `h1`: a heading of level 1.
    package mutating func h1(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("h1", attributes, content)
    }

    /// `h1` with nothing but text in it.
    package mutating func h1(_ text: String, _ attributes: Attribute...) {
        element("h1", attributes, text: text)
    }

    /// `h2`: a heading of level 2.
    package mutating func h2(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("h2", attributes, content)
    }

    /// `h2` with nothing but text in it.
    package mutating func h2(_ text: String, _ attributes: Attribute...) {
        element("h2", attributes, text: text)
    }

    /// `h3`: a heading of level 3.
    package mutating func h3(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("h3", attributes, content)
    }

    /// `h3` with nothing but text in it.
    package mutating func h3(_ text: String, _ attributes: Attribute...) {
        element("h3", attributes, text: text)
    }

    /// `h4`: a heading of level 4.
    package mutating func h4(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("h4", attributes, content)
    }

    /// `h4` with nothing but text in it.
    package mutating func h4(_ text: String, _ attributes: Attribute...) {
        element("h4", attributes, text: text)
    }

    /// `h5`: a heading of level 5.
    package mutating func h5(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("h5", attributes, content)
    }

    /// `h5` with nothing but text in it.
    package mutating func h5(_ text: String, _ attributes: Attribute...) {
        element("h5", attributes, text: text)
    }

    /// `h6`: a heading of level 6.
    package mutating func h6(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("h6", attributes, content)
    }

    /// `h6` with nothing but text in it.
    package mutating func h6(_ text: String, _ attributes: Attribute...) {
        element("h6", attributes, text: text)
    }

    /// `details`: a part that opens on request; starts with `summary`.
    package mutating func details(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("details", attributes, content)
    }

    /// `summary`: what one sees of a closed `details`.
    package mutating func summary(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("summary", attributes, content)
    }

    /// `summary` with nothing but text in it.
    package mutating func summary(_ text: String, _ attributes: Attribute...) {
        element("summary", attributes, text: text)
    }

    /// `dialog`: a window over the page.
    package mutating func dialog(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("dialog", attributes, content)
    }
}
