extension FrameTexts {
    /// In Dutch.
    static let dutch = FrameTexts(
        skip: "Naar de inhoud",
        mainMenu: "Hoofdmenu",
        today: "Vandaag",
        reports: "Meldingen",
        cases: "Zaken",
        pupils: "Leerlingen",
        schoolYear: "Schooljaar",
        rules: "Protocol",
        signOut: "Afmelden",
        helpIntro: "Direct met iemand praten? Bij gevaar bel je 112.",
        helplines: [
            Helpline(name: "Kindertelefoon (0800-0432)", address: "tel:08000432"),
            Helpline(name: "113 Zelfmoordpreventie", address: "tel:113"),
            Helpline(name: "Meldknop.nl", address: "https://www.meldknop.nl/"),
        ]
    )
}
