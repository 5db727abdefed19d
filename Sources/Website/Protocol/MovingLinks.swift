import HTML

/// From the page of choices: to running cases with an earlier version, and to what closed cases say of the draft.
struct MovingLinks {
    let site: Website
    /// How many dossiers run by an earlier version.
    let waiting: Int
    let hasDraft: Bool

    func write(_ b: inout HTMLBuffer) {
        let texts = site.texts.moving
        if hasDraft { b.p { $0.a(texts.replay.open, .href(Page.protocolReplay.link)) } }
        if waiting > 0 {
            b.p(.class("message")) { $0.a(texts.waiting(waiting), .href(Page.runningCases.link)) }
        }
    }
}
