import Casework
import Database
import Dossiers
import People
import Playbooks
import Vault

// The statements that write a dossier.
extension Transaction {
    /// The next number of a kind at a school.
    func nextNumber(_ name: String, of school: School.ID) throws -> Int {
        let next = try first(
            """
            INSERT INTO running_number (school, name, value) VALUES (?, ?, 1)
            ON CONFLICT (school, name) DO UPDATE SET value = running_number.value + 1 RETURNING value
            """, [.text(school.text), .text(name)])
        return try next?.integer(0) ?? 1
    }

    /// The latest number of a kind at a school; 0 before the first.
    func latestNumber(_ name: String, of school: School.ID) throws -> Int {
        try first(
            "SELECT value FROM running_number WHERE school = ? AND name = ?",
            [.text(school.text), .text(name)])?.integer(0) ?? 0
    }

    /// The next number of a kind, for who saw the latest; refuses anybody else. Writers come here one at a time.
    func claim(_ name: String, of school: School.ID, seen: Int) throws -> Int {
        let number = try nextNumber(name, of: school)
        guard number == seen + 1 else { throw RecordsError.conflict(found: number - 1) }
        return number
    }

    /// Makes every open dossier of a school due for a refresh, at a moment as `2026-03-02T10:30`; at once when none is
    /// given.
    func refreshAll(of school: String, at moment: String = "") throws {
        try run(
            "UPDATE dossier SET tick_at = ? WHERE school = ? AND closed = 0", [.text(moment), .text(school)])
    }

    /// Makes the closed dossiers of a school due for a refresh in which somebody takes part who is in another class now.
    func refreshClosedOfMoved(of school: String) throws {
        try run(
            """
            UPDATE dossier SET tick_at = '' WHERE school = ? AND closed = 1 AND id IN (
                SELECT party.dossier FROM pupil JOIN party ON party.pupil = pupil.id
                WHERE pupil.school = ? AND COALESCE(party.school_class, '') <> COALESCE(pupil.school_class, ''))
            """, [.text(school), .text(school)])
    }

    /// Refuses a second dossier about the same pupil, class or school year. To be asked after
    /// ``nextNumber(_:of:)``, which lets only one writer at a time come here.
    func refuseSecond(_ dossier: NewDossier) throws {
        guard let subject = dossier.subject else { return }
        let row = try first(
            "SELECT version FROM dossier WHERE school = ? AND scope = ? AND subject = ?",
            [.text(dossier.school.text), .text(dossier.scope.rawValue), .text(subject)])
        if let row { throw RecordsError.conflict(found: try row.integer("version")) }
    }

    /// Writes a new dossier, and what lists know of it after its first events.
    func insert(
        _ dossier: NewDossier, number: Int, openedAt: String, _ summary: DossierSummary, head: SealedEvent?
    ) throws {
        try run(
            """
            INSERT INTO dossier (id, school, scope, number, subject, playbook, protocol_version, opened_at,
                version, latest_at, chain_head, \(Self.listedColumns))
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, \(Self.listedMarks))
            """,
            [
                .text(dossier.id.text), .text(dossier.school.text), .text(dossier.scope.rawValue),
                .integer(number), Value(dossier.subject), .text(dossier.playbook.text),
                .integer(dossier.protocolVersion), .text(openedAt), .integer(head?.version ?? 0),
                .text(head?.at ?? openedAt), .bytes(head?.hash.bytes ?? []),
            ] + Self.listed(summary))
        try insertLists(summary, of: dossier.id, school: dossier.school)
    }

    /// Takes a dossier for writing: from here to the end of the transaction nobody else can. Throws
    /// ``RecordsError/conflict(found:)`` when it is at another version.
    func claim(_ dossier: Dossier.ID, at version: Int) throws {
        let claimed = try run(
            "UPDATE dossier SET version = ? WHERE id = ? AND version = ?",
            [.integer(version), .text(dossier.text), .integer(version)])
        guard claimed == 0 else { return }
        let row = try first("SELECT version FROM dossier WHERE id = ?", [.text(dossier.text)])
        guard let row else { throw RecordsError.notFound }
        throw RecordsError.conflict(found: try row.integer("version"))
    }

    func chainHead(of dossier: Dossier.ID) throws -> Digest {
        let row = try first("SELECT chain_head FROM dossier WHERE id = ?", [.text(dossier.text)])
        guard let row else { throw RecordsError.notFound }
        return try Digest(stored: try row.bytes("chain_head"))
    }

    func append(_ events: [SealedEvent], to dossier: Dossier.ID) throws {
        for event in events {
            try run(
                "INSERT INTO event (dossier, version, sealed, hash) VALUES (?, ?, ?, ?)",
                [
                    .text(dossier.text), .integer(event.version), .bytes(event.sealed),
                    .bytes(event.hash.bytes),
                ])
        }
    }

    /// Writes what lists know of a dossier: its row, who takes part, and what is to be done. One that keeps its place
    /// stays where it is among those that were written in.
    func store(
        _ summary: DossierSummary, of dossier: Dossier.ID, school: School.ID, head: SealedEvent?,
        keepingItsPlace: Bool = false
    ) throws {
        try run(
            """
            UPDATE dossier SET \(Self.listedChanges),
                version = COALESCE(?, version), latest_at = COALESCE(?, latest_at),
                chain_head = COALESCE(?, chain_head)
            WHERE id = ?
            """,
            Self.listed(summary) + [
                Value(head?.version), Value(keepingItsPlace ? nil : head?.at), Value(head?.hash.bytes),
                .text(dossier.text),
            ])
        try run("DELETE FROM party WHERE dossier = ?", [.text(dossier.text)])
        try run("DELETE FROM duty WHERE dossier = ?", [.text(dossier.text)])
        try insertLists(summary, of: dossier, school: school)
    }

    private func insertLists(_ summary: DossierSummary, of dossier: Dossier.ID, school: School.ID) throws {
        for party in summary.parties { try insert(party, of: dossier) }
        for duty in summary.duties { try insert(duty, of: dossier, school: school) }
    }

    /// The columns of a dossier's row that lists know it by.
    private static let listed = [
        "channel", "closed", "triage", "owner", "accused", "shut_out", "readers", "target", "school_class",
        "named_class",
        "former_classes", "authors", "next_due", "open_duties", "tick_at", "handed_over_at", "handed_over_by",
    ]
    private static let listedColumns = listed.joined(separator: ", ")
    private static let listedMarks = placeholders(listed.count)
    private static let listedChanges = listed.map { "\($0) = ?" }.joined(separator: ", ")

    /// What these columns hold, in their order.
    private static func listed(_ summary: DossierSummary) -> [Value] {
        let musts = summary.duties.filter { $0.strength == .must }
        return [
            Value(summary.channel?.text), Value(summary.isClosed), Value(summary.triage?.text),
            .text(summary.owner.text), .text(list(summary.accused.map(\.text))),
            .text(list(summary.shutOut.map(\.text).sorted())),
            .text(list(MayRead.words(of: summary))),
            Value(summary.target?.text), Value(summary.schoolClass?.text), Value(summary.namedClass?.text),
            .text(list(summary.formerClasses.map(\.text).sorted())), .text(list(summary.authors.sorted())),
            Value(musts.compactMap(\.due).min()),
            .integer(Set(musts.map(\.task)).count),
            Value(summary.tickAt), Value(summary.handedOverAt), Value(summary.handedOverBy),
        ]
    }

    /// Roles or classes between commas, each found by itself.
    private static func list(_ words: [String]) -> String {
        words.isEmpty ? "" : ",\(words.joined(separator: ",")),"
    }

    private func insert(_ party: CaseParty, of dossier: Dossier.ID) throws {
        try run(
            "INSERT INTO party (dossier, pupil, involvement, school_class) VALUES (?, ?, ?, ?)",
            [
                .text(dossier.text), .text(party.pupil.text), .text(party.involvement.rawValue),
                Value(party.group),
            ])
    }

    private func insert(_ duty: DutyRow, of dossier: Dossier.ID, school: School.ID) throws {
        try run(
            """
            INSERT INTO duty (dossier, task, school, role, school_class, step, notice, recipient, pupil, number,
                strength, due, due_time, ready_on, shown_to, shown_from, remind_on, in_place_of, asks)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(dossier.text), .text(duty.task.description), .text(school.text), .text(duty.role.text),
                Value(duty.schoolClass?.text), .text(duty.task.step.text), Value(duty.task.notice?.text),
                Value(duty.task.recipient?.text), Value(duty.task.pupil?.text), .integer(duty.task.number),
                .text(DutyRow.stored(duty.strength, isDecision: duty.isDecision)), Value(duty.due),
                Value(duty.dueTime), Value(duty.readyOn),
                Value(duty.shownTo?.text), Value(duty.shownFrom), Value(duty.remindOn),
                Value(duty.inPlaceOf?.text),
                Value(duty.asks.isEmpty ? nil : duty.asks.map(\.stored).joined(separator: ",")),
            ])
    }
}
