import Testing

@testable import YAML

private func table(
    _ text: String, columns: [String] = ["id", "rule"], limits: Limits = .standard
) throws(Complaint) -> [TableRow] {
    try readCSV(Array(text.utf8), file: "r.csv", columns: columns, limits: limits)
}

@Suite("Reading a table")
struct ReadCSVTests {
    private func at(_ line: Int, _ column: Int) -> Position {
        Position(file: "r.csv", line: line, column: column)
    }

    @Test("cells are found by their column, with their place")
    func cells() throws {
        let rows = try table("id,rule\nA-1,Praat met elkaar.\nA-2,\n")
        #expect(rows.map { $0["id"] } == ["A-1", "A-2"])
        #expect(rows.map { $0["rule"] } == ["Praat met elkaar.", ""])
        #expect(rows[0].position(of: "rule") == at(2, 5))
        #expect(rows[1].position == at(3, 1))
        #expect(rows[1]["colour"] == "")
    }

    @Test("semicolons part the cells of a table that a Dutch spreadsheet saved")
    func semicolons() throws {
        let rows = try table("id;rule\r\nA-1;Praat, en luister.\r\nA-2;\"Eerst; dan\"\r\n")
        #expect(rows.map { $0["rule"] } == ["Praat, en luister.", "Eerst; dan"])
        #expect(rows[0].position(of: "rule") == at(2, 5))
    }

    @Test("a cell in quotes may hold commas, quotes and lines")
    func quotes() throws {
        let rows = try table("id,rule\nA-1,\"Zeg \"\"nee\"\", en\nloop weg\"\nA-2,\"\"\n")
        #expect(rows.map { $0["rule"] } == ["Zeg \"nee\", en\nloop weg", ""])
        #expect(rows[1].position == at(4, 1))
    }

    @Test(
        "the last line needs no end, and Windows' ends and mark are fine",
        arguments: [
            "id,rule\nA-1,é", "id,rule\r\nA-1,é\r\n", "\u{FEFF}id,rule\nA-1,é\n", "id,rule\nA-1,é\r",
        ])
    func ends(text: String) throws {
        let rows = try table(text)
        #expect(rows.map { $0["rule"] } == ["é"])
        #expect(rows[0].position == at(2, 1))
    }

    @Test("a header alone is an empty table")
    func empty() throws {
        #expect(try table("id,rule\n").isEmpty)
    }

    /// The text, the place and the words of the complaint.
    static let refused: [(String, Int, Int, String)] = [
        ("", 1, 1, "found an empty file; expected the header id,rule"),
        ("id;regel\n", 1, 1, "found 'id,regel'; expected the header id,rule"),
        (
            "id;rule\nA-1;b;c\n", 2, 1,
            "found a row of 3 cells; expected 2 (id,rule); a cell with a semicolon stands in quotes"
        ),
        ("rule,id\n", 1, 1, "found 'rule,id'; expected the header id,rule"),
        (
            "id,rule\nA-1\n", 2, 1,
            "found a row of 1 cell; expected 2 (id,rule); a cell with a comma stands in quotes"
        ),
        (
            "id,rule\nA-1,b,c\n", 2, 1,
            "found a row of 3 cells; expected 2 (id,rule); a cell with a comma stands in quotes"
        ),
        (
            "id,rule\n\nA-1,b\n", 2, 1,
            "found a row of 1 cell; expected 2 (id,rule); a cell with a comma stands in quotes"
        ),
        ("id,rule\nA-1,b\"c\n", 2, 6, "found a quote inside a cell; expected the whole cell in quotes"),
        ("id,rule\nA-1,\"b\"c\n", 2, 8, "found 'c'; expected a comma or the end of the line"),
        ("id,rule\nA-1,\"b\n", 2, 5, "found a quote that is not closed; expected a closing quote"),
        ("id,rule\nA-1,b\rA-2,c\n", 2, 7, "found 'A'; expected a comma or the end of the line"),
        (
            "id,rule\nA-1,b\0\n", 2, 6,
            "found the control character U+0000; expected characters that can be seen"
        ),
        (
            "id,rule\nA-1,=1+1\n", 2, 5,
            "found a cell that begins with '='; expected text that no spreadsheet takes for a formula"
        ),
        (
            "id,rule\nA-1,\"@SUM(A1)\"\n", 2, 5,
            "found a cell that begins with '@'; expected text that no spreadsheet takes for a formula"
        ),
        (
            "id,rule\n-A1,b\n", 2, 1,
            "found a cell that begins with '-'; expected text that no spreadsheet takes for a formula"
        ),
        (
            "id,rule\n+A1,b\n", 2, 1,
            "found a cell that begins with '+'; expected text that no spreadsheet takes for a formula"
        ),
    ]

    @Test("a table that is not as agreed is refused at its place", arguments: refused)
    func refuses(text: String, line: Int, column: Int, message: String) {
        #expect(throws: Complaint(at: at(line, column), message)) { try table(text) }
    }

    @Test("a dash alone is no formula")
    func dash() throws {
        #expect(try table("id,rule\nA-1,-\n")[0]["rule"] == "-")
    }

    @Test("bytes that are not UTF-8 are refused at their place")
    func notUTF8() {
        let bytes = Array("id,rule\né,".utf8) + [0xC3, 0x28]
        #expect(
            throws: Complaint(
                at: at(2, 3), found: "a byte that is not UTF-8", expected: "a file saved as UTF-8")
        ) { try readCSV(bytes, file: "r.csv", columns: ["id", "rule"]) }
    }

    @Test("size and cells are limited")
    func limits() {
        let limits = Limits(bytes: 16, depth: 1, nodes: 2)
        #expect(throws: Never.self) { try table("id,rule\na,b\n", limits: limits) }
        #expect(throws: Complaint(at: at(3, 1), found: "more values than fit", expected: "at most 2")) {
            try table("id,rule\na,b\nc,d\n", limits: limits)
        }
        #expect(throws: Complaint.self) { try table("id,rule\na,bcdefgh\n", limits: limits) }
    }
}
