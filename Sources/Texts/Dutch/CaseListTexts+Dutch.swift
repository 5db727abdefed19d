extension CaseListTexts {
    /// In Dutch.
    static let dutch = CaseListTexts(
        title: "Zaken",
        filters: "Kies wat je wilt zien",
        status: "Stand",
        statusTitle: { ["open": "Loopt nog", "closed": "Afgesloten", "all": "Alles"][$0] ?? $0 },
        triage: "Weging",
        schoolClass: "Groep of klas",
        any: "Maakt niet uit",
        unreadable: "Deze zaak kan nu niet worden gelezen. Open haar: daar staat wat er aan de hand is.",
        notWeighed: "nog niet gewogen",
        onlyLate: "Alleen wat te laat is",
        show: "Toon",
        clear: "Alles tonen",
        nothing: "Er zijn nog geen zaken. Een zaak begint met een melding.",
        nothingFound: "Geen zaak past bij deze keuze.",
        heading: { number, pupil in "Zaak \(number) · \(pupil)" },
        noPupil: "leerling nog niet bekend",
        owner: { "zaakhouder: \($0)" },
        nextDue: { "eerstvolgend: \($0)" },
        late: "Te laat",
        openDuties: {
            $0 == 0 ? "niets open" : $0 == 1 ? "1 stap open" : "\($0) stappen open"
        },
        closed: "afgesloten",
        pages: "Bladeren",
        previous: "Vorige",
        next: "Volgende"
    )
}
