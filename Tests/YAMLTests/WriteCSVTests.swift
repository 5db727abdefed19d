import Testing

@testable import YAML

@Suite("Writing a table")
struct WriteCSVTests {
    private func text(_ rows: [[String]]) -> String { String(decoding: writeCSV(rows), as: UTF8.self) }

    @Test("is semicolons, CR LF and a mark that says it is UTF-8")
    func plain() {
        #expect(text([["zaak", "groep"], ["1", "Groep é"]]) == "\u{FEFF}zaak;groep\r\n1;Groep é\r\n")
        #expect(text([]) == "\u{FEFF}")
        #expect(text([["", ""]]) == "\u{FEFF};\r\n")
    }

    @Test(
        "quotes what would end a cell or a line",
        arguments: [
            ("a;b", "\"a;b\""), ("a,b", "\"a,b\""), ("zei \"ja\"", "\"zei \"\"ja\"\"\""),
            ("een\ntwee", "\"een\ntwee\""), ("een\r\ntwee", "\"een\r\ntwee\""),
        ])
    func quoted(cell: String, written: String) {
        #expect(text([[cell]]) == "\u{FEFF}\(written)\r\n")
    }

    @Test(
        "nothing is calculated when it is opened",
        arguments: ["=1+1", "+31", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"x\")"])
    func calculated(cell: String) {
        let written = text([[cell]])
        #expect(written.hasPrefix("\u{FEFF}'") || written.hasPrefix("\u{FEFF}\"'"), "\(written)")
    }

    @Test("what was written is read back")
    func readBack() throws {
        let rows = [["1", "a;b"], ["2", "zei \"ja\""], ["3", "een\ntwee"], ["4", ""]]
        let read = try readCSV(
            writeCSV([["zaak", "wat"]] + rows), file: "lijst.csv", columns: ["zaak", "wat"])
        #expect(read.map { [$0["zaak"], $0["wat"]] } == rows)
    }
}
