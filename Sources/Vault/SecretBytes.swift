import CSodium

/// Memory for a key: overwritten with zeros when nobody needs it any more, and never printed.
///
/// It does not change after `init`, hence it may be shared between threads.
final class SecretBytes: @unchecked Sendable, CustomStringConvertible, CustomReflectable {
    let count: Int
    private let memory: UnsafeMutableRawPointer

    /// Zeros, which the closure fills.
    init<E: Error>(
        count: Int, _ fill: (UnsafeMutablePointer<UInt8>) throws(E) -> Void
    ) throws(E) {
        _ = Sodium.ready
        self.count = count
        memory = .allocate(byteCount: count, alignment: 16)
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: count)
        try fill(memory.assumingMemoryBound(to: UInt8.self))
    }

    deinit {
        sodium_memzero(memory, count)
        memory.deallocate()
    }

    /// The bytes, as long as the closure runs.
    func with<T, E: Error>(_ body: (UnsafePointer<UInt8>) throws(E) -> T) throws(E) -> T {
        try body(UnsafePointer(memory.assumingMemoryBound(to: UInt8.self)))
    }

    static func random(count: Int) -> SecretBytes {
        SecretBytes(count: count) { randombytes_buf($0, count) }
    }

    func isEqual(to other: SecretBytes) -> Bool {
        count == other.count && sodium_memcmp(memory, other.memory, count) == 0
    }

    var description: String { "secret" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
