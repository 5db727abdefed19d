import Glibc
import Synchronization

@testable import HTTPServer

/// A small site for tests: says back what it was sent.
enum TestSite {
    struct Fault: Error {}

    static let echo: Handler = { request in
        switch request.path.first {
        case "fault": throw Fault()
        case "sleep":
            try await Task.sleep(for: .milliseconds(Int(request.query["ms"] ?? "0") ?? 0))
            return .text("slept")
        case "cookie": return .text(request.cookie("session") ?? "none")
        case "split": return Response(.ok, headers: Headers([("X-A", "b\r\nX-Evil: 1")]))
        default: return .text("\(request.method.rawValue) \(request.path) \(request.body.count)")
        }
    }
}

/// Runs a test against a server of its own, and drains it whatever happens.
func withServer(
    _ change: (inout ServerConfiguration) -> Void = { _ in },
    onFault: @escaping @Sendable (any Error) -> Void = { _ in },
    handler: @escaping Handler = TestSite.echo,
    _ test: (Server) async throws -> Void
) async throws {
    var configuration = ServerConfiguration()
    change(&configuration)
    let server = try Server(configuration, onFault: onFault, handler: handler)
    do {
        try await test(server)
        await server.drain(within: .seconds(2))
    } catch {
        await server.drain(within: .seconds(2))
        throw error
    }
}

extension Server {
    /// One request on a connection of its own.
    func ask(_ text: String, toHead: Bool = false) async throws -> Reply? {
        let connection = try RawConnection(to: port)
        await connection.send(text)
        return await connection.reply(toHead: toHead)
    }

    /// A plain GET.
    func get(_ target: String, _ more: String = "") async throws -> Reply? {
        try await ask("GET \(target) HTTP/1.1\r\nHost: a\r\n\(more)\r\n")
    }
}
