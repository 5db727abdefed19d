extension WhyTexts {
    /// In Dutch.
    static let dutch = WhyTexts(
        amended: { "Eigen afspraak van de school, anders dan op papier · \($0)" },
        systemDefault: { "Systeemstandaard (\($0)): het protocol zegt hier niets over" },
        own: "Systeemstandaard: geen protocol zegt hier iets over, en Vijfspoor vraagt het toch",
        schoolsChoice: { "Keuze van de school (\($0)): het protocol zegt hier niets over" },
        protocolSays: { paragraph, rules in "Protocol \(paragraph) · \(rules)" }
    )
}
