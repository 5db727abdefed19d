extension ComparisonTexts {
    /// In Dutch.
    static let dutch = ComparisonTexts(
        versions: { school, before, after in "\(school): van versie \(before) naar versie \(after)" },
        schools: { first, second in
            """
            \(first) en \(second) zijn twee scholen met elk een eigen protocol. Hun regels hebben niet dezelfde namen.
            Daarom staan ze hier per onderwerp naast elkaar, en is geen regel aan een andere gekoppeld.
            """
        },
        none: "Geen verschillen",
        came: { isNew, sentence in (isNew ? "Nieuw: " : "Vervalt: ") + sentence },
        changed: { now, before in "\(now) (was: \(before))" },
        renamed: { before, now in "“\(before)” heet nu “\(now)”" },
        within: { "\($0) (dit is anders uitgewerkt)" },
        source: { sentence, now, before in "\(sentence); dit komt nu uit \(now) (was: \(before))" },
        noSource: "geen regel",
        systemDefault: { "systeemstandaard (\($0))" },
        schoolsChoice: { "keuze van de school (\($0))" },
        amended: { source in
            source.isEmpty
                ? "eigen afspraak van de school" : "eigen afspraak van de school, op papier anders: \(source)"
        },
        touches: { "Raakt: \($0.joined(separator: ", "))" },
        count: { $0 == 1 ? "1 verschil" : "\($0) verschillen" },
        untold: "er is een verschil dat hier niet in woorden staat; vergelijk de bestanden zelf",
        sideBySide: { topic, first, second in
            "\(topic) — \(first.0): \(first.1); \(second.0): \(second.1)"
        },
        topic: topic,
        stepCount: { all, must in all == 0 ? "geen" : "\(all), waarvan \(must) verplicht" },
        rowCount: { all, executed in
            all == 0 ? "geen" : "\(all), waarvan het systeem er \(executed) uitvoert"
        },
        clauseCount: { all, own in "\(all), waarvan \(own) zo niet bij de andere school" },
        nothing: "niet geregeld",
        noDate: "zonder termijn",
        chapter: { chapters[$0] ?? $0 }
    )

    private static func topic(_ topic: Topic) -> String {
        switch topic {
        case .kindOfSchool: "soort school"
        case .caseOwner: "wie een zaak in het begin heeft"
        case .lawTask(let task): "wie volgens het protocol dit doet: \(task)"
        case .roles: "rollen"
        case .weigher: "wie een melding weegt"
        case .weighingTerm: "termijn om te wegen"
        case .outcomes: "hoe een melding gewogen kan worden"
        case .receipt: "termijn om te laten weten dat de melding er is"
        case .channels: "manieren om te melden"
        case .stepsOf(let kind): "hoeveel stappen van deze soort: \(kind)"
        case .whoDoes(let kind): "wie een stap van deze soort doet: \(kind)"
        case .terms(let kind): "termijnen van stappen van deze soort: \(kind)"
        case .told(let who): "berichten aan \(who)"
        case .toldTerm(let who): "termijnen van berichten aan \(who)"
        case .situations: "bijzondere situaties"
        case .documents: "documenten"
        case .places: "waar wordt vastgelegd"
        case .readers: "kringen van lezers"
        case .settings: "wat de school kan kiezen"
        case .gaps: "waar het protocol niets zegt (eigen keuzes van het systeem)"
        case .rowsOf(let kind): "regels van deze soort: \(kind)"
        case .chapter(let chapter): "regels in het hoofdstuk \(chapter)"
        case .texts: "leidraden, adviezen en brieven"
        case .whole: "alle bepalingen van dit onderwerp"
        }
    }

    private static let chapters = [
        "Definitions & triage": "Begrippen en wegen", "Signals": "Signalen",
        "Prevention & calendar": "Voorkomen en het schooljaar", "Reporting": "Melden",
        "Step plan": "Stappenplan", "Conversations & guidance": "Gesprekken en begeleiding",
        "Escalation & sanctions": "Opschalen en maatregelen", "Cyberbullying": "Online pesten",
        "Parents": "Ouders", "Aftercare & evaluation": "Nazorg en evaluatie",
        "Records, forms & contracts": "Vastleggen, formulieren en contracten",
        "Roles & contacts": "Rollen en adressen", "Advice texts": "Adviezen", "Gaps": "Open plekken",
    ]
}
