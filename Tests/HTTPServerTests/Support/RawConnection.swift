import Glibc

@testable import HTTPServer

/// What came back over a raw connection.
struct Reply: Sendable {
    let status: Int
    let headers: Headers
    let body: String
}

/// A TCP connection on which a test writes exactly the bytes it wants. Its blocking calls run on
/// threads of their own, so that they cannot starve the server's tasks in the same process.
final class RawConnection: @unchecked Sendable {
    private let socket: Int32
    private var unread: [UInt8] = []

    init(to port: UInt16, at address: String = "127.0.0.1") throws {
        let place = try SocketAddress(address, port: port)
        socket = Glibc.socket(place.family, Int32(SOCK_STREAM.rawValue), 0)
        let descriptor = socket
        guard place.withPointer({ connect(descriptor, $0, $1) }) == 0 else {
            close(descriptor)
            throw ConnectFailure(errno: errno)
        }
        var patience = timeval(tv_sec: 8, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    struct ConnectFailure: Error {
        let errno: Int32
    }

    deinit {
        close(socket)
    }

    /// Writes everything; false when the other side has closed.
    @discardableResult
    func send(_ bytes: [UInt8]) async -> Bool {
        await onThread { [socket] in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes {
                    Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                if count <= 0 { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }

    @discardableResult
    func send(_ text: String) async -> Bool {
        await send(Array(text.utf8))
    }

    /// The next whole answer, or nil when the connection closed without one.
    func reply(toHead: Bool = false) async -> Reply? {
        await onThread { self.readReply(toHead: toHead) }
    }

    /// Whether the other side closes; what it still says is dropped.
    func closes() async -> Bool {
        await onThread {
            while true {
                switch self.readMore() {
                case .bytes: continue
                case .closed: return true
                case .silence: return false
                }
            }
        }
    }

    private enum Reading {
        case bytes
        case closed
        case silence
    }

    private func readMore() -> Reading {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &buffer, buffer.count, 0)
        if count > 0 {
            unread += buffer[..<count]
            return .bytes
        }
        if count < 0, errno == EAGAIN || errno == EWOULDBLOCK { return .silence }
        return .closed
    }

    private func readReply(toHead: Bool) -> Reply? {
        let blank = Array("\r\n\r\n".utf8)
        while true {
            if let end = unread.firstRange(of: blank) {
                let lines = String(decoding: unread[..<end.lowerBound], as: UTF8.self)
                    .split(separator: "\r\n").map(String.init)
                let headers = Headers(lines.dropFirst().compactMap(RawConnection.field))
                let length = toHead ? 0 : Int(headers["Content-Length"] ?? "0") ?? 0
                if unread.count >= end.upperBound + length {
                    let body = String(
                        decoding: unread[end.upperBound..<(end.upperBound + length)], as: UTF8.self)
                    unread.removeFirst(end.upperBound + length)
                    let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
                    if status == 100 { continue }
                    return Reply(status: status ?? 0, headers: headers, body: body)
                }
            }
            guard readMore() == .bytes else { return nil }
        }
    }

    private static func field(_ line: String) -> (String, String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        return (String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }
}

/// Runs blocking work away from the threads of Swift's tasks.
func onThread<Outcome: Sendable>(_ work: @escaping @Sendable () -> Outcome) async -> Outcome {
    await withCheckedContinuation { continuation in
        startThread { continuation.resume(returning: work()) }
    }
}
