import CMicrohttpd
import Glibc
import Synchronization

/// What becomes of a request, step by step, as the library reports its arrival.
final class Engine: Sendable {
    let configuration: ServerConfiguration
    let registry = ConnectionRegistry()
    private let site: Site
    private let memory: BodyMemory
    private let draining = Atomic<Bool>(false)

    init(_ configuration: ServerConfiguration, site: Site) {
        self.configuration = configuration
        self.site = site
        memory = BodyMemory(
            limit: configuration.bodyMemory, limitPerAddress: configuration.bodyMemoryPerAddress)
    }

    var isDraining: Bool { draining.load(ordering: .relaxed) }

    /// From now on every answer closes its connection, and idle connections are closed.
    func startDraining() {
        draining.store(true, ordering: .relaxed)
    }

    // MARK: Connections

    func opened(_ socket: Int32) -> Connection {
        let connection = Connection(
            socket: socket, firstRequestBy: .now + configuration.headerDeadline)
        registry.insert(connection)
        return connection
    }

    func closed(_ connection: Connection) {
        connection.forgetSocket()
        registry.remove(connection)
    }

    func began(_ connection: Connection, target: UnsafePointer<CChar>) {
        let now = ContinuousClock.now
        let exchange = Exchange(target: target, count: strlen(target), started: now)
        connection.begin(exchange, headersBy: now + configuration.headerDeadline)
        Engine.hideQuery(UnsafeMutablePointer(mutating: target))
    }

    /// Keeps the query from the library, once we have our own copy: it makes a record of each field in the memory of the
    /// connection, and where that is full it hangs up without an answer. We count the fields ourselves and answer 400.
    private static func hideQuery(_ target: UnsafeMutablePointer<CChar>) {
        guard let mark = strchr(target, Int32(UInt8(ascii: "?"))) else { return }
        mark[1] = 0
    }

    func completed(_ connection: Connection) {
        connection.finish(nextRequestBy: .now + configuration.idleTimeout)
    }

    // MARK: One request

    /// The headers are complete. Returns an answer only when there will be no handler.
    func readHead(
        _ exchange: Exchange, _ connection: Connection, handle: OpaquePointer, method: String,
        version: UnsafePointer<CChar>
    ) -> Response? {
        exchange.stage = .body
        do throws(Refused) {
            let head = try RequestHead(of: handle, target: exchange.targetPlace, version: version)
            try readMethod(method, into: exchange)
            exchange.headers = head.headers
            exchange.body = try expectedBody(head, from: connection.remoteAddress)
            if exchange.body != nil {
                exchange.pace = Pace(configuration, from: .now)
                connection.expectPeer(by: exchange.pace.deadline)
            }
            return nil
        } catch {
            return refusal(error.status, of: exchange)
        }
    }

    private func readMethod(_ name: String, into exchange: Exchange) throws(Refused) {
        exchange.isHead = name == "HEAD"
        guard let method = exchange.isHead ? .get : Method(rawValue: name) else {
            throw Refused(status: .notImplemented)
        }
        exchange.method = method
    }

    private func expectedBody(
        _ head: RequestHead, from address: String
    ) throws(Refused) -> IncomingBody? {
        let declared = head.contentLength
        guard let declared, declared > 0 else { return nil }
        let limit = configuration.bodyLimit
        if declared > limit {
            let isWaiting = head.expectsContinue
            if isWaiting || IncomingBody.isHopeless(declared: declared, limit: limit) {
                throw Refused(status: .contentTooLarge)
            }
        }
        return IncomingBody(limit: limit, declared: declared, from: address, memory: memory)
    }

    /// More of the body. False: hang up.
    func readBody(
        _ exchange: Exchange, _ connection: Connection, _ chunk: UnsafeRawBufferPointer
    ) -> Bool {
        guard exchange.body != nil else { return false }
        let goesOn = exchange.body?.take(chunk) ?? false
        exchange.pace.took(chunk.count, at: .now)
        connection.expectPeer(by: exchange.pace.deadline)
        // The library takes no answer in the middle of a body, so this one goes past it.
        if !goesOn { connection.send(Engine.tooLarge) }
        return goesOn
    }

    private static let tooLarge = Array(
        "HTTP/1.1 413 Content Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".utf8)

    /// The request is complete. Returns it, or the answer when there will be no handler.
    func request(_ exchange: Exchange, _ connection: Connection) -> Result<Request, Refused> {
        if let refused = exchange.body?.refusal { return .failure(Refused(status: refused.status)) }
        do throws(MalformedTarget) {
            return .success(
                try Request(
                    exchange.method, exchange.target, headers: exchange.headers,
                    body: exchange.body?.bytes ?? [], remoteAddress: connection.remoteAddress,
                    isHead: exchange.isHead))
        } catch {
            return .failure(Refused(status: .badRequest))
        }
    }

    /// Lets the handler work on a request; a fault of its own becomes a plain 500.
    func respond(to request: Request) async -> Response {
        do {
            return try await site.handler(request)
        } catch {
            site.onFault(error)
            return site.errorPage(.internalServerError, request.target)
        }
    }

    /// The answer to a request that no handler will see; the connection closes after it, because we
    /// cannot be sure where the next request would begin.
    func refusal(_ status: Status, of exchange: Exchange) -> Response {
        site.errorPage(status, exchange.target).adding("Connection", "close")
    }

    /// How long the peer may take to receive an answer.
    func deadline(forAnswerOf count: Int) -> ContinuousClock.Instant {
        .now + configuration.headerDeadline + .seconds(count / max(configuration.minimumRate, 1))
    }
}
