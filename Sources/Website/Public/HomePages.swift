import Dossiers
import HTML
import HTTPServer
import People
import UseCases

/// The ways in: of the installation, and of one school.
struct HomePages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /
    func show(_ visit: Visit) async throws -> Response {
        let schools = try await ListSchools(site.desk)()
        let texts = site.texts.home
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(texts.lead, .class("lead"))
            b.h2(texts.chooseSchool)
            b.ul(.class("lines")) { b in
                for school in schools {
                    b.li(.class("line")) { b in
                        b.a(school.name, .href(Page.school(school.id).link), .class("what"))
                    }
                }
            }
            b.h2(texts.forStaff)
            b.p { $0.a(site.texts.signIn.title, .href(Page.signIn.link), .class("button secondary")) }
        }
        return .html(page.bytes)
    }

    /// GET /school/{school}
    func school(_ id: School.ID, _ visit: Visit) async throws -> Response {
        let school = try await site.desk.school(id)
        let texts = site.texts.home
        let page = site.document(title: school.name, visit: visit) { b in
            site.quickExit(&b)
            b.p(texts.schoolLead, .class("lead"))
            b.p(.class("actions")) { b in
                b.a(texts.tellIt, .href(Page.report(id).link), .class("button"))
                b.a(texts.follow, .href(Page.followReport(id).link), .class("button secondary"))
            }
            b.h2(texts.whatHappens)
            b.ol { b in
                for line in texts.steps { b.li(line) }
            }
            b.p { $0.a(texts.readProtocol, .href(Page.publicProtocol(id).link)) }
        }
        return .html(page.bytes)
    }
}
