import CMicrohttpd
import Glibc

/// The library's server; its functions may be called from any thread.
struct Daemon: @unchecked Sendable {
    private let pointer: OpaquePointer

    /// Starts the library's threads on a listening socket. The engine must live until ``stop()``.
    init(_ configuration: ServerConfiguration, listener: Listener, engine: Engine) throws(ServerError) {
        let context = Unmanaged.passUnretained(engine).toOpaque()
        var options = Daemon.options(configuration, listener: listener, context: context)
        let flags =
            MHD_USE_EPOLL_INTERNAL_THREAD.rawValue | MHD_ALLOW_SUSPEND_RESUME.rawValue
            | MHD_USE_ITC.rawValue
        let started = options.withUnsafeMutableBufferPointer { options -> OpaquePointer? in
            guard let first = options.baseAddress else { return nil }
            // Varargs: "here is an array", the array, and the end.
            let arguments: [any CVarArg] = [MHD_OPTION.ARRAY.argument, first, MHD_OPTION.END.argument]
            return withVaList(arguments) {
                MHD_start_daemon_va(flags, listener.port, nil, nil, Callbacks.access, context, $0)
            }
        }
        guard let started else { throw .refused }
        pointer = started
    }

    private static func options(
        _ configuration: ServerConfiguration, listener: Listener, context: UnsafeMutableRawPointer
    ) -> [MHD_OptionItem] {
        let threads = max(configuration.threads, 1)
        return [
            .init(.LISTEN_SOCKET, Int(listener.socket)),
            // A pool of one is refused; without the option there is one thread.
            .init(
                threads > 1 ? MHD_OPTION.THREAD_POOL_SIZE : MHD_OPTION.LISTEN_BACKLOG_SIZE,
                threads > 1 ? threads : 1_024),
            .init(.CONNECTION_LIMIT, max(configuration.connectionLimit, threads)),
            .init(.PER_IP_CONNECTION_LIMIT, configuration.connectionLimitPerAddress),
            .init(.CONNECTION_TIMEOUT, Int(configuration.idleTimeout.components.seconds)),
            .init(.CONNECTION_MEMORY_LIMIT, configuration.connectionMemory),
            .init(.STRICT_FOR_CLIENT, 1),
            .init(.NOTIFY_CONNECTION, unsafeBitCast(Callbacks.connection, to: Int.self), context),
            .init(.URI_LOG_CALLBACK, unsafeBitCast(Callbacks.began, to: Int.self), context),
            .init(.NOTIFY_COMPLETED, unsafeBitCast(Callbacks.completed, to: Int.self), context),
            .init(.UNESCAPE_CALLBACK, unsafeBitCast(Callbacks.unescape, to: Int.self), context),
            .init(.END, 0),
        ]
    }

    /// Takes no further connections, and closes the door visibly. Gives the socket, to be handed to ``stop(closing:)``.
    ///
    /// It is shut but stays open until then: each of the library's threads takes it off its list in its own
    /// time, and ends the program when the number is gone by then.
    func stopListening() -> Int32 {
        let socket = MHD_quiesce_daemon(pointer)
        if socket >= 0 { shutdown(socket, Int32(SHUT_RDWR)) }
        return socket
    }

    /// Ends the library's threads and closes what is left. No connection may be asleep.
    func stop(closing socket: Int32) {
        MHD_stop_daemon(pointer)
        if socket >= 0 { close(socket) }
    }
}

extension MHD_OptionItem {
    fileprivate init(_ option: MHD_OPTION, _ value: Int, _ pointer: UnsafeMutableRawPointer? = nil) {
        self.init(option: option, value: value, ptr_value: pointer)
    }
}

extension MHD_OPTION {
    fileprivate var argument: Int32 { Int32(bitPattern: rawValue) }
}
