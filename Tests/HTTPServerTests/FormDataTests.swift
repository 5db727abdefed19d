import Testing

@testable import HTTPServer

@Suite("forms in the body or query")
struct FormDataTests {
    private func parse(_ text: String, _ limits: FormData.Limits = .standard) throws(FormError) -> FormData {
        try FormData(parsing: Array(text.utf8), limits: limits)
    }

    @Test("fields keep their order, and a name may repeat")
    func repeatedNames() throws {
        let form = try parse("a=1&b=2&a=3&c=&d")
        #expect(form["a"] == "1")
        #expect(form.all("a") == ["1", "3"])
        #expect(form["c"] == "")
        #expect(form["d"] == "")
        #expect(form["e"] == nil)
        #expect(form.fields.map(\.name) == ["a", "b", "a", "c", "d"])
    }

    @Test("plus, percent and letters with accents are decoded")
    func decoding() throws {
        let form = try parse("na%20me=Zo%C3%AB+%2B+%26%3D&x=é")
        #expect(form["na me"] == "Zoë + &=")
        #expect(form["x"] == "é")
    }

    @Test("empty pieces are nothing, an equals sign in a value is itself")
    func oddities() throws {
        #expect(try parse("").fields.isEmpty)
        #expect(try parse("&&&").fields.isEmpty)
        #expect(try parse("a=b=c")["a"] == "b=c")
        #expect(try parse("=x")[""] == "x")
    }

    @Test(
        "broken encodings are refused",
        arguments: ["a=%", "a=%4", "a=%zz", "a=%ff", "a=%C3", "%=1", "a=%ED%A0%80", "a=%C0%AF", "a=x%00"])
    func undecodable(text: String) {
        #expect(throws: FormError.undecodable) { try parse(text) }
    }

    @Test("limits hold for fields, names and values")
    func limits() throws {
        let limits = FormData.Limits(fields: 2, bytesPerField: 3)
        #expect(try parse("abc=%41%41%41&b=", limits)["abc"] == "AAA")
        #expect(throws: FormError.tooManyFields) { try parse("a=&b=&c=", limits) }
        #expect(throws: FormError.fieldTooLong) { try parse("a=aaaa", limits) }
        #expect(throws: FormError.fieldTooLong) { try parse("aaaa=a", limits) }
        #expect(throws: FormError.fieldTooLong) { try parse("a=aaaaaaaaaaaaa", limits) }
    }

    @Test("a request gives its form only when it says it has one")
    func mediaType() throws {
        func request(_ type: String?) throws -> Request {
            var headers = Headers()
            headers["content-type"] = type
            return try Request(.post, "/", headers: headers, body: Array("a=1".utf8))
        }
        #expect(try request("application/x-www-form-urlencoded").form()["a"] == "1")
        #expect(try request("Application/X-WWW-Form-URLencoded; charset=utf-8").form()["a"] == "1")
        for type in [nil, "", "text/plain", "multipart/form-data; boundary=x"] {
            #expect(throws: FormError.wrongMediaType) { try request(type).form() }
        }
    }

    @Test("random bytes never crash the parser")
    func randomBytes() {
        var random = SeededGenerator(seed: 7)
        let alphabet = Array("ab%&=+;4fF\u{0}é".utf8)
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            }
            if let form = try? FormData(parsing: bytes) {  // most are malformed, and may be
                #expect(form.fields.count <= bytes.count)
            }
        }
    }
}
