import HTML
import HTTPServer
import Texts

/// All of which pages are made, on one page of a demo: where a colour, a size or a control is changed, it is seen here first.
struct StylePages {
    private let site: Website

    init(_ site: Website) { self.site = site }

    private var texts: StyleTexts { site.texts.style }

    /// GET /stijl
    func show(_ visit: Visit) async throws -> Response {
        let page = site.document(title: texts.title, visit: visit, wide: true) { b in
            b.p(texts.lead, .class("lead"))
            part(.colours, &b) { colours(&$0) }
            part(.letters, &b) { letters(&$0) }
            part(.buttons, &b) { buttons(&$0) }
            part(.fields, &b) { fields(&$0) }
            part(.messages, &b) { messages(&$0) }
            part(.lines, &b) { lines(&$0) }
            part(.said, &b) { said(&$0) }
        }
        return .html(page.bytes)
    }

    private func part(
        _ part: StyleTexts.Part, _ b: inout HTMLBuffer, content: (inout HTMLBuffer) -> Void
    ) {
        b.section { b in
            b.h2(texts.heading(part))
            content(&b)
        }
    }

    /// The names of the colours in the style sheet, in its order.
    static let colours: [String] = Stylesheet.tokens.matches(of: /--([a-z-]+): #/).map { String($0.1) }
        .uniqued()

    private func colours(_ b: inout HTMLBuffer) {
        b.ul(.class("grid swatches")) { b in
            for name in Self.colours {
                b.li { b in
                    b.svg(.viewBox("0 0 44 28"), .width(44), .height(28), .aria("hidden", "true")) { b in
                        b.rect(.width(44), .height(28), .fill("var(--\(name))"), .stroke("var(--line)"))
                    }
                    b.code(name)
                }
            }
        }
        b.ul(.class("swatches")) { b in
            for track in ["target", "initiator", "group", "parents", "school"] {
                b.li { $0.span(track, .class("track-edge \(track)")) }
            }
        }
    }

    private func letters(_ b: inout HTMLBuffer) {
        b.h3(texts.subheading)
        b.p(texts.sentence, .class("lead"))
        b.p(texts.sentence)
        b.p(texts.sentence, .class("muted"))
        b.p(texts.sentence, .class("small"))
    }

    private func buttons(_ b: inout HTMLBuffer) {
        b.div(.class("actions")) { b in
            b.button(texts.button, .type("button"))
            b.button(texts.secondButton, .type("button"), .class("secondary"))
            b.button(texts.quietButton, .type("button"), .class("quiet"))
            b.a(texts.link, .href(Page.style.link))
        }
    }

    private func fields(_ b: inout HTMLBuffer) {
        b.form(.method("get"), .action(Page.style.link)) { b in
            site.textField("regel", texts.field, hint: texts.hint, value: texts.word, &b)
            site.longField("tekst", texts.longField, value: texts.sentence, &b)
            site.textField("dag", texts.day, value: "2026-03-02", type: "date", &b)
            site.selectField(
                "keuze", texts.choice, [("1", texts.word), ("2", texts.otherWord)], chosen: "2", &b)
            b.fieldset { b in
                b.legend(texts.question)
                site.radio("vraag", "1", texts.word, checked: true, &b)
                site.radio("vraag", "2", texts.otherWord, checked: false, &b)
            }
            site.checkbox("vink", "ja", texts.check, checked: true, &b)
        }
    }

    private func messages(_ b: inout HTMLBuffer) {
        b.p(texts.message, .class("message"))
        b.div(.class("message refused")) { b in
            b.h3(texts.refused)
            b.p(texts.message)
        }
        b.p(texts.empty, .class("empty"))
    }

    private func lines(_ b: inout HTMLBuffer) {
        b.ul(.class("lines")) { b in
            line(isLate: true, &b)
            line(isLate: false, &b)
        }
        b.div(.class("scroll")) { b in
            b.table { b in
                b.tr { b in
                    b.th(texts.field)
                    b.th(texts.day)
                }
                b.tr { b in
                    b.td(texts.word)
                    b.td(texts.otherWord)
                }
            }
        }
    }

    private func line(isLate: Bool, _ b: inout HTMLBuffer) {
        b.li(.class(isLate ? "line late" : "line")) { b in
            b.div { b in
                b.div(.class("what")) { $0.a(texts.link, .href(Page.style.link)) }
                b.div(.class("about")) { b in
                    if isLate { LateMark.write(texts.late, &b) }
                    b.span(texts.word, .class("tag"))
                    b.span(texts.otherWord)
                }
                b.div(.class("why")) { $0.text(texts.why) }
            }
        }
    }

    private func said(_ b: inout HTMLBuffer) {
        b.blockquote(texts.sentence, .class("said"))
        b.details(.class("card")) { b in
            b.summary(texts.more)
            b.p(texts.sentence)
        }
        b.ol(.class("timeline")) { b in
            for word in [texts.word, texts.otherWord] {
                b.li { b in
                    b.div(.class("when")) { $0.text(word) }
                    b.p(texts.sentence, .class("said"))
                }
            }
        }
    }
}
