import Playbooks
import SchoolTime

/// What becomes of one duty or option when a dossier runs by another version of the protocol.
package struct DutyChange: Hashable, Sendable {
    /// How it stands by the version that holds; nil when it is not there.
    package let before: Obligation?
    /// How it would stand; nil when it would not be there.
    package let after: Obligation?

    /// What changes, the weightiest first.
    package var natures: [Nature] {
        guard let before else { return [.comes] }
        guard let after else { return [.goes] }
        var natures: [Nature] = []
        if before.strength != after.strength { natures.append(.strength) }
        if before.due?.due != after.due?.due || before.due?.time != after.due?.time { natures.append(.date) }
        if before.owners != after.owners { natures.append(.owners) }
        if before.isWaiting != after.isWaiting { natures.append(.readiness) }
        if before.title != after.title { natures.append(.title) }
        return natures
    }

    /// What can change.
    package enum Nature: Hashable, Sendable {
        case comes, goes
        /// A duty becomes an option, or the other way round.
        case strength
        /// It gets another date, or one at all, or none.
        case date
        /// Somebody else does it.
        case owners
        /// It can be done at once, or no longer.
        case readiness
        /// It is called otherwise.
        case title
    }

    /// What changes between duties by one version and by another: first what stands now, in its order, then what
    /// comes.
    package static func between(_ before: [Obligation], _ after: [Obligation]) -> [DutyChange] {
        let (was, will) = (byTask(before), byTask(after))
        let staying = before.map { DutyChange(before: $0, after: will[$0.id]) }
        let coming = after.filter { was[$0.id] == nil }.map { DutyChange(before: nil, after: $0) }
        return (staying + coming).filter { !$0.natures.isEmpty }
    }

    private static func byTask(_ duties: [Obligation]) -> [TaskID: Obligation] {
        Dictionary(duties.map { ($0.id, $0) }) { first, _ in first }
    }
}

extension Obligation {
    /// Whether something stands in its way.
    fileprivate var isWaiting: Bool {
        if case .waiting = state { return true }
        return false
    }
}

extension CaseEngine {
    /// What stands open in a dossier at a moment: duties, options, and questions that duties wait for.
    package func standing(in state: CaseState, at now: Moment) -> [Obligation] {
        obligations(in: state, at: now).filter { !$0.state.isOver } + questions(in: state, at: now)
    }
}
