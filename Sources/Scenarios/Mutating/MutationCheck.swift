import Playbooks

/// Whether the scenarios of a school notice when its playbook gets worse: for each element that is taken out, is
/// there a scenario that fails?
package struct MutationCheck: Sendable {
    /// Every element that was taken out, in the order of the playbook.
    package let findings: [Finding]

    /// What taking out one element led to.
    package struct Finding: Sendable {
        /// The element.
        package let mutation: Mutation
        /// The file of the first scenario that failed; nil when all of them held.
        package let noticedBy: String?
    }

    /// Plays the scenarios against every mutation of the playbook. Those that do not hold at first are left out:
    /// they would notice everything.
    package init(of playbook: Playbook, by scenarios: [Scenario]) {
        let sound = scenarios.filter { run($0).holds }
        findings = playbook.mutations.map { mutation in
            let failing = sound.first { !run($0.played(by: mutation($0.playbook))).holds }
            return Finding(mutation: mutation, noticedBy: failing?.file)
        }
    }

    /// The elements that no scenario misses.
    package var survivors: [Mutation] { findings.filter { $0.noticedBy == nil }.map(\.mutation) }

    /// The rules of which no element is missed by any scenario.
    package var rowsUnnoticed: [RegisterRow.ID] {
        let noticed = Set(findings.filter { $0.noticedBy != nil }.flatMap(\.mutation.rows))
        return Set(survivors.flatMap(\.rows)).subtracting(noticed).sorted()
    }
}
