import Synchronization

/// Counts the statements that run on behalf of one task and its children, however deep.
final class StatementTally: Sendable {
    @TaskLocal static var current: StatementTally?

    private let statements = Atomic(0)

    var total: Int { statements.load(ordering: .relaxed) }

    func add(_ count: Int) {
        statements.add(count, ordering: .relaxed)
    }
}

extension Database {
    /// Runs the body and says how many statements it caused, on any database, beside its result.
    /// For tests that hold a page or a use case to a fixed number of queries.
    package static func counting<T>(
        _ body: () async throws -> T
    ) async rethrows -> (result: T, statements: Int) {
        let tally = StatementTally()
        let result = try await StatementTally.$current.withValue(tally, operation: body)
        return (result, tally.total)
    }
}
