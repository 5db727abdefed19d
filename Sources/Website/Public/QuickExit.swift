import HTML

extension Website {
    /// The way out for who must not be seen reading this: to a page that anybody may have open. It says nowhere where one
    /// came from.
    func quickExit(_ b: inout HTMLBuffer) {
        b.p(.class("quick-exit")) { b in
            b.a(
                texts.report.leaveFast, .href("https://www.buienradar.nl/"), .rel("noreferrer"),
                .class("button secondary"))
        }
    }
}
