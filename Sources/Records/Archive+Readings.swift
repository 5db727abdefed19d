import Database
import Dossiers
import People
import Synchronization

// Who read what: for each person, dossier and day the first time.
extension Archive {
    /// Writes down that somebody read dossiers, or wanted to and was refused; on the disk when this returns.
    ///
    /// `moment` is one on the clock of the school, as `2026-03-02T10:30`. Only the first time on a day is kept,
    /// so that nearly every call finds it in memory and asks the database nothing; and the first time after `handedOver`,
    /// when they came to another owner that day.
    package func noteReading(
        of dossiers: [Dossier.ID], by staff: StaffMember.ID, at moment: String, refused: Bool,
        handedOver: String? = nil
    ) async throws {
        let day = String(moment.prefix(10))
        let handover = handedOver.flatMap { $0.hasPrefix(day) ? $0 : nil }
        let readings = dossiers.map {
            ReadingsNoted.Key(
                dossier: $0, staff: staff, day: day, refused: refused, handedOver: handover)
        }
        let new = readingsNoted.unknown(of: readings)
        guard !new.isEmpty else { return }
        let again =
            handover == nil
            ? "DO NOTHING" : "(dossier, day, staff, refused) DO UPDATE SET again_at = excluded.first_at"
        let values: [Value] = new.flatMap {
            [.text($0.dossier.text), .text(day), .text(staff.text), Value(refused), .text(moment)]
        }
        let rows = new.map { _ in "(?, ?, ?, ?, ?)" }.joined(separator: ", ")
        try await database.write { transaction in
            _ = try transaction.run(
                "INSERT INTO reading (dossier, day, staff, refused, first_at) VALUES \(rows) ON CONFLICT \(again)",
                values)
        }
        readingsNoted.remember(new)
    }

    /// Who read a dossier, the latest day first and on a day the earliest first.
    package func readings(of dossier: DossierRow, limit: Int, offset: Int) async throws -> [Reading] {
        try await database.read { transaction in
            try transaction.rows(
                """
                SELECT reading.staff, reading.refused, reading.first_at, staff.name
                FROM reading JOIN staff ON staff.id = reading.staff
                WHERE reading.dossier = ?
                ORDER BY reading.day DESC, reading.first_at, staff.name, reading.staff, reading.refused LIMIT ? OFFSET ?
                """, [.text(dossier.id.text), .integer(limit), .integer(offset)]
            ).map { row in
                Reading(
                    staff: StaffMember.ID(try row.text("staff")), name: try row.text("name"),
                    firstAt: try row.text("first_at"), isRefused: try row.integer("refused") != 0)
            }
        }
    }
}

/// The readings that this process knows to be on the disk. Forgetting some costs a write that changes nothing.
final class ReadingsNoted: Sendable {
    /// One reading: a row of the table.
    struct Key: Hashable, Sendable {
        let dossier: Dossier.ID
        let staff: StaffMember.ID
        let day: String
        let refused: Bool
        /// When it came to another owner on that day.
        var handedOver: String?
    }

    private static let most = 20_000
    private let noted = Mutex<Set<Key>>([])

    func unknown(of readings: [Key]) -> [Key] {
        noted.withLock { noted in readings.filter { !noted.contains($0) } }
    }

    func remember(_ readings: [Key]) {
        noted.withLock { noted in
            if noted.count + readings.count > Self.most { noted.removeAll(keepingCapacity: true) }
            noted.formUnion(readings)
        }
    }
}
