extension TriageTexts {
    /// In Dutch.
    static let dutch = TriageTexts(
        beside: "Uit het protocol",
        inOwnWords: "Dit is er gemeld",
        cameFrom: { reporter, channel in "Van: \(reporter). Weg: \(channel)." },
        history: "Eerder gewogen",
        people: "Over wie gaat het?",
        noTarget:
            "Nog niemand weet bij welke leerling dit gebeurt. Koppel de leerling, dan komt de melding bij de juiste collega’s.",
        changePeople: "Leerlingen koppelen of wijzigen",
        graveQuestions: "Is er iets ernstigs?",
        questions: "Wat weet je?",
        questionsHint:
            "“Weet ik niet” is een goed antwoord. Bewaar tussendoor: dan zie je wat het protocol aanraadt.",
        weighedQuestions: { $0 == 1 ? "1 vraag om te wegen" : "\($0) vragen om te wegen" },
        answered: {
            $0.isEmpty ? "nog niets beantwoord" : "\($0.count) beantwoord: \($0.joined(separator: " · "))"
        },
        answeredWith: { question, answer in "\(question) \(answer)" },
        toVerdict: "Meteen naar jouw weging",
        otherQuestions: { $0 == 1 ? "Nog een vraag die erbij hoort" : "Nog \($0) vragen die erbij horen" },
        countsAs: { answer, count in
            count == 1
                ? "Zolang niemand iets zegt, telt deze vraag als “\(answer)”:"
                : "Zolang niemand iets zegt, tellen deze \(count) vragen als “\(answer)”:"
        },
        unknown: "Weet ik niet",
        saidBy: "Wie zegt dit?",
        saidByMe: "Ikzelf",
        keep: "Antwoorden bewaren",
        recommendation: "Wat raadt het protocol aan?",
        recommends: { "Met deze antwoorden: \($0)." },
        undecided: "Nog geen advies. De antwoorden op deze vragen maken nog verschil:",
        openQuestions: { "Welke \($0) vragen?" },
        noRow: "Bij deze antwoorden geeft het protocol geen advies. Jij weegt, met een reden.",
        outcome: "Jouw weging",
        advised: { "\($0) (aangeraden)" },
        reason: "Waarom weeg je het zo?",
        reasonHint: "Moet ingevuld zijn als je afwijkt van het advies, of als er nog geen advies is.",
        weigh: "Wegen en de zaak openen",
        again: "Klopt de weging nog, nu er een melding bij kwam of de zaak is heropend?",
        againLead: { isReopened in
            (isReopened
                ? "Deze zaak was afgesloten en is heropend. Lees waarom en weeg opnieuw. "
                : "Er kwam een melding bij nadat deze zaak is gewogen. Lees wat erin staat en weeg opnieuw. ")
                + "Kies je dezelfde weging, dan blijft alles wat loopt zoals het is. Tot dan kan de zaak niet "
                + "worden afgesloten."
        },
        later: "Meldingen die erbij kwamen",
        weighAgain: "Wegen",
        definitions: "Zo noemt de school het",
        criteria: "Hieraan zie je het verschil",
        rules: { $0 == 1 ? "1 regel" : "\($0) regels" },
        signals: "Signalen"
    )
}
