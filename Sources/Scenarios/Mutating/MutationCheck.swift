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

    /// Plays the scenarios against every mutation of the playbook. Those that do not hold at first are left out:
    /// they would notice everything.
    package init(of playbook: Playbook, by scenarios: [Scenario]) {
        var witnesses = Witnesses(scenarios.filter { run($0).holds })
        findings = playbook.mutations.map { mutation in
            Finding(mutation: mutation, noticedBy: witnesses.first(noticing: mutation)?.file)
        }
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

/// Scenarios, asked first which are likeliest to notice.
private struct Witnesses {
    private let all: [(scenario: Scenario, touch: ScenarioTouch)]
    /// Who comes past an element, before who does not.
    private var orders: [String: [Int]] = [:]

    init(_ scenarios: [Scenario]) { all = scenarios.map { ($0, ScenarioTouch($0)) } }

    /// A scenario that fails when the playbook is changed so; nil when each of them holds.
    mutating func first(noticing mutation: Mutation) -> Scenario? {
        let whole = mutation.whole
        let order = orders[whole] ?? self.order(past: whole)
        let found = order.firstIndex { place in
            let scenario = all[place].scenario
            let changed = mutation(scenario.playbook)
            return changed != scenario.playbook && !run(scenario.played(by: changed)).holds
        }
        var next = order
        // Who noticed this is asked first about the next part of the same element.
        if let found { next.insert(next.remove(at: found), at: 0) }
        orders[whole] = next
        return found.map { all[order[$0]].scenario }
    }

    private func order(past address: String) -> [Int] {
        let touching = all.indices.filter { all[$0].touch.touches(address) }
        return touching + all.indices.filter { !touching.contains($0) }
    }
}
