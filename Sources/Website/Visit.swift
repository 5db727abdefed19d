import Access
import Dossiers
import HTTPServer
import Identity

/// One request with what is known of who sent it.
struct Visit {
    /// The request.
    let request: Request
    /// The page asked for.
    let page: Page
    /// The form that was sent; empty for a GET.
    let form: FormData
    /// Who is signed in.
    let viewer: Viewer?
    /// The token that every form must bring back: of the session, or of the browser before signing in.
    let formToken: String

    /// Who is signed in. Throws ``NotSignedIn``; the site sends such a visit to the sign-in page.
    var staff: Viewer {
        get throws {
            guard let viewer else { throw NotSignedIn() }
            return viewer
        }
    }
}

/// A page for staff was asked by somebody who is not signed in.
struct NotSignedIn: Error {}

/// A form came without the right token: from another site, or from a page that was open too long.
struct ForeignForm: Error {
    /// The token it should have had; empty when the browser has none.
    let formToken: String
}

/// There is no such page, or not for this method.
struct NoSuchPage: Error {}
