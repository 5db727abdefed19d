import Testing

@testable import Website

@Suite("The style sheet")
struct StylesheetTests {
    /// The classes that have a rule of their own, `.name { … }`, in one part.
    private func classes(_ part: String) -> Set<String> {
        Set(part.matches(of: /(?m)(?:^\s*|\}\s*)(\.[a-z-]+)(?=\s*\{)/).map { String($0.1) })
    }

    @Test("no class has its looks in two parts, where the one for a form would narrow another page")
    func once() {
        var homes: [String: Int] = [:]
        for part in Stylesheet.parts { for name in classes(part) { homes[name, default: 0] += 1 } }
        #expect(homes.count > 50)
        #expect(homes.filter { $0.value > 1 }.keys.sorted().isEmpty)
    }

    @Test(
        "on paper the names of the tracks, which stand beside the map on a screen, are not printed below it")
    func paper() throws {
        let print = try #require(Stylesheet.mapStyles.split(separator: "@media print").last)
        // As strong as `.map svg { display: block }`.
        #expect(print.contains(".map .map-names { display: none; }"))
    }
}
