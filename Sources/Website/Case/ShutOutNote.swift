import Casework
import HTML
import Playbooks

/// Above a case: whom it is about and who sees nothing of it, who said so last, and the way to say otherwise. An accusation is
/// made at once, so whoever leads or reads the case must not have to look for it.
struct ShutOutNote {
    let file: OpenedCase

    func write(_ b: inout HTMLBuffer) {
        let shutOut = file.state.shutOut.sorted()
        guard !shutOut.isEmpty, file.dossier.access.mayReadNotes else { return }
        let texts = file.texts.caseForms.handOver
        b.p(.class("message")) { b in
            b.text(texts.about(file.listed(shutOut.map(file.shutOut))) + " ")
            if let said { b.text(texts.said(file.role(said.by.role), file.day(said.at.date)) + " ") }
            if file.dossier.access.hasInHand, !file.state.isClosed {
                b.a(texts.check, .href("\(Page.handOver(file.id).link)#toch-niet"))
            }
        }
    }

    /// The latest accusation.
    private var said: CaseEvent? {
        file.dossier.events.last { event in
            if case .unavailable(_, Role.accused, _) = event.what { true } else { false }
        }
    }
}
