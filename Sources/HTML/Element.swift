/// The three shapes of element every named method is made of.
extension HTMLBuffer {
    /// `<name …>`, what the closure writes, `</name>`.
    mutating func element(
        _ name: StaticString, _ attributes: [Attribute], _ content: (inout HTMLBuffer) -> Void
    ) {
        startTag(name, attributes, end: ">")
        content(&self)
        endTag(name)
    }

    /// `<name …>text</name>`.
    mutating func element(_ name: StaticString, _ attributes: [Attribute], text: String) {
        startTag(name, attributes, end: ">")
        self.text(text)
        endTag(name)
    }

    /// `<name …>text</name>` in which a first line end is kept: parsers drop one right after the tag.
    mutating func verbatimElement(_ name: StaticString, _ attributes: [Attribute], text: String) {
        startTag(name, attributes, end: ">\n")
        self.text(text)
        endTag(name)
    }

    /// `<name …>`, an element that never has content.
    mutating func void(_ name: StaticString, _ attributes: [Attribute]) {
        startTag(name, attributes, end: ">")
    }

    /// `<name …/>`, an SVG element without content.
    mutating func closedElement(_ name: StaticString, _ attributes: [Attribute]) {
        startTag(name, attributes, end: "/>")
    }

    private mutating func startTag(_ name: StaticString, _ attributes: [Attribute], end: StaticString) {
        var most = 1 + name.utf8CodeUnitCount + end.utf8CodeUnitCount
        for index in attributes.indices { most += attributes[index].mostBytes }
        write(atMost: most) { place in
            place.put(UInt8(ascii: "<"))
            place.put(name)
            attributes.withUnsafeBufferPointer { attributes in
                for index in attributes.indices { attributes[index].write(at: &place) }
            }
            place.put(end)
        }
    }

    private mutating func endTag(_ name: StaticString) {
        write(atMost: name.utf8CodeUnitCount + 3) { place in
            place.put("</")
            place.put(name)
            place.put(UInt8(ascii: ">"))
        }
    }
}
