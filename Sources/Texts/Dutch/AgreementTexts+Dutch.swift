extension AgreementTexts {
    /// In Dutch.
    static let dutch = AgreementTexts(
        title: "Hoe gaat het met de afspraken?",
        hint:
            "Wat je hier kiest, komt bij de afspraken te staan. Wat er daarna moet gebeuren, volgt uit de afloop.",
        notSaid: "Niet besproken",
        standing: {
            ["kept": "Nagekomen", "partly": "Deels nagekomen", "broken": "Niet nagekomen"][$0] ?? $0
        },
        said: { "\($0) (\($1))" },
        line: { "\($0): \($1)" },
        hidden: "een afspraak die je niet kunt lezen")
}
