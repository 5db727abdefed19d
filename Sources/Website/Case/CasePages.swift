import Casework
import Dossiers
import HTML
import HTTPServer
import UseCases

/// The page of a case: where it stands, what is next, and what happened.
struct CasePages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /zaken/{zaak}
    func show(_ id: Dossier.ID, _ visit: Visit) async throws -> Response {
        let file = try await OpenedCase(id, visit, site)
        let version = try await ShowDossierVersion(site.desk)(of: file.dossier, for: visit.staff)
        let title = site.texts.caseFile.title(file.subject)
        let told = site.flash(for: visit)
        let page = site.document(title: title, tab: file.tab, visit: visit, wide: true) { b in
            if file.isOfMany {
                b.p(.class("way-back")) { b in
                    b.a(site.texts.schoolYear.back, .href(Page.schoolYear.link))
                }
            }
            if case .carriedOut(let form, let warnings) = told {
                CarriedOutPanel(file: file, form: form, warnings: warnings).write(&b)
            }
            CaseHeader(file: file).write(&b)
            TrackMap(file: file).write(&b)
            b.div(.class("case")) { b in
                b.div(.class("case-main")) { b in
                    NextSteps(file: file).write(&b)
                    LeftOverDuties(file: file).write(&b)
                    Timeline(file: file, events: file.toldEvents).write(&b)
                }
                b.aside(.class("case-side"), .aria("label", file.moreHeading)) { b in
                    CaseSide(file: file).write(&b)
                    VersionLine(file: file, version: version).write(&b)
                }
            }
        }
        return .html(page.bytes)
    }

    /// GET /zaken/{zaak}/spoorkaart
    func map(_ id: Dossier.ID, _ visit: Visit) async throws -> Response {
        let file = try await OpenedCase(id, visit, site)
        let page = site.document(title: site.texts.map.whole, visit: visit, wide: true) { b in
            file.wayBack(&b)
            TrackMap(file: file, isWhole: true).write(&b)
        }
        return .html(page.bytes)
    }
}

extension OpenedCase {
    /// The events that the timeline tells: that each pupil of a class takes part says nothing.
    var toldEvents: [CaseEvent] {
        guard isOfMany else { return dossier.events }
        return dossier.events.filter { event in
            if case .joined = event.what { false } else { true }
        }
    }

    /// The heading above all else that one can do here.
    var moreHeading: String { texts.caseFile.heading(dossier.row.scope == .caseFile ? .more : .moreHere) }
}
