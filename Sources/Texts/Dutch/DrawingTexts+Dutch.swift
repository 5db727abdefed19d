extension DrawingTexts {
    /// In Dutch.
    static let dutch = DrawingTexts(
        overview: "Van melding tot afsluiten in één tekening",
        overviewDescription: {
            "\($0) onderdelen van het protocol, van boven naar beneden in de tijd. Een pijl wijst naar wat erop kan volgen."
        },
        description: {
            "\(counted($0)), van boven naar beneden in de tijd. Onder de tekening staat hetzelfde als lijst."
        },
        whole: "Het protocol als tekening",
        draft: "Zo ziet het protocol er met dit concept uit: de tekening",
        title: { "\($0): de tekening" },
        lead:
            "De tijd loopt van boven naar beneden. Een pijl betekent: als dit klaar is, begint het volgende.",
        noDrawing: "De tekening kan nu niet worden gemaakt. Hieronder staat alles als lijst.",
        wayBack: "Terug naar het protocol",
        asDrawing: { "Bekijk “\($0)” als tekening" },
        parts: { "Onderdelen van “\($0)”" },
        others: "Andere tekeningen",
        asList: "Dezelfde stappen als lijst",
        part: { "deel \($0)" },
        together: joined,
        steps: counted,
        may: "mag, hoeft niet",
        mustNot: "mag niet",
        sometimes: "alleen als het nodig is",
        first: { "pas na \(joined($0.map { "“\($0)”" }))" },
        again: { outcome, when, most in
            "bij “\(outcome)” nog een keer, \(when)" + (most.map { "; hooguit \($0) keer" } ?? "")
        },
        anew: { $0.map { "telkens opnieuw: \($0)" } ?? "telkens opnieuw" },
        anewAfter: { "bij “\($0)” telkens opnieuw" },
        tooOften: { "\($0), \($1) keer" },
        handsOver: { role, outcomes in
            let when = outcomes.isEmpty ? "daarna" : "bij " + joined(outcomes.map { "“\($0)”" })
            return "\(when) is de zaak van: \(role)"
        },
        onward: { title, when in when.map { "\($0): verder bij “\(title)”" } ?? "verder bij “\(title)”" },
        back: { title, when in when.map { "\($0): terug naar “\(title)”" } ?? "terug naar “\(title)”" },
        ending: "Het dossier wordt gesloten",
        more: { "of om \($0) andere redenen" },
        moment: { moment, question in
            switch moment {
            case .opened: "zodra dit begint"
            case .planned: "zodra dit gepland is"
            case .waived: "als dit wordt overgeslagen"
            case .ends: "als de tijd voorbij is"
            case .overdue: "als dit te laat is"
            case .date: "op de dag bij “\(question)”"
            case .filled: "als “\(question)” is ingevuld"
            }
        },
        touched: { touch in
            switch touch {
            case .suspended: "Dit wacht zolang"
            case .forbidden: "Dit mag dan niet"
            case .replaced: "Dit gaat dan anders"
            }
        },
        legend: "Wat de tekens betekenen",
        sign: { sign in
            switch sign {
            case .start: "hierdoor begint het"
            case .opens: "daarna komt"
            case .waits: "moet eerst klaar zijn"
            case .may: "een stap die mag, maar niet hoeft"
            case .answer: "hoe een stap kan aflopen"
            case .onward: "verder op een andere tekening"
            }
        }
    )

    private static func counted(_ steps: Int) -> String { steps == 1 ? "1 stap" : "\(steps) stappen" }

    private static func joined(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " en " + last
    }
}
