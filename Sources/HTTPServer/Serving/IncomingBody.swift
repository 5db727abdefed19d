import Synchronization

/// The bytes of all bodies in memory, held under one roof.
final class BodyMemory: Sendable {
    private let limit: Int
    private let used = Atomic<Int>(0)

    init(limit: Int) {
        self.limit = limit
    }

    /// Claims room, or says that there is none.
    func claim(_ count: Int) -> Bool {
        let total = used.add(count, ordering: .relaxed).newValue
        if total <= limit { return true }
        release(count)
        return false
    }

    func release(_ count: Int) {
        used.subtract(count, ordering: .relaxed)
    }

    var bytesInUse: Int { used.load(ordering: .relaxed) }
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
    private let memory: BodyMemory

    init(limit: Int, declared: Int?, memory: BodyMemory) {
        self.limit = limit
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
        if refusal == nil, !memory.claim(chunk.count) { refuse(.noMemory) }
        if refusal == nil { bytes.append(contentsOf: chunk) }
        return received <= limit + IncomingBody.courtesy
    }

    private mutating func refuse(_ reason: Refusal) {
        guard refusal == nil else { return }
        refusal = reason
        memory.release(bytes.count)
        bytes = []
    }

    deinit {
        memory.release(bytes.count)
    }
}
