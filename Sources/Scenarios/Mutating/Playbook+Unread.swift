import Playbooks

extension Playbook {
    /// What no duty, date, gate, reader or refusal is made of, and what no mutation touches therefore: by type and
    /// property, each with why. A property that stands neither here nor in ``mutations`` fails a test.
    package static let unread: [String: String] = [
        // The same everywhere.
        "id": "an element is found by it: another id is another element",
        "title": "words for people",
        "grounds": "where it comes from; what is cited is told by the element that is taken out",
        "deciderGrounds": "as grounds",
        // The head of the playbook.
        "Playbook.version": "tells editions apart",
        "Playbook.school": "words for people",
        "Playbook.kind": "asked by the checker and the templates, before anything is carried out",
        "Playbook.validFrom":
            "told on the page of the protocol; a playbook is carried out from when a school works by it",
        "Playbook.validUntil": "as validFrom",
        "Playbook.reviewBy": "as validFrom",
        "Playbook.owner": "words for people",
        "Fact.isGrave": "where on the page a question stands; that it is asked there is isAskedAtTriage",
        "Playbook.anchorChoices":
            "what a setting made of an anchor stands at that date, and is altered there",
        "Playbook.termSettings": "what a setting made of a term stands at that date, and is altered there",
        "Playbook.settingsRead": "as termSettings",
        "Playbook.texts": "shown beside the work, not carried out; coverage counts them apart",
        "Playbook.register": "the paper protocol itself",
        "Playbook.rolePlaces": "worked out from the roles",
        "Playbook.places": "worked out from the register",
        // What goes with the element that has it.
        "Consent.who": "taken out with the whole",
        "Consultation.who": "taken out with the whole",
        "Gate.condition": "taken out with the whole",
        "Handover.to": "taken out with the whole",
        "Late.after": "taken out with the whole",
        "Late.tells": "taken out with the whole",
        "Need.condition": "taken out with the whole",
        "Option.answer": "taken out with the whole",
        "Overlay.condition": "taken out with the whole",
        "RecordRule.of": "taken out with the whole",
        "RecordRule.place": "taken out with the whole",
        "Replacement.step": "taken out with the whole",
        "Row.condition": "taken out with the whole",
        "Row.result": "taken out with the whole",
        "Touch.step": "taken out with the whole",
        // People.
        "Role.aliases": "other words for the role",
        "Role.contact": "shown, as the version in force says",
        // Plans and steps.
        "Plan.scope": "another scope is another plan, in which most of its words mean nothing",
        "Step.track": "where it stands on the drawing",
        "Step.phase": "a heading",
        "Step.guides": "a text beside the work",
        "Step.advice": "a text beside the work",
        "Step.note": "words for people",
        "Notice.what": "words for people",
        "Notice.channel": "made from the channels, and taken out there",
        "Field.type": "how it is filled in",
        "RecordPlace.of": "a heading; whose record is made says the step",
        "RecordPlace.readers":
            "read at once: a step recorded there that names no set of its own takes it, and is altered there",
        "RecordPlace.outside": "where the school copies it to by hand",
        "Setting.value": "read at once: what it makes of terms, anchors and conditions is altered there",
        "Setting.choiceTitles": "words for people",
    ]
}
