extension PupilTexts {
    /// In Dutch.
    static let dutch = PupilTexts(
        title: "Leerlingen",
        tab: "Leerling",
        lead: "Je ziet de groepen waarvan jij de zaken mag lezen.",
        classes: "Groepen en klassen",
        chooseClass: "Kies een groep of klas.",
        noClasses: "Met jouw rollen lees je geen dossiers van leerlingen.",
        noPupils: "In deze groep staan geen leerlingen.",
        back: { "Terug naar \($0)" },
        guardians: "Ouders en verzorgers",
        cases: "Zaken",
        noCases: "Deze leerling komt in geen zaak voor.",
        casesHint: "Genoemd worden in een zaak zegt nog niet wat er waar van is.",
        dossier: "Eigen dossier",
        dossierHint: "Hierin staat wat het protocol per leerling bijhoudt, los van een zaak.",
        dossierHidden: "Dit is niet voor jouw rol.",
        openDossier: "Dossier beginnen",
        toDossier: "Naar het dossier",
        nothingOpen: "Er staat niets open.",
        happened: "Iets vastleggen",
        record: "Leg vast wat er gebeurde",
        part: {
            [
                "target": "bij wie het gebeurt", "initiator": "vermeend begonnen",
                "follower": "vermeend meegedaan", "witness": "getuige", "pupil": "leerling",
            ][$0] ?? $0
        }
    )
}
