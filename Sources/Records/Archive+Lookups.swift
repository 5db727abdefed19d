import Casework
import Database
import Dossiers
import People
import Playbooks

extension Archive {
    /// One dossier of a school; nil when there is none of that id there.
    package func dossier(_ id: Dossier.ID, of school: School.ID) async throws -> DossierRow? {
        try await database.read { transaction in
            try transaction.first(
                "SELECT * FROM dossier WHERE id = ? AND school = ?", [.text(id.text), .text(school.text)]
            ).map(DossierRow.init)
        }
    }

    /// The dossier with a number; nil when a school has no such dossier of that scope.
    package func dossier(
        numbered number: Int, scope: Plan.Scope, of school: School.ID
    ) async throws -> DossierRow? {
        try await database.read { transaction in
            try transaction.first(
                "SELECT * FROM dossier WHERE school = ? AND scope = ? AND number = ?",
                [.text(school.text), .text(scope.rawValue), .integer(number)]
            ).map(DossierRow.init)
        }
    }

    /// The dossier of a pupil, class or school year.
    package func dossier(about subject: String, scope: Plan.Scope, of school: School.ID) async throws
        -> DossierRow?
    {
        try await database.read { transaction in
            try transaction.first(
                "SELECT * FROM dossier WHERE school = ? AND scope = ? AND subject = ? ORDER BY number DESC",
                [.text(school.text), .text(scope.rawValue), .text(subject)]
            ).map(DossierRow.init)
        }
    }

    /// The dossiers of classes, pupils or school years, by what they are about; absent where there is none.
    package func dossiers(about subjects: [String], scope: Plan.Scope, of school: School.ID) async throws
        -> [String: DossierRow]
    {
        guard !subjects.isEmpty else { return [:] }
        let rows = try await database.read { transaction in
            try transaction.rows(
                "SELECT * FROM dossier WHERE school = ? AND scope = ? AND subject IN (\(placeholders(subjects.count)))",
                [.text(school.text), .text(scope.rawValue)] + subjects.map(Value.text)
            ).map(DossierRow.init)
        }
        return Dictionary(rows.map { ($0.subject ?? "", $0) }) { first, _ in first }
    }

    /// The dossier that a receipt code belongs to, at a school.
    package func dossier(withReceipt code: String, of school: School.ID) async throws -> DossierRow? {
        let hash = codeKey.hash(code).bytes
        return try await database.read { transaction in
            try transaction.first(
                """
                SELECT dossier.* FROM report_code JOIN dossier ON dossier.id = report_code.dossier
                WHERE report_code.code_hash = ? AND dossier.school = ?
                """, [.bytes(hash), .text(school.text)]
            ).map(DossierRow.init)
        }
    }

    /// The dossiers in which time alone changed something by a moment, as `2026-03-02T10:30`.
    package func dossiersToTick(
        by moment: String, of school: School.ID? = nil, limit: Int = 500
    ) async throws -> [DossierRow] {
        try await database.read { transaction in
            try transaction.rows(
                "SELECT * FROM dossier WHERE tick_at <= ?\(school == nil ? "" : " AND school = ?")"
                    + " ORDER BY tick_at LIMIT ?",
                [.text(moment)] + (school.map { [.text($0.text)] } ?? []) + [.integer(limit)]
            ).map(DossierRow.init)
        }
    }
}
