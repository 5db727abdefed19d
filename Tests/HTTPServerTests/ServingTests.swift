import Glibc
import Testing

@testable import HTTPServer

@Suite("serving")
struct ServingTests {
    @Test("HEAD gets the headers of GET and no body")
    func head() async throws {
        try await withServer { server in
            let connection = try RawConnection(to: server.port)
            await connection.send("HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n")
            let reply = await connection.reply(toHead: true)
            #expect(reply?.status == 200)
            #expect(reply?.headers["Content-Length"] == String("GET [\"x\"] 0".utf8.count))
            // The next answer begins right behind it, so nothing of a body was sent.
            await connection.send("GET /y HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(await connection.reply()?.body == "GET [\"y\"] 0")
        }
    }

    @Test("a path is decoded after splitting, and traps in it are refused")
    func paths() async throws {
        try await withServer { server in
            let slash = try await server.get("/a%2Fb/c")
            #expect(slash?.body == "GET [\"a/b\", \"c\"] 0")
            let accent = try await server.get("/%C3%A9/")
            #expect(accent?.body == "GET [\"é\"] 0")
            for target in ["/a%00b", "/%00", "/a/../b", "/%2e%2e/x", "/%", "/%zz", "/%ff", "/a%0d%0ab"] {
                let reply = try await server.get(target)
                #expect(reply?.status == 400, "\(target)")
            }
        }
    }

    @Test(
        "malformed cookies are as good as none",
        arguments: [
            "", "=", ";;;", "session", "session=\u{1}", "a b c=d", "\"", "session=\"a", "{}", "=x; ; =",
        ])
    func malformedCookies(cookie: String) async throws {
        try await withServer { server in
            let reply = try await server.get("/cookie", "Cookie: \(cookie)\r\n")
            #expect(reply?.status == 200 || (cookie.contains("\u{1}") && reply?.status == 400))
            let beside = try await server.get("/cookie", "Cookie: %%%; a=b; session=s1; session=s2\r\n")
            #expect(beside?.body == "s1")
        }
    }

    @Test("a fault becomes a 500 without a word of it, and is reported")
    func faults() async throws {
        let reported = Guarded<[String]>([])
        try await withServer(onFault: { error in reported.withLock { $0.append("\(error)") } }) { server in
            let reply = try await server.get("/fault")
            #expect(reply?.status == 500)
            #expect(reply?.body == "500\n")
            #expect(reported.withLock { $0 } == ["Fault()"])
            #expect(try await server.get("/")?.status == 200)
        }
    }

    @Test("a header with a line end in it becomes a 500 instead of two headers")
    func headerInjection() async throws {
        try await withServer { server in
            let reply = try await server.get("/split")
            #expect(reply?.status == 500)
            #expect(reply?.headers["X-Evil"] == nil)
        }
    }

    @Test("methods nobody knows get 501", arguments: ["TRACE", "CONNECT", "BREW", "get"])
    func unknownMethods(method: String) async throws {
        try await withServer { server in
            let reply = try await server.ask("\(method) / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(reply == nil || reply?.status == 501 || reply?.status == 400)
        }
    }

    @Test("refusals wear the site's own page")
    func errorPages() async throws {
        let server = try Server(
            ServerConfiguration(), errorPage: { .html(Array("<p>\($0.rawValue) \($1)".utf8), status: $0) },
            handler: TestSite.echo)
        let reply = try await server.get("/..")
        #expect(reply?.body == "<p>400 /..")
        #expect(reply?.headers["Connection"] == "close")
        await server.drain()
    }

    @Test("many connections at once are served together")
    func manyConnections() async throws {
        try await withServer { server in
            let port = server.port
            let answers = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<80 {
                    group.addTask {
                        let connection = try RawConnection(to: port)
                        var good = 0
                        for round in 0..<10 {
                            await connection.send("GET /\(number)/\(round) HTTP/1.1\r\nHost: a\r\n\r\n")
                            if await connection.reply()?.body == "GET [\"\(number)\", \"\(round)\"] 0" {
                                good += 1
                            }
                        }
                        return good
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(answers == 800)
        }
    }

    @Test("waiting handlers hold no thread")
    func waitingHandlers() async throws {
        try await withServer { server in
            let start = ContinuousClock.now
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<50 {
                    group.addTask {
                        let reply = try await server.get("/sleep?ms=600")
                        #expect(reply?.body == "slept")
                    }
                }
                try await group.waitForAll()
            }
            // Two threads that held still would need fifteen seconds.
            #expect(ContinuousClock.now - start < .seconds(10))
        }
    }

    @Test("a client that leaves cancels its handler")
    func leavingClient() async throws {
        let cancelled = Guarded(false)
        try await withServer(handler: { _ in
            do {
                try await Task.sleep(for: .seconds(10))
            } catch {
                cancelled.withLock { $0 = true }
            }
            return .empty(.noContent)
        }) { server in
            do {
                let connection = try RawConnection(to: server.port)
                await connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                try await Task.sleep(for: .milliseconds(100))
            }
            let deadline = ContinuousClock.now + .seconds(3)
            while !cancelled.withLock({ $0 }), ContinuousClock.now < deadline {
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(cancelled.withLock { $0 })
        }
    }

    @Test("the handler sees where the request came from, and its fields")
    func requestParts() async throws {
        try await withServer(handler: { request in
            .text("\(request.remoteAddress) \(request.query.all("a")) \(request.headers["x-y"] ?? "")")
        }) { server in
            let reply = try await server.get("/?a=1&b=2&a=%263", "X-Y: z\r\n")
            #expect(reply?.body == "127.0.0.1 [\"1\", \"&3\"] z")
        }
    }

    @Test("IPv6 is served as well")
    func ipv6() async throws {
        try await withServer({ $0.address = "::" }) { server in
            let reply = try await server.get("/")
            #expect(reply?.status == 200)
        }
    }

    @Test("one thread is enough")
    func oneThread() async throws {
        try await withServer({ $0.threads = 1 }) { server in
            let reply = try await server.get("/")
            #expect(reply?.status == 200)
        }
    }
}
