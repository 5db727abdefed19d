import Dossiers
import HTML
import People
import Playbooks
import SchoolTime
import UseCases

/// Cases as lines: of the list, and of a pupil.
struct CaseLines {
    let site: Website
    let playbook: Playbook
    let classes: [SchoolClass]
    let today: SchoolDate

    func write(_ cases: [ListedDossier], _ b: inout HTMLBuffer) {
        b.ul(.class("lines")) { b in
            for one in cases { line(one, &b) }
        }
    }

    private func line(_ one: ListedDossier, _ b: inout HTMLBuffer) {
        let texts = site.texts.caseList
        let due = one.row.nextDue.flatMap(SchoolDate.init(iso:))
        let isLate = due.map { $0 < today } ?? false
        b.li(.class(isLate ? "line late" : "line")) { b in
            b.div { b in
                b.div(.class("what")) { b in
                    b.a(
                        texts.heading(one.row.number, one.target?.name ?? texts.noPupil),
                        .href(Page.caseFile(one.row.id).link))
                }
                b.div(.class("about")) { b in about(one.row, isReadable: one.isReadable, &b) }
            }
            b.div(.class("about")) { b in
                if isLate { LateMark.write(texts.late, &b) }
                if let due { b.span(texts.nextDue(site.nearDay(due))) }
                b.span(one.row.isClosed ? texts.closed : texts.openDuties(one.row.openDuties))
            }
        }
    }

    private func about(_ row: DossierRow, isReadable: Bool, _ b: inout HTMLBuffer) {
        if !isReadable { b.strong("⚠ " + site.texts.caseList.unreadable) }
        let words = CaseWords(row, playbook, classes, site)
        b.span(words.kind, .class("tag"))
        if let schoolClass = words.schoolClass { b.span(schoolClass) }
        b.span(
            words.isReceived
                ? site.texts.inbox.receiver(words.owner) : site.texts.caseList.owner(words.owner))
    }
}
