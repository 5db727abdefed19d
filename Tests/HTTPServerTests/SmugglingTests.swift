import Testing

@testable import HTTPServer

@Suite("requests two servers could read differently")
struct SmugglingTests {
    /// What must be refused, and how it begins. Written as one would say it.
    static let refused: [(String, String)] = [
        (
            "both a length and chunks",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n"
        ),
        ("two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"),
        (
            "two equal lengths",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc"
        ),
        ("a blank before the colon", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 3\r\n\r\nabc"),
        ("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
        ("no host", "GET / HTTP/1.1\r\nX: y\r\n\r\n"),
        ("no host in HTTP/1.0", "GET / HTTP/1.0\r\nX: y\r\n\r\n"),
        ("a list of lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3, 3\r\n\r\nabc"),
        ("a signed length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +3\r\n\r\nabc"),
        ("a negative length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -3\r\n\r\nabc"),
        ("a hexadecimal length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x3\r\n\r\nabc"),
        (
            "an encoding besides chunked",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"
        ),
        (
            "an obscured encoding",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"
        ),
        (
            "two encodings",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"
        ),
        (
            "chunks, which the library lets end in more ways than one",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;x\nabcde\r\n0\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n"
        ),
        (
            "clean chunks",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
        ),
        ("chunks in HTTP/1.0", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        ("a control character in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: a\u{1}b\r\n\r\n"),
        ("a zero in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: a\u{0}b\r\nY: z\r\n\r\n"),
        ("a zero in the last value", "GET / HTTP/1.1\r\nHost: a\r\nX: a\u{0}b\r\n\r\n"),
        ("a zero in the host", "GET / HTTP/1.1\r\nHost: a\u{0}b\r\nX: y\r\n\r\n"),
        ("a zero in a name", "GET / HTTP/1.1\r\nHost: a\r\nX\u{0}Y: a\r\nZ: a\r\n\r\n"),
        ("a zero in the target", "GET /a\u{0}b HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("a folded line", "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\nY: z\r\n\r\n"),
        ("a folded last line", "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n\tContent-Length: 3\r\n\r\nabc"),
        ("a folded first line", "GET / HTTP/1.1\r\n Host: a\r\nX: a\r\n\r\n"),
        ("bare line feeds", "GET / HTTP/1.1\nHost: a\n\n"),
        ("a bare line feed between headers", "GET / HTTP/1.1\r\nHost: a\nX: y\r\n\r\n"),
        ("a bare line feed behind the first line", "GET / HTTP/1.1\nHost: a\r\nX: y\r\n\r\n"),
        (
            "a bare line feed before the blank line",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\n\r\nabc"
        ),
        ("a bare carriage return in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: a\rY: b\r\nZ: c\r\n\r\n"),
        ("a blank in the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("a line without a colon", "GET / HTTP/1.1\r\nHost: a\r\nnonsense\r\n\r\n"),
        ("an empty name", "GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n"),
        ("an absolute address", "GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n"),
        ("the asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"),
        (
            "a chunk size out of range",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\na"
        ),
        (
            "a chunk size that is none",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\na"
        ),
    ]

    @Test("are refused, and nothing behind them is served", arguments: refused.indices)
    func refusals(index: Int) async throws {
        let (name, text) = SmugglingTests.refused[index]
        try await withServer { server in
            let connection = try RawConnection(to: server.port)
            await connection.send(text)
            let reply = await connection.reply()
            #expect(
                reply == nil || (400..<500).contains(reply?.status ?? 0), "\(name): \(reply?.status ?? 0)")
            let second = reply == nil ? nil : await connection.reply()
            #expect(second == nil, "\(name) left room for a second request")
        }
    }

    @Test("clean requests of every shape pass")
    func cleanRequests() async throws {
        try await withServer { server in
            #expect(try await server.get("/")?.status == 200)
            #expect(
                try await server.get("/", "X-Empty:\r\nX-Blank:   \r\nX-Tail: a  \r\nX-Tab:\tb\r\n")?.status
                    == 200)
            #expect(
                try await server.get(
                    "/?a=1&b=2&a=3#".dropLast().description, "Cookie: a=b; c\r\nCookie: d\r\n")?.status == 200
            )
            #expect(try await server.get("/", "X: é, 日本\r\nEtag: \"x\"\r\n")?.status == 200)
            let old = try await server.ask("GET / HTTP/1.0\r\nHost: a\r\n\r\n")
            #expect(old?.status == 200)
        }
    }

    @Test("a request that trickles in byte by byte, with long headers, passes")
    func trickle() async throws {
        try await withServer { server in
            let long = String(repeating: "x", count: 9_000)
            let connection = try RawConnection(to: server.port)
            for round in 0..<2 {
                let text =
                    "GET /\(round) HTTP/1.1\r\nHost: a\r\nX-Long: \(long)\r\nX-More: y\r\nCookie: a=b\r\n\r\n"
                var bytes = Array(text.utf8)[...]
                for size in [1, 1, 1, 30, 3_000, 3_000, 3_000, 1, 1, 1] {
                    await connection.send(Array(bytes.prefix(size)))
                    bytes = bytes.dropFirst(size)
                }
                for byte in bytes { await connection.send([byte]) }
                #expect(await connection.reply()?.body == "GET [\"\(round)\"] 0")
            }
        }
    }

    @Test("requests in one packet are answered in order")
    func pipeline() async throws {
        try await withServer { server in
            let connection = try RawConnection(to: server.port)
            await connection.send(
                "GET /1 HTTP/1.1\r\nHost: a\r\n\r\nPOST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcGET /3 HTTP/1.1\r\nHost: a\r\nX: y\r\n\r\n"
            )
            #expect(await connection.reply()?.body == "GET [\"1\"] 0")
            #expect(await connection.reply()?.body == "POST [\"2\"] 3")
            #expect(await connection.reply()?.body == "GET [\"3\"] 0")
        }
    }
}
