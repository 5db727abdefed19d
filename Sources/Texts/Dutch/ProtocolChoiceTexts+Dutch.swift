extension ProtocolChoiceTexts {
    /// In Dutch.
    static let dutch = ProtocolChoiceTexts(
        title: "Protocol aanpassen",
        back: "Terug naar het protocol",
        lead:
            "Het protocol laat open wat hieronder staat. Waar de school niets koos, geldt onze standaard. Wat op papier staat, verandert hier niet.",
        notYours: "Wil je iets anders? Vertel het aan wie het beleid tegen pesten coördineert.",
        none: "Dit protocol laat niets open.",
        others: "Andere keuzes",
        label: label,
        amount: "Hoeveel",
        unit: "Waarin geteld",
        unitWord: { unit in
            let words = [
                "hour": "uren", "day-part": "dagdelen", "day": "dagen", "school-day": "schooldagen",
                "week": "weken", "school-week": "schoolweken", "statutory-week": "weken volgens de wet",
                "month": "maanden",
            ]
            return words[unit] ?? unit
        },
        word: { word in
            let words = [
                "on": "ja", "off": "nee", "yes": "ja", "no": "nee", "required": "moet worden ingevuld",
                "optional": "mag worden ingevuld", "school-year": "per schooljaar", "always": "altijd door",
            ]
            return words[word] ?? word
        },
        differs: { "Onze standaard is: \($0)." },
        save: "Bewaren in het concept",
        saveHint: "Er verandert nog niets voor collega's. Eerst zie je wat er anders wordt.",
        draft: { $0 == 1 ? "Concept: 1 verschil met nu" : "Concept: \($0) verschillen met nu" },
        draftBy: { who, when in "Laatst gewijzigd door \(who) op \(when)." },
        publishHint:
            "Nieuwe zaken gaan volgens de nieuwe versie. Zaken die al lopen, houden de versie waarmee ze begonnen.",
        publishOpen: "Vaststellen als nieuwe versie",
        note: "Waarom deze verandering?",
        noteHint: "Dit staat bij de versie, voor wie het later naleest.",
        agreedOn: "Op welke datum stemde de medezeggenschapsraad in?",
        agreedOnHint: "Leeg laten als dat niet nodig was.",
        agreedBy: "Wie gaf dat namens de raad door?",
        agreedByHint: "Bijvoorbeeld de voorzitter of de secretaris.",
        publish: "Vaststellen",
        discard: "Concept weggooien",
        broken: {
            "Dit concept kan zo niet. Het gaat om: \($0). Kies daar opnieuw, of gooi het concept weg."
        },
        newEdition: "Er is een nieuwe uitgave van dit protocol.",
        takeEdition: "In het concept overnemen",
        versions: "Versies",
        version: { number, day, who in
            guard let day, let who else { return "Versie \(number), waarmee de school begon" }
            return "Versie \(number), vastgesteld op \(day) door \(who)"
        },
        current: "geldt nu",
        agreed: { day, who in
            "De medezeggenschapsraad stemde in op \(day)"
                + (who.map { ". Namens de raad: \($0)." } ?? ".")
        },
        conflict:
            "Een collega veranderde het concept intussen. Hieronder staat wat je invulde, bij het concept van nu. Kijk het na en bewaar het nog eens.",
        inDraft: {
            $0.isEmpty ? "In het concept staat hier nu niets." : "In het concept staat hier nu: \($0)."
        },
        draftNow: "Zo staat het concept er nu",
        badValue: "Er staat een waarde die niet kan. Een termijn is een heel getal met een eenheid.",
        tooMuch: "Het concept is te groot. Maak de teksten korter.",
        noNote: "Schrijf op waarom het protocol verandert. Een korte zin is genoeg.",
        badDay:
            "Kies de datum waarop de raad instemde. Die ligt niet in de toekomst, en niet meer dan vijf jaar terug."
    )

    private static func label(_ kind: Kind, _ title: String) -> String {
        switch kind {
        case .setting: title
        case .term: "Termijn van “\(title)”"
        case .again: "Nog eens, na “\(title)”"
        case .receipt: "Termijn van de ontvangstbevestiging"
        case .who: "Wie doet “\(title)”"
        case .step: "De stap “\(title)”"
        case .notice: "Bericht bij “\(title)”"
        case .need: "Voorwaarde bij “\(title)”"
        case .consultation: "Eerst overleggen bij “\(title)”"
        case .consent: "Toestemming vragen bij “\(title)”"
        case .field: "De vraag “\(title)”"
        case .record: "Vastleggen bij “\(title)”"
        case .counter: "Hoe lang telt mee: \(title)"
        case .place: "Vastleggen in: \(title)"
        case .triageRow: "Een regel van de weging, met uitkomst “\(title)”"
        case .factRow: "Een regel voor “\(title)”"
        case .question: "Vóór de weging: “\(title)”"
        case .standIn: "Wie vervangt: \(title)"
        }
    }
}
