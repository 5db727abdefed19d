/// The three shapes of element every named method is made of.
extension HTMLBuffer {
    /// `<name …>`, what the closure writes, `</name>`.
    mutating func element(
        _ name: StaticString, _ attributes: [Attribute], _ content: (inout HTMLBuffer) -> Void
    ) {
        startTag(name, attributes)
        append(byte: UInt8(ascii: ">"))
        content(&self)
        endTag(name)
    }

    /// `<name …>text</name>`.
    mutating func element(_ name: StaticString, _ attributes: [Attribute], text: String) {
        startTag(name, attributes)
        append(byte: UInt8(ascii: ">"))
        append(text, escaping: .text)
        endTag(name)
    }

    /// `<name …>text</name>` in which a first line end is kept: parsers drop one right after the tag.
    mutating func verbatimElement(_ name: StaticString, _ attributes: [Attribute], text: String) {
        startTag(name, attributes)
        append(">\n")
        append(text, escaping: .text)
        endTag(name)
    }

    /// `<name …>`, an element that never has content.
    mutating func void(_ name: StaticString, _ attributes: [Attribute]) {
        startTag(name, attributes)
        append(byte: UInt8(ascii: ">"))
    }

    /// `<name …/>`, an SVG element without content.
    mutating func closedElement(_ name: StaticString, _ attributes: [Attribute]) {
        startTag(name, attributes)
        append("/>")
    }

    private mutating func startTag(_ name: StaticString, _ attributes: [Attribute]) {
        append(byte: UInt8(ascii: "<"))
        append(name)
        for attribute in attributes { append(attribute) }
    }

    private mutating func endTag(_ name: StaticString) {
        append("</")
        append(name)
        append(byte: UInt8(ascii: ">"))
    }
}
