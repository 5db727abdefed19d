import HTML
import Playbooks
import Texts
import Wording

/// A drawing that stands on its own: sheets below one another, with the explanation of the signs.
package struct DrawingFile: Sendable {
    /// What it is called: `step-plan.svg`, `overlay.grooming.svg`, `globe.overview.svg`.
    package let name: String
    private let title: String
    /// What it is, for who cannot see it.
    private let about: String
    private let sections: [(title: String?, picture: SheetPicture)]
    private let words: RuleWords

    private static let headLine = 44.0
    private static let margin = 16.0

    /// The file of a plan or overlay, by its place in the atlas.
    package init(_ drawn: DrawnPlaybook, part: Int) {
        let shown = drawn.atlas.parts[part]
        let pictures = drawn.pictures[part]
        name = shown.key + ".svg"
        title = shown.title
        about = drawn.words.screen.drawings.description(pictures.reduce(0) { $0 + $1.steps })
        sections = zip(shown.sheets, pictures).map { ($0.title?.capitalizedFirst, $1) }
        words = drawn.words
    }

    /// The file of the overview; nil when there is none.
    package init?(overviewOf drawn: DrawnPlaybook) {
        guard let overview = drawn.overview else { return nil }
        let texts = drawn.words.screen.drawings
        name = "\(drawn.playbook.id).overview.svg"
        title = texts.overview
        about = texts.overviewDescription(overview.parts)
        sections = [(nil, overview)]
        words = drawn.words
    }

    /// The drawing as SVG, UTF-8.
    package var bytes: [UInt8] {
        let legend = Legend(words: words)
        let width = max(sections.map(\.picture.width).max() ?? 0, Legend.width, 360) + 2 * Self.margin
        let heights = sections.reduce(0) { $0 + $1.picture.height + head($1.title) }
        let height = Self.headLine + heights + legend.height + Self.margin
        var b = HTMLBuffer(capacity: 64 * 1024)
        b.svg(
            .class("plan-drawing"), .lang("nl"), .width(width), .height(height),
            .viewBox("0 0 \(Int(width)) \(Int(height))"), .role("group"), .aria("labelledby", "titel uitleg")
        ) { b in
            b.title("\(words.playbook.school): \(title)", .id("titel"))
            b.desc(about, .id("uitleg"))
            b.style(DrawingStyle.colours)
            b.style(DrawingStyle.rules)
            b.g(.class("sheet")) { $0.rect(.width(width), .height(height)) }
            b.svgText(title, .x(Self.margin), .y(32), .class("h"))
            var top = Self.headLine
            for (title, picture) in sections {
                if let title { b.svgText(title, .x(Self.margin), .y(top + 28), .class("h")) }
                top += head(title)
                picture.write(left: Self.margin, top: top, link: { _ in nil }, &b)
                top += picture.height
            }
            legend.write(left: Self.margin, top: top + Self.margin, &b)
        }
        return b.bytes
    }

    /// The room above a picture.
    private func head(_ title: String?) -> Double { title == nil ? Self.margin : Self.headLine }
}

extension String {
    /// With a capital first letter, as the start of a line.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
