import Glibc
import Testing

@testable import HTTPServer

@Suite("what is too large or too slow")
struct LimitsTests {
    @Test("a declared upload of 2 GB is refused before a byte of it is read")
    func hugeDeclaredBody() async throws {
        try await withServer { server in
            let connection = try RawConnection(to: server.port)
            await connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2147483648\r\n\r\n")
            let reply = await connection.reply()
            #expect(reply?.status == 413)
            #expect(reply?.headers["Connection"] == "close")
            #expect(await connection.closes())
        }
    }

    @Test("a length beyond all numbers is refused")
    func absurdLength() async throws {
        try await withServer { server in
            let reply = try await server.ask(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999\r\n\r\n")
            #expect(reply.map { (400...499).contains($0.status) } ?? true)
            let largest = try await server.ask(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9223372036854775807\r\n\r\n")
            #expect(largest?.status == 413)
        }
    }

    @Test("a client that asks first is told before it sends")
    func expectContinue() async throws {
        try await withServer({ $0.bodyLimit = 10 }) { server in
            let refused = try await server.ask(
                "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 11\r\n\r\n")
            #expect(refused?.status == 413)
            let connection = try RawConnection(to: server.port)
            await connection.send(
                "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc")
            #expect(await connection.reply()?.body == "POST [] 3")
        }
    }

    @Test("a body a little too large is read to its end, so that the answer arrives")
    func slightlyTooLarge() async throws {
        try await withServer({ $0.bodyLimit = 1_000 }) { server in
            let body = String(repeating: "x", count: 1_001)
            let reply = try await server.ask(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n\(body)")
            #expect(reply?.status == 413)
            let exact = try await server.ask(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n\(body.dropLast())")
            #expect(exact?.body == "POST [] 1000")
        }
    }

    @Test("a body of unknown length is not read: its length must be said first")
    func chunks() async throws {
        try await withServer { server in
            let connection = try RawConnection(to: server.port)
            await connection.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            #expect(await connection.reply()?.status == 411)
            let chunk = Array("10000\r\n".utf8) + [UInt8](repeating: 0x78, count: 65_536) + Array("\r\n".utf8)
            var sent = 0
            while sent < 64 << 20, await connection.send(chunk) { sent += 65_536 }
            #expect(sent < 32 << 20, "the server went on reading")
        }
    }

    @Test("only a form with files may be as large as an upload")
    func uploadLimit() async throws {
        try await withServer({
            $0.bodyLimit = 10
            $0.uploadLimit = 100
        }) { server in
            let upload = try await server.post("Multipart/Form-Data; boundary=x", 100)
            #expect(upload == 200)
            let largeUpload = try await server.post("multipart/form-data; boundary=x", 101)
            #expect(largeUpload == 413)
            let plain = try await server.post("text/plain", 11)
            #expect(plain == 413)
        }
    }

    @Test("bodies together stay within their memory, and give it back")
    func bodyMemory() async throws {
        try await withServer({ $0.bodyMemory = 1_500 }) { server in
            let body = String(repeating: "x", count: 1_000)
            let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n"
            let first = try RawConnection(to: server.port)
            await first.send(head + body)
            try await Task.sleep(for: .milliseconds(100))
            #expect(try await server.ask(head + body + "x")?.status == 503)
            await first.send("x")
            #expect(await first.reply()?.status == 200)
            try await Task.sleep(for: .milliseconds(100))
            #expect(try await server.ask(head + body + "x")?.status == 200)
        }
    }

    @Test("headers longer than the connection's memory are refused")
    func longHeaders() async throws {
        try await withServer { server in
            let reply = try await server.get("/", "X: \(String(repeating: "x", count: 70_000))\r\n")
            #expect(reply == nil || reply?.status == 431 || reply?.status == 413)
            let target = try await server.get("/" + String(repeating: "x", count: 70_000))
            #expect(target == nil || target?.status == 414 || target?.status == 431)
        }
    }

    @Test("headers that trickle in are cut off at their deadline")
    func slowHeaders() async throws {
        try await withServer({ $0.headerDeadline = .milliseconds(400) }) { server in
            let connection = try RawConnection(to: server.port)
            await connection.send("GET / HTTP/1.1\r\nHost: a\r\n")
            let start = ContinuousClock.now
            while await connection.send("X: y\r\n"), ContinuousClock.now - start < .seconds(5) {
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(await connection.closes())
            #expect(ContinuousClock.now - start < .seconds(4))
        }
    }

    @Test("a connection that says nothing, or half a line, is cut off")
    func silence() async throws {
        try await withServer({ $0.headerDeadline = .milliseconds(300) }) { server in
            let silent = try RawConnection(to: server.port)
            let half = try RawConnection(to: server.port)
            await half.send("GET / HT")
            let start = ContinuousClock.now
            #expect(await silent.closes())
            #expect(await half.closes())
            #expect(ContinuousClock.now - start < .seconds(4))
        }
    }

    @Test("a body slower than the minimum rate is cut off")
    func slowBody() async throws {
        try await withServer({
            $0.headerDeadline = .milliseconds(400)
            $0.minimumRate = 10_000
        }) { server in
            let connection = try RawConnection(to: server.port)
            await connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")
            let start = ContinuousClock.now
            while await connection.send("x"), ContinuousClock.now - start < .seconds(5) {
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(ContinuousClock.now - start < .seconds(4))
        }
    }

    @Test("a body that comes in at a fair rate may take longer than the deadline")
    func steadyBody() async throws {
        try await withServer({
            $0.headerDeadline = .milliseconds(300)
            $0.minimumRate = 1_000
        }) { server in
            let connection = try RawConnection(to: server.port)
            await connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10000\r\n\r\n")
            for _ in 0..<10 {
                await connection.send(String(repeating: "x", count: 1_000))
                try await Task.sleep(for: .milliseconds(100))
            }
            #expect(await connection.reply()?.body == "POST [] 10000")
        }
    }

    @Test("an idle connection is closed after its time")
    func idleConnection() async throws {
        try await withServer({ $0.idleTimeout = .seconds(1) }) { server in
            let connection = try RawConnection(to: server.port)
            await connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(await connection.reply()?.status == 200)
            #expect(await connection.closes())
        }
    }
}

extension Server {
    /// The status of a POST with a body of `count` bytes.
    fileprivate func post(_ type: String, _ count: Int) async throws -> Int? {
        let body = String(repeating: "x", count: count)
        return try await ask(
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nContent-Length: \(count)\r\n\r\n\(body)"
        )?.status
    }
}
