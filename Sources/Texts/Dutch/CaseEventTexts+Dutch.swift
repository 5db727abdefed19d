extension CaseEventTexts {
    /// In Dutch.
    static let dutch = CaseEventTexts(
        reported: { who, channel in "Melding van \(who) (\(channel))" },
        opened: "Dossier geopend",
        joined: { who, part, group in "\(who): \(part)" + (group.map { " (\($0))" } ?? "") },
        left: { "\($0) doet niet meer mee in deze zaak" },
        corrected: { who, finding in
            finding == "not-shown"
                ? "Rechtgezet: van \(who) is het niet gebleken"
                : "Rechtgezet: van \(who) staat het niet vast"
        },
        byWeighing: "Dat volgt uit de nieuwe weging. Wat was vastgesteld, blijft in het dossier te lezen.",
        found: { who, finding in "\(who): \(finding)" },
        leftClass: { "\($0) zit niet meer in deze groep" },
        stated: { "\($0) \($1)" },
        triaged: { "Gewogen: \($0)" },
        upheld: { "Opnieuw gewogen, en de weging blijft: \($0)" },
        recommended: { "Het protocol gaf aan: \($0)" },
        done: { "Gedaan: \($0)" },
        started: { "Hiermee begon het dossier van \($0)" },
        tookPlace: { "Dit was op \($0)" },
        planned: { "Gepland op \($1): \($0)" },
        waived: { "Overgeslagen: \($0)" },
        told: { "Verteld. \($0)" },
        consulted: { "Geraadpleegd: \($0), over: \($1)" },
        consent: { who, answer, step in
            let words = [
                "given": "Toestemming gegeven door", "declined": "Geen toestemming gegeven door",
                "withdrawn": "Toestemming ingetrokken door",
            ]
            let about = step.map { ", voor: \($0)" } ?? ""
            return "\(words[answer] ?? answer) \(who)\(about)"
        },
        happened: { what, pupil in "Gebeurd: \(what)" + (pupil.map { ", met \($0)" } ?? "") },
        handedOver: { "Zaak overgedragen aan: \($0)" },
        unavailable: { "Kan niet optreden: \($0)" },
        accused: { "Doet niet mee, omdat het hierover gaat: \($0)" },
        available: { "Kan weer optreden: \($0)" },
        cleared: { "Gaat toch niet over deze collega: \($0)" },
        noted: "Notitie", answered: "Antwoord aan de melder",
        attached: { "Document toegevoegd: \($0)" },
        readerAdded: { "\($0) mag meelezen: \($1)" },
        readerRemoved: { "\($0) leest niet meer mee: \($1)" },
        unsealed: "Opengesteld voor wie zaken leest",
        reviewed: { "Over de afspraken, bij: \($0)" },
        closed: "Zaak afgesloten",
        tookIn: { "Nog een melding over deze zaak" + ($0.map { ". Die kwam binnen als zaak \($0)" } ?? "") },
        tookOut: {
            ($0.map { "De melding van zaak \($0)" } ?? "Een melding") + " hoort toch niet bij deze zaak"
        },
        joinedTo: {
            "Deze melding hoort bij " + ($0.map { "zaak \($0)" } ?? "een andere zaak")
                + ". Daar gaat het verder"
        },
        barredAlong: "Wie de zaak van deze melding niet mag lezen, leest ook deze melding niet",
        reopened: "Zaak heropend",
        moved: { "Van versie \($0) naar versie \($1) van het protocol" },
        reporter: {
            [
                "pupil": "een leerling", "parent": "een ouder", "staff": "een medewerker",
                "anonymous": "iemand zonder naam", "anyone": "iemand",
            ][$0] ?? $0
        }
    )
}
