import Dossiers
import HTML
import HTTPServer
import People
import SchoolTime
import UseCases

/// What the protocol asks each school year, apart from any case: of the school, and of each class.
struct SchoolYearPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /schooljaar
    func show(_ visit: Visit) async throws -> Response {
        let file = try await ShowSchoolYear(site.desk)(for: visit.staff)
        let texts = site.texts.schoolYear
        let page = site.document(title: texts.title(file.year), visit: visit) { b in
            b.p { $0.a(site.texts.closures.link, .href(Page.closures.link)) }
            guard file.hasYear || !file.classes.isEmpty else { return b.p(texts.nothing, .class("empty")) }
            b.p(texts.lead, .class("lead"))
            if file.hasYear {
                b.h2(texts.school)
                b.ul(.class("lines")) {
                    line(
                        texts.wholeSchool, file.ofYear, before: file.lastOfYear, schoolClass: nil, visit, &$0)
                }
            }
            if !file.classes.isEmpty {
                b.h2(texts.classes)
                b.ul(.class("lines")) { b in
                    for one in file.classes {
                        line(
                            one.title, file.ofClasses[one.id], before: file.lastOfClasses[one.id],
                            schoolClass: one.id, visit, &b)
                    }
                }
            }
        }
        return .html(page.bytes)
    }

    /// POST /schooljaar: begins the dossier of a class, or of the school year when none is named.
    func begin(_ visit: Visit) async throws -> Response {
        let open = OpenScopeDossier(site.desk)
        guard let schoolClass = visit.form["groep"] else {
            return .seeOther(Page.caseFile(try await open.ofSchoolYear(for: visit.staff)).link.address)
        }
        let id = try await open.ofClass(SchoolClass.ID(schoolClass), for: visit.staff)
        return .seeOther(Page.caseFile(id).link.address)
    }

    private func line(
        _ title: String, _ row: DossierRow?, before last: DossierRow?, schoolClass: SchoolClass.ID?,
        _ visit: Visit, _ b: inout HTMLBuffer
    ) {
        let isLate = row?.nextDue.map { $0 < site.desk.now().date.iso } ?? false
        b.li(.class(isLate ? "line late" : "line")) { b in
            guard let row else { return beginning(title, last, schoolClass, visit, &b) }
            let page = Page.caseFile(row.id).link
            b.div { b in
                b.div(.class("what")) { $0.a(title, .href(page)) }
                b.div(.class("about")) { b in
                    about(row, isLate: isLate, &b)
                    lastYear(title, last, &b)
                }
            }
            b.a(
                site.texts.schoolYear.look, .href(page), .class("button secondary"),
                .aria("label", "\(site.texts.schoolYear.look): \(title)"))
        }
    }

    private func about(_ row: DossierRow, isLate: Bool, _ b: inout HTMLBuffer) {
        if isLate { LateMark.write(site.texts.caseList.late, &b) }
        b.span(row.isClosed ? site.texts.caseFile.closed : site.texts.schoolYear.open(row.openDuties))
        if let due = row.nextDue.flatMap(SchoolDate.init(iso:)) {
            b.span(site.texts.caseList.nextDue(site.nearDay(due)))
        }
    }

    private func lastYear(_ title: String, _ row: DossierRow?, _ b: inout HTMLBuffer) {
        guard let row else { return }
        let words = site.texts.schoolYear.lastYear
        b.a(words, .href(Page.caseFile(row.id).link), .aria("label", "\(words): \(title)"))
    }

    private func beginning(
        _ title: String, _ last: DossierRow?, _ schoolClass: SchoolClass.ID?, _ visit: Visit,
        _ b: inout HTMLBuffer
    ) {
        let texts = site.texts.schoolYear
        b.div { b in
            b.div(.class("what")) { $0.text(title) }
            b.div(.class("about")) { b in
                b.span(texts.notBegun)
                lastYear(title, last, &b)
            }
        }
        b.form(.method("post"), .action(Page.schoolYear.link)) { b in
            site.formToken(visit, &b)
            if let schoolClass { b.input(.type("hidden"), .name("groep"), .value(schoolClass.text)) }
            b.button(
                texts.begin, .type("submit"), .class("secondary"), .aria("label", "\(texts.begin): \(title)"))
        }
    }
}
