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
    private let calendars: [String: SchoolCalendar]
    private let playbooks = Mutex<[Key: Playbook]>([:])
    private let engines = Mutex<[Key: CaseEngine]>([:])

    private struct Key: Hashable {
        let school: School
        let version: Int
        let scope: Plan.Scope?
    }

    /// A shelf of playbooks by version, and the calendars of the regions by their names.
    package init(files: [Playbook.ID: [Int: PlaybookFiles]], calendars: [String: SchoolCalendar]) {
        self.files = files
        self.calendars = calendars
    }

    /// The playbooks on it.
    package var names: [Playbook.ID] { files.keys.sorted() }

    /// The regions whose calendars it has.
    package var regions: [String] { calendars.keys.sorted() }

    /// The version that a new school gets; nil when there is no such playbook.
    package func newestVersion(of playbook: Playbook.ID) -> Int? { files[playbook]?.keys.max() }

    /// The engine for a school's dossiers of a scope, under a version of its playbook.
    ///
    /// Made once for as long as the school's settings stay the same. Throws ``RecordsError/notFound`` when the
    /// playbook, version or region is not there, and an `AdjustmentError` when a setting cannot be applied.
    package func engine(of school: School, version: Int, scope: Plan.Scope) throws -> CaseEngine {
        let key = Key(school: school, version: version, scope: scope)
        if let engine = engines.withLock({ $0[key] }) { return engine }
        let engine = CaseEngine(
            playbook: try playbook(of: school, version: version), calendar: try calendar(of: school),
            scope: scope)
        engines.withLock { $0[key] = engine }
        return engine
    }

    /// The playbook of a school with its settings applied.
    package func playbook(of school: School, version: Int) throws -> Playbook {
        let key = Key(school: school, version: version, scope: nil)
        if let playbook = playbooks.withLock({ $0[key] }) { return playbook }
        guard let files = files[school.playbook]?[version] else { throw RecordsError.notFound }
        let playbook = try readPlaybook(files, adjustedBy: school.settings, into: Complaints())
        playbooks.withLock { $0[key] = playbook }
        return playbook
    }

    /// The calendar of a school's region.
    package func calendar(of school: School) throws -> SchoolCalendar {
        guard let calendar = calendars[school.region] else { throw RecordsError.notFound }
        return calendar
    }
}
