import Access
import Casework
import Dossiers
import HTTPServer
import Identity
import People
import SchoolTime
import UseCases

extension Website {
    /// Answers a request; never throws, and never shows anything internal.
    package func answer(_ request: Request) async -> Response {
        guard let page = Page(request.path), demo != nil || page.rule != .demoOnly else {
            return secured(notFound(), for: request)
        }
        let visit: Visit
        do {
            visit = try await self.visit(request, page)
        } catch {
            return secured(await turnAway(request, page, because: error), for: request)
        }
        do {
            let response = try await sentForms.once(visit, at: instant()) { try await self.answer(visit) }
            return secured(response, for: request)
        } catch {
            return secured(answer(to: error, visit), for: request)
        }
    }

    private func visit(_ request: Request, _ page: Page) async throws -> Visit {
        let session = try await session(of: request)
        let viewer = try await viewer(of: session)
        guard viewer != nil || (page.rule != .staff && page.rule != .dossier) else { throw NotSignedIn() }
        let formToken = session?.formToken ?? request.cookie(cookieNames.visitor.description) ?? ""
        guard request.method == .post else {
            return Visit(request: request, page: page, form: FormData(), viewer: viewer, formToken: formToken)
        }
        let form = try request.form()
        guard !formToken.isEmpty, let sent = form["formulier"], Accounts.isSameToken(sent, formToken) else {
            throw ForeignForm(formToken: formToken)
        }
        return Visit(request: request, page: page, form: form, viewer: viewer, formToken: formToken)
    }

    private func session(of request: Request) async throws -> Session? {
        guard let token = request.cookie(cookieNames.session.description), token.utf8.count <= 128 else {
            return nil
        }
        return try await accounts.session(token, now: instant())
    }

    private func viewer(of session: Session?) async throws -> Viewer? {
        guard let session else { return nil }
        return try await FindViewer(desk)(session.staff, at: session.school)
    }

    /// Whether somebody who just signed in holds a role at the school today.
    func worksHere(_ ticket: SessionTicket) async throws -> Bool {
        try await viewer(of: accounts.session(ticket.token, now: instant())) != nil
    }

    /// Headers that every answer carries.
    private func secured(_ response: Response, for request: Request) -> Response {
        var response = response
        response.headers["Content-Security-Policy"] =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
            + "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'"
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        if response.headers["Cache-Control"] == nil { response.headers["Cache-Control"] = "no-store" }
        return response
    }
}

/// The names of the cookies that the site sets, and no others.
struct CookieNames {
    let session: StaticString
    let visitor: StaticString
    let device: StaticString

    /// Over encrypted connections browsers take a name with this prefix from this very host only: a neighbour under
    /// the same domain cannot hand somebody a cookie of its own making.
    init(secure: Bool) {
        session = secure ? "__Host-vijfspoor-sessie" : "vijfspoor-sessie"
        visitor = secure ? "__Host-vijfspoor-bezoek" : "vijfspoor-bezoek"
        device = secure ? "__Host-vijfspoor-apparaat" : "vijfspoor-apparaat"
    }
}
