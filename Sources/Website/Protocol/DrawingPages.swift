import Drawing
import HTML
import HTTPServer
import People
import Playbooks
import Texts
import UseCases
import Wording

/// A sheet of a plan as a drawing, with the same steps as a list.
struct DrawingPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /school/{school}/protocol/tekening/{part}/{sheet}, /protocol/tekening/…, /protocol/versies/{number}/tekening/… and
    /// /protocol/aanpassen/tekening/…
    func show(_ visit: Visit) async throws -> Response {
        let protocols = ReadProtocol(site.desk)
        switch visit.page {
        case .publicDrawing(let school, let part, let sheet):
            return try page(part, sheet, .everybody, school, try await protocols(of: school).playbook, visit)
        case .drawing(let part, let sheet):
            let school = try visit.staff.school
            return try page(part, sheet, .staff, school, try await protocols(of: school).playbook, visit)
        case .versionDrawing(let number, let part, let sheet):
            let school = try visit.staff.school
            let versions = ReadProtocolVersions(site.desk)
            let playbook = try await versions.playbook(of: school, version: number).playbook
            return try page(part, sheet, .ofVersion(number), school, playbook, visit)
        case .draftDrawing(let part, let sheet):
            let choices = try await ShowProtocolChoices(site.desk)(for: visit.staff)
            guard choices.mayChange, choices.draft != nil, choices.problem == nil else { throw NoSuchPage() }
            return try page(part, sheet, .ofDraft, visit.staff.school, choices.drafted, visit)
        default: throw NoSuchPage()
        }
    }

    private func page(
        _ key: String, _ number: String, _ readers: SchoolDrawings.Readers, _ school: School.ID,
        _ playbook: Playbook, _ visit: Visit
    ) throws -> Response {
        let drawings = SchoolDrawings(for: readers, of: school, playbook, site)
        guard let place = drawings.place(key, number) else { throw NoSuchPage() }
        let texts = site.texts.drawings
        let part = drawings.atlas.parts[place.part]
        let page = site.document(title: texts.title(part.title), visit: visit, wide: true) { b in
            b.p(.class("way-back")) { $0.a(texts.wayBack, .href(drawings.protocolPage.link)) }
            b.p(texts.lead, .class("lead"))
            sheets(of: part, place, drawings, &b)
            if let title = part.sheets[place.sheet].title { b.h2(title.capitalizedFirst) }
            drawings.write(place, &b)
            legend(drawings, &b)
            list(part.sheets[place.sheet].steps, drawings, &b)
            others(place, drawings, &b)
        }
        return .html(page.bytes)
    }

    /// The ways to the sheets of the same plan.
    private func sheets(
        of part: Atlas.Part, _ here: Atlas.Place, _ drawings: SchoolDrawings, _ b: inout HTMLBuffer
    ) {
        guard part.sheets.count > 1 else { return }
        b.nav(.class("sheets"), .aria("label", site.texts.drawings.parts(part.title))) { b in
            b.ol { b in
                for (number, sheet) in part.sheets.enumerated() {
                    let isHere = number == here.sheet
                    let place = Atlas.Place(part: here.part, sheet: number)
                    b.li { b in
                        b.a(
                            (sheet.title ?? part.title).capitalizedFirst, .href(drawings.link(to: place)),
                            .when(isHere, .aria("current", "page")))
                    }
                }
            }
        }
    }

    private func legend(_ drawings: SchoolDrawings, _ b: inout HTMLBuffer) {
        guard let drawn = drawings.drawn else { return }
        let legend = Legend(words: drawn.words)
        b.details { b in
            b.summary(site.texts.drawings.legend)
            b.div(
                .class("drawing-scroll"), .tabindex(0), .role("region"),
                .aria("label", site.texts.drawings.legend)
            ) { b in
                b.svg(
                    .class("plan-drawing"), .width(Legend.width), .height(legend.height),
                    .viewBox("0 0 \(Int(Legend.width)) \(Int(legend.height))"), .role("group"),
                    .aria("label", site.texts.drawings.legend)
                ) { legend.write(&$0) }
            }
        }
    }

    private func list(_ steps: [Step], _ drawings: SchoolDrawings, _ b: inout HTMLBuffer) {
        b.details(.class("plan"), .open(when: drawings.drawn == nil)) { b in
            b.summary(site.texts.drawings.asList)
            b.ol(.class("steps")) { b in
                for step in steps {
                    ProtocolStep(words: drawings.words, step: step, drawings: drawings).write(&b)
                }
            }
        }
    }

    /// The ways to the other plans and overlays.
    private func others(_ here: Atlas.Place, _ drawings: SchoolDrawings, _ b: inout HTMLBuffer) {
        let parts = drawings.atlas.parts.enumerated().filter { $0.offset != here.part }
        guard !parts.isEmpty else { return }
        b.nav(.aria("labelledby", "andere")) { b in
            b.h2(site.texts.drawings.others, .id("andere"))
            b.ul(.class("links")) { b in
                for (number, part) in parts {
                    b.li { $0.a(part.title, .href(drawings.link(to: Atlas.Place(part: number, sheet: 0)))) }
                }
            }
        }
    }
}
