extension PlaybookFileTexts {
    /// In Dutch.
    static let dutch = PlaybookFileTexts(
        title: "De bestanden van het protocol",
        lead:
            "Het protocol staat in YAML-bestanden. Je kunt elk bestand veranderen. Dat gaat eerst naar het concept; er verandert nog niets voor zaken.",
        warning:
            "Een termijn, naam of tekst pas je makkelijker aan met de formulieren. Wat je daar kiest, blijft gelden boven wat in de bestanden staat.",
        back: "Alle bestanden",
        drafted: "veranderd in het concept",
        own: "eigen tekst van de school",
        gone: "doet niet mee",
        mistakes: { $0 == 1 ? "1 fout" : "\($0) fouten" },
        new: "Een nieuw bestand",
        newHint:
            "Kies een naam zoals plans/buitenschool.yaml, overlays/vakantie.yaml of texts.en.yaml. Gebruik kleine letters, cijfers en streepjes.",
        open: "Bestand openen",
        noSuchName: "Zo kan een bestand van een protocol niet heten. Kijk naar de voorbeelden bij het veld.",
        field: "Wat er in het bestand staat",
        hint: "Spring in met spaties, niet met tabs. Maak je het bestand leeg, dan doet het niet meer mee.",
        save: "Bewaren in het concept",
        check: "Bewaren en alles controleren",
        checkHint:
            "Bij bewaren kijken we na of het bestand klopt. Alles controleren zoekt ook naar zaken die vast zouden lopen en speelt de proeven na. Dat duurt een paar tellen.",
        setBack: "Terugzetten",
        toInForce: "Terug naar wat nu geldt",
        toProgram: "Terug naar wat Vijfspoor meelevert",
        setBackHint: "Wat je in dit bestand schreef, verdwijnt dan uit het concept.",
        standing: { standing in
            switch standing {
            case .program: "Dit bestand is zoals Vijfspoor het meelevert."
            case .own: "Dit bestand schreef de school zelf. Zo geldt het nu."
            case .draft: "Dit bestand is veranderd in het concept. Voor zaken geldt dat nog niet."
            }
        },
        programNewer:
            "Vijfspoor heeft een nieuwe uitgave van dit protocol. Dit bestand blijft zoals de school het schreef. Kijk na of het nog bij de nieuwe uitgave past.",
        draftBy: { who, when in "Het concept is het laatst bewaard door \(who) op \(when)." },
        found: { mistakes, remarks in
            let errors =
                mistakes == 0 ? "" : mistakes == 1 ? "Er staat 1 fout in." : "Er staan \(mistakes) fouten in."
            let others =
                remarks == 0
                ? ""
                : remarks == 1
                    ? "Er is 1 ding om naar te kijken." : "Er zijn \(remarks) dingen om naar te kijken."
            let kept =
                mistakes == 0
                ? ""
                : "Wat je schreef is bewaard in het concept. Vaststellen kan pas als er geen fouten meer zijn."
            return [errors, others, kept].filter { !$0.isEmpty }.joined(separator: " ")
        },
        sound: "We vonden geen fouten in dit bestand. Zaken zijn nog niet nagelopen.",
        checked: "We vonden geen fouten in dit bestand, ook niet bij het nalopen van zaken.",
        elsewhere: "In andere bestanden staan fouten:",
        elsewhereIn: { path, count in "\(path): \(count == 1 ? "1 fout" : "\(count) fouten")" },
        beside: "De regels waar iets mee is",
        line: { "Regel \($0)" },
        mistake: "Fout:", remark: "Let op:",
        meant: { "Bedoelde je “\($0)”?" },
        misfits: { addresses in
            "Deze keuzes van de school passen niet meer bij de bestanden: \(addresses.joined(separator: ", ")). Laat ze vervallen, of zet het bestand terug. Tot die tijd kan het concept niet worden vastgesteld."
        },
        dropMisfits: "Deze keuzes laten vervallen",
        conflict:
            "Een collega veranderde dit bestand intussen. Jouw tekst staat nog in het veld en is niet bewaard. Daarboven staat wat je collega schreef. Neem over wat je nodig hebt en bewaar dan nog eens.",
        theirs: "Wat er nu in het concept staat",
        tooLarge: { most in
            "Dit is te groot en is niet bewaard. Er passen \(most / 1000) kilobytes. Je tekst staat nog in het veld: maak hem korter."
        },
        tooLargeToSend: { most in
            ProblemText(
                "Dit bestand is te groot om te versturen",
                "Er is niets bewaard. Ga in je browser een stap terug: daar staat wat je typte meestal nog. Een bestand mag \(most / 1000) kilobytes groot zijn. Is het groter, haal dan een deel eruit. Zet dat deel in een nieuw bestand, zoals plans/nazorg.yaml, en bewaar de bestanden één voor één."
            )
        },
        tooMany: { "De school heeft al \($0) bestanden zelf geschreven. Zet er eerst een terug." },
        unreadable:
            "Er staat een teken in dat niet bewaard kan worden. Haal het weg; je tekst staat nog in het veld.",
        toDraft: "Naar het concept: vergelijken en vaststellen",
        changedFiles: "Bestanden die het concept verandert:",
        file: { "het bestand \($0)" },
        broken:
            "In een bestand van het concept staat nog een fout. Herstel die eerst; wat je al schreef is bewaard.",
        rolesGone: { titles in
            titles.isEmpty
                ? "Met dit concept zou je zelf het protocol niet meer kunnen aanpassen. Zorg dat je een rol houdt die het coördineert."
                : "Met dit concept verdwijnen rollen die mensen nu hebben: \(titles.joined(separator: ", ")). Zet die rollen terug in het bestand, of laat ze eerst aflopen bij “Wie doet wat”."
        },
        changesWhoReads:
            "Met dit concept verandert wie wat leest, wie voor wie invalt of wie de school leidt. Dat stelt alleen iemand vast die de school leidt en ook coördineert. Zet dat in de bestanden terug, of vraag het die persoon."
    )
}
