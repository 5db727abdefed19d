import CMicrohttpd
import Glibc

/// The C functions the library calls on its own threads; each finds its objects and goes to ``Engine``.
///
/// They are static properties because closures in a main file would belong to the main actor, and
/// trap on these threads.
enum Callbacks {
    /// A connection was accepted or is about to close.
    static let connection: MHD_NotifyConnectionCallback = { context, handle, place, code in
        guard let engine = engine(context), let handle, let place else { return }
        switch code {
        case .CONNECTION_NOTIFY_STARTED:
            place.pointee = Unmanaged.passRetained(engine.opened(mhd_socket(handle))).toOpaque()
        case .CONNECTION_NOTIFY_CLOSED:
            guard let opaque = place.pointee else { return }
            engine.closed(Unmanaged<Connection>.fromOpaque(opaque).takeRetainedValue())
            place.pointee = nil
        default: break
        }
    }

    /// The first line of a request is there.
    static let began:
        @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?)
            -> UnsafeMutableRawPointer? = { context, target, handle in
                if let engine = engine(context), let target, let connection = connectionObject(handle) {
                    engine.began(connection, target: target)
                }
                return nil
            }

    /// A request is over, answered or broken off.
    static let completed: MHD_RequestCompletedCallback = { context, handle, _, _ in
        guard let engine = engine(context), let connection = connectionObject(handle) else { return }
        engine.completed(connection)
    }

    /// Leaves addresses as they came; we decode them ourselves, after splitting.
    static let unescape:
        @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<CChar>?)
            -> Int = { _, _, text in text.map { strlen($0) } ?? 0 }

    /// Headers, a piece of the body, the end of the request, or the handler's answer is there.
    static let access: MHD_AccessHandlerCallback = {
        context, handle, _, method, version, chunk, chunkSize, _ in
        guard let engine = engine(context), let handle, let connection = connectionObject(handle),
            let exchange = connection.exchange, let chunkSize
        else { return .NO }
        let answering = Answering(engine: engine, handle: handle, connection: connection, exchange: exchange)
        switch exchange.stage {
        case .head:
            guard let method, let version else { return .NO }
            return answering.readHead(method: String(cString: method), version: version)
        case .body where chunkSize.pointee > 0:
            let bytes = UnsafeRawBufferPointer(start: chunk, count: chunkSize.pointee)
            chunkSize.pointee = 0
            return engine.readBody(exchange, connection, bytes) ? .YES : .NO
        case .body: return answering.startHandler()
        case .handling: return answering.queueAnswer()
        case .answered: return .YES
        }
    }

    private static func engine(_ context: UnsafeMutableRawPointer?) -> Engine? {
        context.map { Unmanaged<Engine>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func connectionObject(_ handle: OpaquePointer?) -> Connection? {
        guard let handle, let opaque = mhd_socket_context(handle) else { return nil }
        return Unmanaged<Connection>.fromOpaque(opaque).takeUnretainedValue()
    }
}
