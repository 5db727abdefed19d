import HTML
import HTTPServer
import People
import Texts
import UseCases

/// Finding a pupil or a case.
///
/// What is looked for is a child's name, so it is sent as a form and never stands in an address.
struct SearchPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: SearchTexts { site.texts.search }

    /// GET /zoeken
    func show(_ visit: Visit) throws -> Response {
        _ = try visit.staff
        return page(visit, typed: "") { _ in }
    }

    /// POST /zoeken
    func find(_ visit: Visit) async throws -> Response {
        let viewer = try visit.staff
        let typed = visit.form.words("naam") ?? ""
        guard !typed.isEmpty else { return page(visit, typed: "") { _ in } }
        let found = try await SearchSchool(site.desk)(typed, for: viewer)
        let (_, playbook) = try await ReadProtocol(site.desk)(of: viewer.school)
        let lines = CaseLines(
            site: site, playbook: playbook, classes: found.classes, today: site.desk.now().date)
        return page(visit, typed: typed) { b in
            if found.pupils.isEmpty, found.cases.isEmpty { b.p(texts.nothing, .class("empty")) }
            if !found.pupils.isEmpty {
                b.h2(texts.pupils)
                pupils(found, &b)
                if found.hasMorePupils { b.p(texts.more, .class("hint")) }
            }
            if !found.cases.isEmpty {
                b.h2(texts.cases)
                lines.write(found.cases, &b)
                if found.hasMoreCases { b.p(texts.more, .class("hint")) }
            }
        }
    }

    private func page(
        _ visit: Visit, typed: String, found: (inout HTMLBuffer) -> Void
    ) -> Response {
        let page = site.document(title: texts.title, visit: visit, wide: true) { b in
            b.form(
                .method("post"), .action(Page.search.link), .class("search"), .role("search"),
                .data("zoekt", "gevonden")
            ) { b in
                site.formToken(visit, &b)
                site.textField("naam", texts.question, hint: texts.hint, value: typed, type: "search", &b)
                b.div(.class("actions")) { $0.button(texts.find, .type("submit")) }
            }
            b.section(.id("gevonden"), .aria("live", "polite")) { b in found(&b) }
        }
        return .html(page.bytes)
    }

    private func pupils(_ found: Found, _ b: inout HTMLBuffer) {
        b.ul(.class("lines")) { b in
            for pupil in found.pupils {
                b.li(.class("line")) { b in
                    b.a(pupil.name, .href(Page.pupil(pupil.id).link), .class("what"))
                    if let schoolClass = found.classes.first(where: { $0.id == pupil.schoolClass }) {
                        b.span(schoolClass.title, .class("about"))
                    }
                }
            }
        }
    }
}
