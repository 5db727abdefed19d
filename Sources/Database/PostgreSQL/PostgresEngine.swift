/// PostgreSQL: a few connections that read and a few that write, each with a thread of its own.
final class PostgresEngine: Engine {
    static let workersPerQueue = 4

    let dialect = Dialect.postgres
    private let connection: String
    private let schema: String
    private let reads = JobQueue(workers: workersPerQueue)
    private let writes = JobQueue(workers: workersPerQueue)
    private let upgrades = JobQueue(workers: 1)

    /// Connects once, so that a wrong address is known at the start and not at the first request.
    init(connection: String, schema: String) throws(DatabaseError) {
        self.connection = connection
        self.schema = schema
        try Self.checkName(schema)
        _ = try PostgresConnection(connection, schema: schema)
        for number in 0..<Self.workersPerQueue {
            try startWorker(number, reads, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            try startWorker(number, writes, "BEGIN ISOLATION LEVEL SERIALIZABLE")
        }
        try startWorker(0, upgrades, Self.beginUpgrade(schema))
    }

    deinit {
        close()
    }

    func submit(_ job: any Job, for purpose: Purpose) {
        switch purpose {
        case .read: reads.add(job)
        case .write: writes.add(job)
        case .upgrade: upgrades.add(job)
        }
    }

    func backUp(to path: String) throws(DatabaseError) {
        throw .statement("PostgreSQL is backed up with pg_dump, or by whoever runs the server")
    }

    func close() {
        for queue in [reads, writes, upgrades] { queue.close() }
    }

    func ended() async {
        for queue in [reads, writes, upgrades] { await queue.ended() }
    }

    private func startWorker(
        _ number: Int, _ queue: JobQueue, _ opening: String
    ) throws(DatabaseError) {
        let (connection, schema) = (connection, schema)
        try WorkerThread.start(
            {
                PostgresWorker(number: number) { () throws(DatabaseError) in
                    try PostgresConnection(connection, schema: schema)
                }.work(queue, opening)
            }, end: { queue.workerEnded() })
    }

    /// One node upgrades, the others wait for it and then find nothing left to do. They must see what it
    /// did, hence the lower isolation level.
    private static func beginUpgrade(_ schema: String) -> String {
        """
        BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0;
        SELECT pg_advisory_xact_lock(hashtext('vijfspoor upgrade \(schema)'));
        CREATE SCHEMA IF NOT EXISTS "\(schema)"
        """
    }

    private static func checkName(_ schema: String) throws(DatabaseError) {
        let isPlain = schema.utf8.allSatisfy { letter in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) || letter == UInt8(ascii: "_")
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(letter)
        }
        guard isPlain, (1...63).contains(schema.utf8.count) else {
            throw .cannotOpen("the schema's name may hold a–z, 0–9 and _ only")
        }
    }
}
