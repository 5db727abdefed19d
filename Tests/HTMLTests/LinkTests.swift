import Testing

@testable import HTML

@Suite("links")
struct LinkTests {
    @Test(
        "addresses that run code or leave the site unnoticed are refused",
        arguments: [
            "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
            "data:text/html,x", "vbscript:x", "//evil.example", "/\\evil.example", "\\\\evil.example",
            "/\t/evil.example", "/\n/evil.example", "", "page", "file:///etc/passwd", "blob:x", "ftp://x",
            "\u{0}javascript:x", "https:evil", "ｊavascript:x",
        ])
    func refused(address: String) {
        #expect(Link(checking: address) == nil)
        #expect(Link(address) == .refused)
        let written = HTMLBuffer.fragment { $0.a("x", .href(Link(address))) }
        #expect(written.string == "<a href=\"#\">x</a>")
    }

    @Test(
        "paths of this site and a few schemes are allowed",
        arguments: [
            "/", "/cases/12?a=1&b=2#top", "#main", "?page=2", "https://example.org/x", "HTTPS://example.org",
            "http://localhost:8080/", "mailto:a@example.org", "tel:+31201234567", "/a//b", "/é",
        ])
    func allowed(address: String) {
        #expect(Link(checking: address)?.address == address)
    }

    @Test("an interpolated value stays one segment")
    func interpolation() {
        let name = "a/b?c=d&e#f\"<é ../"
        let link: Link = "/people/\(name)"
        #expect(link.address == "/people/a%2Fb%3Fc%3Dd%26e%23f%22%3C%C3%A9%20..%2F")
        let number: Link = "/cases/\(12)/steps?day=\(-3)"
        #expect(number.address == "/cases/12/steps?day=-3")
    }

    @Test("an empty value cannot make an address of another host")
    func emptySegment() {
        let empty = ""
        let link: Link = "/\(empty)/evil.example"
        #expect(link == .refused)
    }

    @Test("a link inside a link goes in as it is")
    func composition() {
        let base: Link = "/cases/\("x y")"
        let part: Link = "\(base)?tab=\("a&b")#end"
        #expect(part.address == "/cases/x%20y?tab=a%26b#end")
    }

    @Test("an ampersand in an address is escaped once, in the markup")
    func ampersand() {
        let written = HTMLBuffer.fragment { $0.a("x", .href("/a?b=1&c=2")) }
        #expect(written.string == "<a href=\"/a?b=1&amp;c=2\">x</a>")
    }
}
