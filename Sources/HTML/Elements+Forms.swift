/// Forms and their controls.
extension HTMLBuffer {
    /// `form`: what is sent together; give it `.method` and `.action`.
    package mutating func form(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("form", attributes, content)
    }

    /// `fieldset`: controls that answer one question.
    package mutating func fieldset(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("fieldset", attributes, content)
    }

    /// `legend`: the question of a `fieldset`.
    package mutating func legend(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("legend", attributes, content)
    }

    /// `legend` with nothing but text in it.
    package mutating func legend(_ text: String, _ attributes: Attribute...) {
        element("legend", attributes, text: text)
    }

    /// `label`: the name of a control; give it `.for`.
    package mutating func label(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("label", attributes, content)
    }

    /// `label` with nothing but text in it.
    package mutating func label(_ text: String, _ attributes: Attribute...) {
        element("label", attributes, text: text)
    }

    /// `input`: a control; `.type` says of which kind.
    package mutating func input(_ attributes: Attribute...) {
        void("input", attributes)
    }

    /// `textarea`: a control for several lines; the text is what stands in it.
    package mutating func textarea(_ text: String, _ attributes: Attribute...) {
        verbatimElement("textarea", attributes, text: text)
    }

    /// `select`: a choice from a list of `option`.
    package mutating func select(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("select", attributes, content)
    }

    /// `optgroup`: options that belong together; give it `.label`.
    package mutating func optgroup(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("optgroup", attributes, content)
    }

    /// `option`: one choice; `.value` is what is sent.
    package mutating func option(_ text: String, _ attributes: Attribute...) {
        element("option", attributes, text: text)
    }

    /// `datalist`: choices an `input` suggests.
    package mutating func datalist(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("datalist", attributes, content)
    }

    /// `button`: does something; give it `.type`.
    package mutating func button(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("button", attributes, content)
    }

    /// `button` with nothing but text in it.
    package mutating func button(_ text: String, _ attributes: Attribute...) {
        element("button", attributes, text: text)
    }

    /// `output`: the outcome of what was filled in.
    package mutating func output(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("output", attributes, content)
    }

    /// `output` with nothing but text in it.
    package mutating func output(_ text: String, _ attributes: Attribute...) {
        element("output", attributes, text: text)
    }

    /// `progress`: how far something is.
    package mutating func progress(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("progress", attributes, content)
    }

    /// `progress` with nothing but text in it.
    package mutating func progress(_ text: String, _ attributes: Attribute...) {
        element("progress", attributes, text: text)
    }

    /// `meter`: where a value lies in its range.
    package mutating func meter(_ attributes: Attribute..., content: (inout HTMLBuffer) -> Void) {
        element("meter", attributes, content)
    }

    /// `meter` with nothing but text in it.
    package mutating func meter(_ text: String, _ attributes: Attribute...) {
        element("meter", attributes, text: text)
    }
}
