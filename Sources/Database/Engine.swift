/// What a transaction is for.
enum Purpose: Sendable {
    case read, write, upgrade
}

/// SQLite or PostgreSQL: takes jobs, runs each in a transaction of its own, and settles it.
protocol Engine: Sendable {
    /// The words in which this engine writes the portable column types.
    var dialect: Dialect { get }

    /// Takes a job: it is run now, on this thread, or soon on another; either way it is settled once.
    func submit(_ job: any Job, for purpose: Purpose)

    /// Copies the whole database to a new file while others go on reading and writing. Blocks.
    func backUp(to path: String) throws(DatabaseError)

    /// Takes no new jobs; those that wait are still done.
    func close()

    /// Returns when the last job is done and the connections are closed.
    func ended() async
}
