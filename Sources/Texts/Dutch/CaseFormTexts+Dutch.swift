extension CaseFormTexts {
    /// In Dutch.
    static let dutch = CaseFormTexts(
        tell: .dutch, parties: .dutch,
        note: SmallForm(
            title: "Notitie schrijven",
            lead: "Schrijf op wat je zag of hoorde. Wie de zaak mag lezen, leest ook dit.",
            words: "Notitie", send: "Opslaan"),
        leftOver:
            "Dit formulier kan niet meer worden verstuurd. Wat je typte, kun je hieronder bewaren als notitie.",
        facts: SmallForm(
            title: "Wat we weten",
            lead: "Pas alleen aan wat je zeker weet. “Weet ik niet” is ook een goed antwoord.",
            words: "Toelichting", send: "Antwoorden opslaan"),
        factWordOf: { "Dit is het woord van \($0)." },
        factAbout: { "\($0) (over \($1))" },
        notSaid: { "Nog niet gezegd – telt als “\($0)”" },
        happening: SmallForm(
            title: "Iets melden dat gebeurde",
            lead: "Sommige gebeurtenissen zetten nieuwe stappen van het protocol in gang.",
            words: "Wat gebeurde er precies?", send: "Vastleggen"),
        whatHappened: "Wat is er gebeurd?",
        noHappenings: "Het protocol van deze school noemt geen losse gebeurtenissen. Schrijf een notitie.",
        aboutWhom: "Over wie gaat het?", aboutAll: "De hele zaak",
        consent: SmallForm(
            title: "Toestemming vastleggen",
            lead: "Leg vast wie toestemming gaf, weigerde of introk.",
            words: "Toelichting", send: "Vastleggen"),
        consentWho: "Wie?", consentTo: "Waarvoor?", consentGeneral: "In het algemeen",
        consentAnswer: "Wat was het antwoord?",
        consentAnswers: {
            [
                "given": "Geeft toestemming", "declined": "Geeft geen toestemming",
                "withdrawn": "Trekt de toestemming in",
            ][$0] ?? $0
        },
        handOver: .dutch, letRead: .dutch, unseal: .dutch, closing: .dutch,
        reopening: SmallForm(
            title: "Zaak heropenen",
            lead: "Begint het weer, of bleek het niet klaar? Dan gaat de zaak verder waar zij was.",
            words: "Waarom gaat de zaak weer open?", send: "Heropenen")
    )
}

extension TellTexts {
    /// In Dutch.
    static let dutch = TellTexts(
        title: { "Informeer: \($0)" },
        what: "Waarover", byWhom: "Wie vertelt het", toWhom: "Aan wie", reached: "Te bereiken", why: "Waarom",
        setRight:
            "Wie eerder iets hoorde over deze leerling, hoort nu hoe het zit. Zeg het vriendelijk en duidelijk: wat niet is gebleken, wat nog niemand weet, en wat de school nu doet.",
        nobodyYet: "Dit bericht wacht: er is nog geen leerling bekend. Koppel eerst wie het is.",
        note: "Notitie",
        noteHint: "Mag leeg blijven. Bijvoorbeeld hoe je het vertelde, en wat de reactie was.",
        each:
            "Dit gaat naar meer dan één. Vink ieder apart af. De taak is klaar als iedereen het weet.",
        allTold: "Iedereen die dit moest horen, heeft het gehoord. Je kunt het nu afvinken.",
        wasTold: { "Verteld aan \($0)" },
        noteOf: { "Notitie over \($0) (mag leeg blijven)" },
        givenTo: { who, role, day in "\(who): verteld door \(role), \(day)" },
        partly: { told, rest in
            [told.isEmpty ? nil : "verteld aan \(told)", rest.isEmpty ? nil : "nog niet aan \(rest)"]
                .compactMap(\.self).joined(separator: "; ")
        },
        answer: "Antwoord voor wie meldde",
        answerHint:
            "Wie meldde, leest dit met de code van de melding. Noem geen andere leerlingen. Mag leeg blijven.",
        others: { "Ook meteen verteld aan \($0)?" },
        send: "Afvinken",
        given: { role, day in "Verteld door \(role), \(day)." },
        gone: "Dit bericht is niet meer nodig."
    )
}

extension PartiesTexts {
    /// In Dutch.
    static let dutch = PartiesTexts(
        title: "Betrokken leerlingen",
        lead: "Iedere leerling staat hier als vermeend, totdat iets is vastgesteld.",
        current: "Nu in deze zaak",
        how: { "\($0) in deze zaak" },
        involvement: {
            [
                "target": "Wordt (mogelijk) gepest", "initiator": "Zou pesten",
                "follower": "Zou meedoen", "witness": "Zag het gebeuren",
                "pupil": "Leerling van dit dossier",
            ][$0] ?? $0
        },
        leaves: "Doet niet mee",
        bothLead:
            "Wordt een leerling gepest, en pest die zelf ook? Een leerling heeft één rol in een zaak. Laat deze zaak dan zoals "
            + "zij is: de hulp gaat door. Over het pesten begint een zaak met",
        newReport: "een nieuwe melding",
        changeReason: "Waarom doet iemand nu anders mee?",
        changeHint: "Moet ingevuld zijn als er door de andere rol iets vervalt. Je ziet eerst wat.",
        changed: { reason, lapsed in
            "Waarom een leerling nu anders meedoet: \(reason)"
                + (lapsed.isEmpty ? "" : "\nDaardoor vervalt: \(lapsed.joined(separator: "; ")).")
        },
        correction: "Klopt niet meer wat is vastgesteld?",
        correctionLead:
            "Wat eerder is opgeschreven, blijft staan. Wie het al hoorde, komt op de lijst van wie de zaak leidt: dan wordt het rechtgezet.",
        known: { "Wat weten we van \($0)?" },
        asItIs: { "Zo laten: \($0)" },
        correctionReason: "Waarom klopt het niet?",
        add: "Leerling toevoegen",
        schoolClass: "Groep of klas", showClass: "Toon leerlingen",
        pupil: "Leerling", none: "Niemand toevoegen",
        newPart: "Rol in deze zaak",
        send: "Opslaan"
    )
}

extension HandOverTexts {
    /// In Dutch.
    static let dutch = HandOverTexts(
        form: .init(
            title: "Overdragen of laten waarnemen",
            lead:
                "Wie de zaak overneemt, leidt de zaak verder en leest het hele dossier. Stappen die het protocol aan een andere rol geeft, blijven bij die rol.",
            words: "Reden", send: "Vastleggen"),
        what: "Wat is er aan de hand?",
        way: {
            [
                "overdragen": "De zaak krijgt een andere zaakhouder",
                "afwezig": "Iemand kan in deze zaak niet optreden: de vervanger neemt het over",
                "beschuldigd": "De zaak gaat over deze collega: die ziet de zaak niet meer",
                "terug": "Iemand kan weer optreden, of een ander heeft deze rol nu",
            ][$0] ?? $0
        },
        role: "Wie?",
        about: { "Deze zaak gaat over een collega: \($0). Die ziet er niets van." },
        said: { role, day in "Vastgelegd door \(role), \(day)." },
        check: "Klopt dat niet?",
        because: { who, reason in "Waarom deze zaak over een collega gaat (\(who)): \(reason)" },
        clear: .init(
            title: "De zaak gaat toch niet over deze collega",
            lead: """
                Deze collega ziet dan weer wat bij de eigen rol hoort. Heeft alleen een ander de rol gekregen? Kies dat dan \
                hierboven: over wie de zaak gaat, blijft erbuiten.
                """,
            words: "Waarom gaat het toch niet over deze collega?", send: "Vastleggen dat het niet zo is"),
        leftSchool: "iemand die hier niet meer werkt",
        noHeir: "Gekozen door wie meldde (kan geen zaakhouder worden)",
        noPart: "Kan geen zaakhouder worden"
    )
}

extension ClosingTexts {
    /// In Dutch.
    static let dutch = ClosingTexts(
        title: "Zaak afsluiten",
        ready: {
            $0 ? "Je kunt de zaak afsluiten. Kijk eerst wat er nog openstaat." : "Je kunt de zaak afsluiten."
        },
        notReady: "Deze zaak kan nog niet worden afgesloten.",
        binding: "Dit moet eerst gebeuren, en mag niet worden overgeslagen:",
        pressing: "Let op: dit is te laat of moest meteen. Als je afsluit, sla je ook dit over:",
        waivable: "Dit staat nog open of wacht nog. Je slaat het over met de reden die je hieronder geeft:",
        notOpen: { "De laatste stap is nog niet aan de orde: \($0)." },
        throughStep: { "Sluit af met de stap “\($0)”" },
        whyReason:
            "Dit vraagt het protocol eerst. Is het er nog niet? Leg dan hieronder uit waarom je toch afsluit:",
        reason: "Waarom kan deze zaak worden afgesloten?",
        send: "Zaak afsluiten"
    )
}

extension LetReadTexts {
    /// In Dutch.
    static let dutch = LetReadTexts(
        form: .init(
            title: "Een collega laten meelezen",
            lead:
                "Wie meeleest, leest alles wat erbij staat, ook wat er al geschreven is. Dat blijft zo tot iemand het hier"
                + " weer stopt.",
            words: "Waarom moet deze collega dit lezen?", send: "Laten meelezen"),
        who: "Wie, en wat?",
        way: { who, set in "\(who): \(set)" },
        note: { who, reason in "Laat \(who) meelezen. \(reason)" },
        nobody: "In deze zaak kun je niemand laten meelezen.",
        stop: .init(
            title: "Niet meer laten meelezen",
            lead: "Deze collega leest de zaak dan niet meer. Wat al gelezen is, blijft gelezen.",
            words: "Waarom hoeft deze collega dit niet meer te lezen?", send: "Niet meer laten meelezen")
    )
}

extension UnsealTexts {
    /// In Dutch.
    static let dutch = UnsealTexts(
        form: .init(
            title: "Openstellen voor wie zaken leest",
            lead: """
                Deze melding kwam bij jou alleen, omdat zij over een volwassene ging. Gaat het toch over een leerling? Dan \
                kun je de zaak openstellen. Dat kun je niet terugdraaien: wat gelezen is, blijft gelezen.
                """,
            words: "Waarom mogen anderen dit nu lezen?", send: "Openstellen"),
        readers: { "Vanaf dan lezen deze collega's alles wat hier staat: \($0)." },
        accused: """
            Van wie je vastlegde dat het over die persoon gaat, blijft de zaak dicht. Klopt dat niet? Leg dan eerst vast dat \
            de zaak toch niet over deze collega gaat.
            """,
        stays: "Deze zaak is niet verzegeld, of zij blijft het. Openstellen doet alleen wie de melding kreeg."
    )
}
