extension StandstillTexts {
    /// In Dutch.
    static let dutch = StandstillTexts(
        suspended: { "staat stil sinds \($0); daarna komt er een nieuwe datum" },
        forbidden: { "mag nu niet, sinds \($0)" },
        paused: { "staat stil sinds \($0); daarna schuift de datum op" },
        whileHolds: { "dat dit niet meer geldt: \($0)" },
        wasPlanned: { "was gepland op \($0)" },
        steps: { count, day in
            count == 1 ? "1 stap staat stil sinds \(day)." : "\(count) stappen staan stil sinds \(day)."
        },
        waits: { "Wacht op \($0)." },
        anew: "Daarna begint de termijn opnieuw. De oude datum geldt niet meer.",
        runsOn: "Daarna loopt de termijn verder. De datum schuift dan op.",
        calendarSummary: "Vijfspoor: afspraak (staat stil)",
        calendarNote: { "Dit staat stil sinds \($0). Kijk eerst in Vijfspoor of het doorgaat." },
        today: { "Staat stil sinds \($0). Daarna komt er een nieuwe datum." }
    )
}
