extension DemoTexts {
    /// In Dutch.
    static let dutch = DemoTexts(
        label: "Oefenomgeving",
        itIs: { "Het is hier \($0). Alle namen zijn verzonnen." },
        travel: {
            ["hour": "Uur verder", "day": "Dag verder", "school-week": "Schoolweek verder"][$0] ?? $0
        },
        personas: "Kies wie je bent",
        personasHint: "In de oefenomgeving heb je geen wachtwoord nodig."
    )
}
