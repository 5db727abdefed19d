import Testing

@testable import HTML

@Suite("elements and attributes")
struct ElementTests {
    private func html(_ content: (inout HTMLBuffer) -> Void) -> String {
        HTMLBuffer.fragment(content).string
    }

    @Test("elements nest and close in order")
    func nesting() {
        let written = html { b in
            b.section(.class("card")) { b in
                b.h2("Today")
                b.p { b in
                    b.text("Nothing ")
                    b.strong("yet")
                }
            }
        }
        #expect(
            written
                == "<section class=\"card\"><h2>Today</h2><p>Nothing <strong>yet</strong></p></section>")
    }

    @Test("void elements have no end tag, SVG shapes close themselves")
    func emptyElements() {
        #expect(html { $0.br() } == "<br>")
        #expect(html { $0.input(.type("text"), .required) } == "<input type=\"text\" required>")
        #expect(html { $0.circle(.cx(1), .cy(2.5), .r(3)) } == "<circle cx=\"1\" cy=\"2.5\" r=\"3\"/>")
    }

    @Test("a flag is written only when its condition holds")
    func flags() {
        #expect(html { $0.input(.checked(when: true)) } == "<input checked>")
        #expect(html { $0.input(.checked(when: false)) } == "<input>")
        #expect(html { $0.input(.disabled) } == "<input disabled>")
    }

    @Test("an attribute under a condition leaves no trace when it fails")
    func conditions() {
        #expect(html { $0.br(.when(false, .class("late")), .id("x")) } == "<br id=\"x\">")
        #expect(html { $0.br(.when(true, .class("late"))) } == "<br class=\"late\">")
    }

    @Test("aria and data attributes carry their prefix")
    func prefixes() {
        #expect(html { $0.nav(.aria("label", "Menu")) { _ in } } == "<nav aria-label=\"Menu\"></nav>")
        #expect(html { $0.br(.data("state", "open")) } == "<br data-state=\"open\">")
    }

    @Test("an attribute of the caller's own cannot be a handler or a refused address")
    func otherAttributes() {
        #expect(html { $0.br(.other("onclick", "x()")) } == "<br>")
        #expect(html { $0.br(.other("ONLOAD", "x()")) } == "<br>")
        #expect(html { $0.br(.other("srcdoc", "<b>")) } == "<br>")
        #expect(html { $0.br(.other("xlink:href", "javascript:x")) } == "<br xlink:href=\"#\">")
        #expect(html { $0.br(.other("enterkeyhint", "done")) } == "<br enterkeyhint=\"done\">")
    }

    @Test("the first line end of a text area survives")
    func textareaKeepsItsFirstLineEnd() {
        #expect(html { $0.textarea("\nb", .name("t")) } == "<textarea name=\"t\">\n\nb</textarea>")
        #expect(html { $0.pre("a") } == "<pre>\na</pre>")
    }

    @Test("a form reads as it is written")
    func form() {
        let written = html { b in
            b.form(.method("post"), .action("/reports")) { b in
                b.label("Day", .for("day"))
                b.select(.id("day"), .name("day")) { b in
                    b.option("Monday", .value("1"), .selected(when: true))
                    b.option("Tuesday", .value("2"), .selected(when: false))
                }
                b.button("Save", .type("submit"))
            }
        }
        #expect(
            written
                == "<form method=\"post\" action=\"/reports\"><label for=\"day\">Day</label>"
                + "<select id=\"day\" name=\"day\"><option value=\"1\" selected>Monday</option>"
                + "<option value=\"2\">Tuesday</option></select><button type=\"submit\">Save</button></form>")
    }

    @Test("a drawing has its namespace and may name its parts")
    func drawing() {
        let written = html { b in
            b.svg(.viewBox("0 0 10 10"), .role("img")) { b in
                b.title("Line")
                b.a(.href("/x")) { b in b.path(.d("M0 0L1 1"), .rx(1.5)) }
                b.rect(.width(4)) { $0.title("Bar") }
            }
        }
        #expect(
            written
                == "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\" role=\"img\">"
                + "<title>Line</title><a href=\"/x\"><path d=\"M0 0L1 1\" rx=\"1.5\"/></a>"
                + "<rect width=\"4\"><title>Bar</title></rect></svg>")
    }

    @Test(
        "numbers in drawings have at most two decimals",
        arguments: [
            (0.0, "0"), (-0.001, "0"), (1.005, "1"), (1.05, "1.05"), (-2.5, "-2.5"), (0.126, "0.13"),
            (.nan, "0"), (.infinity, "0"), (1e300, "0"), (-0.25, "-0.25"), (99.999, "100"),
        ])
    func decimals(number: Double, written: String) {
        #expect(html { $0.line(.x1(number)) } == "<line x1=\"\(written)\"/>")
    }

    @Test("a document begins with doctype, language and character set")
    func document() {
        let page = HTMLBuffer.document(language: "nl", .class("no-js")) { b in
            b.title("A & B")
        } body: { b in
            b.main { $0.h1("Hi") }
        }
        #expect(
            page.string
                == "<!doctype html>\n<html lang=\"nl\" class=\"no-js\"><head><meta charset=\"utf-8\">"
                + "<title>A &amp; B</title></head><body><main><h1>Hi</h1></main></body></html>")
    }
}
