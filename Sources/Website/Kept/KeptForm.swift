import HTTPServer

/// A form that could not be taken, with every field as it came. It is shown under what went wrong, to be sent once more;
/// when somebody must sign in first, it goes along in the form for that.
struct KeptForm {
    /// Where it was going.
    let page: Page
    /// What was in it, without the token: the next sending has its own.
    let fields: [(name: String, value: String)]
    /// The token that it came with.
    let formToken: String

    private static let token = "formulier"
    /// The field that says in a sign-in form where the fields that go along were going.
    private static let destination = "naar"
    /// What stands before the names of fields that go along.
    private static let mark = "mee-"

    /// The form of a request; nil when it has none, or one that is nobody's work or must not be shown.
    init?(of request: Request, to page: Page) {
        // Where it cannot be read there is nothing to keep.
        guard request.method == .post, let form = try? request.form() else { return nil }
        if page == .signIn || page == .demoSignIn {
            self.init(carriedBy: form)
        } else {
            self.init(form, to: page)
        }
    }

    /// The form that went along in a sign-in form; nil when none did.
    init?(carriedBy form: FormData) {
        // What is no address of ours has nowhere to go.
        guard let address = form[Self.destination], let path = try? Request(.get, address).path,
            let page = Page(path)
        else { return nil }
        let carried = form.fields.filter { $0.name.hasPrefix(Self.mark) }.map { field in
            (String(field.name.dropFirst(Self.mark.count)), field.value)
        }
        self.init(FormData(carried), to: page)
    }

    private init?(_ form: FormData, to page: Page) {
        guard page.keepsWhatIsTyped else { return nil }
        self.page = page
        fields = form.fields.filter { $0.name != Self.token }
        formToken = form[Self.token] ?? ""
    }

    /// The fields under the names by which a sign-in form takes them along.
    var luggage: [(name: String, value: String)] {
        [(name: Self.destination, value: page.link.address)]
            + fields.map { (name: Self.mark + $0.name, value: $0.value) }
    }

    /// What looks written by a person: names of choices are short words without blanks or capitals.
    var words: [String] {
        fields.map(\.value).filter { value in
            value.contains { $0.isWhitespace || $0.isUppercase || !$0.isASCII }
                && value.contains { !$0.isWhitespace }
        }
    }
}

extension Page {
    /// Whether what is typed there is shown again whatever happens: not where it is a password or a code, or where nobody
    /// types.
    var keepsWhatIsTyped: Bool {
        switch self {
        case .signOut, .draft: false
        case .report: true
        default: rule == .staff || rule == .dossier
        }
    }
}

extension Request {
    /// Where the browser says that a form came from.
    enum Origin {
        /// A page of this site.
        case here
        /// Elsewhere.
        case elsewhere
        /// An old browser, or a connection that is not encrypted: it does not say.
        case unknown
    }

    /// Where it came from. No page elsewhere can make a browser say that it was here.
    var origin: Origin {
        switch headers["Sec-Fetch-Site"] {
        case "same-origin": .here
        case nil: .unknown
        default: .elsewhere
        }
    }
}
