extension LanguageTexts {
    /// In Dutch, around texts in a language for which there are no words yet.
    static let dutch = LanguageTexts(
        language: "nl", title: "Het protocol in een andere taal",
        lead: "Dit helpt bij het lezen. Wat het protocol zegt, is de Nederlandse tekst.",
        heading: { part in
            switch part {
            case .definitions: "Wat we bedoelen"
            case .principles: "Waar iedereen zich aan houdt"
            case .signals: "Signalen"
            case .advice: "Wat kun je zelf doen?"
            case .guides: "Leidraden voor gesprekken"
            case .forms: "Formulieren en contracten"
            case .letters: "Brieven"
            }
        },
        required: "moet ingevuld",
        requiredWith: { "moet ingevuld bij: " + $0.joined(separator: "; ") },
        onlyWith: { endings, isRequired in
            let endings = endings.joined(separator: "; ")
            return isRequired
                ? "moet ingevuld bij: \(endings), en blijft anders leeg" : "alleen invullen bij: \(endings)"
        },
        agreementsHint: "Eén afspraak per regel.", yes: "Ja", no: "Nee", unknown: "Weet ik niet",
        endings: "Zo kan het aflopen")

    /// In plain English.
    static let english = LanguageTexts(
        language: "en", title: "The protocol in English",
        lead: "This helps you to read it. What the protocol says is the Dutch text.",
        heading: { part in
            switch part {
            case .definitions: "What we mean"
            case .principles: "What everybody keeps to"
            case .signals: "Signs"
            case .advice: "What can you do yourself?"
            case .guides: "Guides for talks"
            case .forms: "Forms and contracts"
            case .letters: "Letters"
            }
        },
        required: "must be filled in",
        requiredWith: { "must be filled in with: " + $0.joined(separator: "; ") },
        onlyWith: { endings, isRequired in
            let endings = endings.joined(separator: "; ")
            return isRequired
                ? "must be filled in with: \(endings), and else is left empty"
                : "only fill it in with: \(endings)"
        },
        agreementsHint: "One agreement on each line.", yes: "Yes", no: "No", unknown: "I do not know",
        endings: "It can end like this")
}
