import Casework
import HTML

/// What happened, the latest first.
struct Timeline {
    let file: OpenedCase
    let events: [CaseEvent]

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

    /// The events alone.
    func writeList(_ b: inout HTMLBuffer) {
        b.ol(.class("timeline")) { b in
            for event in events.reversed() {
                b.li { b in
                    b.div(.class("when")) { b in
                        b.time(file.day(event.at.date), .datetime(event.at.iso))
                        b.text(" · " + file.role(event.by.role))
                    }
                    EventLine(file: file, event: event).write(&b)
                }
            }
        }
    }
}
