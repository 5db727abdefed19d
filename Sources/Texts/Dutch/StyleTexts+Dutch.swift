extension StyleTexts {
    /// In Dutch.
    static let dutch = StyleTexts(
        title: "Stijl",
        lead:
            "Hier staan alle onderdelen waaruit de pagina's zijn gemaakt. Licht of donker kiest je apparaat.",
        heading: heading,
        subheading: "Een kop in een deel",
        sentence: "Iedereen moet zich hier veilig voelen, en wie iets ziet, mag het altijd vertellen.",
        word: "Rustig", otherWord: "Samen",
        button: "Opslaan", secondButton: "Later doen", quietButton: "Terug", link: "Een stap in een zaak",
        field: "Een regel", hint: "Zo helpt een hint.", longField: "Een verhaal", day: "Een dag",
        choice: "Een keuze",
        question: "Een vraag", check: "Dit is nagegaan",
        message: "Het is vastgelegd.", refused: "Er is nog iets nodig",
        empty: "Er is nog niets.", late: "Te laat", why: "Protocol §1",
        more: "Meer hierover"
    )

    private static func heading(_ part: Part) -> String {
        switch part {
        case .colours: "Kleuren"
        case .letters: "Letters"
        case .buttons: "Knoppen"
        case .fields: "Velden"
        case .messages: "Mededelingen"
        case .lines: "Regels"
        case .said: "Wat iemand zei, en wat er gebeurde"
        }
    }
}
