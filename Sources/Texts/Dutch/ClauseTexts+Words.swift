// The words that a playbook chooses from, in plain Dutch.
extension ClauseTexts {
    /// Every list of words.
    static let words: [List: [String: String]] = [
        .schoolKind: ["primary": "basisonderwijs", "secondary": "voortgezet onderwijs"],
        .nature: [
            "person": "één persoon", "team": "een team", "outside": "iemand van buiten de school",
            "body": "een groep die samen beslist",
        ],
        .roleScope: [
            "school": "de school", "pupil": "de klas van de leerling", "group": "de klas",
            "location": "de locatie",
        ],
        .audience: [
            "pupil": "leerlingen", "parent": "ouders", "staff": "medewerkers",
            "anonymous": "wie geen naam noemt", "anyone": "iedereen",
        ],
        .stepKind: stepKinds,
        .track: [
            "target": "de leerling die gepest wordt", "initiator": "de leerling die zou pesten",
            "group": "de groep", "parents": "de ouders", "school": "de school",
        ],
        .strength: ["must": "is verplicht", "may": "mag, maar hoeft niet", "must-not": "mag niet"],
        .skip: [
            "with-reason": "mag, met een reden", "never": "mag niet", "freely": "mag, zonder reden",
        ],
        .strictness: [
            "refuse": "", "reason": "; met een reden mag het toch",
            "warn": "; anders komt er een waarschuwing",
        ],
        .ownership: [
            "case": "van de zaak", "pupil": "van de leerling", "group": "van de groep",
            "school": "van de school",
        ],
        .counterSpan: ["school-year": "begint ieder schooljaar opnieuw", "always": "loopt door"],
        .planScope: [
            "case": "bij een zaak", "pupil": "per leerling", "group": "per groep",
            "school-year": "ieder schooljaar",
        ],
        .rowKind: rowKinds,
        .lawTask: [
            "coordinator": "het beleid tegen pesten coördineren", "contact": "vast aanspreekpunt zijn",
            "authority": "de school leiden namens het bestuur",
        ],
    ]

    private static let stepKinds = [
        "conversation": "een gesprek", "task": "een taak", "analysis": "een onderzoek",
        "decision": "een besluit", "notice": "een bericht", "record": "een verslag",
        "form": "een formulier", "contract": "een contract", "plan": "een plan",
        "measure": "een maatregel", "agreement": "een afspraak", "monitoring": "iets om te volgen",
        "evaluation": "een evaluatie", "referral": "een verwijzing",
        "escalation": "een stap naar een hogere rol", "handover": "een overdracht", "aftercare": "nazorg",
        "question": "een vraag", "closing": "de afsluiting",
    ]

    private static let rowKinds = [
        "definition": "begrip", "criterion": "kenmerk", "signal": "signaal", "prevention": "voorkomen",
        "channel": "manier van melden", "right": "recht", "agreement": "afspraak", "guidance": "leidraad",
        "step": "stap", "conversation": "gesprek", "notification": "bericht", "measure": "maatregel",
        "deadline": "termijn", "monitoring": "volgen", "record": "vastleggen", "form": "formulier",
        "contract": "contract", "role": "rol", "escalation": "opschalen", "referral": "verwijzing",
        "gap": "open plek",
    ]
}
