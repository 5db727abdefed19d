import Testing
import YAML

@testable import Playbooks

@Suite("A school's choices as a file")
struct ChoiceFileTests {
    private func read(_ text: String) -> (choices: [String: String]?, complaints: [Complaint]) {
        let complaints = Complaints()
        let file = ChoiceFile(Array(text.utf8), into: complaints)
        return (file?.choices, complaints.sorted)
    }

    @Test("says the same when it is read as when it was written, whatever stands in it")
    func roundTrip() {
        let texts = [
            "3 school-days", "off", "yes", "", " ", "null", "~", "1.5", "0644", "a: b", "a #b", "# a", "- a",
            "{a}",
            "[a]", "\"a\"", "'a'", "a\\b", "Één regel", "kop\npunt", "kop\npunt\n\nkop\npunt",
            "kop\n  ingesprongen",
            " begint met wit\nen gaat door", "eindigt met een regel\n", "tab\thier", "&a", "*a", "!a", "|",
            ">", "%a",
            "@a", "`a`", "a:", ":a", "?", "---", "...", "<<", "emoji 😀", "\u{200D}", "--- a\n---\nb",
            "a\n# b",
        ]
        let choices = Dictionary(uniqueKeysWithValues: texts.enumerated().map { ("letters.l\($0).text", $1) })
        let written = ChoiceFile.text(of: choices)
        #expect(read(written).choices == choices, "\(written)")
        for (address, value) in choices {
            let one = ChoiceFile.text(of: [address: value])
            #expect(read(one).choices == [address: value], "\(one)")
        }
    }

    @Test("an address can hold anything too")
    func addresses() {
        for address in ["a.b", "W-G1", "a b", "a: b", "#", "\"", "é", "<<", "- a", "triage.rows.x"] {
            #expect(read(ChoiceFile.text(of: [address: "off"])).choices == [address: "off"], "\(address)")
        }
    }

    @Test(
        "nothing but remarks is no choice at all",
        arguments: ["", "\n", "  \n\n", "# niets\n  # niets", "\r\n"])
    func nothing(text: String) {
        #expect(read(text).choices == [:])
        #expect(read(text).complaints.isEmpty)
    }

    @Test("knows the line of each address")
    func places() throws {
        let text = "# mijn keuzes\nW-G1: off\nguides.a.text: |-\n  Kop\n  punt\nW-G2: \"2 weeks\"\n"
        let file = try #require(ChoiceFile(Array(text.utf8), into: Complaints()))
        #expect(file.places.mapValues(\.line) == ["W-G1": 2, "guides.a.text": 3, "W-G2": 6])
        #expect(file.choices["guides.a.text"] == "Kop\npunt")
    }

    @Test(
        "what is no file of choices is refused with a line",
        arguments: [
            ("- a\n- b", 1), ("a", 1), ("a: b\nc: [1, 2]", 2), ("a: b\nc: {d: e}", 2), ("a: b\na: c", 2),
            ("a: &x b\nc: *x", 1), ("a: !!str b", 1), ("<<: b", 1), ("a: b\n---\nc: d", 2), ("a: \"b", 1),
            ("a: b\n\tc: d", 2), ("a: \u{0}", 1),
        ])
    func hostile(text: String, line: Int) {
        let (choices, complaints) = read(text)
        #expect(choices == nil && !complaints.isEmpty)
        #expect(complaints.allSatisfy { $0.position.file == ChoiceFile.name })
        #expect((complaints.first?.position.line ?? 0) >= line, "\(complaints)")
    }

    @Test("bytes that are no text, a bomb of anchors, depth, and too much of it are refused at once")
    func bombs() {
        func refuses(_ bytes: [UInt8]) -> Bool {
            let complaints = Complaints()
            return ChoiceFile(bytes, into: complaints) == nil && complaints.hasErrors
        }
        #expect(refuses([0x61, 0x3A, 0x20, 0xFF, 0xFE]))
        #expect(refuses(Array(repeating: UInt8(ascii: "a"), count: 2_000_000)))
        #expect(refuses(Array(repeating: UInt8(ascii: " "), count: 2_000_000)), "white space too")
        #expect(refuses(Array(String(repeating: "[", count: 10_000).utf8)))
        #expect(refuses(Array("a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n".utf8)))
        #expect(refuses(Array((0..<6_000).map { "a\($0): b\n" }.joined().utf8)))
    }

    @Test("each choice that cannot be carried out is told by its address")
    func refusals() throws {
        let plain = try Fixtures.read(try Fixtures.whole(), adjustedBy: [:])
        let role = try #require(plain.roles.first).id
        let term = try #require(plain.settings.first { if case .term = $0.value { true } else { false } }).id
        let refusals = plain.refusals(of: [
            "roles.\(role).title": "Anders", "receipt.due": "2 school-days", term.text: "snel",
            "roles.\(role)x.title": "Anders", "receipt.dua": "1 week", "roles.niemand.title": "",
        ])
        #expect(
            refusals.keys.sorted()
                == ["receipt.dua", "roles.niemand.title", "roles.\(role)x.title", term.text].sorted())
        #expect(refusals["receipt.dua"] == .unknown("receipt.dua", suggestion: "receipt.due"))
        #expect(plain.refusals(of: [:]).isEmpty)
        #expect(plain.refusals(of: plain.amendables.reduce(into: [:]) { $0[$1.address] = $1.value }).isEmpty)
    }
}
