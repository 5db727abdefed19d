extension CaseTexts {
    /// In Dutch.
    static let dutch = CaseTexts(
        number: { "zaak \($0)" },
        ownDossier: "eigen dossier",
        year: { "schooljaar \($0)" }
    )
}
