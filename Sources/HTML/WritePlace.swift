/// Where the next byte of markup goes, in a buffer that has room for it.
struct WritePlace {
    private(set) var next: UnsafeMutablePointer<UInt8>

    /// The place of the first byte.
    init(at place: UnsafeMutablePointer<UInt8>) { next = place }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        next.pointee = byte
        next += 1
    }

    @inline(__always)
    mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.baseAddress else { return }
        next.update(from: first, count: bytes.count)
        next += bytes.count
    }

    @inline(__always)
    mutating func put(_ literal: StaticString) {
        literal.withUTF8Buffer { put($0) }
    }

    /// Text as it may stand there; it takes at most ``EscapingContext/mostPerByte`` times its own length.
    @inline(__always)
    mutating func put(_ text: String, escaping context: EscapingContext) {
        let isWhole: Void? = text.utf8.withContiguousStorageIfAvailable { putEscaped($0, context) }
        if isWhole == nil { Array(text.utf8).withUnsafeBufferPointer { putEscaped($0, context) } }
    }

    private mutating func putEscaped(_ bytes: UnsafeBufferPointer<UInt8>, _ context: EscapingContext) {
        var runStart = 0
        for index in bytes.indices {
            guard let replacement = replacement(for: bytes[index], in: context) else { continue }
            put(UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
            put(replacement)
            runStart = index + 1
        }
        put(UnsafeBufferPointer(rebasing: bytes[runStart...]))
    }
}
