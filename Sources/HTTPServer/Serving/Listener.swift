import Glibc

/// A listening TCP socket, and the port it got.
struct Listener {
    let socket: Int32
    let port: UInt16

    init(address: String, port: UInt16) throws(ServerError) {
        let place = try SocketAddress(address, port: port)
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let descriptor = Glibc.socket(place.family, kind, 0)
        guard descriptor >= 0 else { throw .system(call: "socket", errno: errno) }
        do throws(ServerError) {
            try Listener.listen(on: descriptor, place, address, port)
            self.port = try Listener.port(of: descriptor)
            socket = descriptor
        } catch {
            Glibc.close(descriptor)
            throw error
        }
    }

    /// Gives the port back, when nothing will serve it.
    func close() {
        Glibc.close(socket)
    }

    private static func listen(
        on descriptor: Int32, _ place: SocketAddress, _ address: String, _ port: UInt16
    ) throws(ServerError) {
        set(SO_REUSEADDR, of: descriptor, level: SOL_SOCKET, to: 1)
        if place.family == AF_INET6 { set(IPV6_V6ONLY, of: descriptor, level: Int32(IPPROTO_IPV6), to: 0) }
        guard place.withPointer({ bind(descriptor, $0, $1) }) == 0 else {
            throw failure(errno, address, port)
        }
        guard Glibc.listen(descriptor, 1_024) == 0 else { throw failure(errno, address, port) }
    }

    private static func failure(_ number: Int32, _ address: String, _ port: UInt16) -> ServerError {
        switch number {
        case EADDRINUSE: .addressInUse(address, port: port)
        case EADDRNOTAVAIL: .noSuchAddress(address)
        case EACCES, EPERM: .notPermitted(port: port)
        default: .system(call: "bind", errno: number)
        }
    }

    private static func set(_ option: Int32, of descriptor: Int32, level: Int32, to value: Int32) {
        var value = value
        setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
    }

    private static func port(of descriptor: Int32) throws(ServerError) -> UInt16 {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let result = withUnsafeMutableBytes(of: &storage) { bytes -> Int32 in
            getsockname(descriptor, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), &length)
        }
        guard result == 0 else { throw .system(call: "getsockname", errno: errno) }
        // The port stands at the same place in both kinds of address.
        return withUnsafeBytes(of: &storage) {
            UInt16(bigEndian: $0.load(fromByteOffset: 2, as: UInt16.self))
        }
    }
}

/// An IPv4 or IPv6 address with a port, as the system wants it.
struct SocketAddress {
    private var storage = sockaddr_storage()
    private let length: socklen_t
    let family: Int32

    init(_ address: String, port: UInt16) throws(ServerError) {
        var v4 = sockaddr_in()
        var v6 = sockaddr_in6()
        if inet_pton(AF_INET, address, &v4.sin_addr) == 1 {
            v4.sin_family = sa_family_t(AF_INET)
            v4.sin_port = port.bigEndian
            family = AF_INET
            length = socklen_t(MemoryLayout<sockaddr_in>.size)
            withUnsafeMutableBytes(of: &storage) { $0.storeBytes(of: v4, as: sockaddr_in.self) }
        } else if inet_pton(AF_INET6, address, &v6.sin6_addr) == 1 {
            v6.sin6_family = sa_family_t(AF_INET6)
            v6.sin6_port = port.bigEndian
            family = AF_INET6
            length = socklen_t(MemoryLayout<sockaddr_in6>.size)
            withUnsafeMutableBytes(of: &storage) { $0.storeBytes(of: v6, as: sockaddr_in6.self) }
        } else {
            throw .invalidAddress(address)
        }
    }

    func withPointer(_ body: (UnsafePointer<sockaddr>?, socklen_t) -> Int32) -> Int32 {
        withUnsafeBytes(of: storage) { body($0.baseAddress?.assumingMemoryBound(to: sockaddr.self), length) }
    }

    /// The numeric address of the other side of a socket, or an empty text when it has gone.
    static func peer(of descriptor: Int32) -> String {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let result = withUnsafeMutableBytes(of: &storage) { bytes -> Int32 in
            let address = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
            guard getpeername(descriptor, address, &length) == 0 else { return -1 }
            return getnameinfo(address, length, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST)
        }
        guard result == 0 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
