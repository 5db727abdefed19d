import HTML
import Playbooks
import Texts

/// A letter, advice or a guide in other languages, folded away below it.
struct Translations {
    let all: [Translation]
    let texts: AdviceTexts

    func write(_ b: inout HTMLBuffer) {
        for other in all {
            b.details { b in
                b.summary(texts.inLanguage(other.language))
                b.div(.lang(other.language), .dir("auto")) { b in
                    b.p { $0.strong(other.title) }
                    write(other, &b)
                }
            }
        }
    }

    /// What it says, without its title.
    func write(_ other: Translation, _ b: inout HTMLBuffer) {
        if !other.points.isEmpty { points(other.points, &b) }
        for block in other.blocks {
            b.h4(block.title)
            points(block.points, &b)
        }
    }

    private func points(_ points: [String], _ b: inout HTMLBuffer) {
        if points.count == 1 { return b.p(points[0]) }
        b.ul { b in
            for point in points { b.li(point) }
        }
    }
}
