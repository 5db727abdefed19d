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
            let ticket = try await site.accounts.signIn(attempt, now: site.instant())
            guard try await site.worksHere(ticket) else {
                try await site.accounts.signOut(ticket.token)
                return try await form(visit, problem: site.texts.signIn.noRole, status: .unprocessable)
            }
            return try await enter(with: ticket, visit)
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

    /// The form for somebody whose session ended before a form was sent, which goes along in it.
    func ask(again kept: KeptForm, _ visit: Visit) async throws -> Response {
        let visit = site.withVisitorToken(visit)
        return try await form(visit.visit, problem: nil, kept: kept, status: .unauthorized)
            .adding(visit.cookie)
    }

    private func enter(with ticket: SessionTicket, _ visit: Visit) async throws -> Response {
        let isSecure = !site.allowsPlainCookies
        var response = try await arrival(with: ticket, visit)
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

    /// The page that was asked for, or the list of the day; or what went along in the form, to be sent now.
    private func arrival(with ticket: SessionTicket, _ visit: Visit) async throws -> Response {
        guard let kept = KeptForm(carriedBy: visit.form),
            let session = try await site.accounts.session(ticket.token, now: site.instant())
        else { return .seeOther((AskedPage(carriedBy: visit)?.link ?? Page.today.link).address) }
        let texts = site.texts.kept
        let page = site.document(title: texts.signedIn, visit: nil) { b in
            b.p(texts.notSentYet, .class("lead"))
            KeptFormPanel(site: site, kept: kept, formToken: session.formToken).write(&b)
            b.p { $0.a(texts.leave, .href(Page.today.link)) }
        }
        return .html(page.bytes)
    }

    /// POST /afmelden
    func signOut(_ visit: Visit) async throws -> Response {
        if let token = visit.request.cookie(site.cookieNames.session.description) {
            // Where nothing can be written, on a full disk, the browser forgets the session all the same.
            do { try await site.accounts.signOut(token) } catch { site.onTrouble(error) }
        }
        return Response.seeOther(Page.signIn.path)
            .setting(Cookie.removing(site.cookieNames.session, secure: !site.allowsPlainCookies))
    }

    private func form(
        _ visit: Visit, problem: String?, kept: KeptForm? = nil, status: Status
    ) async throws -> Response {
        let kept = kept ?? KeptForm(carriedBy: visit.form)
        let personas = try await site.demo?.personas() ?? []
        let texts = site.texts.signIn
        let asked = AskedPage(carriedBy: visit)
        let page = site.document(title: texts.title, visit: visit) { b in
            if let problem { b.div(.class("message refused"), .role("alert")) { $0.p(problem) } }
            if kept != nil {
                b.div(.class("message"), .role("alert")) { $0.p(site.texts.kept.goesAlong) }
            } else if asked != nil {
                b.p(texts.goesOn, .class("lead"))
            }
            b.form(.method("post"), .action(Page.signIn.link)) { b in
                site.formToken(visit, &b)
                luggage(of: kept, &b)
                carry(asked, &b)
                site.textField("naam", texts.login, value: visit.form["naam"] ?? "", required: true, &b)
                site.textField("wachtwoord", texts.password, value: "", type: "password", required: true, &b)
                b.div(.class("actions")) { $0.button(texts.send, .type("submit")) }
            }
            if let kept { KeptWords(site: site, kept: kept).write(&b) }
            if !personas.isEmpty { list(personas, visit, kept, &b) }
        }
        return .html(page.bytes, status: status)
    }

    private func carry(_ asked: AskedPage?, _ b: inout HTMLBuffer) {
        if let asked { b.input(.type("hidden"), .name(AskedPage.field), .value(asked.link.address)) }
    }

    private func luggage(of kept: KeptForm?, _ b: inout HTMLBuffer) {
        for field in kept?.luggage ?? [] {
            b.input(.type("hidden"), .name(field.name), .value(field.value))
        }
    }

    private func list(
        _ personas: [Website.Persona], _ visit: Visit, _ kept: KeptForm?, _ b: inout HTMLBuffer
    ) {
        b.h2(site.texts.demo.personas)
        b.p(site.texts.demo.personasHint)
        for school in personas.map(\.schoolName).uniqued() {
            b.h3(school)
            b.form(.method("post"), .action(Page.demoSignIn.link), .class("actions")) { b in
                site.formToken(visit, &b)
                luggage(of: kept, &b)
                carry(AskedPage(carriedBy: visit), &b)
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
        let ticket = try await site.accounts.openSession(
            for: persona.staff, at: persona.school, knowingDevice: true, now: site.instant())
        return try await enter(with: ticket, visit)
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
