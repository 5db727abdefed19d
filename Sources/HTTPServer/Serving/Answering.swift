import CMicrohttpd

/// The library's side of one step: hands work to a task, and answers to the library.
struct Answering {
    let engine: Engine
    let handle: OpaquePointer
    let connection: Connection
    let exchange: Exchange

    func readHead(method: String, version: UnsafePointer<CChar>) -> MHD_Result {
        let refusal = engine.readHead(
            exchange, connection, handle: handle, method: method, version: version)
        return refusal.map(queue) ?? .YES
    }

    /// Starts the handler. The connection sleeps first: were the task there first, it might wake a
    /// connection that is not yet asleep.
    func startHandler() -> MHD_Result {
        switch engine.request(exchange, connection) {
        case .failure(let refused): return queue(engine.refusal(refused.status, of: exchange))
        case .success(let request):
            exchange.stage = .handling
            connection.leaveToHandler()
            MHD_suspend_connection(handle)
            start(request)
            return .YES
        }
    }

    private func start(_ request: Request) {
        let sleeping = SleepingConnection(handle: handle)
        let (engine, exchange) = (engine, exchange)
        exchange.work(
            in: Task {
                exchange.settle(await engine.respond(to: request))
                sleeping.wake()
            })
    }

    /// The handler is done.
    func queueAnswer() -> MHD_Result {
        guard let answer = exchange.takeAnswer() else { return .NO }
        return queue(answer)
    }

    private func queue(_ response: Response) -> MHD_Result {
        exchange.stage = .answered
        connection.expectPeer(by: engine.deadline(forAnswerOf: response.body.count))
        if let draft = DraftResponse.made(of: response, closing: engine.isDraining) {
            return draft.queue(on: handle)
        }
        guard
            let fault = DraftResponse.made(
                of: engine.refusal(.internalServerError, of: exchange), closing: true)
        else { return .NO }
        return fault.queue(on: handle)
    }
}

/// A connection the library has put to sleep; waking it is allowed from any thread.
private struct SleepingConnection: @unchecked Sendable {
    let handle: OpaquePointer

    func wake() {
        MHD_resume_connection(handle)
    }
}

/// An answer in the library's own form, destroyed with this value; the library counts references.
private struct DraftResponse: ~Copyable {
    private let status: Status
    private let pointer: OpaquePointer

    private init(status: Status, pointer: OpaquePointer) {
        self.status = status
        self.pointer = pointer
    }

    /// Nil when a header may not be sent, or memory is short.
    static func made(of response: Response, closing: Bool) -> DraftResponse? {
        let pointer = response.body.withUnsafeBytes { body in
            MHD_create_response_from_buffer(
                body.count, UnsafeMutableRawPointer(mutating: body.baseAddress), .RESPMEM_MUST_COPY)
        }
        guard let pointer else { return nil }
        let draft = DraftResponse(status: response.status, pointer: pointer)
        for field in response.headers.fields where !isOurs(field.name) {
            guard draft.add(field.name, field.value) else { return nil }
        }
        if closing, response.headers["Connection"] == nil {
            guard draft.add("Connection", "close") else { return nil }
        }
        return draft
    }

    private func add(_ name: String, _ value: String) -> Bool {
        isSendable(name) && isSendable(value) && MHD_add_response_header(pointer, name, value) == .YES
    }

    func queue(on handle: OpaquePointer) -> MHD_Result {
        MHD_queue_response(handle, UInt32(clamping: status.rawValue), pointer)
    }

    deinit {
        MHD_destroy_response(pointer)
    }

    /// Fields the library writes; a second one would contradict it.
    private static func isOurs(_ name: String) -> Bool {
        ["content-length", "transfer-encoding", "date"].contains { isSameName($0, name) }
    }
}

/// Whether a text can stand in a header without ending it.
private func isSendable(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
}
