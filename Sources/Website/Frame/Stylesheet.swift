/// The one style sheet. Its address changes when it does, so that browsers may keep it.
enum Stylesheet {
    static let file = PublicFile(css, as: "text/css; charset=utf-8", at: .stylesheet)

    /// What it is made of. A class has its looks in one of them: a second would reach pages that meant the first.
    static let parts = [
        tokens, base, frame, controls, lists, listStyles, caseStyles, mapStyles, drawingStyles,
    ]

    private static let css = parts.joined()
}
