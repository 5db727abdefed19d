extension ProtocolTexts {
    /// In Dutch.
    static let dutch = ProtocolTexts(
        title: { "Zo pakt \($0) pesten aan" },
        lead: "Dit is het pestprotocol van de school in gewone woorden. Vijfspoor voert het ook zo uit.",
        holds: { part, day in
            switch part {
            case .from: "Geldt vanaf \(day)."
            case .until: "Geldt tot en met \(day)."
            case .reviewBy: "Wordt opnieuw bekeken voor \(day)."
            }
        },
        back: "Terug naar de school",
        contents: "Op deze pagina",
        heading: heading,
        lead2: lead,
        reportTo: { "komt bij: \($0)" },
        reportToOneOf: { roles, other in
            "komt bij één persoon, die je zelf kiest (\(roles)). Kies je niemand, dan komt het bij: \(other)"
        },
        sealed: "Alleen deze persoon leest het.",
        lawTask: {
            [
                "coordinator": "Coördineert het beleid tegen pesten; de wet vraagt daar iemand voor.",
                "contact": "Vast aanspreekpunt bij pesten; de wet vraagt daar iemand voor.",
                "authority":
                    "Leidt de school namens het bestuur, dat van de wet voor een veilige school moet zorgen.",
            ][$0] ?? $0
        },
        outside: "Buiten de school",
        reached: { "Te bereiken: \($0)" },
        aliases: { "ook: \($0)" },
        standIn: { "vervanging: \($0)" },
        weighs: { who, due in due.map { "Dit doet: \(who), \($0)." } ?? "Dit doet: \(who)." },
        by: { "wie: \($0)" },
        performers: { names, together in
            guard let last = names.last, names.count > 1 else { return names.first ?? "" }
            return names.dropLast().joined(separator: ", ") + (together ? " en " : " of ") + last
                + (together ? " samen" : "")
        },
        onlyIf: { "Alleen als \($0)." },
        onlySometimes: "Niet in elke zaak.",
        notHere: "Op deze school niet: zo is het ingesteld.",
        begins: { "begint: \($0)" },
        moreBeginnings: { $0 == 1 ? " of in nog een geval" : " of in nog \($0) gevallen" },
        due: { "wanneer: \($0)" },
        tells: { "Wordt verteld aan: \($0)." },
        strength: { ["may": "mag", "must-not": "mag niet"][$0] },
        systemDefault: "systeemstandaard",
        systemDefaultHint:
            "“Systeemstandaard” betekent: het protocol zegt hier niets over, dus dit is een keuze van Vijfspoor. De school kan haar veranderen.",
        paragraph: { "Protocol \($0)" },
        touched: { waits, steps, others in
            let all = steps + (others == 0 ? "" : " en nog \(others) andere stappen (zie de tekening)")
            return waits ? "Dan wacht: \(all)." : "Dan mag niet: \(all)."
        },
        readOnlyBy: { roles in "De zaak is dan alleen te lezen voor: \(roles.joined(separator: ", "))." },
        scope: {
            [
                "case": "bij een zaak", "pupil": "per leerling", "group": "per groep",
                "school-year": "ieder schooljaar",
            ][$0] ?? $0
        },
        faults: "Nog in orde te maken",
        noFaults: "Alles wat het protocol nodig heeft, is ingevuld.",
        ways: "Meer over dit protocol",
        fault: { fault in
            switch fault {
            case .document(let title): "Dit document ontbreekt nog: \(title)."
            case .setting(let title): "Dit is nog niet ingevuld: \(title)."
            case .review(let day): "Het protocol had opnieuw bekeken moeten worden voor \(day)."
            case .expired(let day): "Het protocol gold tot en met \(day)."
            case .notYet(let day):
                "Het protocol geldt vanaf \(day). De site werkt er nu al mee: een melding kan niet wachten."
            case .lawTask(let task):
                [
                    "coordinator":
                        "Het protocol wijst niemand aan die het beleid tegen pesten coördineert. De wet vraagt dat wel.",
                    "contact":
                        "Het protocol wijst geen vast aanspreekpunt bij pesten aan. De wet vraagt dat wel.",
                    "authority":
                        "Het protocol zegt niet wie de school leidt. Daardoor kan niemand op de site zeggen wie een vertrouwelijke rol heeft.",
                ][task] ?? task
            }
        },
        time: .dutch
    )

    private static func heading(_ heading: Heading) -> String {
        switch heading {
        case .definitions: "Wat is pesten?"
        case .principles: "Wat wij afspreken"
        case .signals: "Waaraan merk je het?"
        case .people: "Bij wie kun je terecht?"
        case .weighing: "Hoe wegen wij een melding?"
        case .plans: "Wat doen wij, stap voor stap?"
        case .situations: "In bijzondere situaties"
        }
    }

    private static func lead(_ heading: Heading) -> String {
        switch heading {
        case .definitions: "Zo gebruikt de school deze woorden."
        case .principles: "Hier houden wij ons allemaal aan."
        case .signals: "Eén signaal zegt weinig. Zie je er meer, vertel het dan."
        case .people: "Vertellen is geen klikken: je vraagt om hulp."
        case .weighing: "Iedere melding wordt gelezen. Daarna kijkt de school wat er aan de hand is."
        case .plans: "Bij iedere stap staat wie hem doet en wanneer."
        case .situations: "Dan gaat het anders dan gewoon."
        }
    }
}

extension RuleTimeTexts {
    /// In Dutch.
    static let dutch = RuleTimeTexts(
        term: { amount, unit in
            let words = [
                "minute": ("minuut", "minuten"), "hour": ("uur", "uur"), "day-part": ("dagdeel", "dagdelen"),
                "day": ("dag", "dagen"), "school-day": ("schooldag", "schooldagen"),
                "week": ("week", "weken"),
                "school-week": ("schoolweek", "schoolweken"), "statutory-week": ("week", "weken"),
                "month": ("maand", "maanden"), "year": ("jaar", "jaar"),
            ]
            let (one, more) = words[unit] ?? (unit, unit)
            return "\(amount) \(amount == 1 ? one : more)"
        },
        span: { rounding, term in
            switch rounding {
            case "by", "extended-by-law": "binnen \(term)"
            case "not-before": "niet eerder dan na \(term)"
            default: "na \(term)"
            }
        },
        onTheClock: { "binnen \($0) (ook als er geen school is)" },
        atOnce: "dezelfde schooldag",
        atOnceSchoolOrNot: "meteen (ook als er geen school is)",
        on: { "op \($0)" },
        between: { "tussen \($0) en \($1)" },
        after: after,
        or: " of "
    )

    private static func after(_ moment: Moment, _ titles: [String]) -> String {
        let title = titles.joined(separator: " of ")
        let quoted = titles.map { "“\($0)”" }.joined(separator: " of ")
        return switch moment {
        case .report: "na de melding"
        case .reportOver: "na een melding via \(quoted)"
        case .opened: "als het dossier begint"
        case .closing: "bij het afsluiten"
        case .reopened: "als het dossier weer opengaat"
        case .triage: "na de weging"
        case .triagedAs: "na de weging \(quoted)"
        case .done: "na \(quoted)"
        case .outcome: "na \(quoted)"
        case .planned: "zodra \(quoted) gepland is"
        case .stepOpened: "zodra \(quoted) begint"
        case .waived: "als \(quoted) is overgeslagen"
        case .ends: "als \(quoted) voorbij is"
        case .date: "op de dag die is ingevuld bij \(quoted)"
        case .filled: "zodra iets is ingevuld bij \(quoted)"
        case .overdue: "als \(quoted) te laat is"
        case .fact: "zodra dit blijkt: \(title)"
        case .happening: "als dit gebeurt: \(title)"
        case .overlayStarts: "zodra dit geldt: \(title)"
        case .overlayEnds: "zodra dit niet meer geldt: \(title)"
        case .consentGiven: "na toestemming van \(title)"
        case .consentWithdrawn: "na intrekken van toestemming door \(title)"
        case .consentDeclined: "als \(title) geen toestemming geeft"
        case .schoolYear: "als een nieuw schooljaar begint"
        case .handover: "na de overdracht"
        case .joined: "zodra bekend is: \(title)"
        }
    }
}
