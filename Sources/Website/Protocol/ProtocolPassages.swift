import HTML
import Playbooks
import Texts

/// What the school calls bullying, by what one sees it, and what everybody keeps to.
struct ProtocolPassages {
    let site: Website
    let playbook: Playbook

    func write(_ b: inout HTMLBuffer) {
        write(.definition, .definitions, &b)
        write(.principle, .principles, &b)
        write(.signal, .signals, &b)
    }

    private func write(_ kind: Passage.Kind, _ heading: ProtocolTexts.Heading, _ b: inout HTMLBuffer) {
        let passages = playbook.texts.passages.filter { $0.kind == kind }
        guard !passages.isEmpty else { return }
        b.h2(site.texts.protocols.heading(heading))
        b.p(site.texts.protocols.lead2(heading), .class("muted"))
        for passage in passages {
            if kind == .definition {
                b.h3(passage.title)
                points(passage, &b)
            } else {
                b.details { b in
                    b.summary(passage.title)
                    points(passage, &b)
                }
            }
        }
    }

    private func points(_ passage: Passage, _ b: inout HTMLBuffer) {
        if passage.points.count == 1 { return b.p(passage.points[0]) }
        b.ul { b in
            for point in passage.points { b.li(point) }
        }
    }
}
