import Casework
import HTML

/// What happened, the latest first.
struct Timeline {
    let file: OpenedCase
    let events: [CaseEvent]

    /// How many are shown unfolded: days on which somebody recorded something.
    private static let unfolded = 12

    func write(_ b: inout HTMLBuffer) {
        let texts = file.texts.caseFile
        b.section(.aria("labelledby", "tijdlijn")) { b in
            b.h2(texts.heading(.timeline), .id("tijdlijn"))
            if file.dossier.access.mayReadNotes {
                b.p { b in
                    b.a(texts.action(.note), .href(Page.note(file.id).link), .class("button secondary"))
                }
            }
            if file.dossier.hiddenEvents > 0 {
                b.p(texts.hidden(file.dossier.hiddenEvents), .class("muted"))
            }
            writeList(&b)
        }
    }

    /// The events alone; those that one person recorded on one day stand together.
    func writeList(_ b: inout HTMLBuffer) {
        var sittings: [[CaseEvent]] = []
        for event in events.reversed() {
            if let last = sittings.last?.last, last.at.date == event.at.date, last.by == event.by {
                sittings[sittings.count - 1].append(event)
            } else {
                sittings.append([event])
            }
        }
        list(sittings.prefix(Self.unfolded), &b)
        let earlier = sittings.dropFirst(Self.unfolded)
        guard !earlier.isEmpty else { return }
        b.details { b in
            b.summary(file.texts.caseFile.earlier(earlier.reduce(0) { $0 + $1.count }))
            list(earlier, &b)
        }
    }

    private func list(_ sittings: some Sequence<[CaseEvent]>, _ b: inout HTMLBuffer) {
        b.ol(.class("timeline")) { b in
            for sitting in sittings {
                b.li { b in
                    if let first = sitting.first { when(first, &b) }
                    for event in sitting { EventLine(file: file, event: event).write(&b) }
                }
            }
        }
    }

    private func when(_ event: CaseEvent, _ b: inout HTMLBuffer) {
        b.div(.class("when")) { b in
            b.time(file.day(event.at.date), .datetime(event.at.iso))
            b.text(" · " + file.role(event.by.role))
        }
    }
}
