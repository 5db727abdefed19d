extension ReadingTexts {
    /// In Dutch.
    static let dutch = ReadingTexts(
        title: "Wie heeft dit gelezen",
        lead: "Wie dit dossier opende, staat hier. Van elke dag zie je de eerste keer.",
        you: "jij",
        refused: "Mocht dit niet lezen en zag niets.",
        explanation: "Ook wie alleen een stap doet of een notitie schrijft, staat in deze lijst."
    )
}
