import Casework
import HTML

extension OpenedCase {
    /// Of a notice that some of several families were told: who was not yet.
    func writeStillToTell(_ duty: Obligation, _ b: inout HTMLBuffer) {
        let rest = engine.familiesToTell(by: duty.id, in: state)
        guard !duty.state.isOver, !rest.isEmpty, state.familiesTold[duty.id]?.isEmpty == false else { return }
        let names = listed(rest.map { family(of: $0, toldBy: duty.id) })
        b.div(.class("waits")) { $0.text(texts.caseFile.stillToTell(names)) }
    }
}

/// What the same people must be told, as one line: whom, by whom, and each subject with its day, its why and its own link.
struct TellingLine {
    let file: OpenedCase
    /// At least one; all to the same people, and late or none of them.
    let notices: [Obligation]

    func write(_ b: inout HTMLBuffer) {
        let first = notices[0]
        let isLate = first.state == .overdue
        b.li(.class(isLate ? "line late" : "line")) { b in
            b.div { b in
                b.div(.class("what track-edge \(first.track.rawValue)")) { b in
                    b.a(title, .href(file.page(of: first).link))
                }
                b.div { b in
                    if isLate { b.span("⚠ \(file.texts.caseFile.late). ", .class("late-word")) }
                    b.text(file.who(first))
                }
                b.ul(.class("several")) { b in
                    for notice in notices { subject(notice, &b) }
                }
            }
            b.a(
                action, .href(file.page(of: first).link), .class("button secondary"),
                .aria("label", "\(action): \(title): \(subjects)"))
        }
    }

    private func subject(_ notice: Obligation, _ b: inout HTMLBuffer) {
        b.li { b in
            b.a(file.subject(of: notice.id), .href(file.page(of: notice).link))
            b.text(" · " + file.due(notice))
            file.writeStillToTell(notice, &b)
            b.div(.class("why")) { $0.text(file.site.why(notice.why.grounds, file.playbook)) }
        }
    }

    private var action: String { file.texts.caseFile.action(.tick) }

    private var title: String {
        let told = file.engine.addressee(of: notices[0].id, in: file.state)
        let who = told.map { file.who($0, about: notices[0].id.pupil) } ?? ""
        return file.texts.caseFile.tellAll(who, notices.count)
    }

    private var subjects: String { notices.map { file.subject(of: $0.id) }.joined(separator: "; ") }
}
