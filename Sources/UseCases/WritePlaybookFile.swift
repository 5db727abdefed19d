import Access
import Checking
import Dossiers
import People
import Playbooks
import Records
import YAML

/// The files of a school's playbook, which who coordinates may write anew in the draft. What is written is kept with its
/// mistakes, so that nobody loses half a day's work; published is only what has none.
package struct WritePlaybookFile: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Why a text was not kept.
    package enum Refused: Error, Hashable, Sendable {
        /// It has more bytes than a file may have, or all files together have; so many are the most.
        case tooLarge(most: Int)
        /// The school wrote as many files as it may.
        case tooMany
        /// There is a sign in it that no database keeps.
        case unreadable
        /// Somebody else changed the file since it was opened.
        case conflict
    }

    /// Where a file goes back to.
    package enum Origin: Hashable, Sendable {
        /// What new cases go by now.
        case inForce
        /// What the program comes with.
        case program
    }

    /// The files by their paths, those of the draft where the viewer may see it.
    package func callAsFunction(for viewer: Viewer) async throws -> PlaybookFileList {
        let (school, draft, mayChange) = try await look(for: viewer)
        let sides = try sides(of: school, draft)
        let findings = mayChange ? try findings(in: draft, of: school) : []
        let paths = Set(sides.now.contents.keys).union(sides.inForce.contents.keys)
            .union(sides.program.contents.keys).sorted()
        return PlaybookFileList(
            files: paths.map { path in
                PlaybookFileList.Line(
                    path: path, standing: sides.standing(of: path),
                    errors: findings.filter { $0.path == path && $0.isError }.count)
            },
            misfits: mayChange ? try misfits(of: draft, school) : [], mayChange: mayChange)
    }

    /// One of them; an empty one where there is none yet. Throws ``RecordsError/notFound`` where there can be none, and
    /// for who may not begin one.
    package func callAsFunction(_ path: String, for viewer: Viewer) async throws -> PlaybookFile {
        let (school, draft, mayChange) = try await look(for: viewer)
        let sides = try sides(of: school, draft)
        let bytes = sides.now.contents[path]
        let isThere = [sides.inForce, sides.program].contains { $0.contents[path] != nil } || bytes != nil
        guard isThere || (mayChange && OwnFile.isPath(path)) else { throw RecordsError.notFound }
        let text = String(decoding: bytes ?? [], as: UTF8.self)
        let all = mayChange ? try findings(in: draft, of: school) : []
        return PlaybookFile(
            path: path, text: text, mark: desk.archive.mark(of: text), standing: sides.standing(of: path),
            isProgramNewer: desk.shelf.newestEdition(of: school) > school.edition,
            findings: all.filter { $0.path == path }.sorted { $0.line < $1.line },
            elsewhere: Dictionary(grouping: all.filter { $0.path != path && $0.isError }, by: \.path)
                .mapValues(\.count),
            misfits: mayChange ? try misfits(of: draft, school) : [],
            isChecked: draft.map { CheckDraft(desk).known($0, of: school) != nil } ?? false,
            draft: draft, mayChange: mayChange)
    }

    /// Puts a text in the draft in the place of the file with the mark that was seen.
    ///
    /// Throws ``Refused``, ``AccessRefused`` for who does not coordinate, ``RecordsError/notFound`` for what can be no
    /// file of a playbook, and ``RecordsError/conflict(found:)`` when the draft changed in this very moment.
    package func save(_ text: String, as path: String, seen mark: String, by viewer: Viewer) async throws {
        let school = try await desk.coordinated(by: viewer)
        let draft = try await desk.protocolDraft(of: school)
        let sides = try sides(of: school, draft)
        guard OwnFile.isPath(path) || sides.now.contents[path] != nil else { throw RecordsError.notFound }
        guard text.utf8.count <= OwnFile.mostBytes else {
            throw Refused.tooLarge(most: OwnFile.mostBytes)
        }
        guard !text.unicodeScalars.contains("\0") else { throw Refused.unreadable }
        let before = String(decoding: sides.now.contents[path] ?? [], as: UTF8.self)
        guard mark == desk.archive.mark(of: before) else { throw Refused.conflict }
        guard text != before else { return }
        let text = text.allSatisfy(\.isWhitespace) ? "" : text
        let shipped = String(decoding: sides.program.contents[path] ?? [], as: UTF8.self)
        try await put(text == shipped ? nil : text, at: path, in: draft, of: school, by: viewer)
    }

    /// Takes back what the draft says in a file. Throws as saving does.
    package func setBack(
        _ path: String, to origin: Origin, seen mark: String, by viewer: Viewer
    ) async throws {
        let school = try await desk.coordinated(by: viewer)
        let draft = try await desk.protocolDraft(of: school)
        let sides = try sides(of: school, draft)
        let before = String(decoding: sides.now.contents[path] ?? [], as: UTF8.self)
        guard mark == desk.archive.mark(of: before) else { throw Refused.conflict }
        var texts = try desk.shelf.ownTexts(of: school.settings)
        if origin == .program { texts[path] = nil }
        try await put(
            texts[path].map { String(decoding: $0, as: UTF8.self) }, at: path, in: draft, of: school,
            by: viewer)
    }

    /// Takes the choices out of the draft that no longer fit its files. Throws as ``ChangeProtocol`` does.
    package func dropMisfits(seen revision: Int, by viewer: Viewer) async throws {
        let school = try await desk.coordinated(by: viewer)
        let draft = try await desk.protocolDraft(of: school)
        guard let draft, draft.revision == revision else {
            throw RecordsError.conflict(found: draft?.revision ?? 0)
        }
        let gone = try misfits(of: draft, school)
        let kept = draft.settings.choices.filter { !gone.contains($0.key) }
        try await desk.archive.keepProtocolDraft(
            kept, seen: revision, by: viewer.staff, at: desk.now().iso, of: school.id)
    }

    // MARK: - Keeping

    private func put(
        _ text: String?, at path: String, in draft: ProtocolDraft?, of school: School, by viewer: Viewer
    ) async throws {
        var choices = (draft?.settings ?? school.settings).choices
        let address = OwnFile.address(of: path)
        choices[address] = text.map { desk.archive.mark(of: $0) }
        guard choices.ownFiles.count <= OwnFile.most else { throw Refused.tooMany }
        if let text {
            let others = try desk.shelf.ownTexts(of: choices.filter { $0.key != address })
            let bytes = others.values.reduce(text.utf8.count) { $0 + $1.count }
            guard bytes <= OwnFile.mostBytesTogether else {
                throw Refused.tooLarge(most: OwnFile.mostBytesTogether)
            }
        }
        let isSame = choices == school.settings.choices
        if isSame, desk.shelf.newestEdition(of: school) <= school.edition {
            guard let draft else { return }
            return try await desk.archive.dropProtocolDraft(seen: draft.revision, of: school.id)
        }
        try await desk.archive.keepProtocolDraft(
            choices, texts: text.map { [desk.archive.mark(of: $0): $0] } ?? [:], seen: draft?.revision ?? 0,
            by: viewer.staff, at: desk.now().iso, of: school.id)
    }

    // MARK: - Looking

    private func look(
        for viewer: Viewer
    ) async throws -> (school: School, draft: ProtocolDraft?, mayChange: Bool) {
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let mayChange = SchoolAccess(viewer, playbook).isCoordinator
        return (school, mayChange ? try await desk.protocolDraft(of: school) : nil, mayChange)
    }

    private func sides(of school: School, _ draft: ProtocolDraft?) throws -> PlaybookFileSides {
        let newest = desk.shelf.newestEdition(of: school)
        let inForce = try desk.shelf.files(of: school, edition: school.edition, choosing: school.settings)
        return PlaybookFileSides(
            program: try desk.shelf.files(of: school, edition: newest), inForce: inForce,
            now: try draft.map {
                try desk.shelf.files(of: school, edition: newest, choosing: $0.settings)
            } ?? inForce,
            own: (
                inForce: Set(school.settings.ownFiles.keys),
                now: Set((draft?.settings ?? school.settings).ownFiles.keys)
            ))
    }

    /// What the reader says of the files of the draft, and what was found by walking through its dossiers.
    private func findings(in draft: ProtocolDraft?, of school: School) throws -> [PlaybookFileFinding] {
        guard let draft else { return [] }
        let files = try desk.shelf.files(
            of: school, edition: desk.shelf.newestEdition(of: school), choosing: draft.settings)
        let complaints = Complaints()
        _ = readPlaybook(files, into: complaints)
        let read = complaints.sorted.map { complaint in
            PlaybookFileFinding(
                path: complaint.position.file, line: complaint.position.line, matter: .read(complaint))
        }
        guard !complaints.hasErrors, let checked = CheckDraft(desk).known(draft, of: school) else {
            return read
        }
        let places = files.placesOfSteps()
        return read
            + checked.plans.map { finding in
                let place = finding.step.flatMap { places[$0] } ?? .start(of: "playbook.yaml")
                return PlaybookFileFinding(path: place.file, line: place.line, matter: .walked(finding))
            }
    }

    /// The choices that the files of the draft have no place for any more, by their addresses.
    private func misfits(of draft: ProtocolDraft?, _ school: School) throws -> [String] {
        guard let draft else { return [] }
        let files = draft.settings.filter { OwnFile.isAddress($0.key) }
        let plain: Playbook
        do {
            plain = try desk.shelf.playbook(of: school, choosing: files)
        } catch AdjustmentError.broken { return [] }  // What a file with mistakes has room for nobody knows.
        return plain.refusals(of: draft.settings.choices.withoutOwnFiles).keys.sorted()
    }
}

extension PlanFinding {
    /// The step beside which it is told; nil where none is meant.
    fileprivate var step: Step.ID? {
        switch matter {
        case .neverOpened(let step), .neverDone(let step, _): step
        case .stuck(let tasks), .noEnd(let tasks): tasks.first?.step
        case .nothingOwed: nil
        }
    }
}
