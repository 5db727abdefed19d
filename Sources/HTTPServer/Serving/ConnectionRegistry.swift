/// Every open connection.
final class ConnectionRegistry: Sendable {
    private let connections = Guarded<[ObjectIdentifier: Connection]>([:])

    func insert(_ connection: Connection) {
        connections.withLock { $0[ObjectIdentifier(connection)] = connection }
    }

    func remove(_ connection: Connection) {
        connections.withLock { $0[ObjectIdentifier(connection)] = nil }
    }

    var count: Int { connections.withLock { $0.count } }

    /// The connections of this moment; some may close while one looks at them.
    var all: [Connection] { connections.withLock { Array($0.values) } }
}
