import HTML

/// Which part of a long list is shown, from its address.
struct PageNumber {
    /// 1 or more.
    let value: Int

    private static let last = 10_000

    init(of visit: Visit) {
        let asked = visit.request.query["pagina"].flatMap(Int.init) ?? 1
        value = min(max(asked, 1), Self.last)
    }
}

extension Website {
    /// The ways to the parts of a list before and after this one.
    func pager(
        _ number: PageNumber, hasMore: Bool, _ b: inout HTMLBuffer, link: (Int) -> Link
    ) {
        guard hasMore || number.value > 1 else { return }
        b.nav(.class("pager"), .aria("label", texts.caseList.pages)) { b in
            if number.value > 1 {
                b.a(
                    texts.caseList.previous, .href(link(number.value - 1)), .rel("prev"),
                    .class("button secondary"))
            }
            if hasMore {
                b.a(
                    texts.caseList.next, .href(link(number.value + 1)), .rel("next"),
                    .class("button secondary"))
            }
        }
    }
}
