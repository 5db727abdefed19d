import HTML

/// The mark: five tracks.
enum Brand {
    static func mark(_ b: inout HTMLBuffer) { b.insert(drawn) }

    /// Drawn once: every page has it.
    private static let drawn = HTMLBuffer.fragment { b in
        b.svg(.viewBox("0 0 28 28"), .class("mark"), .aria("hidden", "true"), .other("focusable", "false")) {
            b in
            for (place, track) in ["target", "initiator", "group", "parents", "school"].enumerated() {
                let y = String(4 + place * 5)
                b.line(
                    .other("x1", "2"), .other("x2", "26"), .other("y1", y), .other("y2", y),
                    .class("track-\(track)"))
            }
        }
    }
}
