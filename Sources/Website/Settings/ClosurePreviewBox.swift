import Dossiers
import Explaining
import HTML
import SchoolTime
import Texts
import UseCases

/// What a change of the closed days does to dossiers that are open, with the button that carries it out.
struct ClosurePreviewBox {
    let preview: ClosurePreview
    let change: ClosureChange
    /// Of the closed days, as they were seen.
    let revision: Int
    let visit: Visit
    let site: Website

    private var texts: ClosurePreviewTexts { site.texts.closures.preview }

    func write(_ b: inout HTMLBuffer) {
        b.section(.class("message"), .aria("labelledby", "gevolg")) { b in
            b.h2(texts.title(isClosing, site.days(preview.span), preview.span.name), .id("gevolg"))
            if preview.duties == 0 {
                b.p(texts.nothing)
            } else {
                b.p(texts.count(preview.duties, preview.dossiers))
                if preview.earlier > 0 { b.p { $0.strong(texts.earlier(preview.earlier)) } }
                b.ul(.class("plain")) { b in
                    for effect in preview.first { b.li { line(effect, &$0) } }
                }
                let more = preview.dossiers - preview.first.count
                if more > 0 { b.p(texts.more(more)) }
            }
            if preview.isPartial { b.p(texts.partial(PreviewClosure.most), .class("small")) }
            b.p(texts.unseen, .class("muted small"))
            form(&b)
        }
    }

    private var isClosing: Bool {
        if case .close = change { return true }
        return false
    }

    private func line(_ effect: ClosureEffect, _ b: inout HTMLBuffer) {
        let words = MoveWords(from: effect.engine, to: effect.next, at: preview.now, in: site.texts)
        b.a(
            site.title(of: effect.row, about: effect.target, effect.schoolClass),
            .href(Page.caseFile(effect.row.id).link))
        b.ul { b in
            for line in words.lines(of: effect.changes) { b.li(line) }
        }
    }

    private func form(_ b: inout HTMLBuffer) {
        b.form(.method("post"), .action(Page.closures.link)) { b in
            site.formToken(visit, &b)
            for (name, value) in fields { b.input(.type("hidden"), .name(name), .value(value)) }
            b.div(.class("actions")) { b in
                let act: ClosurePages.Act = isClosing ? .close : .takeBack
                b.button(texts.confirm(isClosing), .type("submit"), .name("doe"), .value(act.rawValue))
                b.a(texts.leave, .href(Page.closures.link), .class("button secondary"))
            }
        }
    }

    private var fields: [(String, String)] {
        switch change {
        case .close(let name, let first, let last):
            [("gezien", String(revision)), ("naam", name), ("eerste", first), ("laatste", last)]
        case .takeBack(let number): [("gezien", String(revision)), ("nummer", String(number))]
        }
    }
}
