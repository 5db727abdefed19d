/// One step in the history of the tables. Steps are numbered from 1 without gaps, go forward only, and
/// never change once they have been released.
package struct Migration: Sendable, Equatable {
    /// Its place in the history, from 1.
    package let number: Int
    /// What it does, in a few words.
    package let name: String
    /// Statements separated by `;`, with the portable words of `Dialect` between braces.
    package let sql: String

    /// A step in the history of the tables.
    package init(_ number: Int, _ name: String, sql: String) {
        self.number = number
        self.name = name
        self.sql = sql
    }
}

extension Database {
    /// Brings the tables to the last of these migrations, in one transaction: all steps or none.
    /// Several nodes may call this at once; one does the work. Throws `DatabaseError.schema` when the
    /// history has gaps, when a step that ran was changed, or when the data is newer than this program.
    package func migrate(_ migrations: [Migration]) async throws {
        let dialect = engine.dialect
        try Migration.checkHistory(migrations)
        try await submit({ try Migration.apply(migrations, in: $0, dialect) }, for: .upgrade)
    }

    /// The number of the last migration that ran; 0 when none did.
    package func schemaVersion() async throws -> Int {
        try await submit(
            { transaction in
                try transaction.script(Migration.ownTable(self.engine.dialect))
                return try Migration.lastNumber(in: transaction)
            }, for: .upgrade)
    }
}

extension Migration {
    static func checkHistory(_ migrations: [Migration]) throws(DatabaseError) {
        guard migrations.map(\.number) == Array(1..<migrations.count + 1) else {
            throw .schema("migrations must be numbered 1, 2, 3 …; found \(migrations.map(\.number))")
        }
        for migration in migrations where migration.sql.uppercased().contains("DEFERRABLE") {
            // Such a constraint speaks at commit, where it would take along the neighbours in the group.
            throw .schema("migration \(migration.number) uses a deferrable constraint; make it immediate")
        }
    }

    static func ownTable(_ dialect: Dialect) throws(DatabaseError) -> String {
        try dialect.translate(
            """
            CREATE TABLE IF NOT EXISTS schema_migration (
                number {integer} PRIMARY KEY, name {text} NOT NULL, sql {text} NOT NULL
            ) {strict}
            """)
    }

    static func lastNumber(in transaction: Transaction) throws(DatabaseError) -> Int {
        try transaction.first("SELECT COALESCE(MAX(number), 0) FROM schema_migration")?.integer(0) ?? 0
    }

    static func apply(_ migrations: [Migration], in transaction: Transaction, _ dialect: Dialect) throws {
        try transaction.script(ownTable(dialect))
        let done = try transaction.rows("SELECT number, sql FROM schema_migration ORDER BY number")
        guard done.count <= migrations.count else {
            throw DatabaseError.schema(
                "they are at version \(done.count), this program knows \(migrations.count);"
                    + " start the newer program")
        }
        for (row, migration) in zip(done, migrations) where try row.text("sql") != migration.sql {
            throw DatabaseError.schema(
                "migration \(migration.number) (\(migration.name)) was changed after it ran;"
                    + " add a new one")
        }
        for migration in migrations.dropFirst(done.count) {
            try transaction.script(dialect.translate(migration.sql))
            try transaction.run(
                "INSERT INTO schema_migration (number, name, sql) VALUES (?, ?, ?)",
                [.integer(migration.number), .text(migration.name), .text(migration.sql)])
        }
    }
}
