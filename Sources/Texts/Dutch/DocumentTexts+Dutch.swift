extension DocumentTexts {
    /// In Dutch.
    static let dutch = DocumentTexts(
        title: "Documenten bij het protocol",
        back: "Terug naar het protocol",
        lead: "Het protocol verwijst naar deze documenten. Ontbreekt er een? Dan wacht wat erop steunt.",
        none: "Het protocol verwijst niet naar andere documenten.",
        notYours:
            "Heeft de school een document dat hier ontbreekt? Vertel het aan wie het beleid tegen pesten coördineert.",
        missing: "ontbreekt nog",
        present: "De school heeft dit document.",
        said: { title, day, who, saidOn in
            "De school heeft dit: “\(title)”, van \(day). Vastgelegd door \(who) op \(saidOn)."
        },
        waiting: { "Hierop wacht: \($0)." },
        possible: { "Hiermee kan: \($0)." },
        attach: "De school heeft dit document",
        change: "Klopt dit niet?",
        withdrawHint: "Dan wacht weer wat op dit document steunt. Wat al gedaan is, blijft staan.",
        withdraw: "De school heeft het toch niet",
        titleLabel: "Hoe heet het bij ons?",
        titleHint: "Zo vinden collega's het terug.",
        dateLabel: "Van welke datum is het?",
        dateHint: "De datum die op het document staat.",
        send: "Vastleggen",
        noTitle: "Schrijf op hoe het document heet. Een korte titel is genoeg.",
        longTitle: { "Deze titel is te lang. Maak er hoogstens \($0) letters van." },
        noDate:
            "Kies de datum die op het document staat. Die ligt niet in de toekomst, en niet meer dan vijftig jaar terug.",
        changed: "Een collega was je voor. Hieronder staat hoe het nu is."
    )
}
