import Playbooks

/// A playbook made worse in one place, to see whether a scenario notices.
package struct Mutation: Sendable {
    /// The element that is taken out, as coverage calls it: `first-evaluation`, `first-evaluation.due`.
    package let address: String
    /// The rules that the element rests on.
    package let rows: [RegisterRow.ID]
    let apply: @Sendable (inout Playbook) -> Void

    init(_ address: String, _ grounds: Grounds, _ apply: @escaping @Sendable (inout Playbook) -> Void) {
        self.address = address
        rows = grounds.rows
        self.apply = apply
    }

    /// The playbook without the element.
    package func callAsFunction(_ playbook: Playbook) -> Playbook {
        var playbook = playbook
        apply(&playbook)
        return playbook
    }
}

extension Playbook {
    /// Every element that the engine carries out, each taken out once.
    package var mutations: [Mutation] {
        plans.flatMap(\.steps).flatMap(\.mutations)
            + overlays.flatMap { overlay in overlay.mutations + overlay.steps.flatMap(\.mutations) }
            + intakeMutations + peopleMutations
    }

    private var intakeMutations: [Mutation] {
        let rows = triage.table.rows.map { row in
            Mutation("triage.rows.\(row.id)", row.grounds) { playbook in
                let rest = playbook.triage.table.rows.filter { $0.id != row.id }
                playbook.triage.table = DecisionTable(rows: rest)
            }
        }
        let triageDate = triage.due.map { due in
            Mutation("\(Triage.step).due", due.grounds) { $0.triage.due = nil }
        }
        let receipt = intake.receipt.map { due in
            Mutation("\(Intake.receiptStep)", due.grounds) { $0.intake.receipt = nil }
        }
        let copies = intake.channels.filter { !$0.copies.isEmpty }.map { channel in
            Mutation("\(channel.id).copy", channel.grounds) { playbook in
                for index in playbook.intake.channels.indices
                where playbook.intake.channels[index].id == channel.id {
                    playbook.intake.channels[index].copies = []
                }
            }
        }
        return rows + [triageDate, receipt].compactMap(\.self) + copies
    }

    private var peopleMutations: [Mutation] {
        let standIns = roles.filter { $0.standIn != nil }.map { role in
            Mutation("\(role.id).stand-in", role.grounds) { playbook in
                for index in playbook.roles.indices where playbook.roles[index].id == role.id {
                    playbook.roles[index].standIn = nil
                }
            }
        }
        let readers = readerSets.map { set in
            Mutation("\(set.id)", set.grounds) { $0.readerSets.removeAll { $0.id == set.id } }
        }
        let counters = counters.map { counter in
            Mutation("\(counter.id)", counter.grounds) { $0.counters.removeAll { $0.id == counter.id } }
        }
        return standIns + readers + counters
    }
}

extension Overlay {
    fileprivate var mutations: [Mutation] {
        let id = id
        func change(_ change: @escaping @Sendable (inout Overlay) -> Void)
            -> @Sendable (inout Playbook) -> Void
        {
            { playbook in
                for index in playbook.overlays.indices where playbook.overlays[index].id == id {
                    change(&playbook.overlays[index])
                }
            }
        }
        let touches =
            suspends.map { touch in
                Mutation(
                    "\(id).suspends.\(touch.step)", touch.grounds,
                    change { $0.suspends.removeAll { $0 == touch } })
            }
            + forbids.map { touch in
                Mutation(
                    "\(id).forbids.\(touch.step)", touch.grounds,
                    change { $0.forbids.removeAll { $0 == touch } })
            }
            + replaces.map { replacement in
                Mutation(
                    "\(id).replaces.\(replacement.step)", replacement.grounds,
                    change { $0.replaces.removeAll { $0 == replacement } })
            }
        return [Mutation("\(id)", grounds) { $0.overlays.removeAll { $0.id == id } }] + touches
    }
}
