/// Why a server could not start.
package enum ServerError: Error, Equatable, CustomStringConvertible {
    /// Neither an IPv4 nor an IPv6 address.
    case invalidAddress(String)
    /// Something else listens there already.
    case addressInUse(String, port: UInt16)
    /// The machine has no such address.
    case noSuchAddress(String)
    /// Ports below 1024 need a privilege.
    case notPermitted(port: UInt16)
    /// Another failure of the system, with its number.
    case system(call: String, errno: Int32)
    /// The library refused to start; it does not say why.
    case refused

    /// What went wrong and what to do.
    package var description: String {
        switch self {
        case .invalidAddress(let address):
            "'\(address)' is not an IP address; give one such as 127.0.0.1 or ::"
        case .addressInUse(let address, let port):
            "port \(port) of \(address) is in use; stop the other program or choose another port"
        case .noSuchAddress(let address):
            "this machine has no address \(address); choose one of its own, or 127.0.0.1"
        case .notPermitted(let port):
            "port \(port) needs a privilege; choose one from 1024 up and put a proxy in front"
        case .system(let call, let number):
            "the system refused '\(call)' (error \(number)); see errno(3)"
        case .refused:
            "the HTTP library did not start; look at the limits on memory, threads and open files"
        }
    }
}
