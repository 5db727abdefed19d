import Database
import People
import Vault

/// Somebody signed in.
package struct Session: Hashable, Sendable {
    /// Who.
    package let staff: StaffMember.ID
    /// At which school.
    package let school: School.ID
    /// What every form must bring back, so that no other site can send it.
    package let formToken: String
}

/// What a browser gets when somebody signs in.
package struct SessionTicket: Hashable, Sendable {
    /// The token for the session cookie.
    package let token: String
    /// The token by which this device is known next time; nil when it was known already.
    package let deviceToken: String?
}

extension Accounts {
    /// How long a session lasts without use, in seconds.
    package static let idleTime = 2 * 3600
    /// How long a session lasts at most, in seconds.
    package static let longestTime = 12 * 3600
    /// How long a device is known, in seconds.
    package static let deviceTime = 90 * 86_400

    /// Opens a session for somebody whose identity is certain. Tokens come from the system's own randomness.
    package func openSession(
        for staff: StaffMember.ID, at school: School.ID, knowingDevice isKnown: Bool, now: Int
    ) async throws -> SessionTicket {
        let token = TextForm.hex(Random.bytes(32))
        let formToken = TextForm.hex(Random.bytes(16))
        let device = isKnown ? nil : TextForm.hex(Random.bytes(32))
        let (tokenHash, deviceHash) = (hash(token), device.map(hash))
        try await database.write { transaction in
            try transaction.run(
                "DELETE FROM session WHERE ends_at < ? OR expires_at < ?", [.integer(now), .integer(now)])
            try transaction.run("DELETE FROM known_device WHERE expires_at < ?", [.integer(now)])
            try transaction.run(
                """
                INSERT INTO session (token_hash, staff, school, form_token, expires_at, ends_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    .bytes(tokenHash), .text(staff.text), .text(school.text), .text(formToken),
                    .integer(now + Self.idleTime), .integer(now + Self.longestTime),
                ])
            guard let deviceHash else { return }
            try transaction.run(
                "INSERT INTO known_device (token_hash, staff, expires_at) VALUES (?, ?, ?)",
                [.bytes(deviceHash), .text(staff.text), .integer(now + Self.deviceTime)])
        }
        return SessionTicket(token: token, deviceToken: device)
    }

    /// The session of a token; nil when it ended, or never was. Using it keeps it alive.
    package func session(_ token: String, now: Int) async throws -> Session? {
        let tokenHash = hash(token)
        let row = try await database.read { transaction in
            try transaction.first(
                """
                SELECT session.staff, session.school, session.form_token, session.expires_at
                FROM session JOIN account ON account.staff = session.staff
                WHERE session.token_hash = ? AND session.expires_at > ? AND session.ends_at > ?
                    AND account.disabled = 0
                """, [.bytes(tokenHash), .integer(now), .integer(now)])
        }
        guard let row else { return nil }
        if try row.integer("expires_at") < now + Self.idleTime - 300 { try await prolong(tokenHash, now) }
        return Session(
            staff: StaffMember.ID(try row.text("staff")), school: School.ID(try row.text("school")),
            formToken: try row.text("form_token"))
    }

    /// Written at most every five minutes, so that reading a page does not write.
    private func prolong(_ tokenHash: [UInt8], _ now: Int) async throws {
        _ = try await database.write { transaction in
            try transaction.run(
                "UPDATE session SET expires_at = ? WHERE token_hash = ?",
                [.integer(now + Self.idleTime), .bytes(tokenHash)])
        }
    }

    /// Ends a session.
    package func signOut(_ token: String) async throws {
        let tokenHash = hash(token)
        _ = try await database.write { transaction in
            try transaction.run("DELETE FROM session WHERE token_hash = ?", [.bytes(tokenHash)])
        }
    }

    /// Whether two tokens are the same; it takes equally long wherever they differ.
    package static func isSameToken(_ one: String, _ other: String) -> Bool {
        equalInConstantTime(Array(one.utf8), Array(other.utf8))
    }

    func hash(_ token: String) -> [UInt8] { tokenKey.hash(token).bytes }
}
