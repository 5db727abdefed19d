extension SchoolYearTexts {
    /// In Dutch.
    static let dutch = SchoolYearTexts(
        title: { "Schooljaar \($0)" },
        lead: "Dit vraagt het protocol ieder jaar, ook als er niemand gepest wordt.",
        back: "Terug naar alle dossiers van het schooljaar",
        nothing: "Voor jouw rol staat hier niets. Wat jij dit jaar moet doen, staat bij Vandaag.",
        school: "De school",
        wholeSchool: "De hele school",
        classes: "De groepen",
        notBegun: "Nog niet begonnen",
        begin: "Beginnen",
        look: "Bekijken",
        lastYear: "Vorig schooljaar",
        leftOver: "Niet gedaan in dit schooljaar",
        askedAnew:
            "Dit schooljaar is voorbij. Het nieuwe schooljaar vraagt dit opnieuw, in een eigen dossier.",
        byItself: "vanzelf, door Vijfspoor",
        open: { $0 == 0 ? "Er staat niets open" : $0 == 1 ? "1 taak open" : "\($0) taken open" }
    )
}
