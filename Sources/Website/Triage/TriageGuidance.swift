import Casework
import HTML
import Playbooks

/// Beside the triage: how the protocol tells the outcomes apart, and by what one sees it.
struct TriageGuidance {
    let file: OpenedCase

    func write(_ b: inout HTMLBuffer) {
        passages(.definition, file.texts.triage.definitions, &b)
        criteria(&b)
        passages(.signal, file.texts.triage.signals, &b)
    }

    private func passages(_ kind: Passage.Kind, _ title: String, _ b: inout HTMLBuffer) {
        let passages = file.playbook.texts.passages.filter { $0.kind == kind }
        guard !passages.isEmpty else { return }
        fold(title, &b) { b in
            for passage in passages {
                b.details { b in
                    b.summary(passage.title)
                    if passage.points.count == 1 { return b.p(passage.points[0]) }
                    b.ul { b in
                        for point in passage.points { b.li(point) }
                    }
                }
            }
        }
    }

    /// The rows of the table, as the protocol says them.
    private func criteria(_ b: inout HTMLBuffer) {
        let criteria = file.playbook.register.filter { $0.kind == .criterion && isCited($0.id) }
        guard !criteria.isEmpty else { return }
        fold(file.texts.triage.criteria, &b) { b in
            b.details { b in
                b.summary(file.texts.triage.rules(criteria.count))
                b.ul(.class("rules")) { b in
                    for row in criteria {
                        b.li { b in
                            b.text(row.rule + " ")
                            b.span(row.id.text, .class("tag"))
                        }
                    }
                }
            }
        }
    }

    /// On a telephone it comes after the weighing itself, a line each.
    private func fold(_ title: String, _ b: inout HTMLBuffer, content: (inout HTMLBuffer) -> Void) {
        b.section { b in
            b.foldWhenSmall {
                $0.h2(title)
            } content: {
                content(&$0)
            }
        }
    }

    private func isCited(_ row: RegisterRow.ID) -> Bool {
        let triage = file.playbook.triage
        return triage.grounds.name(row) || triage.outcomes.contains { $0.grounds.name(row) }
            || triage.table.rows.contains { $0.grounds.name(row) }
    }
}
