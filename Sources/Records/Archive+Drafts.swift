import Casework
import Database
import Dossiers
import People
import Playbooks
import Vault

extension Archive {
    /// Keeps what somebody typed for a task and did not send yet, sealed with the dossier's key.
    package func keep(
        draft text: String, for task: String, in dossier: DossierRow, by staff: StaffMember.ID,
        at moment: String
    ) async throws {
        let key = try await keys.key(of: dossier.id.text, in: dossier.school)
        let sealed = key.seal(Array(text.utf8), boundTo: Self.place(dossier.id, task, staff))
        _ = try await database.write { transaction in
            try transaction.run(
                """
                INSERT INTO draft (staff, dossier, task, sealed, saved_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (staff, dossier, task) DO UPDATE SET sealed = excluded.sealed, saved_at = excluded.saved_at
                """,
                [.text(staff.text), .text(dossier.id.text), .text(task), .bytes(sealed), .text(moment)])
        }
    }

    /// What somebody typed for a task and did not send yet, with when it was kept.
    package func draft(
        for task: String, in dossier: DossierRow, by staff: StaffMember.ID
    ) async throws -> (text: String, savedAt: String)? {
        let row = try await database.read { transaction in
            try transaction.first(
                "SELECT sealed, saved_at FROM draft WHERE staff = ? AND dossier = ? AND task = ?",
                [.text(staff.text), .text(dossier.id.text), .text(task)])
        }
        guard let row else { return nil }
        let key = try await keys.key(of: dossier.id.text, in: dossier.school)
        let plain = try key.open(try row.bytes("sealed"), boundTo: Self.place(dossier.id, task, staff))
        return (String(decoding: plain, as: UTF8.self), try row.text("saved_at"))
    }

    /// Throws away a draft that was sent.
    package func dropDraft(for task: String, in dossier: Dossier.ID, by staff: StaffMember.ID) async throws {
        _ = try await database.write { transaction in
            try transaction.run(
                "DELETE FROM draft WHERE staff = ? AND dossier = ? AND task = ?",
                [.text(staff.text), .text(dossier.text), .text(task)])
        }
    }

    private static func place(_ dossier: Dossier.ID, _ task: String, _ staff: StaffMember.ID)
        -> AssociatedData
    {
        ["draft", dossier.text, task, staff.text]
    }
}
