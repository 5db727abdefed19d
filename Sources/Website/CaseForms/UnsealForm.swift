import Casework
import Dossiers
import HTML
import HTTPServer
import Playbooks

/// Opening up what came in over a sealed channel, by who received it: the report turns out to be about a pupil. There is
/// no way back, as whoever read it then has read it.
struct UnsealForm: CaseForm {
    let dossier: Dossier.ID

    func title(in file: OpenedCase) -> String { file.texts.caseForms.unseal.form.title }

    func isAllowed(in file: OpenedCase) -> Bool { file.dossier.access.hasInHand }

    func isOpen(in file: OpenedCase) -> Bool { !file.state.isClosed && file.dossier.access.mayUnseal }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        let texts = file.texts.caseForms.unseal
        guard isOpen(in: file) else { return b.p(texts.stays, .class("message")) }
        SmallFormSheet(file: file, page: .unsealing(dossier), texts: texts.form).write(&b) { b in
            b.p(texts.readers(readers(in: file)))
            b.p(texts.accused, .class("muted"))
            file.site.longField(
                "reden", texts.form.words, value: typed["reden"] ?? "", required: true, &b)
        }
    }

    func commands(from form: FormData, in file: OpenedCase) throws -> [CaseCommand] {
        guard let reason = form.words("reden") else { throw Refusal(.reasonNeeded) }
        return [.unseal(reason: reason)]
    }

    /// Who will read it, by what the roles are called here; nobody of whom it is known that it is about them.
    private func readers(in file: OpenedCase) -> String {
        let roles = file.engine.readersOnceUnsealed(in: file.state)
            .filter { file.state.unavailable[$0] != Role.accused }
        return file.listed(roles.map { file.role($0) }.uniqued())
    }
}
