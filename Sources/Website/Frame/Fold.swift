import HTML

extension HTMLBuffer {
    /// A part that is folded on a small screen. On a wide one and on paper the style sheet opens it, with its heading in
    /// the place of the line to press; a browser that cannot do that has it folded everywhere, one press away.
    ///
    /// `heading` writes one element, which stands in a `summary`.
    mutating func foldWhenSmall(
        _ heading: (inout HTMLBuffer) -> Void, content: (inout HTMLBuffer) -> Void
    ) {
        details(.class("on-wide")) { b in
            b.summary { heading(&$0) }
            b.div { content(&$0) }
        }
    }
}
