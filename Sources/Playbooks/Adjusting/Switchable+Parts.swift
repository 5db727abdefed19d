// The smaller things that a school can switch: parts of a step, counters, places and rows of tables.
extension Playbook {
    func switchableParts(of step: Step) -> [Switchable] {
        let asked = step.consultations.filter(\.grounds.fillsGap).map { asked in
            whole(
                .consultation(step.id, asked.who), "\(step.id).consults.\(asked.who)", asked.grounds,
                step.title)
        }
        let consents = step.consents.filter(\.grounds.fillsGap).map { consent in
            whole(
                .consent(step.id, consent.who), "\(step.id).consents.\(consent.who)", consent.grounds,
                step.title)
        }
        let records = zip(1..., step.records).filter(\.1.grounds.fillsGap).map { number, rule in
            whole(.record(step.id, rule), "\(step.id).records.\(number)", rule.grounds, step.title)
        }
        return asked + consents + step.fields.filter(\.grounds.fillsGap).map { field($0, of: step.id) }
            + records + step.outcomes.compactMap { repetition(after: $0, of: step.id) }
    }

    /// After how long a step comes again, unless a setting says so.
    private func repetition(after outcome: Outcome, of step: Step.ID) -> Switchable? {
        guard let again = outcome.again, termSettings["\(step).\(outcome.id).due"] == nil else { return nil }
        return term(of: again.due, .again(step, outcome.id), "\(step).\(outcome.id).again", outcome.title)
    }

    private func field(_ field: Field, of step: Step.ID) -> Switchable {
        Switchable(
            target: .field(step, field.id), address: "\(step).\(field.id)", gap: field.grounds.gap,
            title: field.title, value: field.isRequiredWhereItBelongs ? "required" : "optional",
            expected: "required, optional or off")
    }

    /// Counters, record places, and the rows of the triage and of derived facts. The row that is left when no
    /// other holds stays.
    var switchableTables: [Switchable] {
        let rows = triage.table.rows.filter(isSwitchable).map { row in
            whole(.triageRow(row.id), "\(Triage.step).rows.\(row.id)", row.grounds, row.result)
        }
        let derived = facts.flatMap { fact in
            (fact.derivation?.rows ?? []).filter(isSwitchable).map { row in
                whole(.factRow(fact.id, row.id), "\(fact.id).\(row.id)", row.grounds, fact.title)
            }
        }
        let places = records.filter(\.grounds.fillsGap).map { place in
            whole(.place(place.id), place.id.text, place.grounds, place.title)
        }
        return counters.filter(\.grounds.fillsGap).map(counter) + places + rows + derived
    }

    private func isSwitchable(_ row: DecisionTable.Row) -> Bool {
        row.grounds.fillsGap && row.condition != nil
    }

    private func counter(_ counter: Counter) -> Switchable {
        Switchable(
            target: .counter(counter.id), address: counter.id.text, gap: counter.grounds.gap,
            title: counter.title, value: counter.isPerSchoolYear ? "school-year" : "always",
            expected: "school-year or always")
    }
}

extension Playbook {
    /// Leaves a part of a step out, or with it.
    mutating func leaveOut(_ target: Switchable.Target) {
        switch target {
        case .consultation(let step, let who):
            change(step) { $0.consultations.removeAll { $0.who == who && $0.grounds.fillsGap } }
        case .consent(let step, let who):
            change(step) { $0.consents.removeAll { $0.who == who && $0.grounds.fillsGap } }
        case .field(let step, let field): change(step) { $0.fields.removeAll { $0.id == field } }
        case .record(let step, let rule): change(step) { $0.records.removeAll { $0 == rule } }
        case .place(let place):
            for step in everyStep.map(\.id) { change(step) { $0.records.removeAll { $0.place == place } } }
        case .triageRow(let row): triage.table.rows.removeAll { $0.id == row }
        case .factRow(let fact, let row):
            for index in facts.indices where facts[index].id == fact {
                facts[index].derivation?.rows.removeAll { $0.id == row }
            }
        default: break
        }
    }
}
