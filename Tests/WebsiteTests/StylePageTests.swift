import Testing

@testable import Website

@Suite("The page that shows of what pages are made")
struct StylePageTests {
    @Test("has every colour of the style sheet, each once")
    func colours() {
        #expect(StylePages.colours.count > 15)
        for name in ["ink", "soft-ink", "on-primary", "late-soft", "target", "school"] {
            #expect(StylePages.colours.contains(name), "\(name)")
        }
        #expect(Set(StylePages.colours).count == StylePages.colours.count)
        #expect(!StylePages.colours.contains("radius"))
    }

    @Test("is not there where no demo is served")
    func demoOnly() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school, as: "juf").open(.style)
            #expect(page.status == .notFound)
        }
    }
}
