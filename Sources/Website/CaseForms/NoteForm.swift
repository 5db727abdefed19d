import Casework
import Dossiers
import HTML
import HTTPServer
import UseCases

/// Writing a note; also in a closed case.
struct NoteForm: CaseForm {
    let dossier: Dossier.ID

    var draft: String? { KeepDraft.note }

    func title(in file: OpenedCase) -> String { file.texts.caseForms.note.title }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        SmallFormSheet(file: file, page: .note(dossier), texts: file.texts.caseForms.note, draft: draft)
            .write(&b) { b in
                file.site.longField(
                    "tekst", file.texts.caseForms.note.words, value: typed["tekst"] ?? "", required: true, &b)
            }
    }

    func commands(from form: FormData, in file: OpenedCase) -> [CaseCommand] { [.note(form["tekst"] ?? "")] }
}
