// The elements of a step.
extension ElementCollection {
    mutating func add(_ step: Step) {
        let part = StepPart(step: step.id)
        add(part.element(.step, "", step.title, step.grounds, tier: 1))
        step.notices.forEach { add($0, of: step) }
        addDates(of: step, part)
        addPeople(of: step, part)
        addContent(of: step, part)
    }

    /// One part of a step, on its way to becoming an element.
    private struct StepPart {
        let step: Step.ID
        var notice: Notice.ID?

        func element(
            _ kind: PlaybookElement.Kind, _ name: String, _ title: String, _ grounds: Grounds, tier: Int
        ) -> PlaybookElement {
            let address = ([step.text, notice.map { "tells.\($0)" }] + [name.isEmpty ? nil : name]).compactMap
            { $0 }
            var element = PlaybookElement(kind, address.joined(separator: "."), title: title, grounds)
            element.steps = [step]
            element.notice = notice
            element.tier = tier
            return element
        }
    }

    private mutating func add(_ notice: Notice, of step: Step) {
        let part = StepPart(step: step.id, notice: notice.id)
        add(part.element(.notice, "", notice.what ?? step.title, notice.grounds, tier: 1))
        add(notice.due, "due", part, tier: 2)
        if let performer = notice.performer { add(performer, part) }
    }

    private mutating func add(_ due: DueRule?, _ name: String, _ part: StepPart, tier: Int) {
        guard let due else { return }
        add(part.element(.due, name, "", due.grounds, tier: tier))
        if let pause = due.pause { add(part.element(.pause, name + ".pause", "", pause.grounds, tier: tier)) }
        if let late = due.late { add(part.element(.late, name + ".late", "", late.grounds, tier: tier)) }
    }

    private mutating func add(_ performer: Performer, _ part: StepPart) {
        guard !performer.grounds.rows.isEmpty else { return }
        add(part.element(.performer, "does", "", performer.grounds, tier: 2))
    }

    private mutating func addDates(of step: Step, _ part: StepPart) {
        add(step.due, "due", part, tier: 2)
        if !step.skip.grounds.rows.isEmpty {
            add(part.element(.skip, "skip", "", step.skip.grounds, tier: 3))
        }
        for (number, need) in zip(1..., step.needs) {
            add(part.element(.need, "needs.\(number)", need.title ?? "", need.grounds, tier: 3))
        }
    }

    private mutating func addPeople(of step: Step, _ part: StepPart) {
        add(step.performer, part)
        for asked in step.consultations {
            add(part.element(.consultation, "consults.\(asked.who)", "", asked.grounds, tier: 2))
        }
        for consent in step.consents {
            add(part.element(.consent, "consents.\(consent.who)", "", consent.grounds, tier: 2))
        }
        if let handover = step.handover {
            add(part.element(.handover, "hands-over", "", handover.grounds, tier: 3))
        }
    }

    private mutating func addContent(of step: Step, _ part: StepPart) {
        for field in step.fields {
            add(part.element(.field, field.id.text, field.title, field.grounds, tier: 2))
        }
        for outcome in step.outcomes {
            add(part.element(.outcome, outcome.id.text, outcome.title, outcome.grounds, tier: 3))
            guard let again = outcome.again else { continue }
            let name = outcome.id.text
            add(part.element(.repetition, name + ".again", outcome.title, again.grounds, tier: 3))
            add(again.due, name + ".due", part, tier: 3)
        }
        for (number, record) in zip(1..., step.records) {
            add(part.element(.record, "records.\(number)", record.place.text, record.grounds, tier: 3))
        }
    }

    // MARK: overlays and texts

    mutating func add(_ overlay: Overlay) {
        add(.overlay, overlay.id.text, overlay.title, overlay.grounds)
        overlay.suspends.forEach { add(.suspension, $0.step, $0.grounds, of: overlay, tier: 3) }
        overlay.forbids.forEach { add(.prohibition, $0.step, $0.grounds, of: overlay, tier: 3) }
        for replacement in overlay.replaces {
            add(.replacement, replacement.step, replacement.grounds, of: overlay, tier: 2)
            guard let due = replacement.due else { continue }
            add(.due, "\(overlay.id).\(replacement.step).due", "", due.grounds)
        }
        overlay.steps.forEach { add($0) }
    }

    private mutating func add(
        _ kind: PlaybookElement.Kind, _ step: Step.ID, _ grounds: Grounds, of overlay: Overlay, tier: Int
    ) {
        var element = PlaybookElement(kind, "\(overlay.id).\(step)", title: overlay.title, grounds)
        element.steps = [step]
        element.tier = tier
        add(element)
    }

    mutating func add(_ texts: PlaybookTexts, usedBy steps: [Step]) {
        for (id, guide) in texts.guides.sorted(by: { $0.key < $1.key }) {
            let users = steps.filter { $0.guides.values.contains(id) }.map(\.id)
            for (number, block) in zip(1..., guide.blocks) {
                add(.guideBlock, "\(id).\(number)", block.title, block.grounds, users)
            }
        }
        for (id, advice) in texts.advice.sorted(by: { $0.key < $1.key }) {
            let users = steps.filter { $0.advice.contains(id) }.map(\.id)
            add(.advice, id.text, advice.title, advice.grounds, users)
        }
        for (number, passage) in zip(1..., texts.passages) {
            add(.passage, "\(passage.kind.rawValue).\(number)", passage.title, passage.grounds)
        }
        for (id, letter) in texts.letters.sorted(by: { $0.key < $1.key }) {
            add(.letter, id.text, letter.title, letter.grounds)
        }
    }

    private mutating func add(
        _ kind: PlaybookElement.Kind, _ address: String, _ title: String, _ grounds: Grounds,
        _ steps: [Step.ID]
    ) {
        var element = PlaybookElement(kind, address, title: title, grounds)
        element.steps = steps
        element.tier = steps.isEmpty ? nil : 4
        add(element)
    }
}
