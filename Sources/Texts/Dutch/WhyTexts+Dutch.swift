extension WhyTexts {
    /// In Dutch.
    static let dutch = WhyTexts(
        systemDefault: { "Systeemstandaard (\($0)): het protocol zegt hier niets over" },
        schoolsChoice: { "Keuze van de school (\($0)): het protocol zegt hier niets over" },
        protocolSays: { paragraph, rules in "Protocol \(paragraph) · \(rules)" }
    )
}
