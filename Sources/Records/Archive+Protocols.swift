import Database
import Dossiers
import People
import Playbooks

// The versions of a school's protocol, and the draft of the next one.
extension Archive {
    /// The versions, the latest first.
    package func protocolVersions(of school: School.ID) async throws -> [ProtocolVersion] {
        try await versions("WHERE protocol_version.school = ?", [.text(school.text)])
    }

    /// One version. Throws ``RecordsError/notFound``.
    package func protocolVersion(_ number: Int, of school: School.ID) async throws -> ProtocolVersion {
        let found = try await versions(
            "WHERE protocol_version.school = ? AND protocol_version.number = ?",
            [.text(school.text), .integer(number)])
        guard let version = found.first else { throw RecordsError.notFound }
        return version
    }

    private func versions(_ condition: String, _ values: [Value]) async throws -> [ProtocolVersion] {
        try await database.read { transaction in
            try transaction.rows(
                """
                SELECT protocol_version.*, staff.name
                FROM protocol_version LEFT JOIN staff ON staff.id = protocol_version.staff
                \(condition) ORDER BY protocol_version.number DESC
                """, values)
        }.map { row in
            let agreement = try row.textIfAny("agreed_on").map(Self.agreement)
            return ProtocolVersion(
                number: try row.integer("number"), edition: try row.integer("edition"),
                settings: try Self.decode(try row.text("settings")), publishedBy: try row.textIfAny("name"),
                publishedAt: try row.textIfAny("published_at"), note: try row.text("note"),
                agreedOn: agreement?.day, agreedBy: agreement?.who)
        }
    }

    /// The day of an agreement, and behind it who said so for those who agreed; at first only the day was kept.
    private static func agreement(_ text: String) -> (day: String, who: String?) {
        let parts = text.split(separator: " ", maxSplits: 1)
        return (parts.first.map(String.init) ?? text, parts.count > 1 ? String(parts[1]) : nil)
    }

    /// The draft of the next version; nil when nothing is going to change.
    package func protocolDraft(of school: School.ID) async throws -> ProtocolDraft? {
        let row = try await database.read { transaction in
            try transaction.first(
                """
                SELECT protocol_draft.*, staff.name FROM protocol_draft JOIN staff ON staff.id = protocol_draft.staff
                WHERE protocol_draft.school = ?
                """, [.text(school.text)])
        }
        return try row.map { row in
            ProtocolDraft(
                revision: try row.integer("revision"), settings: try Self.decode(try row.text("settings")),
                changedBy: try row.text("name"), changedAt: try row.text("changed_at"))
        }
    }

    /// Keeps a draft in the place of the one with the revision that was seen, 0 for none. Throws
    /// ``RecordsError/conflict(found:)`` when somebody else changed it in between.
    ///
    /// `texts` are the files that the school wrote itself and that are not kept yet, by their marks.
    package func keepProtocolDraft(
        _ choices: [String: String], texts: [String: String] = [:], seen: Int, by staff: StaffMember.ID,
        at moment: String, of school: School.ID
    ) async throws {
        let settings = try Self.encode(choices)
        try await database.write { transaction in
            let revision = try transaction.claimDraft(of: school, seen: seen)
            try transaction.run(
                """
                INSERT INTO protocol_draft (school, revision, settings, staff, changed_at) VALUES (?, ?, ?, ?, ?)
                """,
                [
                    .text(school.text), .integer(revision), .text(settings), .text(staff.text), .text(moment),
                ])
            try transaction.keepFiles(texts, of: school)
            try transaction.dropDraftedFiles(besides: choices, of: school)
        }
    }

    /// Throws away the draft that was seen; throws as keeping it does.
    package func dropProtocolDraft(seen: Int, of school: School.ID) async throws {
        try await database.write { transaction in
            _ = try transaction.claimDraft(of: school, seen: seen)
            try transaction.dropDraftedFiles(besides: [:], of: school)
        }
    }

    /// Makes the draft that was seen the version that new dossiers get. Throws as keeping it does, and when another
    /// version was published since.
    package func publish(
        _ version: ProtocolVersion, seen: Int, by staff: StaffMember.ID, of school: School.ID
    ) async throws {
        try await database.write { transaction in
            _ = try transaction.claimDraft(of: school, seen: seen)
            let current = try transaction.first(
                "SELECT protocol_version, settings FROM school WHERE id = ?", [.text(school.text)])
            guard let current, try current.integer("protocol_version") == version.number - 1 else {
                throw RecordsError.conflict(found: try current?.integer("protocol_version") ?? 0)
            }
            try transaction.insert(version, by: staff, of: school)
            try transaction.publishFiles(of: version, of: school)
            // A document may have been attached since the version was made: which there are is said elsewhere.
            let documents = try Self.decode(try current.text("settings")).filter {
                Document.isAddress($0.key)
            }
            let settings = version.settings.filter { !Document.isAddress($0.key) }
                .merging(documents) { $1 }
            try transaction.run(
                "UPDATE school SET protocol_version = ?, edition = ?, settings = ? WHERE id = ?",
                [
                    .integer(version.number), .integer(version.edition),
                    .text(try Self.encode(settings)), .text(school.text),
                ])
        }
    }
}

extension Transaction {
    /// Writes a version of a protocol.
    func insert(_ version: ProtocolVersion, by staff: StaffMember.ID?, of school: School.ID) throws {
        try run(
            """
            INSERT INTO protocol_version (school, number, edition, settings, staff, published_at, note, agreed_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(school.text), .integer(version.number), .integer(version.edition),
                .text(try Archive.encode(version.settings)), Value(staff?.text), Value(version.publishedAt),
                .text(version.note),
                Value(version.agreedOn.map { day in version.agreedBy.map { "\(day) \($0)" } ?? day }),
            ])
    }

    /// Takes away the draft that a writer saw, so that nobody else can, and gives the revision of the next one: no two
    /// drafts of a school ever bear the same. Writers come here one at a time.
    fileprivate func claimDraft(of school: School.ID, seen: Int) throws -> Int {
        let revision = try nextNumber("protocol-draft", of: school)
        let row = try first("SELECT revision FROM protocol_draft WHERE school = ?", [.text(school.text)])
        let found = try row?.integer("revision") ?? 0
        guard found == seen else { throw RecordsError.conflict(found: found) }
        try run("DELETE FROM protocol_draft WHERE school = ?", [.text(school.text)])
        return revision
    }
}
