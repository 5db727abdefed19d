extension ExplanationTexts {
    /// In Dutch.
    static let dutch = ExplanationTexts(
        heading: heading,
        rule: { paragraph, id, rule in
            (paragraph.isEmpty ? id : "\(paragraph) (\(id))") + (rule.isEmpty ? "" : ": \(rule)")
        },
        gap: { id, rule in "Standaard van het systeem (\(id))" + (rule.isEmpty ? "" : ": \(rule)") },
        noRule: "Hier is geen regel bij genoemd.",
        treatment: {
            switch $0 {
            case "executed": "Het systeem voert deze regel uit."
            case "gap":
                "Hier zegt het protocol niets. Het systeem vult het zelf in; wat daarop rust, staat hieronder."
            case "shown": "Het systeem laat deze regel zien en voert hem niet uit."
            default: "Met deze regel doet het systeem niets."
            }
        },
        thisStep: "deze stap",
        moreScenarios: { "en nog \($0) andere" },
        choice: { address, value in
            "De school kan dit zelf kiezen\(address.map { " met \($0)" } ?? ""). Nu is het: \(value)."
        },
        choices: "De school kan hier zelf kiezen.",
        scenario: { title, file in "\(title) (\(file))" },
        noScenario: "Geen enkel scenario komt hier.",
        noDuty: "Dit is geen taak die in een dossier staat.",
        belongsTo: { title, address in "Hoort bij “\(title)”\(address.map { " (\($0))" } ?? "")" },
        standing: .dutch, counting: .dutch)

    private static func heading(_ heading: Heading) -> String {
        switch heading {
        case .what: "Wat het is"
        case .source: "Waar het vandaan komt"
        case .begins: "Wanneer het begint"
        case .who: "Wie het doet"
        case .byWhen: "Wanneer het klaar moet zijn"
        case .needs: "Wat eerst nodig is"
        case .asked: "Wat wordt gevraagd en vastgelegd"
        case .told: "Wie bericht krijgt"
        case .follows: "Hoe het kan aflopen"
        case .mentioned: "Wat erop volgt, en waar het meetelt"
        case .choices: "Wat de school kan kiezen"
        case .scenarios: "Scenario’s"
        case .standing: "Hoe het ervoor staat"
        case .ledHere: "Hoe het zo kwam"
        case .counted: "Hoe de dag is geteld"
        }
    }
}

extension StandingTexts {
    /// In Dutch.
    static let dutch = StandingTexts(
        title: { what, scope, moment in "“\(what)” \(scope), op \(moment)" },
        state: { word, day in
            let on = day.map { " op \($0)" } ?? ""
            switch word {
            case "open": return "Het staat open."
            case "due": return "Het moet vandaag."
            case "overdue": return "Het is te laat."
            case "offered": return "Het mag, maar hoeft niet."
            case "waiting": return "Het wacht."
            case "done": return "Het is gedaan\(on)."
            case "waived": return "Het is overgeslagen\(on)."
            default: return "Het is vervallen."
            }
        },
        waitsFor: { "Het wacht nog op: \($0)." },
        who: { "Wie het doet: \($0)." },
        about: { "Het gaat over: \($0)." },
        due: { "Het moet uiterlijk \($0)." },
        noDue: "Er is geen einddatum.",
        happened: { moment, what in "\(moment): \(what)" },
        began: { moment, what in "\(moment): “\(what)” begon" },
        nowhere: { what, moment in "“\(what)” staat op \(moment) in geen dossier." },
        notYet: { "Het begint \($0). Dat is nog niet gebeurd." },
        missed: { moment, condition in
            "Op \(moment) kon het beginnen, maar dat gebeurde niet."
                + (condition.map { " Het begint alleen als dit zo is: \($0)." } ?? "")
        })
}

extension CountingTexts {
    /// In Dutch.
    static let dutch = CountingTexts(
        rule: { rule, source in "De termijn is: \(rule)" + (source.isEmpty ? "." : " · \(source)") },
        from: { "Geteld vanaf \($0)." },
        fromJoining: { moment, isAboutOne in
            "Geteld vanaf \(moment): toen kwam \(isAboutOne ? "deze leerling erbij" : "er een leerling bij"). "
                + "Wat eerder gebeurde, telt niet mee."
        },
        counted: { days in
            "Geteld: " + days.enumerated().map { "\($0.offset + 1) is \($0.element)" }.joined(separator: ", ")
                + "."
        },
        countedMany: { count, first, last in "Geteld: \(count) schooldagen, van \(first) tot en met \(last)."
        },
        skipped: { "Overgeslagen: \($0.joined(separator: "; "))." },
        nothingSkipped: "Er is geen dag overgeslagen.",
        run: { first, last, count, why in
            switch count {
            case 1: "\(first) (\(why))"
            case 2: "\(first) en \(last) (\(why))"
            default: "\(first) tot en met \(last) (\(why))"
            }
        },
        moved: { term, day, why, due in
            "\(term) verder is \(day). Dan is er geen school (\(why)). Daarom is het \(due)."
        },
        landed: { term, day in "\(term) verder is \(day)." },
        paused: { days, areOfSchool, due in
            let word = areOfSchool ? "schooldag" : "dag"
            return "De termijn stond \(days) \(days == 1 ? word : word + "en") stil. Daarom is het \(due)."
        },
        weekend: "weekend",
        noLessons: "geen lesdag")
}
