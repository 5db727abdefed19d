extension HomeTexts {
    /// In Dutch.
    static let dutch = HomeTexts(
        title: "Samen tegen pesten",
        lead:
            "Hier vertel je wat er gebeurt, en ziet de school wat zij moet doen. Stap voor stap, volgens het eigen protocol.",
        chooseSchool: "Kies je school",
        forStaff: "Werk je op school?",
        schoolLead:
            "Word je gepest, of zie je dat iemand gepest wordt? Vertel het. Dat is geen klikken: je vraagt om hulp.",
        tellIt: "Vertel het",
        follow: "Mijn melding bekijken",
        whatHappens: "Wat gebeurt er dan?",
        steps: [
            "Iemand van school leest wat je vertelt. Je hoort dat het is aangekomen.",
            "Er komt eerst een gesprek met degene die het overkomt.",
            "De school zoekt een oplossing en kijkt later of het echt gestopt is.",
        ],
        readProtocol: "Lees hoe onze school pesten aanpakt"
    )
}
