extension PersonListTexts {
    /// In Dutch.
    static let dutch = PersonListTexts(
        title: "Wie een leerling zelf kan kiezen",
        link: "Wie een leerling zelf kan kiezen bij een melding",
        lead: { ways in
            "Op het meldformulier kan iemand één persoon kiezen, bij: "
                + ways.map { "“\($0)”" }.joined(separator: ", ")
                + ". Alleen die persoon krijgt de melding, en geen collega met dezelfde rol."
        },
        isPublic:
            "Wie op deze lijst staat, staat met naam op het meldformulier. Dat is een openbare pagina. Vraag het dus eerst.",
        noWays: "In dit protocol kiest een melder nergens één persoon. Er is hier niets in te stellen.",
        nobody: { receivers in
            "Er staat nog niemand op de lijst. Tot die tijd komen deze meldingen bij: "
                + receivers.joined(separator: ", ") + "."
        },
        who: "Op de lijst",
        nobodyThere: "Niemand heeft nu een rol waaruit gekozen wordt. Geef eerst iemand die rol.",
        conflict: """
            Een collega veranderde deze lijst terwijl jij bezig was. Hieronder staat de lijst zoals die nu is. Kijk of \
            het nog klopt, en doe het dan opnieuw.
            """,
        save: "Bewaren"
    )
}
