extension CaseFileTexts {
    /// In Dutch.
    static let dutch = CaseFileTexts(
        title: title,
        openedOn: { "Geopend op \($0)" },
        owner: { "Zaakhouder: \($0)" },
        notWeighed: "Nog niet gewogen",
        closed: "Afgesloten",
        running: "Loopt",
        pupils: { $0 == 1 ? "1 leerling" : "\($0) leerlingen" },
        back: back,
        heading: heading,
        group: { group, count in "\(groupTitle(group)) (\(count))" },
        moreLater: { "Nog \($1) \($0 == .undated ? "zonder vaste dag" : "voor later")" },
        nothingToDo: "Er staat nu niets open.",
        who: { roles, together in
            together ? roles.joined(separator: " samen met ") : roles.joined(separator: " of ")
        },
        due: { "uiterlijk \($0)" },
        dueAt: { "uiterlijk \($0) om \($1)" },
        planned: { "gepland op \($0)" },
        late: "Te laat",
        carriedOut: { "Opgeslagen: \($0)." },
        butMind: "Let op. Het is opgeslagen, maar zo hoort het eigenlijk niet te gaan:",
        keptOutside: { question, answer, least, most in
            let bounds = [least.map { "minstens \($0)" }, most.map { "hoogstens \($0)" }].compactMap(\.self)
            return
                "Bij “\(question)” staat nu: \(answer). Het protocol zegt: \(bounds.joined(separator: " en "))."
        },
        waitsFor: "Wacht op:",
        stillToPass: { passed, term, day in "\(passed) van \(term); op zijn vroegst \(day)" },
        noDate: "zonder einddatum",
        expected: { "naar verwachting \($0)" },
        standsInFor: { "\($0) (in plaats van \($1))" },
        standsWith: { "\($0) (staat nu bij \($1))" },
        receiver: { "Ligt bij: \($0)" },
        decidedBy: { " · beslist: \($0)" },
        action: action,
        tell: { who, what in "Informeer: \(who) – \(what)" },
        tellAll: { who, count in "Informeer: \(who) (\(count) berichten)" },
        stillToTell: { "Nog niet verteld aan: \($0)" },
        receipt: "de melding is aangekomen",
        reportCopy: "er is een melding; dit is de kopie",
        namelessPupil: "leerling zonder leesbare naam",
        setRight: "recht zetten wat eerder over deze leerling is verteld",
        part: part,
        standing: {
            [
                "alleged": "vermeend", "established": "vastgesteld", "not-shown": "niet gebleken",
                "withdrawn": "doet niet meer mee",
            ][$0] ?? $0
        },
        nobody: "Er is nog geen leerling bekend.",
        parentsOf: { "de ouders van \($0)" },
        and: " en ",
        wordOf: { who, day in "volgens \(who), \(day)" },
        unknown: "Weet ik niet",
        noFacts: "Er is nog geen vraag beantwoord.",
        noAgreements: "Er zijn nog geen afspraken vastgelegd.",
        agreedIn: { step, day in "\(step), \(day)" },
        noRecords: "Er is nog niets vastgelegd.",
        recordedLast: { count, day in count == 1 ? day : "\(count) keer, het laatst op \(day)" },
        before: "Wat daarvoor gebeurde",
        showKind: "Laat zien", kind: kind,
        earlier: { "Wat er eerder gebeurde (\($0))" },
        hidden: { $0 == 1 ? "1 regel is niet voor jouw rol." : "\($0) regels zijn niet voor jouw rol." },
        reportedTo: { channel, receiver in "\(channel), gemeld bij: \(receiver)" },
        notForYou: "Dit is niet voor jouw rol. Je ziet wel wat jij moet doen."
    )

    private static func kind(_ kind: TimelineKind?) -> String {
        switch kind {
        case nil: "Alles"
        case .steps: "Stappen"
        case .notices: "Berichten"
        case .notes: "Notities"
        case .weighing: "Melding en weging"
        case .people: "Wie meedoet en meeleest"
        }
    }

    private static func title(_ subject: Subject) -> String {
        switch subject {
        case .number(let number): "Zaak \(number)"
        case .pupil(let name): "Dossier van \(name)"
        case .schoolClass(let title, _): title
        case .schoolYear(let year): "Schooljaar \(year)"
        }
    }

    private static func back(_ subject: Subject) -> String {
        switch subject {
        case .number(let number): "Terug naar zaak \(number)"
        case .pupil(let name): "Terug naar het dossier van \(name)"
        case .schoolClass(let title, _): "Terug naar \(title)"
        case .schoolYear: "Terug naar het schooljaar"
        }
    }

    private static func heading(_ heading: Heading) -> String {
        switch heading {
        case .map: "Spoorkaart"
        case .next: "Wat nu"
        case .notices: "Wie moet het weten"
        case .people: "Betrokken leerlingen"
        case .report: "De melding"
        case .facts: "Wat we weten"
        case .agreements: "Afspraken"
        case .records: "Vastgelegd"
        case .timeline: "Wat er gebeurde"
        case .more: "In deze zaak"
        case .moreHere: "In dit dossier"
        }
    }

    private static func groupTitle(_ group: StepGroup) -> String {
        switch group {
        case .overdue: "Te laat"
        case .today: "Vandaag"
        case .week: "Deze week"
        case .later: "Later"
        case .undated: "Zonder vaste dag"
        case .decide: "Jij beslist"
        case .waiting: "Wacht nog"
        case .offered: "Mag ook"
        }
    }

    private static func action(_ action: Action) -> String {
        switch action {
        case .open: "Doen"
        case .tick: "Afvinken"
        case .look: "Bekijken"
        case .note: "Notitie schrijven"
        case .facts: "Antwoorden aanpassen"
        case .happening: "Iets melden dat gebeurde"
        case .consent: "Toestemming vastleggen"
        case .parties: "Leerlingen aanpassen"
        case .handOver: "Overdragen"
        case .accuse: "Het gaat over een collega"
        case .letRead: "Laten meelezen"
        case .unseal: "Openstellen voor wie zaken leest"
        case .close: "Afsluiten"
        case .reopen: "Heropenen"
        case .comeBack: "Hoort toch niet bij die zaak"
        case .weigh: "Wegen"
        }
    }

    private static func part(_ involvement: String, _ isEstablished: Bool) -> String {
        switch involvement {
        case "target": isEstablished ? "wordt gepest" : "wordt mogelijk gepest"
        case "initiator": isEstablished ? "pest" : "zou pesten"
        case "follower": isEstablished ? "loopt mee" : "zou meedoen"
        case "witness": "zag het gebeuren"
        default: "leerling van dit dossier"
        }
    }
}
