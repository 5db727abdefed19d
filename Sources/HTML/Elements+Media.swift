/// Pictures and the frames around them.
extension HTMLBuffer {
    /// `figure`: a picture or table the text refers to.
    package mutating func figure(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("figure", attributes, content)
    }

    /// `figcaption`: what a `figure` shows.
    package mutating func figcaption(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("figcaption", attributes, content)
    }

    /// `figcaption` with nothing but text in it.
    package mutating func figcaption(_ text: String, _ attributes: Attribute...) {
        element("figcaption", attributes, text: text)
    }

    /// `img`: a picture; always give it `.alt`.
    package mutating func img(_ attributes: Attribute...) {
        void("img", attributes)
    }

    /// `picture`: one picture in several forms.
    package mutating func picture(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("picture", attributes, content)
    }

    /// `source`: one form of a `picture`.
    package mutating func source(_ attributes: Attribute...) {
        void("source", attributes)
    }
}
