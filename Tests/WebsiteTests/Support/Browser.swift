import Dossiers
import HTML
import HTTPServer
import Identity
import People
import Testing
import UseCases

@testable import Website

/// Somebody's browser: keeps the session, and sends forms with the token of that session.
struct Browser {
    let school: SchoolSite
    private let cookie: String?
    private let formToken: String

    /// A browser in which nobody signed in.
    init(_ school: SchoolSite) {
        self.school = school
        cookie = nil
        formToken = ""
    }

    /// A browser in which nobody signed in, that opened a public form and got its token.
    init(_ school: SchoolSite, visitorToken: String) {
        self.school = school
        cookie = "\(school.site.cookieNames.visitor)=\(visitorToken)"
        formToken = visitorToken
    }

    /// A browser in which a member of staff signed in.
    init(_ school: SchoolSite, as staff: StaffMember.ID) async throws {
        self.school = school
        let ticket = try await school.site.accounts.openSession(
            for: staff, at: SchoolSite.school, knowingDevice: true, now: SchoolSite.instant)
        cookie = "\(school.site.cookieNames.session)=\(ticket.token)"
        let session = try await school.site.accounts.session(ticket.token, now: SchoolSite.instant)
        formToken = try #require(session).formToken
    }

    /// Opens a page.
    func open(_ page: Page, query: String = "") async throws -> Answer {
        Answer(await school.site.answer(try Request(.get, page.link.address + query, headers: headers)))
    }

    /// Sends a form to a page, with the session's token unless another is given.
    /// It comes from an address, where a proxy may pass it on for another.
    func send(
        _ fields: [(String, String)], to page: Page, token: String? = nil, from address: String = "",
        for passedOn: String? = nil
    ) async throws -> Answer {
        let all = [("formulier", token ?? formToken)] + fields
        let body = all.map { Link("?\($0.0)=\($0.1)").address.dropFirst() }.joined(separator: "&")
        var headers = headers
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        if let passedOn { headers.add("X-Forwarded-For", passedOn) }
        return Answer(
            await school.site.answer(
                try Request(
                    .post, page.link.address, headers: headers, body: Array(body.utf8),
                    remoteAddress: address)))
    }

    private var headers: Headers { cookie.map { Headers([("Cookie", $0)]) } ?? Headers() }
}

/// What came back.
struct Answer {
    let status: Status
    let text: String
    let location: String?
    let retryAfter: String?
    let size: Int

    init(_ response: Response) {
        status = response.status
        text = String(decoding: response.body, as: UTF8.self)
        location = response.headers["Location"]
        retryAfter = response.headers["Retry-After"]
        size = response.body.count
    }
}
