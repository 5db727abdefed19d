import Casework
import Dossiers
import HTML
import HTTPServer
import Playbooks
import UseCases

/// Taking a report out of the case that it was joined to by mistake.
struct TakingOutForm: CaseForm {
    let dossier: Dossier.ID
    let report: Dossier.ID

    func title(in file: OpenedCase) throws -> String {
        guard file.state.taken.contains(where: { $0.joined.from.id == report.text }) else {
            throw NoSuchPage()
        }
        return file.texts.joining.takingOut.title
    }

    func isAllowed(in file: OpenedCase) -> Bool {
        file.dossier.access.hasInHand && file.dossier.access.mayReadNotes
    }

    func isOpen(in file: OpenedCase) -> Bool { file.state.holds(reportOf: report.text) }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.joining
        guard let joined = file.state.joinedReports.last(where: { $0.from.id == report.text }) else {
            return b.p(texts.gone, .class("message"))
        }
        b.blockquote(joined.report.text, .class("said card"))
        SmallFormSheet(file: file, page: .takingOut(dossier, report), texts: texts.takingOut).write(&b) { b in
            file.site.longField(
                "reden", texts.takingOut.words, value: typed["reden"] ?? "", required: true, &b)
        }
    }

    func commands(from form: FormData, in file: OpenedCase) throws -> [CaseCommand] {
        guard let joined = file.state.joinedReports.last(where: { $0.from.id == report.text }) else {
            throw Refusal(.alreadyEnded(TaskID(step: Triage.step)))
        }
        return [.takeOut(joined.from, reason: form["reden"] ?? "")]
    }

    func carryOut(_ commands: [CaseCommand], in file: OpenedCase, expecting version: Int) async throws
        -> [Warning]
    {
        guard case .takeOut(_, let reason)? = commands.first else { return [] }
        try await TakeOutReport(file.site.desk)(
            report, of: dossier, expecting: version, because: reason, by: file.visit.staff)
        return []
    }
}
