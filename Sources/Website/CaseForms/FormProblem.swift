import Casework
import HTML
import Playbooks
import SchoolTime
import Texts

/// What is said above a form that is shown again, or shown with a draft.
enum FormProblem {
    case refused(Refusal)
    case conflict(since: Int)
    case unreadable
    case trouble(ProblemText)
    case draft(savedAt: String)
    /// It would be planned on this day, on which there is no school.
    case closedDay(SchoolDate)
    /// The report was not joined to a case, and why.
    case notJoined(String)
    /// A letter to one family has these names of other children in it.
    case namesOthers([String])
}

/// Says it.
struct FormProblemPanel {
    let file: OpenedCase
    let problem: FormProblem
    /// Whether the form can still be sent.
    var isOpen = true

    func write(_ b: inout HTMLBuffer) {
        switch problem {
        case .refused(let refusal): write(refusal, &b)
        case .conflict(let version): writeConflict(since: version, &b)
        case .unreadable:
            b.div(.class("message refused"), .role("alert")) { $0.p(file.texts.refusals.unreadable) }
        case .trouble(let text):
            b.div(.class("message refused"), .role("alert")) { b in
                b.h2(text.title)
                b.p(text.explanation)
                b.p(file.texts.refusals.nothingLost, .class("small"))
            }
        case .draft(let savedAt):
            let words = Moment(iso: savedAt).map(file.texts.dates.full) ?? savedAt
            b.p(file.texts.step.draftKept(words), .class("message"))
        case .closedDay(let day):
            ClosedDayPanel(file: file, task: file.visit.form["taak"] ?? "", day: day).write(&b)
        case .notJoined(let why): refused(why, &b)
        case .namesOthers(let names): refused(file.texts.letters.namesOthers(file.listed(names)), &b)
        }
    }

    private func refused(_ why: String, _ b: inout HTMLBuffer) {
        b.div(.class("message refused"), .role("alert")) { b in
            b.p(why)
            b.p(file.texts.refusals.nothingLost, .class("small"))
        }
    }

    private func write(_ refusal: Refusal, _ b: inout HTMLBuffer) {
        let isIncomplete = refusal.reason.isIncomplete
        b.div(.class(isIncomplete ? "message" : "message refused"), .role("alert"), .id("geweigerd")) { b in
            b.h2(isIncomplete ? file.texts.refusals.incomplete : file.texts.refusals.title)
            b.p(file.words(for: refusal.reason))
            let waits = file.waits(of: refusal.reason)
            if !waits.isEmpty {
                b.ul { b in
                    for wait in waits.uniqued() { b.li(wait) }
                }
            }
            if !isIncomplete || refusal.reason == .reasonNeeded {
                RuleList(file: file, grounds: refusal.grounds).write(&b)
            }
            b.p(file.texts.refusals.nothingLost, .class("small"))
        }
    }

    /// Whether all that was written since is the viewer's own: from another screen, or sent twice.
    private func isOwn(_ events: [CaseEvent], since version: Int) -> Bool {
        guard let viewer = file.visit.viewer, events.count == file.version - version else { return false }
        return events.allSatisfy { $0.by.person == viewer.staff.text }
    }

    private func writeConflict(since version: Int, _ b: inout HTMLBuffer) {
        let texts = file.texts.refusals.conflict
        b.div(.class("message refused"), .role("alert"), .id("gewijzigd")) { b in
            let events = file.dossier.events(since: version)
            b.h2(isOwn(events, since: version) ? texts.ownTitle : texts.title)
            b.p(isOpen ? texts.explanation : texts.ended)
            if events.isEmpty { b.p(texts.hidden) }
            Timeline(file: file, events: events).writeList(&b)
        }
    }
}

extension Refusal.Reason {
    /// Whether filling in more, or something else, is all that is asked.
    var isIncomplete: Bool {
        switch self {
        case .missing, .outcomeNeeded, .findingsNeeded, .reasonNeeded, .wouldLapse, .empty, .tooLong,
            .invalidAnswer,
            .impossibleDate,
            .farAway,
            .outOfBounds, .otherDay, .otherOutcome:
            true
        default: false
        }
    }
}

/// The rules that something rests on, each with its sentence.
struct RuleList {
    let file: OpenedCase
    let grounds: [Grounds]

    func write(_ b: inout HTMLBuffer) {
        let rows = grounds.flatMap(file.sentences).uniqued()
        guard !rows.isEmpty else { return }
        b.p(.class("small")) { $0.strong(file.texts.refusals.rules) }
        b.ul(.class("rules")) { b in
            for row in rows {
                b.li { b in
                    b.text(row.rule + " ")
                    b.span(
                        [row.paragraph, row.id.text].filter { !$0.isEmpty }.joined(separator: " · "),
                        .class("tag"))
                }
            }
        }
    }
}
