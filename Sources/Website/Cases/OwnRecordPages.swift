import HTML
import HTTPServer
import UseCases

/// What somebody wrote in cases that are not theirs to read: each with the way to read it back.
///
/// A page of its own, as finding it means opening each of those cases; the list of cases only points here.
struct OwnRecordPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /zaken/jouw-verslagen
    func show(_ visit: Visit) async throws -> Response {
        let (viewer, number, texts) = (try visit.staff, PageNumber(of: visit), site.texts.ownRecords)
        let (written, hasMore) = try await ListOwnRecords(site.desk)(page: number.value, for: viewer)
        let page = site.document(title: texts.title, visit: visit) { b in
            b.p(texts.hint, .class("muted"))
            if written.isEmpty {
                b.p(texts.nothing, .class("lead"))
            } else {
                b.ul(.class("lines")) { b in
                    for one in written { line(one, &b) }
                }
            }
            site.pager(number, hasMore: hasMore, &b) { "\(Page.ownRecords.link)?pagina=\($0)" }
        }
        return .html(page.bytes)
    }

    private func line(_ one: OwnRecord, _ b: inout HTMLBuffer) {
        b.li(.class("line")) { b in
            b.div { b in
                b.div(.class("what")) { b in
                    b.a(
                        site.texts.caseFile.title(.number(one.row.number)),
                        .href(Page.caseFile(one.row.id).link))
                }
                b.ul(.class("several")) { b in
                    for step in one.steps {
                        let title = step.pupil.map { "\(step.title) (\($0.name))" } ?? step.title
                        b.li { b in
                            b.a(
                                site.texts.ownRecords.step(title, site.nearDay(step.on)),
                                .href(Page.task(one.row.id, step.task.description).link))
                        }
                    }
                }
            }
        }
    }
}
