import Database
import StoresUnderTest
import Testing

/// The small schema that these tests use: boxes on a shelf, and labels on a box.
enum Shelf {
    static let migrations = [
        Migration(
            1, "boxes",
            sql: """
                CREATE TABLE box (
                    number {integer} NOT NULL PRIMARY KEY,
                    title {text},
                    content {bytes},
                    weight {integer} NOT NULL DEFAULT 0 CHECK (weight >= 0)
                ) {strict};
                CREATE UNIQUE INDEX box_title ON box (title);
                """),
        Migration(
            2, "labels",
            sql: """
                CREATE TABLE label (
                    id {numbered},
                    box {integer} NOT NULL REFERENCES box (number),
                    word {text} NOT NULL
                ) {strict}
                """),
    ]
}

extension StoreUnderTest {
    /// Lends a database with the shelf in it.
    func withShelf(_ body: (Database) async throws -> Void) async throws {
        try await withEmpty { database in
            try await database.migrate(Shelf.migrations)
            try await body(database)
        }
    }
}

extension Transaction {
    func addBox(_ number: Int, _ title: String? = nil, weight: Int = 0) throws(DatabaseError) {
        try run(
            "INSERT INTO box (number, title, weight) VALUES (?, ?, ?)",
            [.integer(number), Value(title), .integer(weight)])
    }

    func boxCount() throws(DatabaseError) -> Int {
        try first("SELECT COUNT(*) FROM box")?.integer(0) ?? 0
    }
}

extension Database {
    func boxCount() async throws -> Int { try await read { try $0.boxCount() } }

    func expect(boxes: Int, at place: SourceLocation = #_sourceLocation) async throws {
        let found = try await boxCount()
        #expect(found == boxes, sourceLocation: place)
    }
}
