import HTML
import Texts

/// What was typed, as far as it is words, and the button that sends the whole form once more.
struct KeptFormPanel {
    let site: Website
    let kept: KeptForm
    /// The token to send it with; nil when it may only be read and copied, because nobody knows who made it.
    let formToken: String?

    func write(_ b: inout HTMLBuffer) {
        let texts = site.texts.kept
        KeptWords(site: site, kept: kept).write(&b)
        guard let formToken else { return b.p(texts.copy, .class("small")) }
        b.form(.method("post"), .action(kept.page.link), .id("bewaard")) { b in
            b.input(.type("hidden"), .name("formulier"), .value(formToken))
            for field in kept.fields {
                b.input(.type("hidden"), .name(field.name), .value(field.value))
            }
            b.div(.class("actions")) { $0.button(texts.again, .type("submit")) }
        }
    }
}

/// The words alone.
struct KeptWords {
    let site: Website
    let kept: KeptForm

    func write(_ b: inout HTMLBuffer) {
        guard !kept.words.isEmpty else { return }
        b.h2(site.texts.kept.typed)
        for words in kept.words { b.blockquote(words, .class("said card")) }
    }
}
