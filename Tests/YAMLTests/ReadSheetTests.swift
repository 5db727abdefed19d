import Testing

@testable import YAML

@Suite("Reading what a spreadsheet saved")
struct ReadSheetTests {
    private func sheet(_ text: String, limits: Limits = .standard) throws(Complaint) -> Sheet {
        try readSheet(Array(text.utf8), file: "l.csv", limits: limits)
    }

    private func texts(_ text: String) throws -> [[String]] {
        let sheet = try sheet(text)
        return ([sheet.header] + sheet.rows).map { $0.map(\.text) }
    }

    @Test(
        "commas and semicolons, with and without a mark, with any end of lines, say the same",
        arguments: [
            "a,b\n1,2\n", "a;b\n1;2\n", "\u{FEFF}a;b\r\n1;2\r\n", "a;b\n1;2", "\"a\";\"b\"\n\"1\";\"2\"\n",
            " a ;\u{A0}b\n1 ; 2\n", "a;b\n;\n1;2\n\n;\n",
        ])
    func same(text: String) throws {
        #expect(try texts(text) == [["a", "b"], ["1", "2"]])
    }

    @Test("a cell in quotes may hold the separator, quotes and lines")
    func quotes() throws {
        #expect(
            try texts("a;b\n\"1;\"\"x\"\"\";\"2\n3\"\n4;5,6") == [
                ["a", "b"], ["1;\"x\"", "2\n3"], ["4", "5,6"],
            ])
    }

    @Test("cells keep their place, and rows may be ragged")
    func places() throws {
        let sheet = try sheet("a;b\n\n1;22;3\n4\n")
        #expect(sheet.rows.map(\.count) == [3, 1])
        #expect(sheet.rows[0][2].position == Position(file: "l.csv", line: 3, column: 6))
        #expect(sheet.rows[1][0].position == Position(file: "l.csv", line: 4, column: 1))
    }

    @Test("what begins like a formula is left to whoever asks: telephone numbers do")
    func formulas() throws {
        #expect(try texts("a\n+31 6\n=1+1\n") == [["a"], ["+31 6"], ["=1+1"]])
    }

    /// The bytes, the place, and what is found.
    static let refused: [([UInt8], Int, Int, String)] = [
        ([], 1, 1, "found an empty file"),
        (Array("a;b\n\"1;2\n3;4\n".utf8), 2, 1, "found a quote that is not closed"),
        (Array("a;b\n1;\"2\"x\n".utf8), 2, 6, "expected a semicolon or the end of the line"),
        (Array("a,b\n1,\"2\"x\n".utf8), 2, 6, "expected a comma or the end of the line"),
        (Array("a;b\n1;Noor \"N\"\n".utf8), 2, 8, "found a quote inside a cell"),
        (
            Array("a;b\n1;".utf8) + [0xE9, 0x0A], 2, 3,
            "found a byte that is not UTF-8; expected a file saved as UTF-8"
        ),
        (Array("a;b\n1;\0".utf8), 2, 3, "found the control character U+0000"),
        (Array("a;b\n1;\u{202E}oN".utf8), 2, 3, "found the control character U+202E"),
        ([0xFF, 0xFE, 0x61, 0x00], 1, 1, "found a byte that is not UTF-8"),
    ]

    @Test("what cannot be read is refused with its place", arguments: refused)
    func refuses(bytes: [UInt8], line: Int, column: Int, words: String) throws {
        let complaint = #expect(throws: Complaint.self) { try readSheet(bytes, file: "l.csv") }
        #expect(complaint?.position == Position(file: "l.csv", line: line, column: column))
        #expect(complaint?.message.contains(words) == true, "\(complaint?.message ?? "")")
    }

    @Test("a file that is too large, or has too many cells, is refused")
    func limits() throws {
        let small = Limits(bytes: 20, depth: 1, nodes: 4)
        #expect(throws: Never.self) { try sheet("a;b\n1;2\n3;4\n", limits: small) }
        #expect(throws: Complaint.self) { try sheet("a;b\n1;2\n3;4\n5;6\n", limits: small) }
        #expect(throws: Complaint.self) {
            try sheet("a;b\n" + String(repeating: "1", count: 17), limits: small)
        }
    }
}
