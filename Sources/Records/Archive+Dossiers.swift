import Casework
import Database
import Dossiers
import People
import Playbooks
import Vault

extension Archive {
    /// Makes a dossier with its first events; on the disk when this returns. Gives its number.
    /// Throws ``RecordsError/conflict(found:)`` when there is one about the same pupil, class or year already.
    package func create(_ dossier: NewDossier, events: [CaseEvent], summary: DossierSummary) async throws
        -> Int
    {
        let key = try await keys.makeKeys(of: [dossier.id.text], in: dossier.school)[dossier.id.text]
        guard let key else { throw RecordsError.keyMissing }
        let sealed = seal(events, of: dossier.id, after: nil, version: 0, with: key)
        let code = dossier.receiptCode.map { codeKey.hash($0).bytes }
        return try await database.write { transaction in
            let number = try transaction.nextNumber(dossier.scope.rawValue, of: dossier.school)
            try transaction.refuseSecond(dossier)
            try transaction.insert(
                dossier, number: number, openedAt: events.first?.at.iso ?? "", summary, head: sealed.last)
            try transaction.append(sealed, to: dossier.id)
            if let code {
                try transaction.run(
                    "INSERT INTO report_code (code_hash, dossier) VALUES (?, ?)",
                    [.bytes(code), .text(dossier.id.text)])
            }
            return number
        }
    }

    /// Appends events to a dossier that is still at the expected version; on the disk when this returns. With `number`
    /// it runs by that version of the protocol from here on.
    /// Throws ``RecordsError/conflict(found:)`` when somebody else wrote in between.
    package func append(
        _ events: [CaseEvent], to dossier: DossierRow, expecting version: Int, summary: DossierSummary,
        runningBy number: Int? = nil, keepingItsPlace: Bool = false
    ) async throws {
        let key = try await keys.key(of: dossier.id.text, in: dossier.school)
        let chainKey = chainKey
        try await database.write { transaction in
            try transaction.claim(dossier.id, at: version)
            let head = try transaction.chainHead(of: dossier.id)
            let sealed = Self.seal(events, of: dossier.id, after: head, version: version, with: key, chainKey)
            try transaction.append(sealed, to: dossier.id)
            try transaction.store(
                summary, of: dossier.id, school: dossier.school, head: sealed.last,
                keepingItsPlace: keepingItsPlace)
            guard let number else { return }
            try transaction.run(
                "UPDATE dossier SET protocol_version = ? WHERE id = ?",
                [.integer(number), .text(dossier.id.text)])
        }
    }

    /// Events for a dossier at a version, with what the lists know of it afterwards.
    package typealias Addition = (
        dossier: DossierRow, version: Int, events: [CaseEvent], summary: DossierSummary
    )

    /// Appends events to several dossiers of one school, to all or to none; on the disk when this returns.
    /// Throws ``RecordsError/conflict(found:)`` when somebody else wrote in one of them in between.
    package func append(_ additions: [Addition]) async throws {
        var keyed: [(addition: Addition, key: DataKey)] = []
        for one in additions {
            keyed.append((one, try await keys.key(of: one.dossier.id.text, in: one.dossier.school)))
        }
        let chainKey = chainKey
        // Always in the same order: two who write the same two dossiers do not wait for each other.
        let ordered = keyed.sorted { $0.addition.dossier.id < $1.addition.dossier.id }
        try await database.write { transaction in
            for (one, key) in ordered {
                try transaction.claim(one.dossier.id, at: one.version)
                let head = try transaction.chainHead(of: one.dossier.id)
                let sealed = Self.seal(
                    one.events, of: one.dossier.id, after: head, version: one.version, with: key, chainKey)
                try transaction.append(sealed, to: one.dossier.id)
                try transaction.store(
                    one.summary, of: one.dossier.id, school: one.dossier.school, head: sealed.last)
            }
        }
    }

    /// Rewrites what the lists know of a dossier, without an event: after time alone changed it. Throws
    /// ``RecordsError/conflict(found:)`` when somebody wrote in between, who wrote the lists anew too.
    package func refresh(_ summary: DossierSummary, of dossier: DossierRow) async throws {
        try await database.write { transaction in
            try transaction.claim(dossier.id, at: dossier.version)
            try transaction.store(summary, of: dossier.id, school: dossier.school, head: nil)
        }
    }

    /// The history of a dossier, each event checked against the chain.
    package func history(of dossier: DossierRow) async throws -> [CaseEvent] {
        let key = try await keys.key(of: dossier.id.text, in: dossier.school)
        let rows = try await database.read { transaction in
            try transaction.rows(
                Self.eventColumns + "WHERE event.dossier = ? ORDER BY event.version", [.text(dossier.id.text)]
            )
        }
        return try open(rows, of: dossier, with: key)
    }

    /// The histories of several dossiers of one school, each event checked against its chain, in as many
    /// statements however many they are. Dossiers whose key was destroyed are absent, and so are damaged ones.
    package func histories(of dossiers: [DossierRow]) async throws -> [Dossier.ID: [CaseEvent]] {
        guard let school = dossiers.first?.school else { return [:] }
        let keys = try await keys.keys(of: dossiers.map(\.id.text), in: school)
        let ids = keys.keys.sorted()
        let rows = try await database.read { transaction in
            try ids.chunked(500).flatMap { some in
                try transaction.rows(
                    Self.eventColumns
                        + "WHERE event.dossier IN (\(placeholders(some.count))) ORDER BY event.dossier, event.version",
                    some.map(Value.text))
            }
        }
        let ofDossier = try Dictionary(grouping: rows) { try $0.text("dossier") }
        return dossiers.reduce(into: [:]) { histories, dossier in
            guard let key = keys[dossier.id.text] else { return }
            // One that is damaged must not hide the others; whoever opens it is told.
            histories[dossier.id] = try? open(ofDossier[dossier.id.text] ?? [], of: dossier, with: key)
        }
    }

    /// Of some dossiers of a school those whose chain of events does not begin or end where it should. Nothing is opened for
    /// that, as lists are long: what is missing or changed in between is seen by who opens the dossier.
    package func cutOff(among dossiers: [Dossier.ID], of school: School.ID) async throws -> Set<Dossier.ID> {
        guard !dossiers.isEmpty else { return [] }
        return try await database.read { transaction in
            let rows = try transaction.rows(
                """
                SELECT dossier.id FROM dossier
                    LEFT JOIN event first ON first.dossier = dossier.id AND first.version = 1
                    LEFT JOIN event latest
                        ON latest.dossier = dossier.id AND latest.version = dossier.version
                WHERE \(ofSchool("dossier", amongIDs: dossiers.count))
                    AND (first.version IS NULL OR latest.version IS NULL OR latest.hash <> dossier.chain_head)
                """, [.text(school.text)] + dossiers.map { .text($0.text) })
            return Set(try rows.map { Dossier.ID(try $0.text("id")) })
        }
    }

    /// An event, with where the chain of its dossier must end.
    private static let eventColumns = """
        SELECT event.dossier, event.version, event.sealed, event.hash, dossier.chain_head
        FROM event JOIN dossier ON dossier.id = event.dossier\u{20}
        """

    /// Opens the events of a dossier. The chain shows an event that was changed, moved or left out; its end is
    /// known to the dossier, which shows that none is missing there.
    private func open(_ rows: [Row], of dossier: DossierRow, with key: DataKey) throws -> [CaseEvent] {
        var previous: Digest?
        let events = try rows.enumerated().map { place, row in
            let (version, sealed) = (try row.integer("version"), try row.bytes("sealed"))
            let hash = chainKey.link(sealed, after: previous)
            guard version == place + 1, try hash.bytes == row.bytes("hash") else {
                throw RecordsError.damaged(version: place + 1)
            }
            previous = hash
            let plain = try key.open(sealed, boundTo: Self.place(dossier.id, version))
            do { return try CaseEvent(stored: plain) } catch { throw RecordsError.damaged(version: version) }
        }
        let head = try rows.last?.bytes("chain_head")
        guard events.count >= dossier.version, head == previous?.bytes else {
            throw RecordsError.damaged(version: events.count + 1)
        }
        return events
    }

    private func seal(
        _ events: [CaseEvent], of dossier: Dossier.ID, after head: Digest?, version: Int, with key: DataKey
    ) -> [SealedEvent] {
        Self.seal(events, of: dossier, after: head, version: version, with: key, chainKey)
    }

    private static func seal(
        _ events: [CaseEvent], of dossier: Dossier.ID, after head: Digest?, version: Int, with key: DataKey,
        _ chainKey: HashKey
    ) -> [SealedEvent] {
        var previous = head
        return events.enumerated().map { offset, event in
            let own = version + offset + 1
            let sealed = key.seal(event.stored, boundTo: place(dossier, own))
            let hash = chainKey.link(sealed, after: previous)
            previous = hash
            return SealedEvent(version: own, at: event.at.iso, sealed: sealed, hash: hash)
        }
    }

    private static func place(_ dossier: Dossier.ID, _ version: Int) -> AssociatedData {
        ["event", dossier.text, String(version)]
    }
}

/// An event ready to be stored.
struct SealedEvent: Sendable {
    let version: Int
    let at: String
    let sealed: [UInt8]
    let hash: Digest
}
