import HTML
import HTTPServer

/// The page that somebody asked for before signing in, to lead back to: from a link in a mail, for instance.
///
/// The address travels through the browser, where anybody can write another in it. So only pages of this site that are for
/// who signed in count; what leads elsewhere is no asked page.
struct AskedPage {
    /// The field of the form and of the query that carries it.
    static let field = "daarna"
    /// The longest address that is carried along, in bytes of UTF-8.
    private static let longest = 1000

    /// The page, with what it was asked.
    let link: Link

    /// The page that a request asks for; nil for the list of the day, where one comes anyhow.
    init?(of request: Request) { self.init(request.target) }

    /// The page carried along in a form or an address.
    init?(carriedBy visit: Visit) {
        guard let address = visit.form[Self.field] ?? visit.request.query[Self.field] else { return nil }
        self.init(address)
    }

    private init?(_ address: String) {
        guard address.utf8.count <= Self.longest, let link = Link(checking: address),
            let page = Self.page(at: address), page != .today, page != .signOut,
            page.rule == .staff || page.rule == .dossier
        else { return nil }
        self.link = link
    }

    private static func page(at address: String) -> Page? {
        // What is no path of this site is no page; that is all there is to know of it.
        guard let request = try? Request(.get, address) else { return nil }
        return Page(request.path)
    }

    /// The address of the sign-in page that leads to it.
    var signIn: Link { "\(Page.signIn.link)?daarna=\(link.address)" }
}
