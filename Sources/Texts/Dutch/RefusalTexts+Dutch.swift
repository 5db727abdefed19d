extension RefusalTexts {
    /// In Dutch.
    static let dutch = RefusalTexts(
        title: "Dit kan nu niet",
        incomplete: "Er is nog iets nodig",
        nothingLost: "Wat je typte, staat hieronder nog. Er is niets verstuurd.",
        rules: "Dit zegt het protocol",
        unknown: { "Dit komt niet voor in het protocol van de school: \($0)." },
        notOpen: { "Deze stap is nog niet aan de orde: \($0)." },
        alreadyEnded: { "Deze stap is al afgerond of vervallen: \($0)." },
        obstacles: "Eerst moet dit gebeuren:",
        forbidden: { "Het protocol van de school staat dit niet toe: \($0)." },
        missing: { "Vul nog in: \($0.joined(separator: ", "))." },
        unanswered: {
            ["reden": "Schrijf nog op waarom.", "rol": "Kies nog een rol.", "aan": "Kies nog wie."][$0]
        },
        invalidAnswer: { answer, allowed in
            "“\(answer)” kan hier niet. Kies of schrijf bijvoorbeeld: \(allowed.joined(separator: ", "))."
        },
        outOfBounds: { field, least, most in
            let bounds = [least.map { "minstens \($0)" }, most.map { "hoogstens \($0)" }].compactMap(\.self)
            return "Bij “\(field)” hoort een aantal van \(bounds.joined(separator: " en "))."
        },
        otherDay: { field, first, last in
            let days = [first.map { "niet eerder dan \($0)" }, last.map { "niet later dan \($0)" }]
                .compactMap(\.self)
            return "Kies bij “\(field)” een dag \(days.joined(separator: " en "))."
        },
        otherOutcome: { field, outcomes in
            "“\(field)” hoort alleen bij de uitkomst “\(outcomes.joined(separator: "” of “"))”. "
                + "Kies die uitkomst, of maak dit veld leeg."
        },
        outcomeNeeded: "Kies eerst een uitkomst.",
        findingsNeeded:
            "Kies bij iedere leerling wat er is gebleken. Bij de één kan het vaststaan en bij de ander niet.",
        nothingToCorrect: "Zo staat het al bij deze leerling.",
        reasonNeeded: "Schrijf op waarom je dit zo doet. Dat mag, maar het protocol vraagt dan een reden.",
        wouldLapse:
            "Als deze leerling anders meedoet, vervalt wat hieronder staat. Schrijf op het formulier waarom. "
            + "Moet het blijven, verander dan niets en doe een nieuwe melding over deze leerling.",
        notWaivable: { "Deze stap mag niet worden overgeslagen: \($0)." },
        notYours: { "Dit is aan: \($0.joined(separator: " of "))." },
        notYourWord: { "Dit is het woord van \($0). Een ander kan dat niet veranderen." },
        cannotOwn: {
            "Zaakhouder is één persoon van de school die volgens het protocol iets doet of leest in een zaak. Dat geldt niet voor: \($0)."
        },
        isOwner: { "De zaakhouder is al: \($0). Er is niets veranderd." },
        notAway: { "Bij \($0) staat niet dat die er niet is. Er is niets veranderd." },
        takenOver: {
            "Het protocol heeft een eigen stap om de zaak aan deze rol te geven: “\($0)”. Gebruik die stap. Alleen als de zaakhouder er niet is, of als deze rol de zaak eerder had, kan het ook zo."
        },
        accused: {
            "De zaak gaat over een collega met deze rol: \($0). Die krijgt de zaak niet, en dat blijft zo bij afwezigheid. Klopt het niet, of heeft een ander de rol nu? Leg dat dan eerst vast."
        },
        ownRole:
            "Deze rol heb je zelf ook. Dan zie jij deze zaak niet meer, en misschien niemand. Kies een andere rol, of vraag dit aan een collega die deze rol niet heeft.",
        nobodyElseReads:
            "Dan leest niemand behalve jij deze zaak nog. Er is al een collega die haar niet ziet. Praat eerst met iemand die de zaak ook leest, of bel de vertrouwensinspecteur (0900 111 3 111).",
        nobodyLeads:
            "Dan leidt niemand deze zaak nog: iedereen die haar kan leiden, staat er dan buiten. Draag haar eerst over, laat de directie eerst iemand aan de rol helpen, of bel de vertrouwensinspecteur (0900 111 3 111).",
        closedReaders: "Aan deze kring van lezers kan niemand worden toegevoegd.",
        notWeighed: "Deze melding kwam binnen via een weg met eigen stappen. Die wordt niet gewogen.",
        staysSealed:
            "Wat hier in vertrouwen is verteld, blijft in vertrouwen. Anderen kunnen deze zaak niet lezen.",
        closed: "Deze zaak is afgesloten. Heropen haar eerst, of schrijf een notitie.",
        notClosable: "Deze zaak kan nog niet worden afgesloten.",
        notClosed: "Deze zaak is niet afgesloten.",
        impossibleDate:
            "Deze datum kan niet: wat gebeurd is, ligt niet vóór de melding en niet in de toekomst. Was het eerder dan de melding, kies dan de dag van de melding en schrijf de echte dag in het verslag. Een plan ligt niet in het verleden of meer dan een jaar vooruit.",
        farAway: { "Deze datum ligt te ver weg. Kies een dag van \($0) tot en met \($1)." },
        empty: "Er is nog niets ingevuld.",
        noOneReporter:
            "In deze zaak is er niet precies één melder. Een antwoord bij de code kan daarom niet. Vertel het zelf.",
        tooLong: { "Dit is te lang om te bewaren. Er passen ongeveer \($0) letters. Haal er iets af." },
        unreadable: "Er ontbreekt iets aan dit formulier. Controleer het en verstuur het nog eens.",
        obstacle: .dutch, conflict: .dutch)
}

extension ObstacleTexts {
    /// In Dutch.
    static let dutch = ObstacleTexts(
        need: "een voorwaarde van het protocol",
        withReason: "met een reden mag het toch",
        facts: { "een antwoord op: \($0.joined(separator: " "))" },
        date: { "de datum: die volgt \($0)" },
        notBefore: { "de dag: het kan vanaf \($0)" },
        overlay: { "het einde van: \($0)" },
        document: { "een document dat de school nog toevoegt: \($0)" },
        consultation: { "de mening van \($0)" },
        consent: { "toestemming van \($0)" + ($1 ? " (die is ingetrokken)" : "") },
        excluded: { "niets meer: dit gaat niet samen met “\($0)”" },
        paused: "de termijn staat stil",
        otherTrigger: "uit wat er nog gebeurt",
        afterStep: { "uit “\($0)”" }
    )
}

extension ConflictTexts {
    /// In Dutch.
    static let dutch = ConflictTexts(
        title: "Iemand anders schreef intussen in deze zaak",
        ownTitle: "Je schreef zelf al in deze zaak",
        explanation:
            "Wat je typte, staat hieronder nog. Kijk wat erbij kwam. Klopt jouw tekst dan nog? Verstuur hem nog eens.",
        ended:
            "Kijk wat erbij kwam. Wat je hier typte, staat onderaan nog, en kan alleen nog een notitie worden.",
        hidden: "Wat erbij kwam, is niet voor jouw rol."
    )
}
