/// The values of one statement in the form that libpq takes: pointers into one piece of memory.
struct PostgresParameters {
    private var memory: [UInt8] = []
    private var starts: [Int?] = []
    private var lengths: [CInt] = []
    /// 0 is text, 1 is binary.
    private var formats: [CInt] = []

    /// Throws `DatabaseError.statement` for text with a NUL character, which would be cut there.
    init(_ values: [Value]) throws(DatabaseError) {
        for (place, value) in zip(1..., values) {
            switch value {
            case .null:
                add(nil as [UInt8]?, format: 0)
            case .integer(let number):
                add(String(number).utf8, format: 0)
            case .text(let text):
                guard !text.utf8.contains(0) else {
                    throw .statement("text for place \(place) holds a NUL character")
                }
                add(text.utf8, format: 0)
            case .bytes(let bytes):
                add(bytes, format: 1)
            }
        }
    }

    private mutating func add(_ bytes: (some Collection<UInt8>)?, format: CInt) {
        starts.append(bytes == nil ? nil : memory.count)
        lengths.append(CInt(bytes?.count ?? 0))
        formats.append(format)
        guard let bytes else { return }
        memory.append(contentsOf: bytes)
        memory.append(0)  // ends text; and gives "no bytes" a place to point at
    }

    /// Lends the arrays as libpq takes them.
    func with<T>(
        _ body: (
            _ values: [UnsafePointer<CChar>?], _ lengths: [CInt], _ formats: [CInt]
        ) -> T
    ) -> T {
        memory.withUnsafeBytes { memory in
            let letters = memory.assumingMemoryBound(to: CChar.self)
            let values = starts.map { start -> UnsafePointer<CChar>? in
                guard let start, let first = letters.baseAddress else { return nil }
                return first + start
            }
            return body(values, lengths, formats)
        }
    }
}
