/// Where a server listens and what it puts up with.
package struct ServerConfiguration: Sendable {
    /// The IPv4 or IPv6 address to listen on; `::` takes both kinds.
    package var address = "127.0.0.1"
    /// The TCP port; 0 lets the system choose a free one.
    package var port: UInt16 = 0
    /// Threads that read and write sockets. Handlers run elsewhere.
    package var threads = 2
    /// The most connections at one time; more wait until one closes.
    package var connectionLimit = 1_024
    /// The most connections from one address, or 0 for no limit; behind a proxy it must be 0.
    package var connectionLimitPerAddress = 0
    /// Bytes in the body of a request, of whatever kind: no page takes files.
    package var bodyLimit = 1 << 20
    /// Bytes of all bodies in memory together; beyond it requests are told to come back (503).
    package var bodyMemory = 256 << 20
    /// The share of it that one address may use, or 0 for no limit; behind a proxy it must be 0.
    package var bodyMemoryPerAddress = 0
    /// From the connection or first byte of a request until its headers are complete.
    package var headerDeadline = Duration.seconds(10)
    /// Bytes per second a body must come in with, and an answer be taken with.
    package var minimumRate = 1_024
    /// Over how long the rate of a body is judged, again and again: who was fast before may not be slow after.
    package var paceWindow = Duration.seconds(10)
    /// How long a connection may wait for its next request.
    package var idleTimeout = Duration.seconds(30)
    /// Memory of one connection for request line, headers and writing; longer headers get 431.
    package var connectionMemory = 32_768

    /// Careful settings for one server behind a proxy on the same machine.
    package init() {}
}
