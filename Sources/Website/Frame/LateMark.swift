import HTML

/// What stands on everything that is late: an icon and a word, never colour alone.
enum LateMark {
    static func write(_ word: String, _ b: inout HTMLBuffer) {
        b.span(.class("late-word")) { b in
            b.insert(icon)
            b.text(word)
        }
    }

    private static let icon = HTMLBuffer.fragment { b in
        b.svg(.viewBox("0 0 16 16"), .class("icon"), .aria("hidden", "true"), .focusable("false")) { b in
            b.path(.d("M8 1.5 15 14H1z"))
            b.path(.d("M8 6v4M8 11.8v.4"), .class("sign"))
        }
    }
}
