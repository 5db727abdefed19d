/// The bytes of all bodies in memory, held under one roof, of which one address gets no more than its share.
final class BodyMemory: Sendable {
    private struct Use {
        var total = 0
        var ofAddress: [String: Int] = [:]
    }

    private let limit: Int
    private let limitPerAddress: Int
    private let use = Guarded(Use())

    /// `limitPerAddress` 0 is no limit.
    init(limit: Int, limitPerAddress: Int) {
        self.limit = limit
        self.limitPerAddress = limitPerAddress == 0 ? limit : limitPerAddress
    }

    /// Claims room, or says that there is none.
    func claim(_ count: Int, for address: String) -> Bool {
        use.withLock { use in
            let own = use.ofAddress[address, default: 0] + count
            guard use.total + count <= limit, own <= limitPerAddress else { return false }
            use.total += count
            use.ofAddress[address] = own
            return true
        }
    }

    func release(_ count: Int, of address: String) {
        guard count > 0 else { return }
        use.withLock { use in
            use.total -= count
            let own = use.ofAddress[address, default: 0] - count
            use.ofAddress[address] = own > 0 ? own : nil
        }
    }
}

/// The body of one request as it comes in, never more than its limit.
struct IncomingBody: ~Copyable {
    /// Why the body will not be used.
    enum Refusal {
        case tooLarge
        case noMemory

        var status: Status { self == .tooLarge ? .contentTooLarge : .serviceUnavailable }
    }

    /// How much too much is still read, and dropped, so that a browser sees the answer instead of a
    /// broken connection. Beyond it we hang up.
    static let courtesy = 8 << 20

    private(set) var bytes: [UInt8] = []
    private(set) var received = 0
    private(set) var refusal: Refusal?
    private let limit: Int
    private let address: String
    private let memory: BodyMemory

    init(limit: Int, declared: Int?, from address: String, memory: BodyMemory) {
        self.limit = limit
        self.address = address
        self.memory = memory
        if let declared, declared > limit { refusal = .tooLarge }
    }

    /// Whether a body of this declared length is not worth reading at all.
    static func isHopeless(declared: Int, limit: Int) -> Bool {
        declared > limit && declared - limit > courtesy
    }

    /// Takes the next bytes. False: the peer is past all courtesy.
    mutating func take(_ chunk: UnsafeRawBufferPointer) -> Bool {
        received += chunk.count
        if received > limit { refuse(.tooLarge) }
        if refusal == nil, !memory.claim(chunk.count, for: address) { refuse(.noMemory) }
        if refusal == nil { bytes.append(contentsOf: chunk) }
        return received <= limit + IncomingBody.courtesy
    }

    private mutating func refuse(_ reason: Refusal) {
        guard refusal == nil else { return }
        refusal = reason
        memory.release(bytes.count, of: address)
        bytes = []
    }

    deinit {
        memory.release(bytes.count, of: address)
    }
}
