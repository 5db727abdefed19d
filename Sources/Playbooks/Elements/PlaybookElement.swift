/// A part of a playbook that says where it comes from: a step, a date, an answer, a text.
package struct PlaybookElement: Hashable, Sendable {
    /// What it is.
    package let kind: Kind
    /// What it is called: `first-evaluation`, and with dots for its parts, `first-evaluation.due`.
    package let address: String
    /// What people read; empty for parts that have no title of their own.
    package let title: String
    /// The rules that it carries out or shows, and the gap that it fills.
    package let grounds: Grounds
    /// The steps it belongs to; a guide may stand beside several.
    package var steps: [Step.ID] = []
    /// The notice it belongs to, of the step.
    package var notice: Notice.ID?
    /// How close it stands to its step: 1 the step or notice itself, 2 its date, people and questions,
    /// 3 what follows from it, 4 the texts beside it; nil for what belongs to no step.
    package var tier: Int?

    /// An element of the playbook as a whole.
    package init(_ kind: Kind, _ address: String, title: String, _ grounds: Grounds) {
        self.kind = kind
        self.address = address
        self.title = title
        self.grounds = grounds
    }

    /// Whether it is a value in words that nothing asks, such as a list of examples.
    package var isWording = false

    /// Whether it is a text: shown to people, not carried out.
    package var isShown: Bool {
        switch kind {
        case .guideBlock, .advice, .passage, .letter: true
        default: isWording
        }
    }

    /// What an element can be.
    package enum Kind: String, Hashable, CaseIterable, Sendable, Codable {
        case playbook, role, fact, triage, channel, plan, overlay, step, notice, due, performer, field,
            outcome
        case need, skip, consultation, consent, record, handover, pause, late, repetition, suspension
        case prohibition, replacement, happening, counter, place, readers, setting, document, reminder,
            receipt
        case intakeField = "intake-field"
        case answer = "fact-row"
        case triageOutcome = "triage-outcome"
        case triageRow = "triage-row"
        case guideBlock = "guide-block"
        case advice, passage, letter
    }
}

extension Playbook {
    /// Every element with its grounds, in the order of the playbook.
    package var elements: [PlaybookElement] {
        var collection = ElementCollection()
        collection.add(.playbook, id.text, title, grounds)
        collection.addPeopleAndQuestions(of: self)
        collection.addTriageAndIntake(of: self)
        for plan in plans {
            collection.add(.plan, plan.id.text, plan.title, plan.grounds)
            plan.steps.forEach { collection.add($0) }
        }
        overlays.forEach { collection.add($0) }
        collection.addRecordsAndSettings(of: self)
        collection.add(texts, usedBy: everyStep)
        return collection.elements
    }
}

extension Step {
    /// The step and its parts, with their grounds.
    package var elements: [PlaybookElement] {
        var collection = ElementCollection()
        collection.add(self)
        return collection.elements
    }
}

/// Gathers the elements of a playbook.
struct ElementCollection {
    private(set) var elements: [PlaybookElement] = []

    mutating func add(_ kind: PlaybookElement.Kind, _ address: String, _ title: String, _ grounds: Grounds) {
        elements.append(PlaybookElement(kind, address, title: title, grounds))
    }

    mutating func add(_ element: PlaybookElement) { elements.append(element) }
}
