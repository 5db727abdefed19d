import Testing

@testable import Database

/// A job that remembers how it ended.
private final class Note: Job, @unchecked Sendable {
    var failure: (any Error)?
    func attempt(on connection: any Connection) -> (any Error)? { nil }
    func settle(_ failure: (any Error)?) { self.failure = failure }
}

@Suite struct JobQueueTests {
    @Test("jobs are taken in the order they came, no more than asked for")
    func order() {
        let queue = JobQueue(workers: 1)
        let notes = (0..<5).map { _ in Note() }
        for note in notes { queue.add(note) }
        #expect(queue.take(upTo: 2)?.map { $0 as? Note } == [notes[0], notes[1]])
        #expect(queue.take(upTo: 9)?.count == 3)
    }

    @Test("gathering takes all that wait, in order, and no more than asked for")
    func gathering() {
        let queue = JobQueue(workers: 1)
        let notes = (0..<5).map { _ in Note() }
        for note in notes { queue.add(note) }
        #expect(queue.gather(upTo: 2)?.map { $0 as? Note } == [notes[0], notes[1]])
        #expect(queue.gather(upTo: 9)?.map { $0 as? Note } == [notes[2], notes[3], notes[4]])
        queue.close()
        #expect(queue.gather(upTo: 9) == nil)
    }

    @Test("whoever gathers sleeps until there is a job")
    func gatheringSleeps() async {
        let queue = JobQueue(workers: 1)
        async let taken = Task.detached { queue.gather(upTo: 5)?.count }.value
        queue.add(Note())
        #expect(await taken == 1)
    }

    @Test("a queue that is full says busy at once")
    func full() {
        let queue = JobQueue(workers: 1, limit: 2)
        let notes = (0..<3).map { _ in Note() }
        for note in notes { queue.add(note) }
        #expect(notes[1].failure == nil)
        #expect(notes[2].failure as? DatabaseError == .busy("2 requests are waiting"))
    }

    @Test("a closed queue hands out what waits and takes nothing new")
    func closed() async {
        let queue = JobQueue(workers: 1)
        queue.add(Note())
        queue.close()
        let late = Note()
        queue.add(late)
        #expect(late.failure as? DatabaseError == .closed)
        #expect(queue.take(upTo: 5)?.count == 1)
        #expect(queue.take(upTo: 5) == nil)
        queue.workerEnded()
        await queue.ended()
    }
}

extension Note: Equatable {
    static func == (one: Note, other: Note) -> Bool { one === other }
}
