extension InboxTexts {
    /// In Dutch.
    static let dutch = InboxTexts(
        title: "Meldingen",
        lead: "Deze meldingen zijn nog niet gewogen. Wat over gevaar gaat staat bovenaan, dan de nieuwste.",
        nothing: "Er ligt geen melding te wachten.",
        nothingHint: "Zie of hoor je zelf iets? Maak er een melding van, dan blijft het niet liggen.",
        new: "Zelf iets melden",
        report: { reporter, number in
            let who = [
                "pupil": "Melding van een leerling", "parent": "Melding van een ouder",
                "staff": "Melding van een collega", "anonymous": "Melding zonder naam",
            ]
            return "\(who[reporter] ?? "Melding") (\(number))"
        },
        cameIn: { "binnen op \($0)" },
        receiver: { "voor: \($0)" },
        ofClass: { "De melder noemt groep of klas \($0)." },
        noPupil: "leerling nog niet bekend",
        notForYou: "Wat er gemeld is, mag jouw rol niet lezen.",
        unreadable: "Deze melding kan nu niet worden gelezen. Open haar: daar staat wat er aan de hand is.",
        due: { "wegen uiterlijk \($0)" },
        danger: "Dringend: volgens de melder is iemand nu in gevaar",
        owner: { "door: \($0)" },
        weigh: "Wegen",
        open: "Openen",
        sent: { number, receiver in
            "Je melding (\(number)) is aangekomen bij: \(receiver). Jouw rol hoeft er nu niets mee te doen."
        }
    )
}
