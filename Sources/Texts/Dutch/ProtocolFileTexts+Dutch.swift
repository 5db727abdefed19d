extension ProtocolFileTexts {
    /// In Dutch.
    static let dutch = ProtocolFileTexts(
        title: "Het concept als bestand",
        lead:
            "Hier staat in YAML wat de school zelf koos. Je kunt alles ook met formulieren doen; dit is voor wie liever schrijft.",
        nothing: "De school koos nog niets zelf.",
        field: "Keuzes van de school",
        hint:
            "Op elke regel een adres, een dubbele punt en een waarde. Haal je een regel weg, dan geldt daar weer onze standaard of wat op papier staat. Opmerkingen achter # worden niet bewaard.",
        save: "Nakijken en bewaren in het concept",
        refused: {
            $0 == 1
                ? "Er klopt 1 ding niet. Er is niets bewaard."
                : "Er kloppen \($0) dingen niet. Er is niets bewaard."
        },
        line: { "Regel \($0)" },
        beside: "Wat je schreef, met wat er niet klopt",
        unreadable: "Dit is zo niet te lezen als YAML.",
        complaint: { ReaderPhrases.dutch.said($0) },
        unknown: { address, meant in
            "“\(address)” is geen adres in dit protocol." + (meant.map { " Bedoelde je “\($0)”?" } ?? "")
        },
        onPaper: { address, rows, deviating in
            "“\(address)” staat op papier (\(rows.joined(separator: ", ")))."
                + (deviating.map { " Wil je ervan afwijken? Schrijf dan “\($0)”." } ?? "")
        },
        ambiguous: { address, all in
            "“\(address)” hoort bij meer dan één ding. Schrijf een van deze adressen: \(all.joined(separator: ", "))."
        },
        badValue: { value, expected in "“\(value)” kan hier niet staan. Wel kan: \(expected)." },
        tooMuch: "Dit is te veel bij elkaar. Maak de teksten korter.",
        broken:
            "In een bestand van het protocol zit een fout. Herstel die eerst bij “De bestanden van het protocol”.",
        expected: { expected in
            switch expected {
            case .term: "een termijn, zoals 2 school-days"
            case .termOrAtOnce:
                "een termijn, zoals 2 school-days, of at-once (dezelfde schooldag), of at-once-school-or-not (meteen, ook als er geen school is)"
            case .day: "een dag van het schooljaar als maand-dag, zoals 10-01"
            case .days: "twee dagen van het schooljaar als maand-dag, zoals 09-01..09-30"
            case .line: "één regel van hoogstens 200 tekens"
            case .guide:
                "delen met een lege regel ertussen, elk met een kop en daaronder een punt op elke regel"
            case .points: "een punt op elke regel"
            case .letter: "een tekst van hoogstens 5000 tekens"
            case .number: "een heel getal van 0 tot en met 10000"
            case .word(let words): words.joined(separator: ", ")
            }
        },
        addresses: "Alle adressen, met wat er nu geldt",
        addressesHint: "Neem een regel over en verander de waarde.",
        files: "De bestanden van het protocol",
        filesHint:
            "Ook de bestanden van het protocol zelf kun je veranderen. Wat je hierboven schrijft, gaat erover."
    )
}
