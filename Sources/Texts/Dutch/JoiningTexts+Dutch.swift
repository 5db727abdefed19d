extension JoiningTexts {
    /// In Dutch.
    static let dutch = JoiningTexts(
        title: "Hoort dit bij een andere zaak?",
        lead: "Gaat deze melding over iets dat al in een zaak loopt? Dan zet je haar daarbij.",
        questionWith: {
            let question = "Hoort dit bij een zaak die al loopt?"
            return $0 == 0 ? question : "\(question) (\($0) mogelijk)"
        },
        candidates: "Deze zaken gaan over dezelfde leerlingen of groep",
        earlier:
            "Over deze leerling was er al een zaak. Die is afgesloten. Is dit een vervolg? Heropen dan eerst die zaak. Daarna kun je deze melding daarbij zetten.",
        number: "Nummer van de zaak",
        otherNumber: "Of het nummer van een andere zaak",
        numberHint: "Het nummer staat boven aan de pagina van de zaak.",
        whatHappens: """
            De woorden van de melder komen in die zaak te staan. De melding zelf wordt gesloten en blijft bewaard. De \
            code van de melder blijft werken. Leerlingen die alleen in deze melding staan, koppel je daarna zelf.
            """,
        send: "Bij deze zaak zetten",
        noNumber: "Kies een zaak, of vul het nummer in.",
        noCase: "Die zaak is er niet, of je mag er niet in werken. Vraag het aan wie de zaken coördineert.",
        changed: "Een collega was je voor. Kijk eerst wat er veranderd is.",
        tooLate: "Deze melding is al gewogen of gesloten.",
        obstacle: {
            [
                "itself": "Dat is deze melding zelf.",
                "closed": "Die zaak is gesloten. Heropen haar eerst, of weeg de melding als een nieuwe zaak.",
                "weighed": "Deze melding is al gewogen.",
                "other-plan": "Die zaak volgt een ander stappenplan. Weeg de melding daarom apart.",
                "sealed": """
                Een van de twee is in vertrouwen verteld. Dan lezen anderen mee die dat niet mogen, dus dit kan niet.
                """,
                "accused": """
                Iemand over wie deze melding gaat, kan die zaak lezen. Leg eerst in die zaak vast dat deze persoon \
                niet kan optreden.
                """,
            ][$0] ?? $0
        },
        look: "Bekijken",
        takeOut: "Hoort toch niet bij deze zaak",
        isOut: "Wat de melder schreef, staat alleen nog in de zaak van de melding zelf.",
        takingOut: .init(
            title: "Melding uit deze zaak halen",
            lead: """
                Hoort deze melding hier toch niet? Dan wacht zij weer als eigen melding, zoals eerst. In deze zaak blijft \
                staan dat zij er was en waarom zij eruit ging. Wat de melder schreef, staat hier dan niet meer.
                """,
            words: "Waarom hoort de melding hier niet?", send: "Uit de zaak halen"),
        gone: "Deze melding is al uit de zaak gehaald.",
        comingBack: .init(
            title: "Melding weer apart zetten",
            lead: """
                Hoort deze melding toch niet bij die andere zaak? Dan gaat zij daaruit en wacht zij hier weer, zoals eerst.
                """,
            words: "Waarom hoort de melding daar niet?", send: "Weer apart zetten")
    )
}
