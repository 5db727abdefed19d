import HTML
import HTTPServer
import People
import Playbooks
import UseCases

/// The classes that the viewer looks after, and the pupils of one of them.
struct PupilListPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /leerlingen
    func show(_ visit: Visit) async throws -> Response {
        let viewer = try visit.staff
        let asked = visit.request.query["groep"].map { SchoolClass.ID($0) }
        var list = try await ListPupils(site.desk)(of: asked, for: viewer)
        if asked == nil, list.classes.count == 1, let only = list.classes.first {
            list = try await ListPupils(site.desk)(of: only.id, for: viewer)
        }
        let shown = list.classes.count == 1 ? list.classes.first?.id : asked
        let texts = site.texts.pupils
        let page = site.document(title: texts.title, visit: visit) { b in
            guard !list.classes.isEmpty else { return b.p(texts.noClasses, .class("empty")) }
            b.p(texts.lead, .class("lead"))
            classes(list.classes, shown: shown, &b)
            pupils(list.pupils, isChosen: shown != nil, &b)
        }
        return .html(page.bytes)
    }

    private func classes(_ classes: [SchoolClass], shown: SchoolClass.ID?, _ b: inout HTMLBuffer) {
        b.nav(.aria("label", site.texts.pupils.classes)) { b in
            b.ul(.class("classes")) { b in
                for one in classes {
                    b.li { b in
                        b.a(
                            one.title, .href("\(Page.pupils.link)?groep=\(one.id)"),
                            .when(one.id == shown, .aria("current", "true")))
                    }
                }
            }
        }
    }

    private func pupils(_ pupils: [PupilCard], isChosen: Bool, _ b: inout HTMLBuffer) {
        guard isChosen else { return b.p(site.texts.pupils.chooseClass, .class("empty")) }
        guard !pupils.isEmpty else { return b.p(site.texts.pupils.noPupils, .class("empty")) }
        b.ul(.class("lines")) { b in
            for pupil in pupils {
                b.li(.class("line")) { b in
                    b.a(pupil.name, .href(Page.pupil(pupil.id).link), .class("what"))
                }
            }
        }
    }
}
