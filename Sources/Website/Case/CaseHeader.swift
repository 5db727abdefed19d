import Casework
import HTML
import SchoolTime

/// Where the case stands: weighed as what, whose it is, since when, and who takes part.
struct CaseHeader {
    let file: OpenedCase

    func write(_ b: inout HTMLBuffer) {
        b.ul(.class("facts-line")) { b in
            b.li { $0.strong(phase) }
            b.li(file.texts.caseFile.owner(file.role(file.state.owner)))
            if let opened = Moment(iso: file.dossier.row.openedAt) {
                b.li(file.texts.caseFile.openedOn(file.day(opened.date)))
            }
        }
        PartyList(file: file).writeLine(&b)
    }

    private var phase: String {
        if file.state.isClosed { return file.texts.caseFile.closed }
        return file.state.triageOutcome.map(file.title(of:)) ?? file.texts.caseFile.notWeighed
    }
}
