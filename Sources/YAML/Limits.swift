/// How much a file may ask of the machine that reads it.
package struct Limits: Hashable, Sendable {
    /// The size of the file.
    package let bytes: Int

    /// How deep lists and maps may stand in each other.
    package let depth: Int

    /// How many values, keys, lists and maps it may hold; for a table: cells.
    package let nodes: Int

    /// Limits of one's own.
    package init(bytes: Int, depth: Int, nodes: Int) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
    }

    /// 1 MB, 32 deep, 200,000 values: far above the largest protocol, far below what hurts.
    package static let standard = Limits(bytes: 1_000_000, depth: 32, nodes: 200_000)

    /// The bytes without a byte order mark, which some editors put in front.
    func checked(_ bytes: [UInt8], file: String) throws(Complaint) -> ArraySlice<UInt8> {
        guard bytes.count <= self.bytes else {
            throw Complaint(
                at: .start(of: file), found: "a file of \(bytes.count) bytes",
                expected: "at most \(self.bytes)")
        }
        return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    }

    /// Refuses one value too many.
    func check(nodes count: Int, at position: Position) throws(Complaint) {
        guard count <= nodes else {
            throw Complaint(at: position, found: "more values than fit", expected: "at most \(nodes)")
        }
    }
}
