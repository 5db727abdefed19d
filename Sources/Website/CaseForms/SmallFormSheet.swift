import HTML
import Texts

/// The frame of the smaller forms: what it is for, the fields, and the button.
struct SmallFormSheet {
    let file: OpenedCase
    let page: Page
    let texts: CaseFormTexts.SmallForm
    /// The name under which what is typed is kept; nil when it is not.
    var draft: String?

    func write(_ b: inout HTMLBuffer, fields: (inout HTMLBuffer) -> Void) {
        b.p(texts.lead, .class("lead"))
        b.form(
            .method("post"), .action(page.link), .novalidate,
            .when(draft != nil, .data("concept", Page.draft(file.id, draft ?? "").link.address)),
            .data("mislukt", file.texts.step.draftFailed)
        ) { b in
            file.formStart(&b)
            fields(&b)
            b.div(.class("actions")) { $0.button(texts.send, .type("submit")) }
        }
    }
}
