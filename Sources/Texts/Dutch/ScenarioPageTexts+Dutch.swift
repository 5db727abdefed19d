extension ScenarioPageTexts {
    /// In Dutch.
    static let dutch = ScenarioPageTexts(
        title: "Proeven van het protocol",
        back: "Terug naar het protocol",
        backToList: "Terug naar de proeven",
        lead:
            "Een proef is een verzonnen verhaal: wat er gebeurt op welke dag, en wat het protocol dan moet vragen. Het programma speelt elke proef na. Gaat er iets anders dan de proef zegt, dan staat hier wat.",
        inForce: "Wat nu geldt",
        draft: "Het concept",
        brokenDraft: "Het concept kan zo niet worden uitgevoerd. Kijk eerst bij “Protocol aanpassen”.",
        score: { holding, all in
            holding == all
                ? "Alle \(all) proeven gaan goed."
                : "\(holding) van de \(all) proeven \(holding == 1 ? "gaat" : "gaan") goed."
        },
        red: "Deze gaan niet goed",
        green: "Deze gaan goed",
        group: { scope, number in "\(scope): \(number)" },
        unreadable: "Deze proef kan niet worden gespeeld. Er staan fouten in:",
        meant: { "Bedoelde je “\($0)”?" },
        complaint: { ReaderPhrases.dutch.said($0) },
        line: { "Regel \($0)" },
        expected: "Dit moest:",
        found: "Dit is gevonden:",
        holds: "klopt",
        fails: "klopt niet",
        allHolds: "Alles gaat zoals de proef zegt.",
        someFail: {
            $0 == 1
                ? "Eén ding gaat anders dan de proef zegt." : "\($0) dingen gaan anders dan de proef zegt."
        },
        none: "Bij dit protocol zijn geen proeven.",
        rule: { paragraph, id in paragraph.isEmpty ? id : "\(paragraph) (\(id))" },
        gap: { "Eigen keuze (\($0))" },
        explain: { "Uitleg bij \($0)" },
        explanation: { "Uitleg bij \($0)" },
        explanationLead: "Wat hier staat in het protocol, en wat het programma ermee doet.",
        comparison: "Protocol vergelijken",
        comparisonLead:
            "Kies een vroegere versie van dit protocol, of dat van een andere school. Hieronder staat wat verschilt met wat nu bij ons geldt.",
        compareWith: "Vergelijken met",
        earlier: { "Onze versie \($0)" },
        other: { $0 },
        compare: "Vergelijken",
        differences: { $0 == 0 ? "Er is geen verschil." : $0 == 1 ? "Eén verschil." : "\($0) verschillen." })
}
