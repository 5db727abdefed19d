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

    @Test(
        "a body of whatever kind has one limit",
        arguments: ["multipart/form-data; boundary=x", "text/plain", "application/x-www-form-urlencoded"])
    func oneLimit(type: String) async throws {
        try await withServer({ $0.bodyLimit = 10 }) { server in
            let most = try await server.post(type, 10)
            #expect(most == 200)
            let more = try await server.post(type, 11)
            #expect(more == 413)
        }
    }

    @Test("a query of more fields than are read is answered, however many", arguments: [1_001, 5_000])
    func manyFields(count: Int) async throws {
        try await withServer { server in
            let query = Array(repeating: "a", count: count).joined(separator: "&")
            let refused = try await server.get("/x?\(query)")
            #expect(refused?.status == 400)
            let most = Array(repeating: "a=1", count: 1_000).joined(separator: "&")
            let answered = try await server.get("/x?\(most)")
            #expect(answered?.status == 200)
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

    @Test("one address has its share of that memory and leaves the rest to others")
    func shareOfMemory() async throws {
        let body = String(repeating: "x", count: 900)
        let half = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 901\r\n\r\n\(body)"
        try await withServer({
            $0.address = "::"
            $0.bodyMemoryPerAddress = 1_500
        }) { server in
            let first = try RawConnection(to: server.port)
            await first.send(half)
            try await Task.sleep(for: .milliseconds(100))
            #expect(try await server.ask(half + "x")?.status == 503)
            let other = try RawConnection(to: server.port, at: "::1")
            await other.send(half + "x")
            #expect(await other.reply()?.status == 200)
            await first.send("x")
            #expect(await first.reply()?.status == 200)
            try await Task.sleep(for: .milliseconds(100))
            #expect(try await server.ask(half + "x")?.status == 200)
        }
    }

    @Test("uploads that stall cannot fill the memory for long: after them a report gets through")
    func stalledUploads() async throws {
        try await withServer({
            $0.bodyMemory = 13 * 10_000
            $0.paceWindow = .seconds(4)
            $0.minimumRate = 100
        }) { server in
            let stalled = try (0..<13).map { _ in try RawConnection(to: server.port) }
            let most = String(repeating: "x", count: 10_000)
            for connection in stalled {
                await connection.send(
                    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 20000\r\n\r\n\(most)")
            }
            // A report on its way when the last of them comes in would have that one refused, and nothing full.
            try await Task.sleep(for: .milliseconds(800))
            let report = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"
            let start = ContinuousClock.now
            var isFull = false
            while !isFull, .now - start < .seconds(3) {
                isFull = try await server.ask(report)?.status == 503
            }
            #expect(isFull)
            while try await server.ask(report)?.status != 200, .now - start < .seconds(60) {
                for connection in stalled { await connection.send("x") }
                try await Task.sleep(for: .milliseconds(200))
            }
            // What came in fast would once have bought them a hundred seconds.
            #expect(.now - start < .seconds(50))
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
            $0.paceWindow = .milliseconds(400)
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

    @Test("a body that comes in at a fair rate may take longer than the deadlines")
    func steadyBody() async throws {
        try await withServer({
            $0.headerDeadline = .seconds(2)
            $0.paceWindow = .seconds(2)
            $0.minimumRate = 200
        }) { server in
            let connection = try RawConnection(to: server.port)
            await connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10000\r\n\r\n")
            for _ in 0..<10 {
                await connection.send(String(repeating: "x", count: 1_000))
                try await Task.sleep(for: .milliseconds(300))
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
