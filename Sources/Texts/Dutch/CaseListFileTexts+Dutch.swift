extension CaseListFileTexts {
    /// In Dutch.
    static let dutch = CaseListFileTexts(
        link: "Deze lijst als bestand voor een rekenblad (CSV), zonder namen",
        fileName: { "zaken-\($0).csv" },
        columns: [
            "zaak", "stand", "weging", "groep of klas", "zaakhouder", "begonnen op", "laatst bijgewerkt op",
            "eerstvolgend", "te laat", "stappen open", "versie van het protocol",
        ],
        open: "loopt nog", closed: "afgesloten", yes: "ja", no: "nee",
        more: { "Er zijn meer zaken dan \($0). Kies op de lijst eerst welke je wilt zien." }
    )
}
