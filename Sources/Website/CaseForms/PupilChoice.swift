import Casework
import HTML
import HTTPServer
import Playbooks

/// Which of the pupils of a case something is about; not asked when there is only one.
struct PupilChoice {
    let file: OpenedCase

    private static let field = "leerling"

    private var pupils: [CaseParty] { file.dossier.parties }

    func write(_ typed: FormData, _ b: inout HTMLBuffer) {
        guard file.state.present.count > 1 else { return }
        let options = pupils.map { (value: $0.pupil.text, title: file.name($0.pupil)) }
        file.site.selectField(
            Self.field, file.texts.caseForms.aboutWhom,
            [(value: "", title: file.texts.caseForms.aboutAll)] + options, chosen: typed[Self.field], &b)
    }

    /// The pupil chosen; nil for all of them. Throws a `Refusal` for somebody who does not take part.
    func chosen(in form: FormData) throws -> Pupil.ID? {
        guard let words = form.words(Self.field) else { return nil }
        guard let party = pupils.first(where: { $0.pupil.text == words }) else {
            throw Refusal(.unknown(words))
        }
        return party.pupil
    }
}
