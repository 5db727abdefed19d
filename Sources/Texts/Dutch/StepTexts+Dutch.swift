extension StepTexts {
    /// In Dutch.
    static let dutch = StepTexts(
        guide: "Leidraad",
        noGuide: "Bij deze stap geeft het protocol geen leidraad.",
        notes: "Vastleggen",
        toCalendar: "Zet in je agenda",
        calendarSummary: "Vijfspoor: afspraak",
        calendarDescription: { "Zaak \($0). Wat je nodig hebt staat in Vijfspoor." },
        calendarFile: "afspraak.ics",
        why: "Waarom",
        required: "moet ingevuld",
        requiredWith: { "moet ingevuld bij: " + $0.joined(separator: "; ") },
        onlyWith: { endings, isRequired in
            let endings = endings.joined(separator: "; ")
            return isRequired
                ? "moet ingevuld bij: \(endings), en blijft anders leeg" : "alleen invullen bij: \(endings)"
        },
        limits: { least, most, mayBeOther in
            let bounds = bounds(least, most)
            return mayBeOther
                ? "Het protocol zegt: \(bounds). Is het anders? Vul dan in hoe het is." : "Vul in: \(bounds)."
        },
        outside: { "Anders dan het protocol zegt: \(bounds($0, $1))." },
        agreementsHint: "Eén afspraak per regel.",
        unknown: "Weet ik niet",
        choose: "Kies",
        outcome: "Hoe liep het af?",
        found: { "Wat is er gebleken over \($0)?" },
        foundHint: { outcomes in
            let titles = outcomes.map { "“\($0)”" }.joined(separator: " of ")
            return "Het gaat om meer leerlingen. Zeg het bij ieder apart"
                + (outcomes.isEmpty ? "." : ", als je kiest voor \(titles).")
        },
        finding: {
            [
                "established": "Het staat vast", "not-shown": "Het is niet gebleken",
                "not-yet": "Dat weten we nog niet",
            ][$0] ?? $0
        },
        tookPlace: "Wanneer was het?",
        tookPlaceHint: "Laat staan als het vandaag was.",
        reason: "Reden",
        reasonHint: "Nodig als je afwijkt van wat het protocol eerst vraagt.",
        complete: "Afronden",
        draftKept: { "Je concept is bewaard: \($0)." },
        draftFailed: "Je concept is nu niet bewaard. Verstuur wat je typte, of bewaar het ergens anders.",
        plan: "Inplannen voor later",
        planDay: "Op welke dag?",
        planTime: "Hoe laat?",
        planSend: "Inplannen",
        closedDay: .init(
            title: "Op die dag is er geen school",
            explanation: { day, why in "Je koos \(day). Dan is er geen school: \(why)." },
            next: { "De eerste schooldag daarna is \($0)." },
            instead: { "Inplannen op \($0)" },
            anyway: { "Toch op \($0)" }),
        waive: "Overslaan",
        waiveReason: "Waarom sla je deze stap over?",
        waiveSend: "Overslaan met deze reden",
        consultations: "Eerst overleggen",
        consultWhom: { "Wat vindt \($0)?" },
        consulted: { "Geraadpleegd: \($0)" },
        consultSend: { "Mening van \($0) vastleggen" },
        consents: "Toestemming",
        consentStands: { who, stands in
            stands ? "\(who): toestemming gegeven" : "\(who): nog geen toestemming"
        },
        advice: "Advies om mee te geven",
        adviceFor: { "Voor \($0)" },
        waits: "Deze stap wacht op:",
        mind: "Let op:",
        doneBy: { role, day in "Gedaan door \(role), \(day)" },
        waivedBy: { role, day in "Overgeslagen door \(role), \(day)" },
        noConsent: { "Geen toestemming van \($0)." },
        withdrawn: "Deze stap is vervallen.",
        hadOutcome: { "Afloop: \($0)" },
        tellsAfter: "Hierna krijgt bericht",
        recordedIn: "Wordt vastgelegd in"
    )

    private static func bounds(_ least: Int?, _ most: Int?) -> String {
        [least.map { "minstens \($0)" }, most.map { "hoogstens \($0)" }].compactMap(\.self).joined(
            separator: " en ")
    }
}
