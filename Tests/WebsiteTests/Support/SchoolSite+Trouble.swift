import Database
import Dispatch

extension SchoolSite {
    /// From now on nothing more is written in any dossier: every attempt fails.
    func storesNothing() async throws {
        _ = try await database.write { transaction in
            try transaction.run(
                "CREATE TRIGGER broken BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'broken'); END")
        }
    }

    /// Does something while another program holds the file of the database.
    func whileBusy<T: Sendable>(_ body: () async throws -> T) async throws -> T {
        let other = try Database.open(.sqlite(path: path))
        let (held, holds) = AsyncStream.makeStream(of: Void.self)
        let released = DispatchSemaphore(value: 0)
        async let holding: Void = other.write { transaction in
            _ = try transaction.run("UPDATE school SET name = name")
            holds.finish()
            released.wait()
        }
        for await _ in held {}
        let outcome = await outcome(of: body)
        released.signal()
        try await holding
        await other.close()
        return try outcome.get()
    }

    private func outcome<T>(of body: () async throws -> T) async -> Result<T, any Error> {
        do { return .success(try await body()) } catch { return .failure(error) }
    }
}
