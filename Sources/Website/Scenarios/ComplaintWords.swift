import HTML
import YAML

extension Website {
    /// What is wrong in a line of a scenario. The reader of scenarios says it in English, as the words of the file are.
    func write(_ complaint: Complaint, _ b: inout HTMLBuffer) {
        b.span(complaint.message, .lang("en"))
        if let meant = complaint.suggestion { b.text(". " + texts.scenarioPages.meant(meant)) }
    }
}
