import Testing

@testable import HTTPServer

@Suite("requests and answers as values")
struct MessageTests {
    @Test(
        "targets that are no plain path are refused, each with its reason",
        arguments: [
            ("", MalformedTarget.notAPath), ("*", .notAPath), ("a", .notAPath), ("http://a/", .notAPath),
            ("/a b", .forbiddenByte), ("/é", .forbiddenByte), ("/a#b", .forbiddenByte),
            ("/\u{0}", .forbiddenByte),
            ("/%", .undecodable), ("/%e9", .undecodable), ("/?a=%", .undecodable),
            ("/..", .forbiddenSegment), ("/a/./b", .forbiddenSegment), ("/%2e%2E", .forbiddenSegment),
            ("/a%00", .forbiddenSegment), ("/%0a", .forbiddenSegment), ("/%7f", .forbiddenSegment),
        ])
    func malformedTargets(target: String, reason: MalformedTarget) {
        #expect(throws: reason) { try Request(.get, target) }
    }

    @Test("a query with too many fields is refused")
    func largeQuery() {
        let query = String(repeating: "a=1&", count: 1_001)
        #expect(throws: MalformedTarget.queryTooLarge) { try Request(.get, "/?\(query)") }
    }

    @Test("paths split into segments before they are decoded")
    func paths() throws {
        #expect(try Request(.get, "/").path == [])
        #expect(try Request(.get, "/a").path == ["a"])
        #expect(try Request(.get, "/a/").path == ["a"])
        #expect(try Request(.get, "//a").path == ["", "a"])
        #expect(try Request(.get, "/a%2Fb%3F/...?c=/d/").path == ["a/b?", "..."])
        #expect(try Request(.get, "/a+b").path == ["a+b"])
        #expect(try Request(.get, "/a?b=c?d").query["b"] == "c?d")
    }

    @Test("header names compare without regard to case")
    func headers() {
        var headers = Headers([("Set-Cookie", "a"), ("set-cookie", "b"), ("X", "1")])
        #expect(headers["SET-COOKIE"] == "a")
        #expect(headers.values(of: "Set-Cookie") == ["a", "b"])
        headers["x"] = "2"
        #expect(headers.values(of: "X") == ["2"])
        headers["x"] = nil
        #expect(headers["X"] == nil)
        #expect(headers["X-"] == nil)
    }

    @Test("a redirect cannot carry a header or leave the line")
    func redirects() {
        #expect(Response.seeOther("/a?b=c").headers["Location"] == "/a?b=c")
        #expect(Response.seeOther("/a\r\nX: y é").headers["Location"] == "/a%0D%0AX:%20y%20%C3%A9")
        #expect(Response.seeOther("/").status == .seeOther)
    }

    @Test("a download says its name in both ways, and hides nothing in it")
    func downloads() {
        let response = Response.download([1], contentType: "text/csv", fileName: "é\"\r\n.csv")
        #expect(
            response.headers["Content-Disposition"]
                == "attachment; filename=\"%C3%A9%22%0D%0A.csv\"; filename*=UTF-8''%C3%A9%22%0D%0A.csv")
        #expect(response.headers["X-Content-Type-Options"] == "nosniff")
    }

    @Test("each kind of answer says what it is")
    func contentTypes() {
        #expect(Response.html([]).headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(Response.text("é").body == Array("é".utf8))
        #expect(Response.file([], contentType: "image/svg+xml").headers["Content-Type"] == "image/svg+xml")
        #expect(Response.empty(.noContent).body.isEmpty)
    }
}

@Suite("cookies")
struct CookieTests {
    private func read(_ header: String, _ name: String = "s") throws -> String? {
        try Request(.get, "/", headers: Headers([("Cookie", header)])).cookie(name)
    }

    @Test("are careful unless told otherwise")
    func attributes() {
        #expect(
            Cookie("__Host-s", "abc").headerValue == "__Host-s=abc; Path=/; Secure; HttpOnly; SameSite=Lax")
        #expect(
            Cookie("s", "", maxAge: 5, secure: false, httpOnly: false, sameSite: .strict).headerValue
                == "s=; Path=/; Max-Age=5; SameSite=Strict")
        #expect(Cookie.removing("s").headerValue == "s=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax")
    }

    @Test(
        "bring any value back", arguments: ["", "a", "a;b", "é ü", "\r\n", "100%", "\"q\"", "a=b,c\\", "%41"])
    func roundTrip(value: String) throws {
        let pair = Cookie("s", value).headerValue.prefix { $0 != ";" }
        #expect(pair.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        #expect(try read("x=y; \(pair); z") == value)
    }

    @Test("malformed ones are passed over")
    func malformed() throws {
        for header in ["", ";", "s", "=s", "s =1", "S=1", "s=a b", "ss=1", ";;=;", "s=\u{1}"] {
            #expect(try read(header) == nil, "\(header.debugDescription)")
        }
        #expect(try read("s; s=a b;s=1;s=2") == "1")
        #expect(try read("\ts=1") == "1")
        #expect(try read("s=%zz") == "%zz")
        #expect(try read("s=%ff") == "%ff")
        #expect(try read("s=") == "")
    }

    @Test("are found in every cookie header")
    func severalHeaders() throws {
        let request = try Request(.get, "/", headers: Headers([("Cookie", "a=1"), ("cookie", "b=2")]))
        #expect(request.cookie("b") == "2")
    }

    @Test("go out each in a header of its own")
    func setting() {
        let response = Response.empty(.ok).setting(Cookie("a", "1")).setting(Cookie("b", "2"))
        #expect(response.headers.values(of: "Set-Cookie").count == 2)
    }
}
