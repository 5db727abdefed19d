import Casework
import Dossiers
import HTML
import HTTPServer
import UseCases

/// Writing a note; also in a closed case.
struct NoteForm: CaseForm {
    let dossier: Dossier.ID

    /// The field that says which task it is about: whoever reads that task reads it, and nobody else.
    static let about = "taak"

    var draft: String? { KeepDraft.note }

    func title(in file: OpenedCase) -> String { file.texts.caseForms.note.title }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        SmallFormSheet(file: file, page: .note(dossier), texts: file.texts.caseForms.note, draft: draft)
            .write(&b) { b in
                if let task = typed[Self.about] { b.input(.type("hidden"), .name(Self.about), .value(task)) }
                file.site.longField(
                    "tekst", file.texts.caseForms.note.words, value: typed["tekst"] ?? "", required: true, &b)
            }
    }

    func commands(from form: FormData, in file: OpenedCase) throws -> [CaseCommand] {
        let text = form["tekst"] ?? ""
        guard let named = form[Self.about] else { return [.note(text)] }
        guard let task = file.state.tasks.first(where: { $0.id.description == named }) else {
            throw Refusal(.unknown(named))
        }
        return [.note(text, about: task.id)]
    }
}
