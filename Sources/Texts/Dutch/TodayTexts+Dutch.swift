extension TodayTexts {
    /// In Dutch.
    static let dutch = TodayTexts(
        unreadable: "Dit dossier kan nu niet worden gelezen",
        title: { "Vandaag, \($0)" },
        nothing: "Je hebt op dit moment niets open staan.",
        nothingElse: "Verder heb je op dit moment niets open staan.",
        nothingHint:
            "Hier staat straks wat jij volgens het protocol moet doen, met de reden en de datum erbij.",
        gaveAway: { "Opgeslagen: \($0). De zaak is nu voor een ander. Jij leest haar niet meer." },
        reports: {
            $0 == 1
                ? "Er ligt 1 melding die nog gewogen moet worden"
                : "Er liggen \($0) meldingen die nog gewogen moeten worden"
        },
        handedOver: { about, role, day in "Nu bij jou als \(role), \(day) overgedragen: \(about)" },
        heading: {
            [
                "danger": "Gevaar: nu meteen", "overdue": "Te laat", "today": "Vandaag", "week": "Deze week",
                "decide": "Jij beslist", "later": "Later", "undated": "Zonder vaste dag",
                "still": "Staat stil",
            ][$0] ?? $0
        },
        counted: { heading, count in "\(heading) (\(count))" },
        part: { first, last, hasMore in
            let here = "Je lijst is lang: hier staan regel \(first) tot en met \(last)."
            return hasMore ? here + " Onderaan ga je verder." : here + " Dit is het einde van de lijst."
        },
        noPart: "Zo ver gaat je lijst niet.",
        moreOffers: "In nog meer zaken mag iets: bekijk alle zaken",
        options: { "Mag ook (\($0))" },
        offers: { $0 == 1 ? "er is 1 ding dat ook mag" : "er zijn \($0) dingen die ook mogen" },
        more: { "en daarna nog \($0)" },
        reminder: "herinnering",
        due: { "uiterlijk \($0)" }, at: { "\($0) om \($1)" },
        inPlaceOf: { "in plaats van \($0)" },
        fromDay: { "Kan op zijn vroegst \($0)." },
        askFirst: { "Vraag eerst: \($0.joined(separator: "; "))" },
        askConsent: { "toestemming van \($0)" },
        askView: { "de mening van \($0)" },
        unknownPupil: "leerling nog niet bekend",
        receipt: "Laat de melder weten dat het is aangekomen",
        reportCopy: "Lees de kopie van de melding",
        othersLate: "Te laat bij een collega",
        tell: { who, what in "Informeer: \(who) – \(what)" },
        tellSeveral: { "\($0) keer iemand informeren" },
        answer: { "Beantwoord: \($0)" },
        answerAction: "Antwoorden",
        action: { $0 ? "Doen" : "Afvinken" }
    )
}
