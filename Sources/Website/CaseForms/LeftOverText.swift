import HTML
import HTTPServer

/// What somebody typed in a form that meanwhile cannot be sent any more, or in a field that it no longer has: offered as a
/// note, so that it is not lost.
struct LeftOverText {
    let file: OpenedCase
    let form: any CaseForm
    let typed: FormData

    private var words: [String] {
        let isOpen = form.isOpen(in: file)
        return typed.fields.filter { field in
            form.isWritten(field.name, in: file) && field.value.contains { !$0.isWhitespace }
                && !(isOpen && form.shows(field.name, in: file))
        }.map(\.value)
    }

    func write(_ b: inout HTMLBuffer) {
        guard !words.isEmpty else { return }
        let texts = file.texts.caseForms
        b.form(.method("post"), .action(Page.note(file.id).link), .id("over")) { b in
            file.formStart(&b)
            if let task = form.about { b.input(.type("hidden"), .name(NoteForm.about), .value(task)) }
            b.p(texts.leftOver, .class("message"))
            file.site.longField("tekst", texts.note.words, value: words.joined(separator: "\n\n"), &b)
            b.div(.class("actions")) { $0.button(texts.note.send, .type("submit")) }
        }
    }
}
