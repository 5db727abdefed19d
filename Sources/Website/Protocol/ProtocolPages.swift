import Access
import HTML
import HTTPServer
import People
import Playbooks
import SchoolTime
import Texts
import UseCases
import Wording

/// The protocol of a school in plain words, made from its playbook.
struct ProtocolPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /school/{school}/protocol
    func show(of id: School.ID, _ visit: Visit) async throws -> Response {
        let (school, playbook) = try await ReadProtocol(site.desk)(of: id)
        let drawings = SchoolDrawings(for: .everybody, of: school.id, playbook, site)
        return page(school, drawings, visit) { b in
            b.p(.class("way-back")) { $0.a(site.texts.protocols.back, .href(Page.school(id).link)) }
            LanguageLinks(site: site, playbook: playbook, page: .publicAdvice(id)).write(&b)
            guard !playbook.texts.advice.isEmpty else { return }
            b.p { $0.a(site.texts.advice.title, .href(Page.publicAdvice(id).link)) }
        }
    }

    /// GET /protocol: with what the school still has to put in order.
    func showToStaff(_ visit: Visit) async throws -> Response {
        let (school, playbook) = try await ReadProtocol(site.desk)(of: visit.staff.school)
        let faults = ProtocolFaults(
            playbook: playbook, today: site.desk.now().date, site: site,
            isCoordinator: SchoolAccess(try visit.staff, playbook).isCoordinator)
        let drawings = SchoolDrawings(for: .staff, of: school.id, playbook, site)
        return page(school, drawings, visit) { faults.write(&$0) }
    }

    /// A version of the protocol as it said then. It stays as it is.
    func show(version: Int, _ playbook: Playbook, of school: School, _ visit: Visit) -> Response {
        let texts = site.texts.versions
        let drawings = SchoolDrawings(for: .ofVersion(version), of: school.id, playbook, site)
        return page(school, drawings, visit, title: texts.versionTitle(version, school.name)) { b in
            b.p(.class("way-back")) { $0.a(texts.back, .href(Page.protocolVersions.link)) }
            if version != school.protocolVersion { b.p(texts.earlier, .class("message")) }
        }
    }

    private func page(
        _ school: School, _ drawings: SchoolDrawings, _ visit: Visit, title: String? = nil,
        before: (inout HTMLBuffer) -> Void
    ) -> Response {
        let texts = site.texts.protocols
        let words = drawings.words
        let playbook = words.playbook
        let page = site.document(title: title ?? texts.title(school.name), visit: visit) { b in
            before(&b)
            b.p(texts.lead, .class("lead"))
            dates(playbook, &b)
            let people = ProtocolPeople(words: words, site: site)
            people.write(&b)
            ProtocolPassages(site: site, playbook: playbook).write(&b)
            people.weighing(&b)
            ProtocolPlans(words: words, site: site, drawings: drawings).write(&b)
        }
        return .html(page.bytes)
    }

    private func dates(_ playbook: Playbook, _ b: inout HTMLBuffer) {
        let dates: [(ProtocolTexts.HoldsPart, SchoolDate?)] = [
            (.from, playbook.validFrom), (.until, playbook.validUntil), (.reviewBy, playbook.reviewBy),
        ]
        let lines = dates.compactMap { part, date in
            date.map { site.texts.protocols.holds(part, site.texts.dates.longDay($0)) }
        }
        if !lines.isEmpty { b.p(lines.joined(separator: " "), .class("muted")) }
    }
}
