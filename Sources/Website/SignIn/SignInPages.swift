import Dossiers
import HTML
import HTTPServer
import Identity
import People
import UseCases

/// Signing in and out, and in a demo choosing whom to be and what time it is.
struct SignInPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /aanmelden
    func show(_ visit: Visit) async throws -> Response {
        let visit = site.withVisitorToken(visit)
        return try await form(visit.visit, problem: nil, status: .ok).adding(visit.cookie)
    }

    /// POST /aanmelden
    func signIn(_ visit: Visit) async throws -> Response {
        let attempt = SignInAttempt(
            login: visit.form["naam"] ?? "", password: visit.form["wachtwoord"] ?? "",
            source: site.source(of: visit.request),
            deviceToken: visit.request.cookie(site.cookieNames.device.description))
        do {
            return entering(try await site.accounts.signIn(attempt, now: site.instant()))
        } catch let refusal as SignInRefusal {
            return try await refused(refusal, visit)
        }
    }

    private func refused(_ refusal: SignInRefusal, _ visit: Visit) async throws -> Response {
        switch refusal {
        case .wrong: try await form(visit, problem: site.texts.signIn.wrong, status: .unprocessable)
        case .wait(let seconds):
            try await form(
                visit, problem: site.texts.signIn.wait((seconds + 59) / 60), status: .tooManyRequests)
        }
    }

    private func entering(_ ticket: SessionTicket) -> Response {
        let isSecure = !site.allowsPlainCookies
        var response = Response.seeOther(Page.today.path)
            .setting(Cookie(site.cookieNames.session, ticket.token, secure: isSecure))
            .setting(Cookie.removing(site.cookieNames.visitor, secure: isSecure))
        if let device = ticket.deviceToken {
            response = response.setting(
                Cookie(
                    site.cookieNames.device, device, maxAge: Accounts.deviceTime, secure: isSecure,
                    sameSite: .strict))
        }
        return response
    }

    /// POST /afmelden
    func signOut(_ visit: Visit) async throws -> Response {
        if let token = visit.request.cookie(site.cookieNames.session.description) {
            try await site.accounts.signOut(token)
        }
        return Response.seeOther(Page.signIn.path)
            .setting(Cookie.removing(site.cookieNames.session, secure: !site.allowsPlainCookies))
    }

    private func form(_ visit: Visit, problem: String?, status: Status) async throws -> Response {
        let personas = try await site.demo?.personas() ?? []
        let texts = site.texts.signIn
        let page = site.document(title: texts.title, visit: visit) { b in
            if let problem { b.div(.class("message refused"), .role("alert")) { $0.p(problem) } }
            b.form(.method("post"), .action(Page.signIn.link)) { b in
                site.formToken(visit, &b)
                site.textField("naam", texts.login, value: visit.form["naam"] ?? "", required: true, &b)
                site.textField("wachtwoord", texts.password, value: "", type: "password", required: true, &b)
                b.div(.class("actions")) { $0.button(texts.send, .type("submit")) }
            }
            if !personas.isEmpty { list(personas, visit, &b) }
        }
        return .html(page.bytes, status: status)
    }

    private func list(_ personas: [Website.Persona], _ visit: Visit, _ b: inout HTMLBuffer) {
        b.h2(site.texts.demo.personas)
        b.p(site.texts.demo.personasHint)
        for school in personas.map(\.schoolName).uniqued() {
            b.h3(school)
            b.form(.method("post"), .action(Page.demoSignIn.link), .class("actions")) { b in
                site.formToken(visit, &b)
                for persona in personas where persona.schoolName == school {
                    b.button(
                        "\(persona.name) – \(persona.role)", .type("submit"), .name("wie"),
                        .value(persona.staff.text),
                        .class("secondary"))
                }
            }
        }
    }

    /// POST /demo/aanmelden
    func signInAsPersona(_ visit: Visit) async throws -> Response {
        let personas = try await site.demo?.personas() ?? []
        guard let persona = personas.first(where: { $0.staff.text == visit.form["wie"] }) else {
            throw NoSuchPage()
        }
        return entering(
            try await site.accounts.openSession(
                for: persona.staff, at: persona.school, knowingDevice: true, now: site.instant()))
    }

    /// POST /demo/tijd
    func travel(_ visit: Visit) async throws -> Response {
        guard let travel = visit.form["sprong"].flatMap(Website.TimeTravel.init(rawValue:)),
            let demo = site.demo
        else {
            throw NoSuchPage()
        }
        try await demo.travel(travel)
        let back = visit.form["terug"].flatMap(Link.init(checking:))?.address
        return .seeOther(back.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? Page.today.path)
    }
}
