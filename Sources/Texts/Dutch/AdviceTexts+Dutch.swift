extension AdviceTexts {
    /// In Dutch.
    static let dutch = AdviceTexts(
        title: "Wat kun je zelf doen?",
        lead: "Adviezen uit het protocol van de school, voor leerlingen, ouders en wie pesten ziet.",
        none: "Het protocol van deze school geeft geen adviezen.",
        back: "Terug naar het protocol",
        meantFor: { "Voor: \($0)" },
        inLanguage: { language in
            let names = [
                "ar": "Arabisch", "de": "Duits", "en": "Engels", "fr": "Frans", "nl": "Nederlands",
                "pl": "Pools",
                "tr": "Turks", "uk": "Oekraïens",
            ]
            return names[language].map { "In het \($0)" } ?? "In een andere taal (\(language))"
        },
        ownName: { language in
            let names = [
                "ar": "العربية", "de": "Deutsch", "en": "English", "fr": "Français", "nl": "Nederlands",
                "pl": "Polski", "tr": "Türkçe", "uk": "Українська",
            ]
            return names[language] ?? language
        },
        otherLanguages: "Lezen in een andere taal:",
        words: { $0 == "en" ? .english : .dutch })
}
