/// Prepared statements by their text, bounded: the one unused for longest makes room.
struct StatementCache<Statement> {
    private struct Entry {
        let statement: Statement
        var lastUse: Int
    }

    private var entries: [String: Entry] = [:]
    private var clock = 0
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    var all: [Statement] { entries.values.map(\.statement) }

    mutating func find(_ sql: String) -> Statement? {
        guard let index = entries.index(forKey: sql) else { return nil }
        clock += 1
        entries.values[index].lastUse = clock
        return entries.values[index].statement
    }

    /// Keeps a statement; gives back the one that had to leave, for its owner to close.
    mutating func keep(_ statement: Statement, for sql: String) -> Statement? {
        let leaving = entries.count < limit ? nil : entries.min { $0.value.lastUse < $1.value.lastUse }?.key
        clock += 1
        entries[sql] = Entry(statement: statement, lastUse: clock)
        return leaving.flatMap { entries.removeValue(forKey: $0)?.statement }
    }

    mutating func removeAll() {
        entries = [:]
    }
}
