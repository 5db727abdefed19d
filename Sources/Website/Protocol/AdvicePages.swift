import HTML
import HTTPServer
import People
import Playbooks
import Texts
import UseCases

/// What the protocol advises pupils, parents and staff to do themselves.
struct AdvicePages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /school/{school}/protocol/advies
    func show(of id: School.ID, _ visit: Visit) async throws -> Response {
        let (_, playbook) = try await ReadProtocol(site.desk)(of: id)
        if let other = TranslatedProtocol(site, playbook, .publicAdvice(id), visit, isForStaff: false) {
            return other.page(back: .publicProtocol(id))
        }
        return page(playbook, back: .publicProtocol(id), visit) { !playbook.isOfStaff($0.audience) }
    }

    /// GET /protocol/advies: also what is meant for who works at the school.
    func showToStaff(_ visit: Visit) async throws -> Response {
        let (_, playbook) = try await ReadProtocol(site.desk)(of: visit.staff.school)
        if let other = TranslatedProtocol(site, playbook, .advice, visit, isForStaff: true) {
            return other.page(back: .rules)
        }
        return page(playbook, back: .rules, visit) { _ in true }
    }

    private func page(
        _ playbook: Playbook, back: Page, _ visit: Visit, isShown: (Advice) -> Bool
    ) -> Response {
        let texts = site.texts.advice
        let shown = playbook.texts.advice.filter { isShown($0.value) }.sorted { one, other in
            (one.value.place, one.value.title, one.key) < (other.value.place, other.value.title, other.key)
        }.map(\.value)
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(.class("way-back")) { $0.a(texts.back, .href(back.link)) }
            LanguageLinks(site: site, playbook: playbook, page: visit.page).write(&b)
            b.p(shown.isEmpty ? texts.none : texts.lead, .class("lead"))
            for advice in shown { write(advice, playbook, &b) }
        }
        return .html(page.bytes)
    }

    private func write(_ advice: Advice, _ playbook: Playbook, _ b: inout HTMLBuffer) {
        b.h2(advice.title)
        b.p(
            site.texts.advice.meantFor(site.texts.roleTitle(advice.audience, playbook)), .class("muted small")
        )
        b.ul { b in
            for point in advice.points { b.li(point) }
        }
        Translations(all: advice.translations, texts: site.texts.advice).write(&b)
    }
}

extension Advice {
    /// Pupils first, then parents, then who works at the school.
    fileprivate var place: Int {
        if audience.isParents || audience == "all-parents" { return 1 }
        return audience.pupilsMeant == nil ? 2 : 0
    }
}
