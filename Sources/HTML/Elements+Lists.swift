/// Lists.
extension HTMLBuffer {
    /// `ul`: a list in no order.
    package mutating func ul(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("ul", attributes, content)
    }

    /// `ol`: a list in order.
    package mutating func ol(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("ol", attributes, content)
    }

    /// `li`: an item of a list.
    package mutating func li(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("li", attributes, content)
    }

    /// `li` with nothing but text in it.
    package mutating func li(_ text: String, _ attributes: Attribute...) {
        element("li", attributes, text: text)
    }

    /// `menu`: a list of commands.
    package mutating func menu(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("menu", attributes, content)
    }

    /// `dl`: terms and what belongs to them.
    package mutating func dl(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("dl", attributes, content)
    }

    /// `dt`: a term.
    package mutating func dt(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("dt", attributes, content)
    }

    /// `dt` with nothing but text in it.
    package mutating func dt(_ text: String, _ attributes: Attribute...) {
        element("dt", attributes, text: text)
    }

    /// `dd`: what belongs to the term before it.
    package mutating func dd(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("dd", attributes, content)
    }

    /// `dd` with nothing but text in it.
    package mutating func dd(_ text: String, _ attributes: Attribute...) {
        element("dd", attributes, text: text)
    }
}
