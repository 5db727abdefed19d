import HTML
import HTTPServer

// The controls that forms are made of, each with its label and hint tied to it.
extension Website {
    /// A line to fill in.
    func textField(
        _ name: String, _ label: String, hint: String? = nil, value: String, type: String = "text",
        required: Bool = false, _ b: inout HTMLBuffer
    ) {
        b.div(.class("field")) { b in
            fieldLabel(name, label, hint, &b)
            b.input(
                .type(type), .id(name), .name(name), .value(value), .required(when: required),
                .when(hint != nil, .aria("describedby", "\(name)-uitleg")))
        }
    }

    /// Several lines to fill in.
    func longField(
        _ name: String, _ label: String, hint: String? = nil, value: String, required: Bool = false,
        rows: Int = 6, _ b: inout HTMLBuffer
    ) {
        b.div(.class("field")) { b in
            fieldLabel(name, label, hint, &b)
            b.textarea(
                value, .id(name), .name(name), .rows(rows), .maxlength(20_000), .required(when: required),
                .when(hint != nil, .aria("describedby", "\(name)-uitleg")))
        }
    }

    private func fieldLabel(_ name: String, _ label: String, _ hint: String?, _ b: inout HTMLBuffer) {
        b.label(label, .for(name))
        if let hint { b.span(hint, .class("hint"), .id("\(name)-uitleg")) }
    }

    /// One of several answers.
    func radio(_ name: String, _ value: String, _ label: String, checked: Bool, _ b: inout HTMLBuffer) {
        b.label(.class("choice")) { b in
            b.input(.type("radio"), .name(name), .value(value), .checked(when: checked))
            b.span(label)
        }
    }

    /// An answer that can be on or off.
    func checkbox(_ name: String, _ value: String, _ label: String, checked: Bool, _ b: inout HTMLBuffer) {
        b.label(.class("choice")) { b in
            b.input(.type("checkbox"), .name(name), .value(value), .checked(when: checked))
            b.span(label)
        }
    }

    /// A list to choose from.
    func selectField(
        _ name: String, _ label: String, _ options: [(value: String, title: String)], chosen: String?,
        _ b: inout HTMLBuffer
    ) {
        b.div(.class("field")) { b in
            b.label(label, .for(name))
            b.select(.id(name), .name(name)) { b in
                for option in options {
                    b.option(option.title, .value(option.value), .selected(when: option.value == chosen))
                }
            }
        }
    }
}

extension Website {
    /// A visit with a token for forms, made now if the browser has none, and the cookie to set for it.
    func withVisitorToken(_ visit: Visit) -> (visit: Visit, cookie: Cookie?) {
        guard visit.formToken.isEmpty else { return (visit, nil) }
        let token = newToken()
        return (
            Visit(
                request: visit.request, page: visit.page, form: visit.form, viewer: visit.viewer,
                formToken: token),
            visitorCookie(token)
        )
    }

    /// The cookie that holds the token of forms before anybody signed in.
    func visitorCookie(_ token: String) -> Cookie {
        Cookie(cookieNames.visitor, token, secure: !allowsPlainCookies, sameSite: .strict)
    }
}

extension Response {
    /// This answer, with a cookie if there is one.
    func adding(_ cookie: Cookie?) -> Response { cookie.map(setting) ?? self }
}
