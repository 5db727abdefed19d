import Casework
import Database
import Dossiers
import Foundation
import People
import Playbooks
import Vault

extension Archive {
    /// Everybody at a school, names unsealed. Pupils who were erased are absent.
    package func register(of school: School.ID) async throws -> PeopleRegister {
        let rows = try await database.read { transaction in
            try transaction.rows(
                Self.pupilColumns + "WHERE pupil.school = ? ORDER BY pupil.id", [.text(school.text)])
        }
        // The revision first: what is said of the staff after it is a conflict, and what was said before it is read.
        let (revision, numbers) = try await database.read { transaction in
            let revision = try transaction.latestNumber(Self.appointments, of: school)
            let numbers = try transaction.rows(
                "SELECT id, number FROM staff WHERE school = ? AND number IS NOT NULL", [.text(school.text)])
            return (revision, try numbers.map { (try $0.text("id"), try $0.text("number")) })
        }
        let numberOf = Dictionary(numbers) { first, _ in first }
        return PeopleRegister(
            classes: try await classes(of: school),
            pupils: try await unseal(rows, in: school),
            staff: try await staff(of: school).map {
                RegisteredStaff(member: $0, number: numberOf[$0.id.text])
            }, revision: revision)
    }

    /// Makes all changes to the people of a school, or none. Its open dossiers are due for a refresh from then on,
    /// and the closed ones of pupils who are in another class now.
    ///
    /// Throws ``RecordsError/conflict(found:)`` when something was said of who holds which role since they were worked
    /// out, `DatabaseError.conflict` when somebody else added the same people in between, ``RecordsError/keyLost`` for
    /// a pupil whose key is gone, and ``RecordsError/notFound`` for somebody or a class that is not of this school.
    package func apply(_ changes: PeopleChanges, to school: School.ID) async throws {
        let new = try await sealed(
            changes.newPupils, school,
            with: keys.makeKeys(of: changes.newPupils.map { Self.keyID($0.card.id) }, in: school))
        let changed = try await sealed(
            changes.changedPupils, school,
            with: keys.keys(of: changes.changedPupils.map { Self.keyID($0.card.id) }, in: school))
        try await database.write { transaction in
            try transaction.apply(classes: changes, to: school)
            for pupil in new { try transaction.insert(pupil, school) }
            for pupil in changed { try transaction.update(pupil, school) }
            if changes.isAboutStaff {
                _ = try transaction.claim(Self.appointments, of: school, seen: changes.seen)
                try transaction.apply(staff: changes, to: school)
            }
            try transaction.refreshAll(of: school.text)
            try transaction.refreshClosedOfMoved(of: school.text)
        }
    }

    /// Parents and carers of a pupil of a school; none when the pupil was erased.
    package func guardians(of pupil: Pupil.ID, in school: School.ID) async throws -> [Guardian] {
        let rows = try await database.read { transaction in
            try transaction.rows(
                Self.pupilColumns + "WHERE pupil.school = ? AND pupil.id = ?",
                [.text(school.text), .text(pupil.text)])
        }
        return try await unseal(rows, in: school).first?.guardians ?? []
    }

    /// The member of staff of a school whom its administration knows by a number; nil when there is none.
    package func staff(numbered number: String, of school: School.ID) async throws -> StaffMember? {
        let id = try await database.read { transaction in
            try transaction.first(
                "SELECT id FROM staff WHERE school = ? AND number = ?", [.text(school.text), .text(number)]
            ).map { StaffMember.ID(try $0.text("id")) }
        }
        guard let id else { return nil }
        return try await staff(id, of: school)
    }

    // MARK: - Sealing

    fileprivate struct SealedPupil: Sendable {
        let card: PupilCard
        let numberHash: [UInt8]?
        let name: [UInt8]
        let number: [UInt8]?
        let guardians: [UInt8]?
    }

    private func sealed(
        _ pupils: [RegisteredPupil], _ school: School.ID, with keys: [String: DataKey]
    ) throws -> [SealedPupil] {
        try pupils.map { pupil in
            guard let key = keys[Self.keyID(pupil.card.id)] else { throw RecordsError.keyLost }
            let id = pupil.card.id.text
            let guardians = pupil.guardians.isEmpty ? nil : try JSONEncoder().encode(pupil.guardians)
            return SealedPupil(
                card: pupil.card,
                numberHash: pupil.number.map { numberKey.hash("\(school) \($0)").bytes },
                name: key.seal(Array(pupil.card.name.utf8), boundTo: ["pupil-name", id]),
                number: pupil.number.map { key.seal(Array($0.utf8), boundTo: ["pupil-number", id]) },
                guardians: guardians.map { key.seal(Array($0), boundTo: ["pupil-guardians", id]) })
        }
    }

    private func unseal(_ rows: [Row], in school: School.ID) async throws -> [RegisteredPupil] {
        let cards: [PupilCard] = try await unseal(rows, in: school)
        let cardOf = Dictionary(cards.map { ($0.id.text, $0) }) { first, _ in first }
        let keys = try await keys.keys(of: cards.map { Self.keyID($0.id) }, in: school)
        return try rows.compactMap { row in
            let id = try row.text("id")
            guard let card = cardOf[id], let key = keys[Self.keyID(card.id)] else { return nil }
            let number = try row.bytesIfAny("sealed_number").map {
                String(decoding: try key.open($0, boundTo: ["pupil-number", id]), as: UTF8.self)
            }
            let guardians = try row.bytesIfAny("sealed_guardians").map {
                try JSONDecoder().decode(
                    [Guardian].self, from: Data(try key.open($0, boundTo: ["pupil-guardians", id])))
            }
            return RegisteredPupil(card: card, number: number, guardians: guardians ?? [])
        }
    }
}

extension Transaction {
    /// Changes one row. Throws ``RecordsError/notFound`` when there is none: what is said to be changed is stored.
    private func change(_ sql: String, _ values: [Value]) throws {
        guard try run(sql, values) == 1 else { throw RecordsError.notFound }
    }

    fileprivate func apply(classes changes: PeopleChanges, to school: School.ID) throws {
        for added in changes.newClasses { try insert(added, school) }
        for changed in changes.changedClasses {
            try change(
                "UPDATE school_class SET year_group = ? WHERE id = ? AND school = ?",
                [.integer(changed.yearGroup), .text(changed.id.text), .text(school.text)])
        }
    }

    fileprivate func insert(_ pupil: Archive.SealedPupil, _ school: School.ID) throws {
        try run(
            """
            INSERT INTO pupil (id, school, school_class, year_group, sealed_name, number_hash, sealed_number,
                sealed_guardians)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(pupil.card.id.text), .text(school.text), Value(pupil.card.schoolClass?.text),
                Value(pupil.card.yearGroup), .bytes(pupil.name), Value(pupil.numberHash), Value(pupil.number),
                Value(pupil.guardians),
            ])
    }

    fileprivate func update(_ pupil: Archive.SealedPupil, _ school: School.ID) throws {
        try change(
            """
            UPDATE pupil SET school_class = ?, year_group = ?, sealed_name = ?, sealed_guardians = ?
            WHERE id = ? AND school = ?
            """,
            [
                Value(pupil.card.schoolClass?.text), Value(pupil.card.yearGroup), .bytes(pupil.name),
                Value(pupil.guardians), .text(pupil.card.id.text), .text(school.text),
            ])
    }

    fileprivate func apply(staff changes: PeopleChanges, to school: School.ID) throws {
        for added in changes.newStaff {
            try insert(added.member, number: added.number, school)
        }
        for changed in changes.changedStaff {
            let member = changed.member
            try change(
                "UPDATE staff SET name = ? WHERE id = ? AND school = ?",
                [.text(member.name), .text(member.id.text), .text(school.text)])
            try run("DELETE FROM assignment WHERE staff = ?", [.text(member.id.text)])
            for assignment in member.assignments { try insert(assignment, of: member.id) }
            if changes.back.contains(member.id) { try unlist(member.id, of: school) }
        }
    }
}
