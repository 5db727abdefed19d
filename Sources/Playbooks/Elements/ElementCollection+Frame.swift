// The elements around the steps.
extension ElementCollection {
    mutating func addPeopleAndQuestions(of playbook: Playbook) {
        for role in playbook.roles { add(.role, role.id.text, role.title, role.grounds) }
        for fact in playbook.facts {
            add(.fact, fact.id.text, fact.title, fact.grounds)
            for row in fact.derivation?.rows ?? [] where !row.grounds.rows.isEmpty {
                add(.answer, "\(fact.id).\(row.id)", row.result, row.grounds)
            }
        }
        for happening in playbook.happenings {
            add(.happening, happening.id.text, happening.title, happening.grounds)
        }
        for counter in playbook.counters { add(.counter, counter.id.text, counter.title, counter.grounds) }
    }

    mutating func addTriageAndIntake(of playbook: Playbook) {
        let triage = playbook.triage
        addTriage(.triage, "", triage.title, triage.grounds, tier: 1)
        if let due = triage.due { addTriage(.due, ".due", "", due.grounds, tier: 2) }
        addTriage(.performer, ".does", "", triage.performer.grounds, tier: 2)
        for outcome in triage.outcomes {
            addTriage(.triageOutcome, ".\(outcome.id)", outcome.title, outcome.grounds, tier: 3)
        }
        for row in triage.table.rows {
            addTriage(.triageRow, ".rows.\(row.id)", row.result, row.grounds, tier: 3)
        }
        for channel in playbook.intake.channels {
            add(.channel, channel.id.text, channel.title, channel.grounds)
        }
        if let copying = playbook.intake.copying { add(copying) }
        for field in playbook.intake.fields {
            add(.intakeField, "intake.\(field.id)", field.title, field.grounds)
        }
        guard let receipt = playbook.intake.receipt else { return }
        add(step: Intake.receiptStep, .receipt, ".due", "", receipt.grounds, tier: 1)
    }

    private mutating func addTriage(
        _ kind: PlaybookElement.Kind, _ part: String, _ title: String, _ grounds: Grounds, tier: Int
    ) {
        add(step: Triage.step, kind, part, title, grounds, tier: tier)
    }

    private mutating func add(
        step: Step.ID, _ kind: PlaybookElement.Kind, _ part: String, _ title: String, _ grounds: Grounds,
        tier: Int
    ) {
        var element = PlaybookElement(kind, step.text + part, title: title, grounds)
        element.steps = [step]
        element.tier = tier
        add(element)
    }

    mutating func addRecordsAndSettings(of playbook: Playbook) {
        for place in playbook.records { add(.place, place.id.text, place.title, place.grounds) }
        for readers in playbook.readerSets { add(.readers, readers.id.text, readers.title, readers.grounds) }
        let mailboxes = playbook.intake.channels.compactMap(\.mailbox)
        for setting in playbook.settings {
            var element = PlaybookElement(.setting, setting.id.text, title: setting.title, setting.grounds)
            if case .text = setting.value { element.isWording = !mailboxes.contains(setting.id) }
            add(element)
        }
        for document in playbook.documents {
            add(.document, document.id.text, document.title, document.grounds)
        }
        guard let reminders = playbook.reminders else { return }
        add(.reminder, "reminders", "", reminders.grounds)
        if let late = reminders.late { add(.late, "reminders.late", "", late.grounds) }
    }
}
