import Database
import People
import Vault

/// What a browser brings to sign in with.
package struct SignInAttempt: Sendable {
    /// The login as typed.
    package let login: String
    /// The password as typed.
    package let password: String
    /// Where it comes from: the address of the connection.
    package let source: String
    /// The token of a device that signed in before.
    package let deviceToken: String?

    /// An attempt.
    package init(login: String, password: String, source: String, deviceToken: String?) {
        self.login = login
        self.password = password
        self.source = source
        self.deviceToken = deviceToken
    }
}

/// Why somebody is not let in. It never says whether the login exists.
package enum SignInRefusal: Error, Hashable, Sendable {
    /// Login and password do not belong together.
    case wrong
    /// Too many attempts; so many seconds must pass first.
    case wait(seconds: Int)
}

extension Accounts {
    /// The time in which failures are counted, in seconds.
    static let window = 15 * 60
    /// Failures for one login from one place before that pair must wait.
    static let mostPerPair = 5
    /// Failures for one login from anywhere before unknown devices must wait; known ones go on.
    static let mostPerLogin = 30
    /// Failures from one place before it must wait. High, as a whole school may share an address.
    static let mostPerSource = 300

    /// Signs somebody in.
    ///
    /// Failures lock a login only for the place they come from and for devices that are not known, so that
    /// nobody can lock out a school from outside. Throws ``SignInRefusal`` and what the database throws.
    package func signIn(_ attempt: SignInAttempt, now: Int) async throws -> SessionTicket {
        let login = Self.folded(attempt.login)
        let row = try await database.read { transaction in
            try transaction.first("SELECT * FROM account WHERE login = ? AND disabled = 0", [.text(login)])
        }
        let staff = try row.map { StaffMember.ID(try $0.text("staff")) }
        let isKnown = try await knows(attempt.deviceToken, as: staff, now)
        let source = isKnown ? Self.source(ofDevice: attempt.deviceToken) : attempt.source
        try await count(login, source, isKnown: isKnown, now)
        let stored = try row.map { PasswordHash(stored: try $0.text("password_hash")) }
        let matches = try await hasher.matches(attempt.password, stored)
        guard matches, let row, let staff else { throw SignInRefusal.wrong }
        try await forgetFailures(login, source)
        if let stored, stored.needsRehash { try await renew(stored, attempt.password) }
        return try await openSession(
            for: staff, at: School.ID(try row.text("school")), knowingDevice: isKnown, now: now)
    }

    /// A known device is a place of its own: what others try from the same address does not count against it.
    private static func source(ofDevice token: String?) -> String { "device \(token ?? "")" }

    private func knows(_ deviceToken: String?, as staff: StaffMember.ID?, _ now: Int) async throws -> Bool {
        guard let deviceToken, let staff else { return false }
        let deviceHash = hash(deviceToken)
        return try await database.read { transaction in
            try transaction.first(
                "SELECT 1 FROM known_device WHERE token_hash = ? AND staff = ? AND expires_at > ?",
                [.bytes(deviceHash), .text(staff.text), .integer(now)]) != nil
        }
    }

    /// Counts an attempt as a failure before the password is looked at, which takes a while: of many attempts at
    /// the same instant no more are let through than one after another. Success takes it back.
    private func count(_ login: String, _ source: String, isKnown: Bool, _ now: Int) async throws {
        let (loginHash, sourceHash) = (hash("login " + login), hash("source " + source))
        let isTooMany = try await database.write { transaction in
            try transaction.run("DELETE FROM failed_sign_in WHERE at < ?", [.integer(now - Self.window)])
            if try Self.isTooMany(loginHash, sourceHash, isKnown: isKnown, now, in: transaction) {
                return true
            }
            try transaction.run(
                "INSERT INTO failed_sign_in (login_hash, source_hash, at) VALUES (?, ?, ?)",
                [.bytes(loginHash), .bytes(sourceHash), .integer(now)])
            return false
        }
        if isTooMany { throw SignInRefusal.wait(seconds: Self.window) }
    }

    private static func isTooMany(
        _ loginHash: [UInt8], _ sourceHash: [UInt8], isKnown: Bool, _ now: Int, in transaction: Transaction
    ) throws -> Bool {
        let since = now - window
        let counts = try transaction.first(
            """
            SELECT
                (SELECT COUNT(*) FROM failed_sign_in WHERE login_hash = ? AND source_hash = ? AND at > ?) AS pair,
                (SELECT COUNT(*) FROM failed_sign_in WHERE login_hash = ? AND at > ?) AS login,
                (SELECT COUNT(*) FROM failed_sign_in WHERE source_hash = ? AND at > ?) AS source
            """,
            [
                .bytes(loginHash), .bytes(sourceHash), .integer(since), .bytes(loginHash), .integer(since),
                .bytes(sourceHash), .integer(since),
            ])
        guard let counts else { return false }
        return try counts.integer("pair") >= mostPerPair
            || (try counts.integer("login") >= mostPerLogin && !isKnown)
            || (try counts.integer("source") >= mostPerSource && !isKnown)
    }

    /// Stores a password at today's costs. Only now is it at hand; whoever changed it in between is left alone.
    private func renew(_ stored: PasswordHash, _ password: String) async throws {
        // Too busy now: the next sign-in will do.
        guard let fresh = try? await hasher.hash(password) else { return }
        _ = try await database.write { transaction in
            try transaction.run(
                "UPDATE account SET password_hash = ? WHERE password_hash = ?",
                [.text(fresh.text), .text(stored.text)])
        }
    }

    private func forgetFailures(_ login: String, _ source: String) async throws {
        let (loginHash, sourceHash) = (hash("login " + login), hash("source " + source))
        _ = try await database.write { transaction in
            try transaction.run(
                "DELETE FROM failed_sign_in WHERE login_hash = ? AND source_hash = ?",
                [.bytes(loginHash), .bytes(sourceHash)])
        }
    }
}
