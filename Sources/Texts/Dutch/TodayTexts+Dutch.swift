extension TodayTexts {
    /// In Dutch.
    static let dutch = TodayTexts(
        title: { "Vandaag, \($0)" },
        nothing: "Je hebt op dit moment niets open staan.",
        heading: { group, count in
            let words = ["overdue": "Te laat", "today": "Vandaag", "week": "Deze week", "later": "Later"]
            return "\(words[group] ?? group) (\(count))"
        },
        options: { "Mag ook (\($0))" },
        overdue: "Te laat.",
        due: { "uiterlijk \($0)" },
        unknownPupil: "leerling nog niet bekend",
        othersLate: "dit is van een collega en te laat",
        tell: { who, what in "Informeer \(who): \(what)" },
        action: { $0 ? "Doen" : "Afvinken" }
    )
}
