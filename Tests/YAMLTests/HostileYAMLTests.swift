import Testing

@testable import YAML

@Suite("YAML that means harm")
struct HostileYAMLTests {
    @Test("a file above the limit is not looked at")
    func tooLarge() {
        let limits = Limits(bytes: 4, depth: 32, nodes: 10)
        #expect(throws: Never.self) { try read("a: b", limits: limits) }
        #expect(
            throws: Complaint(at: .start(of: "a.yaml"), found: "a file of 5 bytes", expected: "at most 4")
        ) {
            try read("a: bc", limits: limits)
        }
    }

    @Test("depth ends at the limit", arguments: ["[", "{a: ", "- "])
    func deep(opening: String) throws {
        let closing = opening == "[" ? "]" : opening == "- " ? "" : "}"
        func text(_ depth: Int) -> String {
            String(repeating: opening, count: depth) + "x" + String(repeating: closing, count: depth)
        }
        #expect(throws: Never.self) { try read(text(32)) }
        let complaint = try #require(throws: Complaint.self) { try read(text(33)) }
        #expect(complaint.message == "found lists and maps more than 32 deep; expected at most 32")
    }

    @Test(
        "a file of brackets alone is refused, however long", .timeLimit(.minutes(1)),
        arguments: ["[", "{", "- ", "? ", "[{"])
    func brackets(opening: String) {
        let text = String(repeating: opening, count: 1_000_000 / opening.utf8.count)
        #expect(throws: Complaint.self) { try read(text) }
    }

    @Test("a billion laughs stop at the first anchor")
    func laughs() throws {
        let text = "a: &a [ha, ha]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n"
        let complaint = try #require(throws: Complaint.self) { try read(text) }
        #expect(complaint.position == Position(file: "a.yaml", line: 1, column: 4))
    }

    @Test("values are counted, keys too")
    func many() throws {
        let limits = Limits(bytes: 1_000, depth: 32, nodes: 5)
        #expect(throws: Never.self) { try read("{a: 1, b: 2}", limits: limits) }
        #expect(throws: Complaint.self) { try read("{a: 1, b: 2, c: 3}", limits: limits) }
        #expect(throws: Never.self) { try read("[1, 2, 3, 4]", limits: limits) }
        let complaint = try #require(throws: Complaint.self) { try read("[1, 2, 3, 4, 5]", limits: limits) }
        #expect(complaint.message == "found more values than fit; expected at most 5")
    }

    @Test("a file full of tiny values is refused by count, not by patience")
    func tiny() {
        let text = "[" + String(repeating: "1,", count: 400_000) + "1]"
        #expect(throws: Complaint.self) { try read(text) }
    }

    @Test("one huge text is read whole", arguments: ["", "\"", "'"])
    func hugeScalar(quote: String) throws {
        let text = String(repeating: "woord ", count: 160_000) + "."
        guard case .scalar(let found, _, _) = try read(quote + text + quote) else { throw NotAMap() }
        #expect(found == text)
    }

    @Test("a complaint does not carry a huge or hidden text on")
    func longExcerpt() throws {
        let key = String(repeating: "k", count: 500)
        let complaint = try #require(throws: Complaint.self) { try read("\(key): 1\n\(key): 2\n") }
        #expect(complaint.message.count < 120)
        #expect(quoted("a\nb\u{202E}c") == "'a·b·c'")
    }

    @Test("no cut of a file makes the reader trap")
    func everyPrefix() {
        let bytes = Array("a: [1, 'twee', {b: \"\\u00e9\"}]\nc: |\n  é\nd:\n  - ? x\n    : y\n".utf8)
        for length in bytes.indices {
            // Refused or read: both are fine, stopping the program is not.
            _ = try? readYAML(Array(bytes[..<length]), file: "a.yaml")
            for byte: UInt8 in [0x00, 0x09, 0x22, 0x26, 0x3A, 0x80, 0xFF] {
                var changed = bytes
                changed[length] = byte
                // The same holds for one byte changed.
                _ = try? readYAML(changed, file: "a.yaml")
            }
        }
    }
}
