/// Attributes of forms and their controls.
extension Attribute {
    /// `action`: where the form goes.
    package static func action(_ link: Link) -> Attribute { Attribute("action", link.address) }

    /// `method`: `get` or `post`.
    package static func method(_ value: String) -> Attribute { Attribute("method", value) }

    /// `enctype`: `multipart/form-data` for a form with files.
    package static func enctype(_ value: String) -> Attribute { Attribute("enctype", value) }

    /// `novalidate`: the server checks.
    package static var novalidate: Attribute { Attribute(flag: "novalidate", when: true) }

    /// `novalidate`, when the condition holds.
    package static func novalidate(when isOn: Bool) -> Attribute { Attribute(flag: "novalidate", when: isOn) }

    /// `form`: the id of the form it belongs to.
    package static func form(_ value: String) -> Attribute { Attribute("form", value) }

    /// `formaction`: another place to send the form.
    package static func formaction(_ link: Link) -> Attribute { Attribute("formaction", link.address) }

    /// `name`: the name it is sent under.
    package static func name(_ value: String) -> Attribute { Attribute("name", value) }

    /// `value`: what is sent, or stands in the control.
    package static func value(_ value: String) -> Attribute { Attribute("value", value) }

    /// `type`: the kind of control, script or sheet.
    package static func type(_ value: String) -> Attribute { Attribute("type", value) }

    /// `for`: the id of the control it names.
    package static func `for`(_ value: String) -> Attribute { Attribute("for", value) }

    /// `placeholder`: an example in an empty control.
    package static func placeholder(_ value: String) -> Attribute { Attribute("placeholder", value) }

    /// `autocomplete`: what the browser may fill in.
    package static func autocomplete(_ value: String) -> Attribute { Attribute("autocomplete", value) }

    /// `inputmode`: the keyboard to show.
    package static func inputmode(_ value: String) -> Attribute { Attribute("inputmode", value) }

    /// `pattern`: what a value must look like.
    package static func pattern(_ value: String) -> Attribute { Attribute("pattern", value) }

    /// `spellcheck`: `false` for names and codes.
    package static func spellcheck(_ value: String) -> Attribute { Attribute("spellcheck", value) }

    /// `autocapitalize`: `none` for codes.
    package static func autocapitalize(_ value: String) -> Attribute { Attribute("autocapitalize", value) }

    /// `list`: the id of a `datalist`.
    package static func list(_ value: String) -> Attribute { Attribute("list", value) }

    /// `label`: the name of an `optgroup`.
    package static func label(_ value: String) -> Attribute { Attribute("label", value) }

    /// `min`: the least value.
    package static func min(_ value: String) -> Attribute { Attribute("min", value) }

    /// `max`: the greatest value.
    package static func max(_ value: String) -> Attribute { Attribute("max", value) }

    /// `step`: the distance between values.
    package static func step(_ value: String) -> Attribute { Attribute("step", value) }

    /// `minlength`: the least number of characters.
    package static func minlength(_ value: Int) -> Attribute { Attribute("minlength", String(value)) }

    /// `maxlength`: the greatest number of characters.
    package static func maxlength(_ value: Int) -> Attribute { Attribute("maxlength", String(value)) }

    /// `rows`: the height in lines.
    package static func rows(_ value: Int) -> Attribute { Attribute("rows", String(value)) }

    /// `cols`: the width in characters.
    package static func cols(_ value: Int) -> Attribute { Attribute("cols", String(value)) }

    /// `size`: the width in characters.
    package static func size(_ value: Int) -> Attribute { Attribute("size", String(value)) }

    /// `accept`: the kinds of file one may choose.
    package static func accept(_ value: String) -> Attribute { Attribute("accept", value) }

    /// `required`: may not stay empty.
    package static var required: Attribute { Attribute(flag: "required", when: true) }

    /// `required`, when the condition holds.
    package static func required(when isOn: Bool) -> Attribute { Attribute(flag: "required", when: isOn) }

    /// `disabled`: cannot be used and is not sent.
    package static var disabled: Attribute { Attribute(flag: "disabled", when: true) }

    /// `disabled`, when the condition holds.
    package static func disabled(when isOn: Bool) -> Attribute { Attribute(flag: "disabled", when: isOn) }

    /// `readonly`: cannot be changed but is sent.
    package static var readonly: Attribute { Attribute(flag: "readonly", when: true) }

    /// `readonly`, when the condition holds.
    package static func readonly(when isOn: Bool) -> Attribute { Attribute(flag: "readonly", when: isOn) }

    /// `checked`: is on.
    package static var checked: Attribute { Attribute(flag: "checked", when: true) }

    /// `checked`, when the condition holds.
    package static func checked(when isOn: Bool) -> Attribute { Attribute(flag: "checked", when: isOn) }

    /// `selected`: is chosen.
    package static var selected: Attribute { Attribute(flag: "selected", when: true) }

    /// `selected`, when the condition holds.
    package static func selected(when isOn: Bool) -> Attribute { Attribute(flag: "selected", when: isOn) }

    /// `multiple`: takes more than one.
    package static var multiple: Attribute { Attribute(flag: "multiple", when: true) }

    /// `multiple`, when the condition holds.
    package static func multiple(when isOn: Bool) -> Attribute { Attribute(flag: "multiple", when: isOn) }

    /// `autofocus`: where typing begins.
    package static var autofocus: Attribute { Attribute(flag: "autofocus", when: true) }

    /// `autofocus`, when the condition holds.
    package static func autofocus(when isOn: Bool) -> Attribute { Attribute(flag: "autofocus", when: isOn) }
}
