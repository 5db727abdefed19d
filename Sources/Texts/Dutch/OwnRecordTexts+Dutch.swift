extension OwnRecordTexts {
    /// In Dutch.
    static let dutch = OwnRecordTexts(
        title: "Jouw verslagen in zaken van collega's",
        hint:
            "Hier schreef je iets op in een zaak van een collega. Je leest terug wat jij opschreef. De rest van de zaak is niet voor jouw rol.",
        nothing: "Er is nu niets dat je kunt teruglezen.",
        step: { step, day in "\(step), \(day)" }
    )
}
