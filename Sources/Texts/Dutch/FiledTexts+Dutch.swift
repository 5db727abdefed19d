extension FiledTexts {
    /// In Dutch.
    static let dutch = FiledTexts(
        title: { place, pupil in pupil.map { "\(place): \($0)" } ?? place },
        copyOutside: { system, pupil in
            "Vijfspoor zet dit niet zelf in \(system). Kopieer de tekst en plak die in \(system)"
                + (pupil.map { " bij \($0)." } ?? ".")
        },
        inside: { pupil in pupil.map { "Dit is hier over \($0) vastgelegd." } ?? "Dit is hier vastgelegd." },
        withoutNames:
            "De namen van andere leerlingen zijn weggelaten. Lees de tekst wel na: soms is ook zonder naam te zien om wie het gaat.",
        sealed:
            "Dit is in vertrouwen verteld. Neem hier niets van over in een ander systeem: daar lezen anderen het ook.",
        somebodyElse: "[andere leerling]",
        from: { "Uit Vijfspoor: \($0)" },
        by: { "Door: \($0)" },
        outcome: { "Afloop: \($0)" },
        later: { day, text in "Toegevoegd op \(day): \(text)" },
        copy: "Kopieer deze tekst",
        copied: "Gekopieerd",
        takeOver: { system, pupil in
            pupil.map { "Neem dit over in \(system), bij \($0)" } ?? "Neem dit over in \(system)"
        }
    )
}
