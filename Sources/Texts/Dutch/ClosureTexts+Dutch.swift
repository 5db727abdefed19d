extension ClosureTexts {
    /// In Dutch.
    static let dutch = ClosureTexts(
        title: "Vrije dagen van de school",
        back: "Terug naar het protocol",
        lead: """
            Op deze dagen is er geen les. Termijnen die schooldagen tellen, slaan ze over. Bij elke datum in een zaak \
            staat onder “Waarom” welke dagen zijn overgeslagen.
            """,
        link: "Vrije dagen van de school",
        own: "Eigen vrije dagen",
        none: "De school heeft zelf geen vrije dagen opgegeven.",
        days: { first, last in last.map { "\(first) tot en met \($0)" } ?? first },
        said: { who, day in "Opgegeven door \(who) op \(day)" },
        takeBack: "Toch les",
        add: "Vrije dag toevoegen",
        name: "Hoe heet deze dag?",
        nameHint: "Bijvoorbeeld: studiedag, carnaval of Goede Vrijdag. Noem geen namen.",
        first: "Eerste dag",
        last: "Laatste dag",
        lastHint: "Laat dit leeg als het één dag is.",
        look: "Bekijk wat er verandert",
        lookHint: "Je ziet eerst welke data opschuiven. Daarna leg je het vast.",
        notYours: "De coördinator kan deze dagen veranderen.",
        preview: .dutch,
        done: { $0 ? "Vastgelegd. Deze dagen tellen niet meer mee." : "Vastgelegd. Er is dan toch les." },
        ofRegion: "Vakanties en feestdagen",
        ofRegionHint: "Deze komen uit de landelijke lijst voor de regio van de school.",
        history: "Wie heeft wat veranderd?",
        wasClosed: { days, name, who, day in "\(day): \(who) gaf “\(name)” op, \(days)." },
        wasTakenBack: { name, first, who, day in
            "\(day): \(who) nam “\(name)” terug. Vanaf \(first) is er toch les."
        },
        refused: refused,
        conflict: """
            Een collega veranderde de vrije dagen terwijl jij bezig was. Hieronder staan ze zoals ze nu zijn. Kijk of \
            het nog klopt, en doe het dan opnieuw.
            """,
        busy: "Er wordt nu al veel uitgerekend. Probeer het over een minuut opnieuw."
    )

    private static func refused(_ reason: Refused) -> String {
        switch reason {
        case .name(let most): "Schrijf op hoe de dag heet. Dat mag in hoogstens \(most) tekens."
        case .days: "Kies dagen die bestaan. De laatste dag ligt niet voor de eerste."
        case .past:
            "Een dag die voorbij is, kun je niet meer veranderen. Termijnen zijn toen zo geteld. Kies vandaag of later."
        case .farAhead: "Kies dagen binnen twee jaar."
        case .longest(let most):
            "Een school kan hoogstens \(most) dagen achter elkaar opgeven, weekenden meegeteld."
        case .tooMany(let most): "Een school kan in één schooljaar hoogstens \(most) schooldagen vrij geven."
        case .twice(let name): "Een van deze dagen is al vrij: “\(name)”."
        case .free: "Op deze dagen is er al geen les. Er verandert dan niets."
        case .unknown: "Deze dagen zijn al teruggenomen."
        }
    }
}

extension ClosurePreviewTexts {
    /// In Dutch.
    static let dutch = ClosurePreviewTexts(
        title: { isClosing, days, name in
            isClosing ? "“\(name)”: geen les op \(days)" : "“\(name)”: toch les op \(days)"
        },
        nothing: "In lopende zaken schuift geen datum op.",
        count: { duties, dossiers in
            let what =
                duties == 1 ? "verandert 1 ding dat openstaat" : "veranderen \(duties) dingen die openstaan"
            return "In \(dossiers == 1 ? "1 lopende zaak" : "\(dossiers) lopende zaken") \(what)."
        },
        earlier: {
            $0 == 1
                ? "Let op: 1 daarvan moet dan eerder af."
                : "Let op: \($0) daarvan moeten dan eerder af."
        },
        more: {
            $0 == 1
                ? "In nog 1 zaak verandert ook iets." : "In nog \($0) zaken verandert ook iets."
        },
        partial: { "Dit gaat over de laatste \($0) zaken. In oudere zaken kan ook iets veranderen." },
        unseen: "Zaken die jij niet mag lezen staan hier niet bij. Ook daar tellen deze dagen mee.",
        confirm: { $0 ? "Vastleggen: geen les" : "Vastleggen: toch les" },
        leave: "Niet doen"
    )
}
