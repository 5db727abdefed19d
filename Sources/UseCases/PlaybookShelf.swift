import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime
import Synchronization
import YAML

/// The playbooks that this program has, and the engines made from them.
package final class PlaybookShelf: Sendable {
    private let files: [Playbook.ID: [Int: PlaybookFiles]]
    private let kept: Set<Edition>
    private let calendars: [String: SchoolCalendar]
    private let playbooks = Mutex<[Key: Playbook]>([:])
    private let engines = Mutex<[Key: CaseEngine]>([:])

    /// What schools wrote themselves in the files of their playbooks.
    let ownTexts = OwnTexts()
    private let earlier = Mutex<[Earlier: ProtocolVersion]>([:])
    private let closed = Mutex<[Closed: SchoolCalendar]>([:])
    private let findings = Mutex<[Key: DraftFindings]>([:])

    /// What a playbook or an engine is made from.
    private struct Key: Hashable {
        let playbook: Playbook.ID
        let edition: Int
        let settings: [String: String]
        let region: String
        /// For engines only.
        var closures: [ClosedSpan] = []
        let scope: Plan.Scope?
    }

    /// What the calendar of a school with closed days of its own is made from.
    private struct Closed: Hashable {
        let region: String
        let spans: [ClosedSpan]
    }

    /// An earlier version of a school's protocol.
    private struct Earlier: Hashable {
        let school: School.ID
        let number: Int
    }

    /// A shelf of playbooks by edition, and the calendars of the regions by their names. Of an edition that is kept,
    /// what is kept counts; with `mayChange` only where its files are not there.
    package init(
        files: [Playbook.ID: [Int: PlaybookFiles]], kept: [Edition: PlaybookFiles] = [:],
        mayChange: Bool = false, calendars: [String: SchoolCalendar]
    ) {
        self.files = kept.reduce(into: files) { files, kept in
            let (edition, keptFiles) = kept
            if mayChange, files[edition.playbook]?[edition.number] != nil { return }
            files[edition.playbook, default: [:]][edition.number] = keptFiles
        }
        changed = kept.filter { edition, keptFiles in
            !mayChange && files[edition.playbook]?[edition.number].map { $0 != keptFiles } ?? false
        }.keys.sorted { $0.playbook < $1.playbook }
        self.kept = Set(kept.keys)
        self.calendars = calendars
    }

    /// The editions whose files no longer say what was kept of them.
    package let changed: [Edition]

    /// The playbooks on it.
    package var names: [Playbook.ID] { files.keys.sorted() }

    /// The regions whose calendars it has.
    package var regions: [String] { calendars.keys.sorted() }

    /// The version that a new school gets; nil when there is no such playbook.
    package func newestVersion(of playbook: Playbook.ID) -> Int? { files[playbook]?.keys.max() }

    /// The edition that a school's next version gets; its own when the program no longer has the playbook.
    package func newestEdition(of school: School) -> Int {
        newestVersion(of: school.playbook) ?? school.edition
    }

    /// The engine for a school's dossiers of a scope, under a version of its protocol.
    ///
    /// Made once for as long as the school's choices stay the same. Throws ``RecordsError/notFound`` for an unknown
    /// version, and ``UnusableProtocol``.
    package func engine(of school: School, version: Int, scope: Plan.Scope) throws -> CaseEngine {
        let key = try key(of: school, version: version, scope: scope)
        if let engine = engines.withLock({ $0[key] }) { return engine }
        let engine = CaseEngine(
            playbook: try playbook(of: school, version: version), calendar: try calendar(of: school),
            scope: scope)
        engines.withLock { engines in
            // What a school said of its days before it changed them must not fill the memory.
            if engines.count >= Self.mostEngines { engines.removeAll() }
            engines[key] = engine
        }
        return engine
    }

    /// The same; nil for a version that is not there, which a row of a dossier may name by damage.
    func engine(of school: School, ifThereIs version: Int, scope: Plan.Scope) throws -> CaseEngine? {
        guard unknown(among: [version], of: school).isEmpty else { return nil }
        return try engine(of: school, version: version, scope: scope)
    }

    /// The playbook of a school with the choices of a version applied. Throws as the engine does.
    package func playbook(of school: School, version: Int) throws -> Playbook {
        let key = try key(of: school, version: version, scope: nil)
        if let playbook = playbooks.withLock({ $0[key] }) { return playbook }
        do {
            let playbook = try read(key)
            playbooks.withLock { $0[key] = playbook }
            return playbook
        } catch {
            let reason = error is RecordsError ? "there are no files of it" : "\(error)"
            throw UnusableProtocol(
                school: school.id, playbook: key.playbook, edition: key.edition, reason: reason)
        }
    }

    /// The newest edition of a school's playbook with these choices in place of its own. Nobody works by it yet, so that
    /// every mistake in a file of the school's own counts.
    package func playbook(of school: School, choosing settings: [String: String]) throws -> Playbook {
        let playbook = try read(key(of: school, choosing: settings), isDraft: true)
        try playbook.checkStandIns(chosen: settings)
        return playbook
    }

    /// The same without what the school chooses in it: the files that it wrote itself, and nothing over them. Where these
    /// have mistakes, the files in force; where they do not fit a newer edition, that as the program comes with it.
    func plain(of school: School, choosing settings: [String: String]) throws -> Playbook {
        for files in [settings, school.settings] {
            do {
                return try playbook(of: school, choosing: files.filter { OwnFile.isAddress($0.key) })
            } catch AdjustmentError.broken { continue }
        }
        return try playbook(of: school, choosing: [:])
    }

    private func key(of school: School, choosing settings: [String: String]) -> Key {
        Key(
            playbook: school.playbook, edition: newestEdition(of: school),
            settings: school.choosing(settings), region: school.region, scope: nil)
    }

    /// The files of an edition; nil when it is not on the shelf.
    func files(of edition: Edition) -> PlaybookFiles? { files[edition.playbook]?[edition.number] }

    /// The files of an edition of a school's playbook. Throws ``RecordsError/notFound``.
    package func files(of school: School, edition: Int) throws -> PlaybookFiles {
        guard let files = files[school.playbook]?[edition] else { throw RecordsError.notFound }
        return files
    }

    /// The files of an edition of a school's playbook, those that it wrote itself among them. Throws
    /// ``RecordsError/notFound``, and what damage makes missing.
    func files(
        of school: School, edition: Int, choosing settings: [String: String]
    ) throws -> PlaybookFiles {
        try files(of: school, edition: edition).overlaid(by: try ownTexts(of: settings))
    }

    /// A playbook as it comes with the program, in its newest edition. Throws ``RecordsError/notFound``.
    func example(_ name: Playbook.ID) throws -> Playbook {
        let key = Key(
            playbook: name, edition: newestVersion(of: name) ?? 0, settings: [:], region: "", scope: nil)
        if let playbook = playbooks.withLock({ $0[key] }) { return playbook }
        let playbook = try read(key)
        playbooks.withLock { $0[key] = playbook }
        return playbook
    }

    private func read(_ key: Key, isDraft: Bool = false) throws -> Playbook {
        guard let files = files[key.playbook]?[key.edition] else { throw RecordsError.notFound }
        let own = try ownTexts(of: key.settings)
        // What somebody works by stays readable to a program that has come to refuse more.
        let isKept =
            own.isEmpty ? kept.contains(Edition(playbook: key.playbook, number: key.edition)) : !isDraft
        return try readPlaybook(
            files.overlaid(by: own), adjustedBy: key.settings, into: Complaints(ofKept: isKept))
    }

    private func key(of school: School, version: Int, scope: Plan.Scope?) throws -> Key {
        guard version != school.protocolVersion else {
            return Key(
                playbook: school.playbook, edition: school.edition, settings: school.settings,
                region: school.region, closures: scope == nil ? [] : school.closures, scope: scope)
        }
        guard let earlier = earlier.withLock({ $0[Earlier(school: school.id, number: version)] }) else {
            throw RecordsError.notFound
        }
        return Key(
            playbook: school.playbook, edition: earlier.edition,
            settings: school.choosing(earlier.settings),
            region: school.region, closures: scope == nil ? [] : school.closures, scope: scope)
    }

    /// The numbers of these that are neither the school's present version nor known by now.
    func unknown(among versions: some Sequence<Int>, of school: School) -> Set<Int> {
        earlier.withLock { earlier in
            Set(
                versions.filter {
                    $0 != school.protocolVersion && earlier[Earlier(school: school.id, number: $0)] == nil
                })
        }
    }

    /// What a school chose in an earlier version, as far as that is known.
    func choices(of school: School, version: Int) -> [String: String] {
        earlier.withLock { $0[Earlier(school: school.id, number: version)]?.settings ?? [:] }
    }

    /// Gets to know an earlier version; it stays as it is.
    func learn(_ version: ProtocolVersion, of school: School) {
        earlier.withLock { $0[Earlier(school: school.id, number: version.number)] = version }
    }

    /// What was found in the newest edition of a school's playbook with these choices; nil when nobody looked.
    func findings(of school: School, choosing settings: [String: String]) -> DraftFindings? {
        findings.withLock { $0[key(of: school, choosing: settings)] }
    }

    /// Remembers what was found in it.
    func remember(_ found: DraftFindings, of school: School, choosing settings: [String: String]) {
        findings.withLock { findings in
            // Drafts come and go: what they said once must not fill the memory.
            if findings.count >= Self.mostFindings { findings.removeAll() }
            findings[key(of: school, choosing: settings)] = found
        }
    }

    private static let mostFindings = 50

    private static let mostEngines = 1_000
    private static let mostCalendars = 200

    /// The calendar of a school: the holidays of its region, and the closed days of its own. Throws
    /// ``UnusableProtocol`` where there are none of the region.
    package func calendar(of school: School) throws(UnusableProtocol) -> SchoolCalendar {
        let region = try holidays(of: school)
        guard !school.closures.isEmpty else { return region }
        let key = Closed(region: school.region, spans: school.closures)
        if let calendar = closed.withLock({ $0[key] }) { return calendar }
        let calendar = region.closing(school.closures)
        closed.withLock { closed in
            if closed.count >= Self.mostCalendars { closed.removeAll() }
            closed[key] = calendar
        }
        return calendar
    }

    /// The calendar of a school's region alone. Throws as the calendar of the school.
    func holidays(of school: School) throws(UnusableProtocol) -> SchoolCalendar {
        guard let calendar = calendars[school.region] else {
            throw UnusableProtocol(
                school: school.id, playbook: school.playbook, edition: school.edition,
                reason: "there are no holidays of the region \(school.region)")
        }
        return calendar
    }
}

extension School {
    /// These choices, with what the school says of its documents now: that goes for every version at once.
    func choosing(_ choices: [String: String]) -> [String: String] {
        choices.choices.merging(settings.filter { Document.isAddress($0.key) }) { $1 }
    }
}

extension [String: String] {
    /// Without what a school says of its documents, which is no choice.
    var choices: [String: String] { filter { !Document.isAddress($0.key) } }
}
