import Glibc
import Testing

@testable import HTTPServer

@Suite("starting and stopping")
struct LifecycleTests {
    @Test("a request under way gets its answer while the door is already closed")
    func drainFinishesRequests() async throws {
        let server = try Server(ServerConfiguration(), handler: TestSite.echo)
        let connection = try RawConnection(to: server.port)
        await connection.send("GET /sleep?ms=700 HTTP/1.1\r\nHost: a\r\n\r\n")
        try await Task.sleep(for: .milliseconds(150))
        async let outcome = server.drain(within: .seconds(5))
        try await Task.sleep(for: .milliseconds(150))
        #expect(throws: RawConnection.ConnectFailure.self) { try RawConnection(to: server.port) }
        let reply = await connection.reply()
        #expect(reply?.body == "slept")
        #expect(reply?.headers["Connection"] == "close")
        #expect(await outcome == .complete)
        #expect(server.openConnections == 0)
    }

    @Test("idle connections do not hold up a drain")
    func drainClosesIdleConnections() async throws {
        let server = try Server(ServerConfiguration(), handler: TestSite.echo)
        var idle: [RawConnection] = []
        for number in 0..<20 {
            let connection = try RawConnection(to: server.port)
            if number.isMultiple(of: 2) {
                await connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(await connection.reply()?.status == 200)
            }
            idle.append(connection)
        }
        let start = ContinuousClock.now
        #expect(await server.drain(within: .seconds(10)) == .complete)
        #expect(ContinuousClock.now - start < .seconds(4))
        for connection in idle { #expect(await connection.closes()) }
    }

    @Test("a handler that takes too long is cancelled")
    func drainCutsOff() async throws {
        let server = try Server(ServerConfiguration(), handler: TestSite.echo)
        let connection = try RawConnection(to: server.port)
        await connection.send("GET /sleep?ms=60000 HTTP/1.1\r\nHost: a\r\n\r\n")
        try await Task.sleep(for: .milliseconds(150))
        let start = ContinuousClock.now
        #expect(await server.drain(within: .milliseconds(200)) == .cutOff(requests: 1))
        #expect(ContinuousClock.now - start < .seconds(6))
        #expect(await connection.reply()?.status == 500)
    }

    @Test("draining twice does no harm")
    func drainTwice() async throws {
        let server = try Server(ServerConfiguration(), handler: TestSite.echo)
        #expect(await server.drain() == .complete)
        #expect(await server.drain() == .complete)
    }

    @Test("an address that cannot be had is explained")
    func startFailures() async throws {
        var configuration = ServerConfiguration()
        let first = try Server(configuration, handler: TestSite.echo)
        configuration.port = first.port
        #expect(throws: ServerError.addressInUse("127.0.0.1", port: first.port)) {
            try Server(configuration, handler: TestSite.echo)
        }
        await first.drain()

        configuration.port = 0
        configuration.address = "somewhere"
        #expect(throws: ServerError.invalidAddress("somewhere")) {
            try Server(configuration, handler: TestSite.echo)
        }
        configuration.address = "192.0.2.1"
        #expect(throws: ServerError.noSuchAddress("192.0.2.1")) {
            try Server(configuration, handler: TestSite.echo)
        }
        #expect("\(ServerError.addressInUse("::", port: 80))".contains("choose another port"))
    }
}
