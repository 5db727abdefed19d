extension StaffReportTexts {
    /// In Dutch.
    static let dutch = StaffReportTexts(
        title: "Iets melden",
        lead: "Schrijf op wat je zag of hoorde. Daarna weeg je de melding, of doet een collega dat.",
        whose: "Van wie komt het?",
        reporter: {
            [
                "staff": "Ik zag of hoorde het zelf", "pupil": "Een leerling vertelde het mij",
                "parent": "Een ouder vertelde het mij",
            ][$0] ?? $0
        },
        what: "Wat gebeurt er?",
        whatHint: "Zoveel mogelijk in de woorden van wie het vertelde. Nog geen oordeel.",
        pupils: "Over wie gaat het?",
        pupilsHint: "Weet je het nog niet? Sla dit over, dan koppel je de leerlingen later.",
        schoolClass: "Groep of klas",
        chooseClass: "Kies een groep",
        showClass: "Toon leerlingen",
        ofClass: { "Leerlingen van \($0)" },
        chosen: "Gekozen uit andere groepen",
        part: {
            [
                "": "niet betrokken", "target": "bij wie het gebeurt", "initiator": "zou het begonnen zijn",
                "follower": "zou meedoen", "witness": "heeft het gezien",
            ][$0] ?? $0
        },
        channel: "Langs welke weg?",
        send: "Melden",
        empty: "Schrijf in het vak wat er gebeurt. Een paar woorden is genoeg."
    )
}
