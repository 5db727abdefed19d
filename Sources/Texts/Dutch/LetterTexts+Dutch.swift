extension LetterTexts {
    /// In Dutch.
    static let dutch = LetterTexts(
        heading: "Brieven",
        write: { "Schrijf een brief aan \($0)" },
        title: { "Brief aan \($0)" },
        tab: { "Brief – \($0)" },
        lead:
            "Pas de tekst aan. Schrijf alleen over het eigen kind: in deze brief mag niemand een ander kind herkennen.",
        words: "Tekst van de brief",
        frame: { school, day, about in
            "Boven de brief komt: \(school), \(day), en waar het over gaat: \(about)."
        },
        salutation: { name, isToParents in
            isToParents ? "Beste ouders of verzorgers van \(name)," : "Beste \(name),"
        },
        signature: { writer, school in "Met vriendelijke groet,\n\(writer)\n\(school)" },
        lookedAt: "Ik heb dit nagelezen: hier gaat het niet over een ander kind",
        namesOthers: {
            """
            In de brief staat: \($0). Zo heet een ander kind in deze zaak of in de klas. Haal die naam weg. Gaat het over \
            iemand anders, een leerkracht bijvoorbeeld? Zet dan het vinkje onder de tekst.
            """
        },
        send: "Brief bewaren",
        written: { title, who in "Brief geschreven aan \(who): \(title)" },
        line: { who, role, day in "aan \(who), door \(role), \(day)" },
        to: { "Aan \($0)" },
        about: { "Over: \($0)" },
        kept:
            "De brief is bewaard. Druk hem af, of verstuur hem zoals je school dat doet. Vink daarna af dat het verteld is.",
        another: "Een bewaarde brief verandert niet meer. Klopt er iets niet? Schrijf dan een nieuwe.",
        file: "Brief als PDF",
        fileName: "brief.pdf",
        tell: "Afvinken dat het verteld is"
    )
}
