import HTML
import Playbooks
import Texts

/// A letter or advice in other languages, folded away below it.
struct Translations {
    let all: [Translation]
    let texts: AdviceTexts

    func write(_ b: inout HTMLBuffer) {
        for other in all {
            b.details { b in
                b.summary(texts.inLanguage(other.language))
                b.div(.lang(other.language), .dir("auto")) { b in
                    b.p { $0.strong(other.title) }
                    points(other.points, &b)
                }
            }
        }
    }

    private func points(_ points: [String], _ b: inout HTMLBuffer) {
        if points.count == 1 { return b.p(points[0]) }
        b.ul { b in
            for point in points { b.li(point) }
        }
    }
}
