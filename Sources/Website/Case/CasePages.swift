import Casework
import Dossiers
import HTML
import HTTPServer

/// The page of a case: where it stands, what is next, and what happened.
struct CasePages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /zaken/{zaak}
    func show(_ id: Dossier.ID, _ visit: Visit) async throws -> Response {
        let file = try await OpenedCase(id, visit, site)
        let title = site.texts.caseFile.title(file.dossier.row.number)
        let page = site.document(title: title, visit: visit, wide: true) { b in
            CaseHeader(file: file).write(&b)
            TrackMap(file: file).write(&b)
            b.div(.class("case")) { b in
                b.div(.class("case-main")) { b in
                    NextSteps(file: file).write(&b)
                    Timeline(file: file, events: file.dossier.events).write(&b)
                }
                b.aside(.class("case-side"), .aria("label", site.texts.caseFile.heading(.more))) { b in
                    CaseSide(file: file).write(&b)
                }
            }
        }
        return .html(page.bytes)
    }
}
