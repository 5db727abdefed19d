import Casework
import HTML
import SchoolTime

/// Where the case stands: weighed as what, whose it is, since when, and who takes part.
struct CaseHeader {
    let file: OpenedCase

    func write(_ b: inout HTMLBuffer) {
        b.ul(.class("facts-line")) { b in
            b.li { $0.strong(phase) }
            if isCase { b.li(whose) }
            if case .schoolClass(_, let year) = file.subject { b.li(file.texts.cases.year(year)) }
            if file.dossier.row.scope == .group { b.li(file.texts.caseFile.pupils(file.state.present.count)) }
            if let opened = Moment(iso: file.dossier.row.openedAt) {
                b.li(file.texts.caseFile.openedOn(file.day(opened.date)))
            }
        }
        if !file.isOfMany { PartyList(file: file).writeLine(&b) }
        ShutOutNote(file: file).write(&b)
        StandstillNote(file: file).write(&b)
    }

    private var isCase: Bool { file.dossier.row.scope == .caseFile }

    /// Whose case it is. What a sealed way brought is its receiver's, whoever owns other cases.
    private var whose: String {
        guard file.engine.sealedTo(in: file.state) != nil, let report = file.state.report else {
            return file.texts.caseFile.owner(file.role(file.state.owner))
        }
        return file.texts.caseFile.receiver(
            file.roleWithNames(file.engine.readsNow(report.receiver, in: file.state), about: nil))
    }

    private var phase: String {
        if file.state.isClosed { return file.texts.caseFile.closed }
        guard isCase, file.engine.isWeighed(file.state), file.dossier.access.seesCourse else {
            return file.texts.caseFile.running
        }
        return file.state.triageOutcome.map(file.title(of:)) ?? file.texts.caseFile.notWeighed
    }
}
