import HTML
import HTTPServer
import Playbooks

/// In which language a form is read: that of the playbook, until somebody chooses another one by its link. What is sent
/// are ids, so that the answers are the same in any language.
struct StepLanguage {
    let file: OpenedCase
    let step: Step.ID
    let typed: FormData

    /// The name under which the choice is sent.
    static let key = LanguageLinks.key

    private var all: [FormTranslation] { file.playbook.texts.forms[step] ?? [] }

    /// The words in the language that was chosen; nil for the playbook's own.
    var form: FormTranslation? {
        let chosen = file.visit.request.query[Self.key] ?? typed[Self.key]
        return all.first { $0.language == chosen }
    }

    /// The links to the other languages, and the choice to send along.
    func write(leadingTo page: Page, _ b: inout HTMLBuffer) {
        guard !all.isEmpty else { return }
        let texts = file.texts.advice
        b.p(.class("muted")) { b in
            b.text(texts.otherLanguages)
            for language in ["nl"] + all.map(\.language) where language != (form?.language ?? "nl") {
                b.text(" ")
                b.a(
                    texts.ownName(language), .href("\(page.link)?\(Self.key)=\(language)"),
                    .lang(language))
            }
        }
        guard let form else { return }
        b.input(.type("hidden"), .name(Self.key), .value(form.language))
        b.p(.lang(form.language), .dir("auto")) { $0.strong(form.title) }
    }
}
