import HTML
import UseCases

/// What somebody wrote in cases that are not theirs to read: each with the way to read it back.
struct OwnRecords {
    let site: Website
    let written: [OwnRecord]

    func write(_ b: inout HTMLBuffer) {
        guard !written.isEmpty else { return }
        let texts = site.texts.caseList
        b.section(.aria("labelledby", "verslagen")) { b in
            b.h2(texts.ownRecords, .id("verslagen"))
            b.p(texts.ownRecordsHint, .class("muted"))
            b.ul(.class("lines")) { b in
                for one in written { line(one, &b) }
            }
        }
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
                                site.texts.caseList.ownRecord(title, site.nearDay(step.on)),
                                .href(Page.task(one.row.id, step.task.description).link))
                        }
                    }
                }
            }
        }
    }
}
