import HTTPServer

/// The reference that pages are measured against: the same server, answering 20 KB that never change.
struct FixedPage {
    let port: UInt16

    func run() async throws {
        let body = Array(
            String(repeating: "<p>Een vaste bladzijde, om tegen te meten.</p>\n", count: 435).utf8)
        var configuration = ServerConfiguration()
        configuration.port = port
        let server = try Server(configuration) { _ in .html(body) }
        Bench.say("fixed page of \(body.count) bytes on port \(server.port)")
        let signal = try TerminationSignal()
        await signal.wait()
        _ = await server.drain()
    }
}
