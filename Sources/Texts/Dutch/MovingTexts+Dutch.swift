extension MovingTexts {
    /// In Dutch.
    static let dutch = MovingTexts(
        runsBy: { number, day in
            guard let day else { return "Protocol: versie \(number), waarmee de school begon" }
            return "Protocol: versie \(number), vastgesteld op \(day)"
        },
        newer: "Er is een nieuwere versie. Bekijk wat er verandert.",
        waiting: {
            $0 == 1
                ? "1 lopende zaak werkt met een oudere versie"
                : "\($0) lopende zaken werken met een oudere versie"
        },
        page: .dutch, changes: .dutch, misfit: misfit, replay: .dutch
    )

    private static func misfit(_ misfit: Misfit, _ title: String) -> String {
        switch misfit {
        case .channel: "De melding kwam binnen via “\(title)”. Die weg is er niet meer."
        case .fact: "De vraag “\(title)” is beantwoord. Die vraag of dat antwoord is er niet meer."
        case .triage: "De melding is gewogen als “\(title)”. Die uitkomst is er niet meer."
        case .step: "“\(title)” is hier gebruikt. Die stap is er niet meer."
        case .notOpen: "“\(title)” is hier gedaan of gepland. Met die versie stond dat toen niet open."
        case .outcome: "“\(title)” is gekozen. Die uitkomst is er niet meer."
        case .field: "Bij “\(title)” is iets ingevuld. Die vraag of dat antwoord is er niet meer."
        case .happening: "“\(title)” is gemeld. Dat kent die versie niet."
        case .role: "“\(title)” had hier een rol. Die rol is er niet meer."
        case .document: "“\(title)” is toegevoegd. Dat kent die versie niet."
        case .readers: "Iemand mag meelezen bij “\(title)”. Dat kent die versie niet."
        }
    }
}

extension MovingPageTexts {
    /// In Dutch.
    static let dutch = MovingPageTexts(
        title: "Lopende zaken met een oudere versie",
        back: "Terug naar de versies",
        lead: {
            "Per zaak zie je wat er verandert als je die verplaatst naar versie \($0). Wat al gedaan is, blijft staan."
        },
        none: { "Alle lopende zaken werken met versie \($0)." },
        isPresent: { "Deze zaak werkt al met versie \($0)." },
        isClosed: { "Deze zaak is afgesloten. Zij blijft bij versie \($0)." },
        unreadable: {
            ($0 == 1 ? "1 zaak kan" : "\($0) zaken kunnen")
                + " niet worden gelezen en staan hier niet bij. Waarschuw de beheerder."
        },
        unseen: "Zaken die jij niet mag lezen staan hier niet. Ze gaan ook niet mee.",
        more: { $0 == 1 ? "Er is er nog 1. Die komt hierna." : "Er zijn er nog \($0). Die komen hierna." },
        version: { "versie \($0)" },
        changes: {
            switch $0 {
            case 0: "Aan wat openstaat verandert niets."
            case 1: "1 ding verandert"
            default: "\($0) dingen veranderen"
            }
        },
        stays: { "Kan niet naar versie \($0)" },
        staysHint: "Deze zaak blijft bij de versie van nu. Zo raakt niets uit het dossier weg.",
        choose: "Verplaatsen",
        reason: "Waarom verplaats je?",
        reasonHint: "Dit komt in de tijdlijn van elke zaak. Noem geen namen.",
        send: { $0 ? "Deze zaak verplaatsen" : "Aangevinkte zaken verplaatsen" },
        moved: { $0 == 1 ? "1 zaak is verplaatst." : "\($0) zaken zijn verplaatst." },
        stayed: {
            $0 == 1
                ? "1 zaak kon niet mee. Hieronder staat waarom."
                : "\($0) zaken konden niet mee. Hieronder staat waarom."
        },
        changed: {
            $0 == 1
                ? "In 1 zaak gebeurde intussen iets. Kijk die nog eens na."
                : "In \($0) zaken gebeurde intussen iets. Kijk die nog eens na."
        },
        noReason: "Schrijf op waarom je verplaatst. Een korte zin is genoeg.",
        noneChosen: "Vink minstens één zaak aan.",
        newVersion: "Er is intussen een nieuwere versie. Hieronder staat wat er dan verandert."
    )
}

extension MovingChangeTexts {
    /// In Dutch.
    static let dutch = MovingChangeTexts(
        comes: { what, who, day in
            "Komt erbij: “\(what)”, door \(who)" + (day.map { ", \($0)" } ?? "") + "."
        },
        offered: { "Mag dan ook: “\($0)”." },
        goes: { "Vervalt: “\($0)”." },
        withdrawn: { "Mag dan niet meer: “\($0)”." },
        date: { what, then, now in
            switch (then, now) {
            case (let then?, let now?): "“\(what)”: \(then), in plaats van \(now)."
            case (let then?, nil): "“\(what)” krijgt een datum: \(then)."
            case (nil, let now?): "“\(what)” heeft dan geen datum meer. Nu is dat \(now)."
            case (nil, nil): "“\(what)” krijgt een andere datum."
            }
        },
        owners: { what, then, now in "“\(what)”: door \(then), in plaats van \(now)." },
        strength: { what, isDuty in
            isDuty ? "“\(what)” moet dan. Nu mag het." : "“\(what)” mag dan. Nu moet het."
        },
        waits: { what, waits in
            waits ? "“\(what)” moet dan eerst wachten." : "“\(what)” kan dan meteen."
        },
        title: { then, now in "“\(now)” heet dan “\(then)”." },
        late: "Dat is dan meteen te laat.",
        times: { sentence, count in "\(sentence) (\(count) keer)" },
        readers: { step, then, now in
            let what = step.map { "wat bij “\($0)” staat" } ?? "dit dossier"
            let (then, now) = (then.joined(separator: ", "), now.joined(separator: ", "))
            return "Wie \(what) leest: \(then). Nu is dat: \(now)."
        }
    )
}

extension ReplayTexts {
    /// In Dutch.
    static let dutch = ReplayTexts(
        title: "Terugblik op zaken",
        back: "Terug naar de keuzes",
        lead: { version, alsoRunning in
            let cases = alsoRunning ? "afgesloten en lopende zaken" : "afgesloten zaken"
            let rules = version.map { "versie \($0) van het protocol" } ?? "het concept"
            return "Hier zie je wat anders was gegaan als \(cases) met \(rules) waren gelopen."
                + " De zaken zelf veranderen niet. Er staan geen namen bij."
        },
        noDraft:
            "Hier zie je wat er in afgesloten zaken anders was gegaan met het concept. Er is nu geen concept. Kies eerst iets anders bij Protocol aanpassen.",
        noCases: "Er is nog geen zaak die je hier mag lezen.",
        nothing: {
            $0 == 1
                ? "In die ene zaak was niets anders gegaan."
                : "In geen van de \($0) zaken was iets anders gegaan."
        },
        count: { some, all in "in \(some) van de \(all) zaken" },
        numbers: { numbers in
            (numbers.count == 1 ? "Zaak " : "Zaken ") + numbers.map(String.init).joined(separator: ", ")
        },
        difference: difference,
        days: { least, most in
            if least == most { return least == 1 ? "1 schooldag" : "\(least) schooldagen" }
            return "\(least) tot \(most) schooldagen"
        },
        latest: { "Dit gaat over de laatste \($0) zaken." },
        open: "Terugblik: wat was er in eerdere zaken anders gegaan?",
        rules: "Met welke regels",
        rule: { $0.map { "Versie \($0)" } ?? "Concept" },
        whichCases: "Welke zaken",
        cases: { $0 ? "Ook lopende zaken" : "Afgesloten zaken" }
    )

    private static func difference(_ difference: Difference, _ what: String) -> String {
        switch difference {
        case .comes: "“\(what)” was erbij gekomen"
        case .goes: "“\(what)” was er niet geweest"
        case .earlier(let days): "“\(what)” was \(days) eerder nodig geweest"
        case .later(let days): "“\(what)” had \(days) later gemogen"
        case .dated(true): "“\(what)” had een datum gehad"
        case .dated(false): "“\(what)” had geen datum gehad"
        case .late: "“\(what)” was te laat geweest"
        case .owners(let who): "“\(what)” was gedaan door \(who)"
        case .must(true): "“\(what)” had gemoeten, en mocht"
        case .must(false): "“\(what)” had gemogen, en moest"
        }
    }
}
