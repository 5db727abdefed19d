#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// SQLite: one thread that writes, and a few connections that read, on the thread that asks. Readers see the
/// last committed state and never wait for the writer (write-ahead log).
final class SQLiteEngine: Engine {
    static let readerCount = 3

    let dialect = Dialect.sqlite
    private let path: String
    private let patience: Int
    private let writes = JobQueue(workers: 1)
    private let reads: SnapshotReads

    /// `patience` is how long a statement waits for another program that holds the file, in milliseconds.
    init(path: String, patience: Int = 5000) throws(DatabaseError) {
        self.path = path
        self.patience = patience
        try Self.makePrivateFile(at: path)
        let connection = try SQLiteConnection(path: path, as: .writer, patience)
        var readers: [SQLiteConnection] = []
        for _ in 0..<Self.readerCount {
            readers.append(try SQLiteConnection(path: path, as: .reader, patience))
        }
        reads = SnapshotReads(readers)
        try WorkerThread.start(
            { [writes] in GroupCommit(connection, writes).work() }, end: { [writes] in writes.workerEnded() })
    }

    deinit {
        close()
    }

    func submit(_ job: any Job, for purpose: Purpose) {
        switch purpose {
        case .read: reads.add(job)
        case .write, .upgrade: writes.add(job)
        }
    }

    func close() {
        reads.close()
        writes.close()
    }

    func ended() async {
        await reads.ended()
        await writes.ended()
    }

    func backUp(to path: String) throws(DatabaseError) {
        try SQLiteBackup.copy(self.path, to: path)
    }

    /// SQLite gives its log and index the rights of the main file, so those must be right from the start:
    /// readable by the owner only. Throws `.cannotOpen`.
    static func makePrivateFile(at path: String, mustBeNew: Bool = false) throws(DatabaseError) {
        let flags = O_CREAT | O_RDWR | O_CLOEXEC | (mustBeNew ? O_EXCL : 0)
        let file = open(path, flags, 0o600)
        guard file >= 0 else { throw .cannotOpen("\(path): \(String(cString: strerror(errno)))") }
        _ = Glibc.close(file)
    }
}
