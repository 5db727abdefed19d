extension AbsenceTexts {
    /// In Dutch.
    static let dutch = AbsenceTexts(
        title: "Wie is er afwezig?",
        back: "Terug naar Vandaag",
        lead: """
            Is een collega er niet, dan doet de vervanger uit het protocol het werk in alle zaken. Ook in zaken die \
            nog beginnen.
            """,
        now: "Nu en straks",
        nobody: "Er staat niemand als afwezig.",
        days: { from, until in
            until.map { "Van \(from) tot en met \($0)" } ?? "Vanaf \(from), tot nader bericht"
        },
        standIn: { role, other in "\(role): dit doet nu de \(other)" },
        colleague: { "\($0): een collega met dezelfde rol doet dit" },
        noStandIn: { "\($0): het protocol noemt geen vervanger. Spreek samen af wie dit doet." },
        isBack: "Weer aanwezig",
        say: "Afwezig melden",
        who: "Wie is er niet?",
        from: "Vanaf welke dag?",
        until: "Tot en met welke dag?",
        untilHint: "Laat dit leeg als je het nog niet weet.",
        noReason: "Waarom iemand er niet is, hoort hier niet. De lijsten zijn binnen een paar minuten bij.",
        send: "Vastleggen",
        refused: {
            [
                "person": "Dit kun je van deze collega niet vastleggen.",
                "days": """
                Deze dagen kloppen niet. De laatste dag ligt niet voor de eerste en niet voor vandaag, en de \
                eerste hoogstens een jaar vooruit. Geen van beide ligt jaren ver weg.
                """,
                "twice": "Deze collega staat op een van deze dagen al als afwezig.",
            ][$0] ?? $0
        },
        link: "Wie is er afwezig?",
        youStandIn: { name, role, until in
            "Je vervangt \(name) (\(role))" + (until.map { " tot en met \($0)" } ?? " tot nader bericht")
        },
        everyCase: "Is een collega een tijd afwezig? Leg dat één keer vast voor alle zaken.",
        schoolWide: "Dit staat zo voor de hele school.",
        barred: "Wie deze rol heeft, is in deze zaak beschuldigd. Een ander doet het werk.",
        receives: { "Is nu afwezig. De \($0) leest je melding." },
        waits: "Is nu afwezig. Niemand anders leest je bericht, dus het blijft even liggen."
    )
}
