import Foundation
import Synchronization
import Testing

@testable import Database

/// A job that remembers how often it ran and how it ended.
private final class BoxJob: Job {
    private let body: @Sendable (Transaction) throws -> Void
    private let log = Mutex<(attempts: Int, outcomes: [String])>((0, []))

    init(_ body: @escaping @Sendable (Transaction) throws -> Void) { self.body = body }

    var attempts: Int { log.withLock { $0.attempts } }
    /// `kept`, or what went wrong; once for each time that the caller was told.
    var outcomes: [String] { log.withLock { $0.outcomes } }

    func attempt(on connection: any Connection) -> (any Error)? {
        log.withLock { $0.attempts += 1 }
        let transaction = Transaction(on: connection)
        do {
            try body(transaction)
            return transaction.failure
        } catch {
            return error
        }
    }

    func settle(_ failure: (any Error)?) {
        log.withLock { $0.outcomes.append(failure.map { "\($0)" } ?? "kept") }
    }
}

private struct Refused: Error {}

@Suite struct GroupCommitTests {
    @Test("all that wait are run once")
    func together() async throws {
        let jobs = (1...5).map { number in BoxJob { try $0.addBox(number) } }
        #expect(try await boxes(after: jobs) == 5)
        #expect(jobs.allSatisfy { $0.attempts == 1 && $0.outcomes == ["kept"] })
    }

    @Test("when one fails all are run once more, and it takes back its own rows only")
    func oneFails() async throws {
        let jobs = [
            BoxJob { try $0.addBox(1) },
            BoxJob {
                try $0.addBox(2)
                throw Refused()
            },
            BoxJob { try $0.addBox(3) },
            BoxJob { try $0.addBox(1) },
        ]
        #expect(try await boxes(after: jobs) == 2)
        #expect(jobs.map(\.attempts) == [2, 2, 1, 1])
        #expect(jobs[0].outcomes == ["kept"] && jobs[2].outcomes == ["kept"])
        #expect(jobs[1].outcomes == ["Refused()"])
        #expect(jobs[3].outcomes.count == 1 && jobs[3].outcomes[0].contains("exists already"))
    }

    @Test("one that fails alone is not run again, and keeps nothing")
    func aloneAndFailing() async throws {
        let job = BoxJob {
            try $0.addBox(1)
            throw Refused()
        }
        #expect(try await boxes(after: [job]) == 0)
        #expect(job.attempts == 1 && job.outcomes == ["Refused()"])
    }

    @Test("a job that hides its failure has failed all the same")
    func hidden() async throws {
        let jobs = [
            BoxJob { try $0.addBox(1) },
            BoxJob {
                try $0.addBox(2)
                // Swallowed on purpose: this is what is tested.
                _ = try? $0.run("INSERT INTO nothing VALUES (1)")
            },
        ]
        #expect(try await boxes(after: jobs) == 1)
        #expect(jobs[0].outcomes == ["kept"] && jobs[1].outcomes != ["kept"])
    }

    @Test("when a job ends the transaction nobody hears that something was kept")
    func ended() async throws {
        let jobs = [BoxJob { try $0.addBox(1) }, BoxJob { try $0.run("ROLLBACK") }]
        #expect(try await boxes(after: jobs) == 0)
        #expect(jobs.allSatisfy { $0.outcomes.count == 1 && $0.outcomes != ["kept"] })
    }

    /// Hands all jobs to a writer at once, and says how many boxes there are when it has done them.
    private func boxes(after jobs: [BoxJob]) async throws -> Int {
        let path = NSTemporaryDirectory() + "group-\(UUID().uuidString).db"
        // A file that is not there any more is no trouble.
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let database = try Database.open(.sqlite(path: path))
        try await database.migrate(Shelf.migrations)
        let queue = JobQueue(workers: 1)
        for job in jobs { queue.add(job) }
        queue.close()
        GroupCommit(try SQLiteConnection(path: path, as: .writer), queue).work()
        let count = try await database.boxCount()
        await database.close()
        return count
    }
}
