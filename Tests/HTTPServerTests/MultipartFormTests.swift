import Testing

@testable import HTTPServer

@Suite("forms with files")
struct MultipartFormTests {
    private static let good =
        "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n"
        + "--X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"plan.pdf\"\r\n"
        + "Content-Type: Application/PDF; q=1\r\n\r\n%PDF\r\n\r\n--Y\r\n\r\n"
        + "--X\r\ncontent-disposition: form-data; name=a\r\n\r\n\r\n--X--\r\n"

    private func parse(
        _ text: String, boundary: String = "X", _ limits: MultipartForm.Limits = .standard
    ) throws(MultipartError) -> MultipartForm {
        try MultipartForm(parsing: Array(text.utf8), boundary: boundary, limits: limits)
    }

    private func part(_ disposition: String, _ content: String = "x") -> String {
        "--X\r\nContent-Disposition: \(disposition)\r\n\r\n\(content)\r\n--X--"
    }

    @Test("fields and files come out whole and in order")
    func goodForm() throws {
        let form = try parse(MultipartFormTests.good)
        #expect(form.parts.map(\.name) == ["a", "f", "a"])
        #expect(form["a"] == "one")
        #expect(form.all("a") == ["one", ""])
        let file = try #require(form.files("f").first)
        #expect(file.fileName == "plan.pdf")
        #expect(file.mediaType == "application/pdf")
        #expect(file.text == "%PDF\r\n\r\n--Y\r\n")
        #expect(form["f"] == nil)
    }

    @Test("content may hold anything but the boundary")
    func binaryContent() throws {
        let content = Array(UInt8.min...UInt8.max) + Array("\r\n--".utf8) + Array("\r\n\r\r\n-X".utf8)
        let body =
            Array("--X\r\nContent-Disposition: form-data; name=f; filename=b\r\n\r\n".utf8) + content
            + Array("\r\n--X--".utf8)
        let form = try MultipartForm(parsing: body, boundary: "X")
        #expect(form.files("f").first.map { Array($0.bytes) } == content)
        #expect(form.files("f").first?.text == nil)
    }

    @Test("every truncation of a form is refused, none crashes")
    func truncations() {
        let bytes = Array(MultipartFormTests.good.utf8)
        // The last four bytes are `--` and a line end; the line end may be missing.
        for count in 0..<(bytes.count - 2) {
            #expect(throws: MultipartError.self, "\(count)") {
                try MultipartForm(parsing: Array(bytes[..<count]), boundary: "X")
            }
        }
    }

    @Test("every change of one byte is understood or refused, none crashes")
    func mutations() {
        let bytes = Array(MultipartFormTests.good.utf8)
        for index in bytes.indices {
            for byte: UInt8 in [0, 10, 13, 34, 45, 58, 59, 61, 88, 92, 255] {
                var changed = bytes
                changed[index] = byte
                // Whether it is still a form does not matter here.
                _ = try? MultipartForm(parsing: changed, boundary: "X")
            }
        }
    }

    @Test("bodies that break the rules are refused, each with its reason")
    func broken() {
        let start = "--X\r\nContent-Disposition: form-data; name=a"
        let cases: [(String, MultipartError)] = [
            ("", .malformedPart),
            ("preamble\r\n\(start)\r\n\r\nx\r\n--X--", .malformedPart),
            ("--Y\r\n", .malformedPart),
            ("--X", .unfinished),
            ("--X-", .unfinished),
            ("--X \r\n", .malformedPart),
            ("\(start)\r\n\r\nx", .unfinished),
            ("\(start)\r\n\r\nx\r\n--X", .unfinished),
            ("\(start)\r\n", .unfinished),
            ("\(start)\nX: y\r\n\r\nx\r\n--X--", .malformedPart),
            ("--X\r\nnonsense\r\n\r\nx\r\n--X--", .malformedPart),
            ("--X\r\nContent-Type: text/plain\r\n\r\nx\r\n--X--", .malformedPart),
            ("--X\r\n\r\nx\r\n--X--", .malformedPart),
            (part("attachment; name=a"), .malformedPart),
            (part("form-data"), .unnamedPart),
            (part("form-data; name=\"\""), .unnamedPart),
            (part("form-data; filename=x"), .unnamedPart),
        ]
        for (text, expected) in cases {
            #expect(throws: expected, "\(text.debugDescription)") { try parse(text) }
        }
    }

    @Test("a boundary that is none is refused")
    func boundaries() throws {
        for boundary in ["", String(repeating: "x", count: 71), "a\r\nb", "a\"", "x ", "é", "a;b"] {
            #expect(throws: MultipartError.malformedBoundary) { try parse("--x", boundary: boundary) }
        }
        #expect(
            try parse(
                "--a b:c'(1)\r\nContent-Disposition: form-data; name=n\r\n\r\nv\r\n--a b:c'(1)--",
                boundary: "a b:c'(1)")["n"] == "v")
    }

    @Test("limits hold for parts, headers and content")
    func limits() throws {
        #expect(throws: MultipartError.tooManyParts) {
            try parse(MultipartFormTests.good, .init(parts: 2))
        }
        #expect(throws: MultipartError.headersTooLong) {
            try parse(MultipartFormTests.good, .init(parts: 9, headerBytes: 30))
        }
        #expect(throws: MultipartError.partTooLong) {
            try parse(MultipartFormTests.good, .init(parts: 9, partBytes: 5))
        }
        let endless = "--X\r\n" + String(repeating: "X: y\r\n", count: 2_000)
        #expect(throws: MultipartError.headersTooLong) { try parse(endless) }
    }

    @Test("a large file of nothing but near misses is read in linear time")
    func nearMisses() throws {
        let content = String(repeating: "\r\n--", count: 100_000)
        let start = ContinuousClock.now
        #expect(try parse(part("form-data; name=a", content))["a"]?.utf8.count == 400_000)
        #expect(ContinuousClock.now - start < .seconds(8))
    }

    @Test("a control left empty counts as no file")
    func emptyFile() throws {
        let form = try parse(part("form-data; name=\"f\"; filename=\"\"", ""))
        #expect(form.files("f").isEmpty)
        #expect(form["f"] == nil)
    }

    @Test("names are unescaped as browsers escape them, and nothing more")
    func names() throws {
        #expect(try parse(part("form-data; name=\"a%22b%0D%0Ac%20\"")).parts.first?.name == "a\"b\r\nc%20")
        #expect(try parse(part("form-data; name=\"a;b\"; x")).parts.first?.name == "a;b")
        #expect(try parse(part("form-data; name=\"a\\\"b\"")).parts.first?.name == "a\"b")
    }

    @Test("a request gives its form only with a media type and boundary")
    func mediaType() throws {
        func request(_ type: String) throws -> Request {
            try Request(
                .post, "/", headers: Headers([("Content-Type", type)]),
                body: Array(MultipartFormTests.good.utf8))
        }
        #expect(try request("multipart/form-data; boundary=X").multipartForm()["a"] == "one")
        #expect(try request("Multipart/Form-Data; Boundary=\"X\"").multipartForm()["a"] == "one")
        #expect(throws: MultipartError.malformedBoundary) {
            try request("multipart/form-data").multipartForm()
        }
        #expect(throws: MultipartError.wrongMediaType) {
            try request("multipart/mixed; boundary=X").multipartForm()
        }
    }
}

@Suite("file names from outside")
struct FileNameTests {
    @Test(
        "cannot lead elsewhere or deceive",
        arguments: [
            ("plan.pdf", "plan.pdf"), ("../../etc/passwd", "passwd"), ("..\\..\\boot.ini", "boot.ini"),
            ("C:\\Users\\x\\é ü.doc", "é ü.doc"), ("/", ""), ("..", ""), (".htaccess", "htaccess"),
            ("a\u{0}b.txt", "ab.txt"), ("a\r\nb", "ab"), ("x\u{202E}fdp.exe", "xfdp.exe"), ("", ""),
            ("a<b>|c?.txt", "abc.txt"), ("name. . ", "name"), ("\u{FEFF}a", "a"),
        ])
    func harmless(name: String, expected: String) {
        #expect(FileName.harmless(name) == expected)
    }

    @Test("stay short")
    func length() {
        #expect(FileName.harmless(String(repeating: "x", count: 1_000)).count == 120)
        #expect(FileName.harmless(String(repeating: "日", count: 1_000)).utf8.count <= 200)
    }
}
