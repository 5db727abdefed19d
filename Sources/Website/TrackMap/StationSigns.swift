import HTML
import Texts

/// The signs of stations, each drawn once and then copied: a map has many that look alike.
struct StationSigns {
    private struct Look: Hashable {
        let standing: TrackMapTexts.Standing
        let isSmall: Bool
        let lines: Int
    }

    private var drawn: [Look: HTMLBuffer] = [:]

    /// What is drawn of a station whatever it is called, around the middle of its sign.
    mutating func sign(of station: TrackStation) -> HTMLBuffer {
        let look = Look(standing: station.standing, isSmall: station.isSmall, lines: station.name.count)
        if let sign = drawn[look] { return sign }
        let sign = HTMLBuffer.fragment { b in
            reach(look, &b)
            mark(look, &b)
        }
        drawn[look] = sign
        return sign
    }

    /// What a finger can hit; it is larger than what is seen.
    private func reach(_ look: Look, _ b: inout HTMLBuffer) {
        let width = look.isSmall ? 28 : TrackLayout.wide - 4
        let above = look.isSmall ? 22 : 26 + Double(look.lines) * TrackLayout.line
        b.rect(
            .x(-width / 2), .y(-above), .width(width), .height(look.isSmall ? 44 : above + 48),
            .class("reach"))
    }

    private func mark(_ look: Look, _ b: inout HTMLBuffer) {
        let radius = look.isSmall ? 5.5 : 9.0
        if look.standing == .late { b.circle(.r(radius + 5.5), .class("alarm")) }
        b.circle(.r(radius), .class("sign"))
        switch look.standing {
        case .done where !look.isSmall: b.use(.href("#vinkje"))
        case .late: b.svgText("!", .y(5), .class("bang"))
        case .waived: b.path(.d("M-5 5l10-10"), .class("stroke"))
        default: break
        }
    }
}
