/// One attribute of an element: a name from the source code and a value that is escaped and quoted.
///
/// The names live in `Attribute+….swift`. A value may be absent, so that a condition can stand in
/// the list of attributes itself: `.checked(when: answer == .yes)`.
package struct Attribute: Sendable {
    enum Kind: Sendable {
        case absent, flag, text
    }

    /// Goes before the name: `aria-`, `data-` or nothing.
    let prefix: StaticString
    let name: StaticString
    let kind: Kind
    let text: String

    init(_ name: StaticString, _ value: String, prefix: StaticString = "") {
        self.prefix = prefix
        self.name = name
        kind = .text
        text = value
    }

    init(flag name: StaticString, when isOn: Bool) {
        prefix = ""
        self.name = name
        kind = isOn ? .flag : .absent
        text = ""
    }

    init(absent name: StaticString) {
        prefix = ""
        self.name = name
        kind = .absent
        text = ""
    }

    /// The attribute when the condition holds, otherwise nothing at all.
    package static func when(_ condition: Bool, _ attribute: @autoclosure () -> Attribute) -> Attribute {
        condition ? attribute() : Attribute(absent: "")
    }

    /// `aria-name="value"`.
    package static func aria(_ name: StaticString, _ value: String) -> Attribute {
        Attribute(name, value, prefix: "aria-")
    }

    /// `data-name="value"`.
    package static func data(_ name: StaticString, _ value: String) -> Attribute {
        Attribute(name, value, prefix: "data-")
    }

    /// An attribute without a method of its own. Handlers (`on…`) are left out, because scripts do not
    /// belong in markup; addresses pass the same check as ``Link``.
    package static func other(_ name: StaticString, _ value: String) -> Attribute {
        let plainName = name.description.lowercased()
        if plainName.hasPrefix("on") || plainName == "srcdoc" { return Attribute(absent: name) }
        return Attribute(name, addressNames.contains(plainName) ? Link(value).address : value)
    }

    private static let addressNames: Set<String> = [
        "href", "xlink:href", "src", "action", "formaction", "poster", "cite", "data", "ping",
    ]
}

extension Attribute {
    /// At most how many bytes it takes.
    var mostBytes: Int {
        4 + prefix.utf8CodeUnitCount + name.utf8CodeUnitCount
            + text.utf8.count * EscapingContext.mostPerByte
    }

    @inline(__always)
    func write(at place: inout WritePlace) {
        guard kind != .absent else { return }
        place.put(UInt8(ascii: " "))
        place.put(prefix)
        place.put(name)
        guard kind == .text else { return }
        place.put("=\"")
        place.put(text, escaping: .attribute)
        place.put(UInt8(ascii: "\""))
    }
}
