import Dossiers
import HTML
import HTTPServer
import People
import Texts
import UseCases

/// Whom somebody who reports can choose as a person: the list that the school keeps, on which nobody is by default.
struct PersonListPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// The field of those who are on the list.
    private static let listed = "wie"

    private var texts: PersonListTexts { site.texts.persons }

    /// GET /protocol/te-kiezen
    func show(_ visit: Visit) async throws -> Response { try await page(visit, .ok) }

    /// The list as it is now; after a conflict with what a colleague changed meanwhile.
    private func page(_ visit: Visit, _ status: Status) async throws -> Response {
        let list = try await KeepPersonList(site.desk)(for: visit.staff)
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(site.texts.appointments.backToAll, .href(Page.roles.link)) }
            if status != .ok { b.div(.class("message refused"), .role("alert")) { $0.p(texts.conflict) } }
            guard !list.channels.isEmpty else { return b.p(texts.noWays, .class("lead")) }
            b.p(texts.lead(list.channels.map(\.title)), .class("lead"))
            b.p(texts.isPublic)
            if list.listed.isDisjoint(with: list.staff.map(\.id)) {
                let receivers = list.channels.map { site.roleTitle($0.receiver, list.playbook) }.uniqued()
                b.div(.class("message"), .role("status")) { $0.p(texts.nobody(receivers)) }
            }
            list.mayChange ? form(list, visit, &b) : names(list, &b)
        }
        return .html(page.bytes, status: status)
    }

    /// POST /protocol/te-kiezen
    func send(_ visit: Visit) async throws -> Response {
        let chosen = Set(visit.form.all(Self.listed).map { StaffMember.ID($0) })
        let seen = Int(visit.form["gezien"] ?? "") ?? 0
        do {
            try await KeepPersonList(site.desk).keep(chosen, seen: seen, by: visit.staff)
            return .seeOther(Page.persons.path)
        } catch RecordsError.conflict {
            return try await page(visit, .conflict)
        }
    }

    private func form(_ list: PersonList, _ visit: Visit, _ b: inout HTMLBuffer) {
        guard !list.staff.isEmpty else { return b.p(texts.nobodyThere, .class("muted")) }
        b.form(.method("post"), .action(Page.persons.link)) { b in
            site.formToken(visit, &b)
            b.input(.type("hidden"), .name("gezien"), .value(String(list.revision)))
            b.fieldset { b in
                b.legend(texts.who)
                for one in list.staff {
                    site.checkbox(
                        Self.listed, one.id.text, one.name, checked: list.listed.contains(one.id), &b)
                }
            }
            b.div(.class("actions")) { $0.button(texts.save, .type("submit")) }
        }
    }

    private func names(_ list: PersonList, _ b: inout HTMLBuffer) {
        b.h2(texts.who)
        b.ul(.class("plain")) { b in
            for one in list.staff where list.listed.contains(one.id) { b.li(one.name) }
        }
    }
}
