import Casework
import Dossiers
import HTML
import HTTPServer
import Texts
import UseCases

/// Opening a closed case again; where its report was joined to another case, taking it out of that.
struct ReopeningForm: CaseForm {
    let dossier: Dossier.ID

    func title(in file: OpenedCase) -> String { texts(in: file).title }

    func isAllowed(in file: OpenedCase) -> Bool { file.dossier.access.hasInHand }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = texts(in: file)
        SmallFormSheet(file: file, page: .reopening(dossier), texts: texts).write(&b) { b in
            file.site.longField("reden", texts.words, value: typed["reden"] ?? "", required: true, &b)
        }
    }

    func commands(from form: FormData, in file: OpenedCase) -> [CaseCommand] {
        [.reopen(reason: form["reden"] ?? "")]
    }

    func carryOut(_ commands: [CaseCommand], in file: OpenedCase, expecting version: Int) async throws
        -> [Warning]
    {
        guard file.state.joinedTo != nil, case .reopen(let reason)? = commands.first else {
            return try await file.carryOut(commands, expecting: version)
        }
        try await TakeOutReport(file.site.desk)(
            dossier, expecting: version, because: reason, by: file.visit.staff)
        return []
    }

    private func texts(in file: OpenedCase) -> CaseFormTexts.SmallForm {
        file.state.joinedTo == nil ? file.texts.caseForms.reopening : file.texts.joining.comingBack
    }
}
