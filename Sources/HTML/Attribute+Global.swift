/// Attributes any element may have, and those of links and pictures.
extension Attribute {
    /// `class`: names for the style sheet, separated by spaces.
    package static func `class`(_ value: String) -> Attribute { Attribute("class", value) }

    /// `id`: the name of this element in the page.
    package static func id(_ value: String) -> Attribute { Attribute("id", value) }

    /// `title`: a hint shown beside the pointer.
    package static func title(_ value: String) -> Attribute { Attribute("title", value) }

    /// `lang`: the language of what is inside.
    package static func lang(_ value: String) -> Attribute { Attribute("lang", value) }

    /// `dir`: the direction of writing.
    package static func dir(_ value: String) -> Attribute { Attribute("dir", value) }

    /// `role`: what this is to a screen reader.
    package static func role(_ value: String) -> Attribute { Attribute("role", value) }

    /// `tabindex`: 0 to take part in tabbing, -1 for scripts only.
    package static func tabindex(_ value: Int) -> Attribute { Attribute("tabindex", String(value)) }

    /// `hidden`: not to be seen or read.
    package static var hidden: Attribute { Attribute(flag: "hidden", when: true) }

    /// `hidden`, when the condition holds.
    package static func hidden(when isOn: Bool) -> Attribute { Attribute(flag: "hidden", when: isOn) }

    /// `popover`: shown over the page on request.
    package static var popover: Attribute { Attribute(flag: "popover", when: true) }

    /// `popover`, when the condition holds.
    package static func popover(when isOn: Bool) -> Attribute { Attribute(flag: "popover", when: isOn) }

    /// `translate`: `no` for names and codes.
    package static func translate(_ value: String) -> Attribute { Attribute("translate", value) }

    /// `href`: where it leads.
    package static func href(_ link: Link) -> Attribute { Attribute("href", link.address) }

    /// `src`: where it comes from.
    package static func src(_ link: Link) -> Attribute { Attribute("src", link.address) }

    /// `rel`: what the address is to this page.
    package static func rel(_ value: String) -> Attribute { Attribute("rel", value) }

    /// `target`: the window to open in.
    package static func target(_ value: String) -> Attribute { Attribute("target", value) }

    /// `download`: the file name to save under.
    package static func download(_ value: String) -> Attribute { Attribute("download", value) }

    /// `alt`: what the picture tells, empty for decoration.
    package static func alt(_ value: String) -> Attribute { Attribute("alt", value) }

    /// `loading`: `lazy` for what lies far down.
    package static func loading(_ value: String) -> Attribute { Attribute("loading", value) }

    /// `media`: on which screens or paper it applies.
    package static func media(_ value: String) -> Attribute { Attribute("media", value) }

    /// `sizes`: the sizes of an icon or picture.
    package static func sizes(_ value: String) -> Attribute { Attribute("sizes", value) }

    /// `charset`: the character set.
    package static func charset(_ value: String) -> Attribute { Attribute("charset", value) }

    /// `content`: the value of a `meta`.
    package static func content(_ value: String) -> Attribute { Attribute("content", value) }

    /// `integrity`: the hash a file must have.
    package static func integrity(_ value: String) -> Attribute { Attribute("integrity", value) }

    /// `nonce`: the number the content policy asks for.
    package static func nonce(_ value: String) -> Attribute { Attribute("nonce", value) }

    /// `defer`: run when the page is there.
    package static var `defer`: Attribute { Attribute(flag: "defer", when: true) }

    /// `defer`, when the condition holds.
    package static func `defer`(when isOn: Bool) -> Attribute { Attribute(flag: "defer", when: isOn) }

    /// `datetime`: the moment for machines, ISO 8601.
    package static func datetime(_ value: String) -> Attribute { Attribute("datetime", value) }

    /// `open`: shown unfolded.
    package static var open: Attribute { Attribute(flag: "open", when: true) }

    /// `open`, when the condition holds.
    package static func open(when isOn: Bool) -> Attribute { Attribute(flag: "open", when: isOn) }

    /// `start`: the first number of a list.
    package static func start(_ value: Int) -> Attribute { Attribute("start", String(value)) }

    /// `reversed`: counts down.
    package static var reversed: Attribute { Attribute(flag: "reversed", when: true) }

    /// `reversed`, when the condition holds.
    package static func reversed(when isOn: Bool) -> Attribute { Attribute(flag: "reversed", when: isOn) }

    /// `scope`: `col` or `row`: what a heading is over.
    package static func scope(_ value: String) -> Attribute { Attribute("scope", value) }

    /// `headers`: the headings of a cell.
    package static func headers(_ value: String) -> Attribute { Attribute("headers", value) }

    /// `colspan`: how many columns it covers.
    package static func colspan(_ value: Int) -> Attribute { Attribute("colspan", String(value)) }

    /// `rowspan`: how many rows it covers.
    package static func rowspan(_ value: Int) -> Attribute { Attribute("rowspan", String(value)) }

    /// `span`: how many columns a `col` stands for.
    package static func span(_ value: Int) -> Attribute { Attribute("span", String(value)) }
}
