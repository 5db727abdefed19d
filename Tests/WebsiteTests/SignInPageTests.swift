import HTML
import HTTPServer
import Identity
import SchoolTime
import Testing

@testable import Website

@Suite("Signing in and out")
struct SignInPageTests {
    private static let password = "een lang wachtwoord"

    private func tries(_ login: String, _ password: String, in browser: Browser) async throws -> Answer {
        try await browser.send([("naam", login), ("wachtwoord", password)], to: .signIn)
    }

    /// What is said of a cookie: its attributes.
    private func attributes(of cookie: String, in answer: Answer) throws -> Set<String> {
        let headers = answer.headers.values(of: "Set-Cookie")
        let header = try #require(headers.last { $0.hasPrefix(cookie + "=") }, "\(headers)")
        return Set(header.split(separator: ";").dropFirst().map { $0.filter { $0 != " " } })
    }

    @Test("leads to the list of the day, with a session that only this site and no script can read")
    func signsIn() async throws {
        try await SchoolSite.with(allowsPlainCookies: false) { school in
            let shown = try await Browser(school).open(.signIn)
            let visitor = try #require(shown.cookies["__Host-vijfspoor-bezoek"])
            #expect(
                try attributes(of: "__Host-vijfspoor-bezoek", in: shown)
                    == ["Path=/", "Secure", "HttpOnly", "SameSite=Strict"])
            let browser = Browser(school, visitorToken: visitor)
            let answer = try await tries("juf", Self.password, in: browser)
            #expect(answer.status == .seeOther)
            #expect(answer.location == "/vandaag")
            #expect(
                try attributes(of: "__Host-vijfspoor-sessie", in: answer)
                    == ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"])
            let device = try attributes(of: "__Host-vijfspoor-apparaat", in: answer)
            #expect(device.isSuperset(of: ["Path=/", "Secure", "HttpOnly", "SameSite=Strict"]))
            #expect(device.contains { $0.hasPrefix("Max-Age=") && $0 != "Max-Age=0" })
            #expect(try attributes(of: "__Host-vijfspoor-bezoek", in: answer).contains("Max-Age=0"))
        }
    }

    @Test("goes on to the page that was asked for, with what it was asked, also after a wrong password")
    func goesOn() async throws {
        try await SchoolSite.with { school in
            let asked = try await Browser(school).open(.task("zaak", "talk#1@p1"), query: "?deel=2")
            let query = "?daarna=%2Fzaken%2Fzaak%2Fstap%2Ftalk%25231%2540p1%3Fdeel%3D2"
            #expect(asked.location == "/aanmelden" + query)
            let browser = Browser(school, visitorToken: "v")
            let form = try await browser.open(.signIn, query: query)
            #expect(form.text.contains("ga je naar de pagina die je wilde openen"))
            let page = "/zaken/zaak/stap/talk%231%40p1?deel=2"
            #expect(form.hidden(in: "/aanmelden").contains { $0 == ("daarna", page) })
            func tries(_ password: String) async throws -> Answer {
                let typed = [("naam", "juf"), ("wachtwoord", password), ("daarna", page)]
                return try await browser.send(typed, to: .signIn)
            }
            let wrong = try await tries("verkeerd geraden")
            #expect(wrong.status == .unprocessable)
            #expect(wrong.hidden(in: "/aanmelden").contains { $0 == ("daarna", page) })
            let arrived = try await tries(Self.password)
            #expect(arrived.location == page)
        }
    }

    @Test(
        "goes on to no other site, and to no page that is not for who signed in",
        arguments: [
            "//kwaad.example", "https://kwaad.example/zaken", "/\\kwaad.example", "javascript:1", "zaken",
            "/%2Fkwaad.example", "///zaken", "/zaken/../..//kwaad.example", "/bestaat-niet", "/afmelden",
            "/aanmelden?daarna=/zaken", "/demo/tijd", "/zaken#deel", "/zaken\r\nSet-Cookie: x=1", "",
            "/zaken?naam=" + String(repeating: "a", count: 1000),
        ])
    func staysHere(address: String) async throws {
        try await SchoolSite.with { school in
            let browser = Browser(school, visitorToken: "v")
            let form = try await browser.open(.signIn, query: Link("?daarna=\(address)").address)
            #expect(!form.hidden(in: "/aanmelden").contains { $0.0 == "daarna" })
            let typed = [("naam", "juf"), ("wachtwoord", Self.password), ("daarna", address)]
            let arrived = try await browser.send(typed, to: .signIn)
            #expect(arrived.location == "/vandaag")
        }
    }

    @Test("on this machine alone sets cookies that are not secure, and still out of reach of scripts")
    func plainCookies() async throws {
        try await SchoolSite.with { school in
            let answer = try await tries("juf", Self.password, in: Browser(school, visitorToken: "v"))
            for cookie in ["vijfspoor-sessie", "vijfspoor-apparaat"] {
                let said = try attributes(of: cookie, in: answer)
                #expect(said.contains("HttpOnly") && !said.contains("Secure"), "\(cookie)")
                #expect(said.contains { $0.hasPrefix("SameSite=") }, "\(cookie)")
            }
        }
    }

    @Test("with another password or an unknown name says the same, and keeps the name and never the password")
    func wrong() async throws {
        try await SchoolSite.with { school in
            let browser = Browser(school, visitorToken: "v")
            for login in ["juf", "bestaat-niet"] {
                let answer = try await tries(login, "verkeerd geraden", in: browser)
                #expect(answer.status == .unprocessable)
                #expect(answer.text.contains("Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar"))
                #expect(answer.text.contains("value=\"\(login)\""))
                #expect(!answer.text.contains("verkeerd geraden"))
                #expect(answer.cookies["vijfspoor-sessie"] == nil)
            }
        }
    }

    @Test("after five wrong passwords says to wait, also with the right one")
    func wait() async throws {
        try await SchoolSite.with { school in
            let browser = Browser(school, visitorToken: "v")
            for _ in 1...5 { _ = try await tries("juf", "mis", in: browser) }
            let answer = try await tries("juf", Self.password, in: browser)
            #expect(answer.status == .tooManyRequests)
            #expect(answer.text.contains("Er is te vaak een verkeerd wachtwoord ingevuld"))
            #expect(answer.cookies["vijfspoor-sessie"] == nil)
            #expect(try await tries("baas", Self.password, in: browser).status == .seeOther)
        }
    }

    @Test("with the right password does not let in who holds no role today; who was in is out")
    func left() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "meester")
            #expect(try await browser.open(.newReport, query: "?groep=groep-5").text.contains("Noor"))
            try await school.desk.archive.endRoles(
                of: "meester", on: school.clock.now.date + -1, of: SchoolSite.school)
            for page in [Page.today, .newReport, .pupils] {
                let location = try #require(try await browser.open(page).location)
                #expect(location.hasPrefix("/aanmelden"), "\(page.path)")
            }
            #expect(try await browser.send([("wat", "x")], to: .newReport).status == .unauthorized)
            let answer = try await tries("meester", Self.password, in: Browser(school, visitorToken: "v"))
            #expect(answer.status == .unprocessable)
            #expect(answer.text.contains("Je hebt vandaag geen rol op deze school."))
            #expect(answer.cookies["vijfspoor-sessie"] == nil && answer.cookies["vijfspoor-apparaat"] == nil)
            let guess = try await tries("meester", "geraden", in: Browser(school, visitorToken: "v"))
            #expect(!guess.text.contains("geen rol"), "only who knows the password is told")
        }
    }

    @Test("out ends the session and takes its cookie away; the old cookie opens nothing")
    func signsOut() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "juf")
            #expect(try await browser.open(.today).status == .ok)
            let answer = try await browser.send([], to: .signOut)
            #expect(answer.status == .seeOther)
            #expect(answer.location == "/aanmelden")
            #expect(try attributes(of: "vijfspoor-sessie", in: answer).contains("Max-Age=0"))
            #expect(try await browser.open(.today).location == "/aanmelden")
        }
    }

    @Test("out takes the cookie away also where nothing can be written")
    func signsOutOnAFullDisk() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "juf")
            let answer = try await school.whileBusy { try await browser.send([], to: .signOut) }
            #expect(answer.status == .seeOther)
            #expect(try attributes(of: "vijfspoor-sessie", in: answer).contains("Max-Age=0"))
            #expect(school.log.lines.count == 1, "whoever keeps the server hears of it")
        }
    }

    @Test("as a persona is there in a demo alone")
    func noDemo() async throws {
        try await SchoolSite.with { school in
            for page in [Page.demoSignIn, .timeMachine] {
                let answer = try await Browser(school, visitorToken: "v").send([("wie", "juf")], to: page)
                #expect(answer.status == .notFound)
                #expect(answer.cookies.isEmpty)
            }
        }
    }
}
