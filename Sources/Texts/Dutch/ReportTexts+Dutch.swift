extension ReportTexts {
    /// In Dutch.
    static let dutch = ReportTexts(
        title: "Vertel wat er gebeurt",
        lead:
            "Je hoeft je naam niet te geven. Je vertelt wat je kwijt wilt; de rest vraagt iemand van school je later.",
        leaveFast: "Snel weg van deze pagina",
        who: "Wie ben je?",
        audience: {
            [
                "pupil": "Ik ben leerling", "parent": "Ik ben ouder of verzorger",
                "staff": "Ik werk op school", "anonymous": "Dat zeg ik liever niet",
            ][$0] ?? $0
        },
        what: "Wat gebeurt er?",
        whatHint: "Schrijf het op zoals je het zou vertellen.",
        whereAndWhen: "Waar en wanneer gebeurt het?",
        optional: "Mag leeg blijven.",
        names: "Over wie gaat het?",
        namesHint: "Namen en groep, voor zover je ze weet. Alleen de school leest dit.",
        schoolClass: "In welke groep of klas zit de leerling om wie het gaat?",
        classUnknown: "Dat weet ik niet, of zeg ik liever niet",
        dangerHelp: [
            "Is iemand gewond of gebeurt er nu iets ergs? Bel 112.",
            "Denk je aan zelfmoord? Bel 113 of 0800-0113, of chat op 113.nl. Dat kan dag en nacht en kost niets.",
            "Dit formulier wordt niet dag en nacht gelezen. Vertel het ook aan een volwassene bij jou in de buurt.",
        ],
        dangerUnknown: "Weet ik niet, of zeg ik liever niet",
        dangerSent:
            "Je zegt dat iemand nu gevaar loopt. De school ziet dat bovenaan staan, maar misschien pas later. Wacht daar niet op:",
        toWhom: "Aan wie vertel je het?",
        onlyFor: { audiences in
            let words = ["pupil": "leerlingen", "parent": "ouders", "staff": "wie op school werkt"]
            return "Voor \(listed(audiences.map { words[$0] ?? $0 }))."
        },
        readBy: { "Dit lezen: \(listed($0))." },
        readOnlyBy: { $0.count == 1 ? "Dit leest alleen: \($0[0])." : "Dit lezen alleen: \(listed($0))." },
        whoYouChoose: "wie je kiest",
        choosePerson: { $0 == 1 ? "Kies iemand (1 naam)" : "Kies iemand (\($0) namen)" },
        absentPerson: { name, meanwhile in
            meanwhile.map { "\(name) (is nu afwezig; zolang leest \($0) het ook)" }
                ?? "\(name) (is nu afwezig; je melding wacht tot die er weer is)"
        },
        nobodyOfTheList: { "Ik kies niemand van deze lijst. Dan leest het: \($0)" },
        emptyList: { "De school heeft nog geen namen op deze lijst gezet. Dan leest het: \($0)." },
        notOnTheList:
            "Wie je koos, staat niet meer op de lijst. Je melding is nog niet verstuurd. Kies hieronder opnieuw bij wie je "
            + "het wilt melden.",
        yourChoice: "de persoon die je koos",
        send: "Versturen",
        empty: "Vertel in het eerste vak wat er gebeurt. Een paar woorden is genoeg.",
        tooLong:
            "Je verhaal is te lang om in één keer te versturen. Haal er iets af, of stuur de rest in een tweede melding.",
        tooMany: { minutes in
            "Je melding is nog niet verstuurd: er komen nu heel veel meldingen tegelijk binnen. Wat je schreef, staat "
                + "hier nog. Wacht \(minutes == 1 ? "een minuut" : "\(minutes) minuten") en druk dan weer op "
                + "Versturen. Kan het niet wachten? Vertel het aan iemand op school die je vertrouwt."
        },
        notForYou:
            "Deze manier van melden is er voor iemand anders. Kies hieronder bij wie je het wilt melden.",
        noSuchWay:
            "Deze manier van melden is er niet meer. Kies hieronder opnieuw bij wie je het wilt melden.",
        thanks: "Goed dat je het vertelt",
        arrived: {
            "Je melding is aangekomen bij: \($0). Er wordt naar gekeken, ook als je je naam niet gaf."
        },
        yourCode: "Dit is jouw code:",
        keepCode:
            "Schrijf hem over of maak een foto. Met deze code zie je later hoe het ermee staat. Niemand anders heeft hem.",
        code: "Code",
        codeHint: "De letters en cijfers die je na het melden kreeg.",
        look: "Bekijken",
        unknownCode: "Deze code kennen wij niet. Kijk of je hem goed hebt overgenomen.",
        progressTitle: "Hoe staat het met mijn melding?",
        received: { "Je melding is aangekomen bij: \($0). Hij wordt snel gelezen." },
        read: { "Je melding is gelezen door: \($0)." },
        inHand: { "De school is ermee bezig. Je melding kwam binnen bij: \($0)." },
        closed: { _ in "De school heeft dit afgerond. Gebeurt het toch weer? Vertel het opnieuw." },
        openedUp: {
            "Je vertelde dit in vertrouwen. Om te kunnen helpen lezen nu ook anderen mee die op school met pesten"
                + " helpen. Wil je daarover praten? Ga dan naar: \($0)."
        },
        answer: { "Antwoord van de school: \($0), \($1)" },
        nothingElse: "Meer staat hier niet: wat er precies gebeurt, is alleen voor de mensen die het aangaat."
    )
}

private func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " en " + last
}
