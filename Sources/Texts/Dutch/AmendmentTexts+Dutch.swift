extension AmendmentTexts {
    /// In Dutch.
    static let dutch = AmendmentTexts(
        title: { part in
            switch part {
            case .terms: "Termijnen uit het protocol"
            case .names: "Namen van rollen en stappen"
            case .texts: "Leidraden, adviezen en brieven"
            case .contacts: "Telefoonnummers en adressen"
            }
        },
        lead: { part in
            switch part {
            case .terms:
                "Deze termijnen staan in het document van de school. Termijnen die het document openlaat, kies je bij Protocol aanpassen."
            case .names:
                "Zo heten rollen en stappen op elk scherm. Boven elk veld staat hoe het op papier heet."
            case .texts:
                "Deze teksten lezen collega's bij een stap. Brieven en adviezen krijgen ook ouders en leerlingen."
            case .contacts:
                "Zo zijn mensen en instanties te bereiken. Het staat op de pagina van het protocol, die iedereen kan lezen, en bij elk bericht aan hen."
            }
        },
        back: "Terug naar Protocol aanpassen",
        warning:
            "Wat je hier verandert, wijkt af van het document van de school. Pas dan ook het document zelf aan, en vraag de medezeggenschapsraad om instemming.",
        emptyHint: "Maak je een veld leeg, dan geldt weer wat op papier staat.",
        onPaper: { value, place in
            place.isEmpty ? "Op papier: \(value)." : "Op papier: \(value) (\(place))."
        },
        deviates: "wijkt af van het document",
        weighing: "Melden en wegen",
        term: { "Termijn van “\($0)”" },
        again: { "Nog eens, na “\($0)”" },
        receipt: "Termijn van de ontvangstbevestiging",
        atOnce: "meteen, op dezelfde schooldag",
        atOnceSchoolOrNot: "meteen, ook als er geen school is",
        day: { $0 ? "Dag" : "Tot en met dag" },
        month: { $0 ? "Maand" : "van maand" },
        between: { "van \($0) tot en met \($1)" },
        roles: "Rollen",
        outside: "Buiten de school",
        contactHint:
            "Bijvoorbeeld: 0800-1234, op werkdagen van 9 tot 17 uur. Gebruik geen nummers van thuis.",
        kind: { kind in
            switch kind {
            case .guide: "Leidraden voor gesprekken"
            case .advice: "Adviezen"
            case .letter: "Brieven"
            }
        },
        textTitle: "Titel",
        text: { kind in
            switch kind {
            case .guide: "Tekst van de leidraad"
            case .advice: "Tekst van het advies"
            case .letter: "Tekst van de brief"
            }
        },
        textHint: { kind in
            switch kind {
            case .guide:
                "Begin elk deel met een kop op een eigen regel. Zet daaronder elk punt op een eigen regel. Laat tussen twee delen een regel leeg."
            case .advice: "Zet elk punt op een eigen regel."
            case .letter: "Hoogstens 5000 tekens."
            }
        },
        save: "Bewaren in het concept",
        tooLong: { "Dit is te lang: \($0). Hier passen hoogstens \($1) tekens." },
        badValue: { "Dit kan zo niet: \($0). Kijk het na en bewaar het nog eens." },
        none: "Hier valt niets te veranderen."
    )
}
