import Playbooks

/// Whether the scenarios of a school notice when its playbook gets worse: for each element that is taken out or made
/// otherwise, is there a scenario that fails?
package struct MutationCheck: Sendable {
    /// Every element that was touched, in the order of the playbook.
    package let findings: [Finding]
    /// The rules that the playbook carries out.
    private let executed: [RegisterRow.ID]

    /// What touching one element led to.
    package struct Finding: Sendable {
        /// The element.
        package let mutation: Mutation
        /// The file of a scenario that failed; nil when all of them held.
        package let noticedBy: String?
    }

    /// Plays the scenarios against every mutation of the playbook, by so many `workers` (1 or more) side by side. Those that
    /// do not hold at first are left out: they would notice everything.
    package init(
        of playbook: Playbook, by scenarios: [Scenario], workers: Int
    ) async {
        let witnesses = Witnesses(scenarios.filter { run($0).holds })
        let mutations = playbook.mutations
        // The parts of one element stay together: who notices one is asked first about the next.
        let shares = Dictionary(grouping: mutations.indices) { mutations[$0].whole }.values
            .sorted { $0[0] < $1[0] }
        let count = max(1, min(workers, shares.count))
        let noticed = await withTaskGroup(of: [Int: String].self) { group in
            for worker in 0..<count {
                group.addTask {
                    stride(from: worker, to: shares.count, by: count).reduce(into: [:]) { noticed, share in
                        var order = witnesses.order(past: mutations[shares[share][0]].whole)
                        for place in shares[share] {
                            noticed[place] = witnesses.first(noticing: mutations[place], asking: &order)
                        }
                    }
                }
            }
            return await group.reduce(into: [:]) { $0.merge($1) { one, _ in one } }
        }
        findings = mutations.indices.map { Finding(mutation: mutations[$0], noticedBy: noticed[$0]) }
        executed = playbook.coverage.lines.filter { $0.treatment == .executed }.map(\.row.id)
    }

    /// The elements that no scenario misses.
    package var survivors: [Mutation] { findings.filter { $0.noticedBy == nil }.map(\.mutation) }

    /// The rules that are carried out, and of which no element is missed by any scenario.
    package var rowsUnnoticed: [RegisterRow.ID] {
        let noticed = Set(findings.filter { $0.noticedBy != nil }.flatMap(\.mutation.rows))
        return executed.filter { !noticed.contains($0) }
    }
}

/// Scenarios, each with what it comes past.
private struct Witnesses {
    private let all: [(scenario: Scenario, touch: ScenarioTouch)]

    init(_ scenarios: [Scenario]) { all = scenarios.map { ($0, ScenarioTouch($0)) } }

    /// In which order they are asked about an element: who comes past it before who does not.
    func order(past address: String) -> [Int] {
        let touching = all.indices.filter { all[$0].touch.touches(address) }
        return touching + all.indices.filter { !touching.contains($0) }
    }

    /// The file of a scenario that fails when the playbook is changed so; nil when each of them holds. Who notices it comes
    /// first in the order, to be asked first about the next part of the same element.
    func first(noticing mutation: Mutation, asking order: inout [Int]) -> String? {
        // Scenarios that make the same choices play the same changed playbook.
        var changed: [ObjectIdentifier: PlayedPlaybook?] = [:]
        let found = order.firstIndex { place in
            let scenario = all[place].scenario
            let played = scenario.school.played
            let other = changed[ObjectIdentifier(played)] ?? played.changed(by: mutation)
            changed.updateValue(other, forKey: ObjectIdentifier(played))
            return other.map { !run(scenario.played(by: $0)).holds } ?? false
        }
        guard let found else { return nil }
        order.insert(order.remove(at: found), at: 0)
        return all[order[0]].scenario.file
    }
}
