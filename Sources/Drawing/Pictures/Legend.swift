import HTML
import Playbooks
import Texts
import Wording

/// What the signs of the drawings mean.
package struct Legend: Sendable {
    private let words: RuleWords

    /// How wide it is, in pixels.
    package static let width = 640.0
    private static let column = 320.0
    private static let line = 26.0

    /// The explanation in the words of a playbook.
    package init(words: RuleWords) { self.words = words }

    private var texts: DrawingTexts { words.screen.drawings }

    /// How high it is, in pixels.
    package var height: Double {
        Double(max(Track.allCases.count, DrawingTexts.Sign.allCases.count) + 2) * Self.line
    }

    /// Writes it, its upper left corner at `left` and `top`.
    package func write(left: Double = 0, top: Double = 0, _ b: inout HTMLBuffer) {
        var y = top + Self.line / 2
        func explain(_ text: String, _ left: Double, _ b: inout HTMLBuffer) {
            b.svgText(text, .x(left + 68), .y(y + 4))
            y += Self.line
        }
        b.svgText(texts.legend, .x(left), .y(y + 4), .class("n"))
        y += Self.line
        for track in Track.allCases {
            let course =
                track == .school ? "M\(Int(left)) \(Int(y - 2))h56m0 4h-56" : "M\(Int(left)) \(Int(y))h56"
            b.g(.class("tr-\(track.rawValue)")) { $0.path(.class("rail"), .d(course)) }
            explain(words.screen.map.track(track.rawValue, true), left, &b)
        }
        y = top + Self.line * 1.5
        for sign in DrawingTexts.Sign.allCases {
            draw(sign, x: Int(left + Self.column), y: Int(y), &b)
            explain(texts.sign(sign), left + Self.column, &b)
        }
    }

    private func draw(_ sign: DrawingTexts.Sign, x: Int, y: Int, _ b: inout HTMLBuffer) {
        switch sign {
        case .opens:
            b.path(.class("ways"), .d("M\(x) \(y)h50"))
            b.path(.class("heads"), .d("M\(x + 48) \(y - 4)v8l8-4z"))
        case .waits:
            b.path(.class("waits"), .d("M\(x) \(y)h52"))
            b.path(.class("bars"), .d("M\(x + 54) \(y - 8)v16"))
        case .start: box("start", round: 9, x, y, &b)
        case .may: box("may", round: 5, x, y, &b)
        case .answer: box("answer", round: 4, x, y, &b)
        case .onward: box("onward", round: 4, x, y, &b)
        }
    }

    private func box(_ style: String, round: Double, _ x: Int, _ y: Int, _ b: inout HTMLBuffer) {
        b.g(.class(style)) { b in
            b.rect(.x(Double(x + 1)), .y(Double(y - 9)), .width(54), .height(18), .rx(round))
        }
    }
}
