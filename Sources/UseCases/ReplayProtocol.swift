import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// What would have gone otherwise in closed cases by other rules. It names nobody.
package struct Replay: Sendable {
    /// How many cases were looked at.
    package let total: Int
    /// Whether there are older ones that were not.
    package let hasMore: Bool
    /// What would have gone otherwise, what touches most cases first.
    package let lines: [ReplayLine]
}

/// One thing that would have gone otherwise.
package struct ReplayLine: Sendable {
    /// What, in one of the cases.
    package let difference: CourseDifference
    /// What the words of the duty come from.
    package let engine: CaseEngine
    /// By how many school days at least and at most, where it is about those.
    package let days: ClosedRange<Int>?
    /// The numbers of the cases, in order.
    package let cases: [Int]
}

/// What closed cases are folded by.
package enum ReplayRules: Hashable, Sendable {
    /// The draft of the next version.
    case draft
    /// A version that was published.
    case version(Int)
}

/// Folds the closed cases of a school by other rules than they ran by, and tells what would have gone otherwise. The
/// cases do not change.
package struct ReplayProtocol: Sendable {
    private let desk: Desk

    /// How many cases are looked at, the latest first.
    package static let most = 500

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Looks back on the closed cases that the viewer may read, or also on those that run; nil when there is no draft.
    ///
    /// Throws ``AccessRefused`` for who does not coordinate, ``RecordsError/notFound`` for an unknown version, an
    /// `AdjustmentError` for a draft that cannot be carried out, and ``Workbench/Busy``.
    package func callAsFunction(
        by rules: ReplayRules, alsoRunning: Bool = false, for viewer: Viewer
    ) async throws -> Replay? {
        let school = try await desk.coordinated(by: viewer)
        return try await replay(by: rules, of: school, alsoRunning, within: viewer.reach) { engine, state in
            let access = DossierAccess(viewer, to: state, engine: engine, obligations: [])
            return access.mayOpen && access.mayReadNotes
        }
    }

    /// Looks back on all cases of a school, for who runs the installation; throws as above.
    package func callAsFunction(
        by rules: ReplayRules, alsoRunning: Bool = false, of id: School.ID
    ) async throws -> Replay? {
        let school = try await desk.school(id)
        return try await replay(by: rules, of: school, alsoRunning, within: .all) {
            _, _ in true
        }
    }

    private func replay(
        by rules: ReplayRules, of school: School, _ alsoRunning: Bool, within reach: DossierReach,
        where mayRead: @escaping @Sendable (CaseEngine, CaseState) -> Bool
    ) async throws -> Replay? {
        guard let other = try await engine(of: school, by: rules) else { return nil }
        var filter = DossierFilter()
        filter.isClosed = alsoRunning ? nil : true
        let rows = try await desk.archive.dossiers(
            of: school.id, scope: .caseFile, filter: filter, within: reach, limit: Self.most + 1)
        let shown = Array(rows.prefix(Self.most))
        let histories = try await desk.archive.histories(of: shown)
        try await desk.recall(
            shown.map { $0.version(after: histories[$0.id] ?? []) }, of: school)
        let tally = try await desk.bench.run(for: school.id) {
            try compare(shown, histories, with: other, of: school, where: mayRead)
        }
        return Replay(total: tally.total, hasMore: rows.count > shown.count, lines: tally.lines)
    }

    private func compare(
        _ rows: [DossierRow], _ histories: [Dossier.ID: [CaseEvent]], with other: CaseEngine,
        of school: School,
        where mayRead: (CaseEngine, CaseState) -> Bool
    ) throws -> ReplayTally {
        let now = desk.now()
        var tally = ReplayTally()
        for row in rows {
            guard let history = histories[row.id],
                let own = try desk.shelf.engine(
                    of: school, ifThereIs: row.version(after: history), scope: row.scope)
            else { continue }
            let state = own.state(own.fold(history), at: now)
            guard mayRead(own, state) else { continue }
            let otherwise = other.state(other.fold(history), at: now)
            tally.add(
                CourseDifference.between(state, by: own, otherwise, by: other, at: now),
                of: row.number, from: own, to: other)
        }
        return tally
    }

    private func engine(of school: School, by rules: ReplayRules) async throws -> CaseEngine? {
        switch rules {
        case .version(let number):
            try await desk.recall([number], of: school)
            return try desk.shelf.engine(of: school, version: number, scope: .caseFile)
        case .draft:
            guard let draft = try await desk.protocolDraft(of: school) else { return nil }
            let playbook = try desk.shelf.playbook(of: school, choosing: school.choosing(draft.settings))
            return CaseEngine(
                playbook: playbook, calendar: try desk.shelf.calendar(of: school), scope: .caseFile)
        }
    }
}

/// Adds up what would have gone otherwise, case by case.
private struct ReplayTally: Sendable {
    private(set) var total = 0
    private var found: [Key: Found] = [:]

    /// What counts as the same in several cases, whichever pupil or instance it is about.
    private struct Key: Hashable {
        let step: Step.ID
        let notice: Notice.ID?
        let recipient: Role.ID?
        let nature: CourseDifference.Nature
    }

    private struct Found: Sendable {
        let difference: CourseDifference
        let engine: CaseEngine
        var days: ClosedRange<Int>?
        var cases: [Int] = []
    }

    mutating func add(
        _ differences: [CourseDifference], of number: Int, from own: CaseEngine, to other: CaseEngine
    ) {
        total += 1
        for difference in differences {
            let task = difference.duty.id
            let key = Key(
                step: task.step, notice: task.notice, recipient: task.recipient,
                nature: difference.nature.kind)
            var one =
                found[key]
                ?? Found(difference: difference, engine: difference.nature == .goes ? own : other)
            if case .due(let days) = difference.nature {
                let size = abs(days)
                one.days = min(one.days?.lowerBound ?? size, size)...max(one.days?.upperBound ?? size, size)
            }
            if one.cases.last != number { one.cases.append(number) }
            found[key] = one
        }
    }

    var lines: [ReplayLine] {
        found.sorted { one, other in
            let (left, right) = (one.value.cases.count, other.value.cases.count)
            return left == right
                ? one.value.difference.duty.id.description < other.value.difference.duty.id.description
                : left > right
        }.map { _, found in
            ReplayLine(
                difference: found.difference, engine: found.engine, days: found.days,
                cases: found.cases.sorted())
        }
    }
}

extension CourseDifference.Nature {
    /// The same, whatever the number of days.
    fileprivate var kind: CourseDifference.Nature {
        if case .due(let days) = self { return .due(days.signum()) }
        return self
    }
}
