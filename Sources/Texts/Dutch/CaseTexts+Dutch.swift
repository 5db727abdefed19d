extension CaseTexts {
    /// In Dutch.
    static let dutch = CaseTexts(
        number: { "zaak \($0)" }
    )
}
