extension OwnScenarioTexts {
    /// In Dutch.
    static let dutch = OwnScenarioTexts(
        heading: "Proeven van onze school",
        lead: "Deze proeven heeft de school zelf geschreven.",
        none: "De school schreef zelf nog geen proeven.",
        new: "Nieuwe proef",
        takeAsExample: "Hiermee een eigen proef beginnen",
        change: "De proef veranderen",
        changed: { who, day in "Laatst gewijzigd door \(who) op \(day)." },
        download: "Als bestand ophalen",
        file: "Het bestand van de proef",
        fileHint:
            "Schrijf geen namen van leerlingen, ouders of collega’s. Noem leerlingen A, B en C. Neem een proef die met het protocol meekomt als voorbeeld: open die en kies “Hiermee een eigen proef beginnen”.",
        save: "Bewaren",
        drop: "Proef weggooien",
        reason: "Waarom gooi je deze proef weg?",
        reasonHint: "De reden blijft bewaard.",
        faults:
            "Deze proef kan zo niet worden gespeeld. Wat je typte staat er nog. Hieronder staat bij elke regel wat er niet klopt, in het Engels van het bestand.",
        conflict:
            "Een collega heeft deze proef intussen veranderd. Wat je typte staat er nog; wat er nu staat, zie je hieronder. Bewaar je nog eens, dan komt jouw tekst ervoor in de plaats.",
        now: "Zo staat de proef er nu",
        noReason: "Schrijf waarom je de proef weggooit.",
        tooMany: "Er zijn te veel proeven. Gooi er eerst een weg.",
        record: "Als proef bewaren",
        notYours: "Een proef maken is voor wie het beleid tegen pesten coördineert.",
        recordLead:
            "Wat in deze zaak gebeurde, wordt een proef van de school: op welke dag wat is gedaan, en wat toen open stond. Namen en geschreven teksten gaan niet mee. Dit kan alleen in een demo.",
        titleLabel: "Hoe heet de proef?",
        titleHint: "Schrijf geen namen.",
        noTitle: "Geef de proef een titel van hoogstens 200 tekens.",
        notRecorded:
            "Van deze zaak kan geen proef worden gemaakt: nagespeeld komt er iets anders uit dan er in de zaak staat.",
        backToCase: "Terug naar de zaak")
}
