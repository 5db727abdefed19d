extension SearchTexts {
    /// In Dutch.
    static let dutch = SearchTexts(
        title: "Zoeken",
        question: "Naam van een leerling, of nummer van een zaak",
        hint: "Een deel van de naam is genoeg. Een tikfout mag.",
        find: "Zoek",
        pupils: "Leerlingen",
        cases: "Zaken",
        more: "Er zijn er meer. Typ meer van de naam om ze te zien.",
        nothing:
            "Niets gevonden. Kijk of de naam klopt, of typ er minder van. Je vindt alleen leerlingen en zaken die jij mag zien."
    )
}
