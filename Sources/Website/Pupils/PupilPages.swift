import Casework
import HTML
import HTTPServer
import People
import Playbooks
import SchoolTime
import UseCases

/// One pupil: the cases the pupil takes part in, and the pupil's own dossier.
struct PupilPages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    /// GET /leerlingen/{leerling}
    func show(_ id: Pupil.ID, _ visit: Visit) async throws -> Response {
        let file = try await ShowPupil(site.desk)(id, for: visit.staff)
        let today = site.desk.now().date
        let page = site.document(title: file.card.name, tab: site.texts.pupils.tab, visit: visit) { b in
            if let schoolClass = file.schoolClass {
                b.p(.class("way-back")) { b in
                    b.a(
                        site.texts.pupils.back(schoolClass.title),
                        .href("\(Page.pupils.link)?groep=\(schoolClass.id)"))
                }
            }
            guardians(file.guardians, &b)
            cases(file, today, &b)
            if file.playbook.plans.contains(where: { $0.scope == .pupil }) { dossier(file, visit, &b) }
        }
        return .html(page.bytes)
    }

    /// POST /leerlingen/{leerling}: opens the pupil's own dossier.
    func openDossier(of id: Pupil.ID, _ visit: Visit) async throws -> Response {
        let dossier = try await OpenScopeDossier(site.desk)(of: id, for: visit.staff)
        return .seeOther(Page.caseFile(dossier).link.address)
    }

    private func guardians(_ guardians: [Guardian], _ b: inout HTMLBuffer) {
        guard !guardians.isEmpty else { return }
        b.h2(site.texts.pupils.guardians)
        b.ul { b in
            for one in guardians {
                b.li([one.name, one.phone, one.email].compactMap(\.self).joined(separator: ", "))
            }
        }
    }

    private func cases(_ file: PupilFile, _ today: SchoolDate, _ b: inout HTMLBuffer) {
        let texts = site.texts.pupils
        b.h2(texts.cases)
        guard !file.cases.isEmpty else { return b.p(texts.noCases, .class("muted")) }
        b.p(texts.casesHint, .class("muted"))
        let classes = [file.schoolClass].compactMap(\.self)
        CaseLines(site: site, playbook: file.playbook, classes: classes, today: today).write(file.cases, &b)
    }

    private func dossier(_ file: PupilFile, _ visit: Visit, _ b: inout HTMLBuffer) {
        let texts = site.texts.pupils
        b.h2(texts.dossier)
        b.p(texts.dossierHint, .class("muted"))
        guard !file.isDossierHidden else { return b.p(texts.dossierHidden, .class("muted")) }
        guard let dossier = file.dossier else {
            return b.form(.method("post"), .action(visit.page.link)) { b in
                site.formToken(visit, &b)
                b.button(texts.openDossier, .type("submit"), .class("secondary"))
            }
        }
        duties(dossier, file.playbook, &b)
        b.p(.class("actions")) { b in
            b.a(texts.toDossier, .href(Page.caseFile(dossier.row.id).link), .class("button secondary"))
            if !file.playbook.happenings.isEmpty, !dossier.row.isClosed {
                b.a(texts.record, .href(Page.happening(dossier.row.id).link), .class("button secondary"))
            }
        }
    }

    private func duties(_ dossier: OpenedDossier, _ playbook: Playbook, _ b: inout HTMLBuffer) {
        let open = dossier.obligations.filter { $0.state.isOwed || $0.state == .offered }
        guard !open.isEmpty else { return b.p(site.texts.pupils.nothingOpen) }
        b.ul(.class("lines")) { b in
            for duty in open {
                b.li(.class(duty.state == .overdue ? "line late" : "line")) { b in
                    b.div { b in
                        b.div(.class("what")) { b in
                            b.a(duty.title, .href(Page.carryingOut(duty.id, in: dossier.row.id).link))
                        }
                        b.div(.class("about")) { b in about(duty, playbook, &b) }
                    }
                }
            }
        }
    }

    private func about(_ duty: Obligation, _ playbook: Playbook, _ b: inout HTMLBuffer) {
        if duty.state == .overdue { LateMark.write(site.texts.caseList.late, &b) }
        if let due = duty.runningDue { b.span(site.texts.caseList.nextDue(site.nearDay(due.due))) }
        b.span(duty.owners.roles.map { site.roleTitle($0, playbook) }.joined(separator: ", "))
    }
}
