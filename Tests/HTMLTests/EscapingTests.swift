import Testing

@testable import HTML

@Suite("escaping")
struct EscapingTests {
    private func text(_ text: String) -> String {
        HTMLBuffer.fragment { $0.text(text) }.string
    }

    private func attribute(_ value: String) -> String {
        HTMLBuffer.fragment { $0.br(.title(value)) }.string
    }

    @Test("text cannot open a tag or an entity")
    func textIsEscaped() {
        #expect(text("<script>alert(1)</script>") == "&lt;script&gt;alert(1)&lt;/script&gt;")
        #expect(text("a && b &lt; c") == "a &amp;&amp; b &amp;lt; c")
    }

    @Test("quotes stay readable in text")
    func quotesInText() {
        #expect(text("foto's van \"groep 8\"") == "foto's van \"groep 8\"")
    }

    @Test("an attribute value cannot end its quotes")
    func attributesAreEscaped() {
        #expect(attribute("\" onclick=\"x") == "<br title=\"&quot; onclick=&quot;x\">")
        #expect(attribute("'><img>") == "<br title=\"'&gt;&lt;img&gt;\">")
    }

    @Test("letters from every script pass unchanged", arguments: ["Zoë", "Łukasz", "يوسف", "李", "👩‍👧"])
    func otherScripts(name: String) {
        #expect(text(name) == name)
        #expect(attribute(name) == "<br title=\"\(name)\">")
    }

    @Test("control characters are replaced, tabs and line ends kept")
    func controlCharacters() {
        #expect(text("a\u{0}b\u{1B}c\u{7F}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
        #expect(text("a\tb\nc") == "a\tb\nc")
    }

    @Test("every ASCII character comes out as itself or as an escape")
    func everyASCIICharacter() {
        for code in UInt8(0)..<128 {
            let character = String(UnicodeScalar(code))
            let written = attribute(character).dropFirst(11).dropLast(2)
            switch character {
            case "&": #expect(written == "&amp;")
            case "<": #expect(written == "&lt;")
            case ">": #expect(written == "&gt;")
            case "\"": #expect(written == "&quot;")
            case "\t", "\n", "\r": #expect(written == character)
            case _ where code < 32 || code == 127: #expect(written == "\u{FFFD}")
            default: #expect(written == character)
            }
        }
    }

    @Test("long text with many escapes arrives whole")
    func longText() {
        let long = String(repeating: "a<b>é&", count: 5_000)
        #expect(text(long) == String(repeating: "a&lt;b&gt;é&amp;", count: 5_000))
    }

    @Test("text in every textual element is escaped")
    func elementsEscape() {
        let html = HTMLBuffer.fragment { b in
            b.title("<")
            b.h1("<")
            b.td("<")
            b.option("<", .value("\""))
            b.textarea("</textarea><")
            b.svgText("<")
            b.code("<")
        }
        #expect(!html.string.contains("<<"))
        #expect(html.string.contains("\n&lt;/textarea&gt;&lt;</textarea>"))
        #expect(html.string.contains("<option value=\"&quot;\">&lt;</option>"))
    }

    @Test("only source code enters unescaped")
    func rawMarkup() {
        #expect(HTMLBuffer.fragment { $0.raw("<b>&nbsp;</b>") }.string == "<b>&nbsp;</b>")
    }

    @Test("a buffer goes into another as it is")
    func insertion() {
        let card = HTMLBuffer.fragment { $0.p("a & b") }
        #expect(
            HTMLBuffer.fragment { b in b.div { $0.insert(card) } }.string == "<div><p>a &amp; b</p></div>")
    }
}
