import Testing

@testable import YAML

func read(_ text: String, limits: Limits = .standard) throws(Complaint) -> Node {
    try readYAML(Array(text.utf8), file: "a.yaml", limits: limits)
}

@Suite("Reading YAML")
struct ReadYAMLTests {
    private func at(_ line: Int, _ column: Int) -> Position {
        Position(file: "a.yaml", line: line, column: column)
    }

    @Test("a map keeps its order and every value knows its place")
    func places() throws {
        let node = try read("id: globe\nroles:\n  - teacher\n  - {title: 'ib-er'}\n")
        let role = Node.Entry(
            key: "title", keyPosition: at(4, 6), value: .scalar("ib-er", at(4, 13), quoted: true))
        let roles = Node.list(
            [.scalar("teacher", at(3, 5), quoted: false), .map([role], at(4, 5))], at(3, 3))
        let expected = Node.map(
            [
                Node.Entry(
                    key: "id", keyPosition: at(1, 1), value: .scalar("globe", at(1, 5), quoted: false)),
                Node.Entry(key: "roles", keyPosition: at(2, 1), value: roles),
            ], at(1, 1))
        #expect(node == expected)
    }

    @Test(
        "every scalar is just text",
        arguments: ["yes", "no", "on", "off", "y", "null", "~", "0644", "1e3", "2025-01-01"])
    func words(word: String) throws {
        #expect(try read(word) == .scalar(word, at(1, 1), quoted: false))
    }

    @Test("nothing and an empty text differ")
    func nothing() throws {
        guard case .map(let entries, _) = try read("a:\nb: \"\"\n") else { throw NotAMap() }
        #expect(entries.map(\.value.description) == ["nothing", "an empty text"])
    }

    @Test("columns count characters, not bytes")
    func columns() throws {
        guard case .map(let entries, _) = try read("é😀: x\n") else { throw NotAMap() }
        #expect(entries[0].value.position == at(1, 5))
    }

    @Test("a byte order mark and Windows line ends are taken as they come")
    func windows() throws {
        let node = try read("\u{FEFF}a: b\r\nc: d\r\n")
        guard case .map(let entries, _) = node else { throw NotAMap() }
        #expect(node.position == at(1, 1))
        #expect(entries.map(\.key) == ["a", "c"])
        #expect(entries[1].value == .scalar("d", at(2, 4), quoted: false))
    }

    @Test("a long text may be written as a block")
    func block() throws {
        guard case .map(let entries, _) = try read("text: |\n  één\n  twee\n") else { throw NotAMap() }
        #expect(entries[0].value == .scalar("één\ntwee\n", at(1, 7), quoted: true))
    }

    /// The text, the place and the words of the complaint.
    static let refused: [(String, Int, Int, String)] = [
        ("", 1, 1, "found an empty file; expected a YAML document"),
        ("# only a remark\n", 1, 1, "found an empty file; expected a YAML document"),
        ("a: &x 1\n", 1, 4, "found an anchor ('&'); expected a value without a name"),
        ("a: &x [1]\n", 1, 4, "found an anchor ('&'); expected a value without a name"),
        ("a: *x\n", 1, 4, "found an alias ('*'); expected the value itself, written out"),
        ("a: !!int 1\n", 1, 4, "found a tag ('!'); expected a value; the field decides what it is"),
        ("a: ! {b: 1}\n", 1, 4, "found a tag ('!'); expected a value; the field decides what it is"),
        ("a:\n  <<: {b: 1}\n", 2, 3, "found a merge key ('<<'); expected the keys themselves, written out"),
        ("a: 1\nb: 2\na: 3\n", 3, 1, "found the key 'a' again (first on line 1); expected every key once"),
        ("a: 1\n---\nb: 2\n", 2, 1, "found a second document ('---'); expected one per file"),
        ("[a]: 1\n", 1, 1, "found a value in the place of a key; expected a word"),
        ("? {a: b}\n: 1\n", 1, 3, "found a value in the place of a key; expected a word"),
        (": 1\n", 1, 1, "found ':'; expected a key, indented like the keys above it"),
        ("\"\": 1\n", 1, 1, "found a value in the place of a key; expected a word"),
        ("a:\n\tb: 1\n", 2, 1, "found a tab; expected spaces: YAML is indented with spaces only"),
        (
            "a: b: c\n", 1, 5,
            "found a second ':' on this line; expected one key; put a text with a colon in quotes"
        ),
        ("a: 1\nb\nc: 2\n", 3, 1, "found a key without ':'; expected 'key: value', begun on line 2"),
        (
            "a: @x\n", 1, 4,
            "found '@'; expected a value; put a text that begins with this character in quotes"
        ),
        (
            "a: [1, 2\nb: 3\n", 2, 2,
            "found ':'; expected ',' or ']' in the list between brackets, begun on line 1"
        ),
        (
            "a: {b: 1\n", 2, 1,
            "found the end of the file; expected ',' or '}' in the map between braces, begun on line 1"
        ),
        (
            "a: 'b\n", 2, 1,
            "found the end of the file; expected the closing quote of this text, begun on line 1"
        ),
        (
            "a:\n    b: 1\n  c: 2\n", 3, 3,
            "found 'c'; expected a key, indented like the keys above it, begun on line 1"
        ),
        (
            "a: \"\\0\"\n", 1, 4,
            "found a text with the control character U+0000; expected characters that can be seen"
        ),
        (
            "a: \"\\u202E\"\n", 1, 4,
            "found a text with the control character U+202E; expected characters that can be seen"
        ),
        ("a: b\0c\n", 1, 5, "found a control character; expected characters that can be seen"),
    ]

    @Test("what may not stand in a file is refused at its place", arguments: refused)
    func refuses(text: String, line: Int, column: Int, message: String) {
        #expect(throws: Complaint(at: at(line, column), message)) { try read(text) }
    }

    @Test(
        "bytes that are not UTF-8 are refused at their place",
        arguments: [
            [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
        ] as [[UInt8]])
    func notUTF8(bad: [UInt8]) {
        let bytes = Array("a: é\nbé: ".utf8) + bad
        #expect(
            throws: Complaint(
                at: at(2, 5), found: "a byte that is not UTF-8", expected: "a file saved as UTF-8")
        ) { try readYAML(bytes, file: "a.yaml") }
    }

    @Test("UTF-16 is not guessed")
    func utf16() {
        let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x3A, 0x00]
        #expect(throws: Complaint.self) { try readYAML(bytes, file: "a.yaml") }
    }
}

struct NotAMap: Error {}
