extension ProtocolVersionTexts {
    /// In Dutch.
    static let dutch = ProtocolVersionTexts(
        title: "Versies van het protocol",
        lead: "Een versie verandert nooit. Een zaak gaat volgens de versie waarmee die begon.",
        read: { "Versie \($0) lezen" },
        differences: { count, before in
            count == 1 ? "1 verschil met versie \(before)" : "\(count) verschillen met versie \(before)"
        },
        same: { "Geen verschil met versie \($0)." },
        compare: "Twee versies vergelijken",
        from: "Van versie",
        to: "naar versie",
        option: { number, day in day.map { "\(number), van \($0)" } ?? "\(number), het begin" },
        show: "Vergelijken",
        compared: { from, to, count in
            switch count {
            case 0: "Versie \(from) en versie \(to) zeggen hetzelfde"
            case 1: "Van versie \(from) naar versie \(to): 1 verschil"
            default: "Van versie \(from) naar versie \(to): \(count) verschillen"
            }
        },
        versionTitle: { "Versie \($0) van het protocol van \($1)" },
        earlier: "Dit is een eerdere versie. Nieuwe zaken gaan volgens een latere.",
        back: "Terug naar alle versies",
        all: "Alle versies, met de verschillen"
    )
}
