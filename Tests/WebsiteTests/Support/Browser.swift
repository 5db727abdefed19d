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
    let formToken: String

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

    /// A browser with these cookies, in the form in which a browser sends them.
    init(_ school: SchoolSite, cookies: String, formToken: String = "") {
        self.school = school
        cookie = cookies
        self.formToken = formToken
    }

    /// Opens a page.
    func open(_ page: Page, query: String = "") async throws -> Answer {
        Answer(await school.site.answer(try Request(.get, page.link.address + query, headers: headers)))
    }

    /// Sends a form to a page, with the session's token unless another is given.
    /// It comes from an address, where a proxy may pass it on for another; from a page of a site, as browsers say.
    func send(
        _ fields: [(String, String)], to page: Page, token: String? = nil, from address: String = "",
        for passedOn: String? = nil, site: String? = nil
    ) async throws -> Answer {
        let all = [("formulier", token ?? formToken)] + fields
        let body = all.map { Link("?\($0.0)=\($0.1)").address.dropFirst() }.joined(separator: "&")
        var headers = headers
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        if let site { headers["Sec-Fetch-Site"] = site }
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
    let headers: Headers

    init(_ response: Response) {
        headers = response.headers
        status = response.status
        text = String(decoding: response.body, as: UTF8.self)
        location = response.headers["Location"]
        retryAfter = response.headers["Retry-After"]
        size = response.body.count
    }
}

extension Answer {
    /// The cookies that were set, without what is said of them.
    var cookies: [String: String] {
        headers.values(of: "Set-Cookie").reduce(into: [:]) { cookies, header in
            let pair = header.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            if pair.count == 2 { cookies[pair[0]] = pair[1] }
        }
    }

    /// The hidden fields of the first form that goes to an address, as a browser would send them.
    func hidden(in action: String) -> [(String, String)] {
        guard let start = text.range(of: "action=\"\(action)\""),
            let end = text[start.upperBound...].range(of: "</form>")
        else { return [] }
        return text[start.upperBound..<end.lowerBound]
            .matches(of: /type="hidden" name="([^"]+)" value="([^"]*)"/).map { match in
                (String(match.output.1), Self.plain(String(match.output.2)))
            }
    }

    private static func plain(_ escaped: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(escaped) {
            $0.replacing($1.0, with: $1.1)
        }
    }
}
