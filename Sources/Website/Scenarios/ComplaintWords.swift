import HTML
import YAML

extension Website {
    /// What is wrong in a line of a scenario; in English, as the reader says it, where there are no other words for it.
    func write(_ complaint: Complaint, _ b: inout HTMLBuffer) {
        if let said = texts.scenarioPages.complaint(complaint.message) {
            b.text(said)
        } else {
            b.span(complaint.message, .lang("en"))
        }
        if let meant = complaint.suggestion { b.text(". " + texts.scenarioPages.meant(meant)) }
    }
}
