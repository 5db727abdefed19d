import HTML
import Playbooks
import Texts

/// Links to a page of the protocol in the other languages that it has, each called as its readers call it.
struct LanguageLinks {
    let site: Website
    let playbook: Playbook
    /// The page with what is said in other languages.
    let page: Page
    /// The language that is read now; nil for the playbook's own.
    var chosen: String?

    /// The part of the query that names the language.
    static let key = "taal"

    func write(_ b: inout HTMLBuffer) {
        let languages = playbook.texts.languages.filter { $0 != chosen }
        guard chosen != nil || !languages.isEmpty else { return }
        let texts = site.texts.advice
        b.p(.class("muted")) { b in
            b.text(texts.otherLanguages)
            if chosen != nil {
                b.text(" ")
                b.a(texts.ownName("nl"), .href(page.link), .lang("nl"))
            }
            for language in languages {
                b.text(" ")
                b.a(
                    texts.ownName(language), .href("\(page.link)?\(Self.key)=\(language)"),
                    .lang(language))
            }
        }
    }
}
