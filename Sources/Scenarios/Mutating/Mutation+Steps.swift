import Playbooks

extension Step {
    /// The step taken out, and each of its parts by itself.
    var mutations: [Mutation] {
        let id = id
        let whole = Mutation("\(id)", grounds) { playbook in
            for index in playbook.plans.indices { playbook.plans[index].steps.removeAll { $0.id == id } }
            for index in playbook.overlays.indices {
                playbook.overlays[index].steps.removeAll { $0.id == id }
            }
        }
        return [whole] + peopleMutations + contentMutations + dateMutations
    }

    private func without(
        _ part: String, _ grounds: Grounds, _ change: @escaping @Sendable (inout Step) -> Void
    ) -> Mutation {
        let id = id
        return Mutation("\(id).\(part)", grounds) { playbook in
            for plan in playbook.plans.indices {
                for index in playbook.plans[plan].steps.indices
                where playbook.plans[plan].steps[index].id == id {
                    change(&playbook.plans[plan].steps[index])
                }
            }
            for overlay in playbook.overlays.indices {
                for index in playbook.overlays[overlay].steps.indices
                where playbook.overlays[overlay].steps[index].id == id {
                    change(&playbook.overlays[overlay].steps[index])
                }
            }
        }
    }

    private var peopleMutations: [Mutation] {
        notices.map { notice in
            without("tells.\(notice.id)", notice.grounds) { $0.notices.removeAll { $0.id == notice.id } }
        }
            + consultations.map { asked in
                without("consults.\(asked.who)", asked.grounds) { $0.consultations.removeAll { $0 == asked } }
            }
            + consents.map { asked in
                without("consents.\(asked.who)", asked.grounds) { $0.consents.removeAll { $0 == asked } }
            }
            + [
                decider == nil ? nil : without("decides", deciderGrounds) { $0.decider = nil },
                handover.map { handover in without("hands-over", handover.grounds) { $0.handover = nil } },
                readers == nil ? nil : without("readers", .none) { $0.readers = nil },
            ].compactMap(\.self)
    }

    private var contentMutations: [Mutation] {
        needs.enumerated().map { place, need in
            without("needs.\(place + 1)", need.grounds) { $0.needs.removeAll { $0 == need } }
        }
            + fields.map { field in
                without("fields.\(field.id)", field.grounds) { $0.fields.removeAll { $0.id == field.id } }
            }
            + outcomes.map { outcome in
                without("outcomes.\(outcome.id)", outcome.grounds) {
                    $0.outcomes.removeAll { $0.id == outcome.id }
                }
            }
            + records.enumerated().map { place, record in
                without("records.\(place + 1)", record.grounds) { $0.records.removeAll { $0 == record } }
            }
    }

    private var dateMutations: [Mutation] {
        [
            due.map { due in without("due", due.grounds) { $0.due = nil } },
            skip.grounds.rows.isEmpty ? nil : without("skip", skip.grounds) { $0.skip = .init(.freely) },
            document == nil ? nil : without("document", .none) { $0.document = nil },
            condition == nil ? nil : without("if", .none) { $0.condition = nil },
        ].compactMap(\.self)
    }
}
