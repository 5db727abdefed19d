import Database
import People
import Vault

/// Who may sign in, and who is signed in.
///
/// Instants are whole seconds since 1970-01-01T00:00Z and are handed in. Tokens are kept as hashes only.
package struct Accounts: Sendable {
    let database: Database
    let hasher: PasswordHasher
    let tokenKey: HashKey

    /// Accounts in the main database.
    package init(database: Database, hasher: PasswordHasher, masterKey: MasterKey) {
        self.database = database
        self.hasher = hasher
        tokenKey = HashKey(from: masterKey, for: "sign-in tokens")
    }

    /// The tables, as a step in the history of the main database.
    package static let migrations = [
        Migration(
            2, "accounts and sessions",
            sql: """
                CREATE TABLE account (
                    staff {text} PRIMARY KEY REFERENCES staff (id), school {text} NOT NULL REFERENCES school (id),
                    login {text} NOT NULL UNIQUE, password_hash {text} NOT NULL, disabled {integer} NOT NULL
                ) {strict};
                CREATE TABLE session (
                    token_hash {bytes} PRIMARY KEY, staff {text} NOT NULL REFERENCES staff (id),
                    school {text} NOT NULL, form_token {text} NOT NULL, expires_at {integer} NOT NULL,
                    ends_at {integer} NOT NULL
                ) {strict};
                CREATE INDEX session_of_staff ON session (staff);
                CREATE TABLE known_device (
                    token_hash {bytes} PRIMARY KEY, staff {text} NOT NULL REFERENCES staff (id),
                    expires_at {integer} NOT NULL
                ) {strict};
                CREATE TABLE failed_sign_in (
                    login_hash {bytes} NOT NULL, source_hash {bytes} NOT NULL, at {integer} NOT NULL
                ) {strict};
                CREATE INDEX failed_sign_in_of_login ON failed_sign_in (login_hash, at);
                CREATE INDEX failed_sign_in_from ON failed_sign_in (source_hash, at);
                """)
    ]

    /// Lets a member of staff sign in, also one who once could. Throws `DatabaseError.conflict` when the login is taken,
    /// or when this person can sign in already.
    package func add(
        login: String, password: String, for staff: StaffMember.ID, at school: School.ID
    ) async throws {
        let hash = try await hasher.hash(password)
        _ = try await database.write { transaction in
            try transaction.run(
                "DELETE FROM account WHERE staff = ? AND disabled = 1", [.text(staff.text)])
            try transaction.run(
                "INSERT INTO account (staff, school, login, password_hash, disabled) VALUES (?, ?, ?, ?, 0)",
                [.text(staff.text), .text(school.text), .text(Self.folded(login)), .text(hash.text)])
        }
    }

    /// Lets a member of staff sign in no more, and ends every session. The login stays taken: nobody else gets it. Says
    /// whether this person could sign in until now.
    package func end(_ staff: StaffMember.ID) async throws -> Bool {
        try await database.write { transaction in
            for table in ["session", "known_device"] {
                try transaction.run("DELETE FROM \(table) WHERE staff = ?", [.text(staff.text)])
            }
            return try transaction.run(
                "UPDATE account SET disabled = 1 WHERE staff = ? AND disabled = 0", [.text(staff.text)]) > 0
        }
    }

    /// Who signs in with this, or once did; nil for nobody.
    package func holder(of login: String) async throws -> StaffMember.ID? {
        let login = Self.folded(login)
        return try await database.read { transaction in
            try transaction.first("SELECT staff FROM account WHERE login = ?", [.text(login)])
                .map { StaffMember.ID(try $0.text("staff")) }
        }
    }

    /// Whether a member of staff can sign in, with whatever login.
    package func hasAccount(_ staff: StaffMember.ID) async throws -> Bool {
        try await database.read { transaction in
            try transaction.first(
                "SELECT 1 FROM account WHERE staff = ? AND disabled = 0", [.text(staff.text)]) != nil
        }
    }

    /// Logins are told apart without regard to case and surrounding blanks.
    static func folded(_ login: String) -> String {
        var trimmed = Substring(login.lowercased())
        while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
        while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
        return String(trimmed)
    }
}
