import CMicrohttpd
import Glibc

/// One socket, from accept to close: whose turn it is, and how long the peer may still take.
///
/// The library's threads and the reaper both come here, hence the lock. The file descriptor is
/// forgotten under the same lock before it is closed, so that the reaper can never shut a later
/// connection that happens to get the same number.
final class Connection: Sendable {
    private enum Turn {
        /// The peer is to send or take something before the deadline.
        case peer(until: ContinuousClock.Instant, betweenRequests: Bool)
        /// The handler is at work; the library does not watch the socket meanwhile.
        case handler
    }

    private struct State {
        var socket: Int32
        var turn: Turn
        var isShut = false
        var exchange: Exchange?
    }

    let remoteAddress: String
    private let state: Guarded<State>

    init(socket: Int32, firstRequestBy deadline: ContinuousClock.Instant) {
        remoteAddress = SocketAddress.peer(of: socket)
        state = Guarded(State(socket: socket, turn: .peer(until: deadline, betweenRequests: true)))
    }

    /// The request being received, handled or answered.
    var exchange: Exchange? { state.withLock { $0.exchange } }

    func begin(_ exchange: Exchange, headersBy deadline: ContinuousClock.Instant) {
        state.withLock {
            $0.exchange = exchange
            $0.turn = .peer(until: deadline, betweenRequests: false)
        }
    }

    func expectPeer(by deadline: ContinuousClock.Instant) {
        state.withLock { $0.turn = .peer(until: deadline, betweenRequests: false) }
    }

    func leaveToHandler() {
        state.withLock { $0.turn = .handler }
    }

    func finish(nextRequestBy deadline: ContinuousClock.Instant) {
        state.withLock {
            $0.exchange = nil
            $0.turn = .peer(until: deadline, betweenRequests: true)
        }
    }

    /// The library is about to close the socket.
    func forgetSocket() {
        state.withLock {
            $0.socket = -1
            $0.exchange = nil
        }
    }

    /// Writes straight to the socket, for the one answer the library has no moment for; best effort.
    func send(_ bytes: [UInt8]) {
        state.withLock { state in
            guard state.socket >= 0 else { return }
            _ = Glibc.send(
                state.socket, bytes, bytes.count, Int32(MSG_DONTWAIT | MSG_NOSIGNAL))
        }
    }

    /// Whether a handler is at work for this connection.
    var isHandling: Bool {
        state.withLock { if case .handler = $0.turn { true } else { false } }
    }

    /// Asks the handler, if one is at work, to give up.
    func cancelHandler() {
        state.withLock { state in
            if case .handler = state.turn { state.exchange?.cancel() }
        }
    }

    /// Ends what takes too long: a peer past its deadline, an idle connection while draining, or the
    /// handler of a peer that has gone.
    func reap(now: ContinuousClock.Instant, draining: Bool) {
        state.withLock { state in
            guard state.socket >= 0, !state.isShut else { return }
            switch state.turn {
            case .peer(let deadline, let betweenRequests):
                guard now > deadline || (draining && betweenRequests) else { return }
                shutdown(state.socket, Int32(SHUT_RDWR))
                state.isShut = true
            case .handler:
                if hasPeerLeft(state.socket) { state.exchange?.cancel() }
            }
        }
    }
}

private func hasPeerLeft(_ socket: Int32) -> Bool {
    let peerClosed = Int16(0x2000)  // POLLRDHUP, which the Swift overlay does not import
    var descriptor = pollfd(fd: socket, events: peerClosed, revents: 0)
    return poll(&descriptor, 1, 0) == 1
}
