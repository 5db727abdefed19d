extension ProblemTexts {
    /// In Dutch.
    static let dutch = ProblemTexts(
        notFound: ProblemText("Deze pagina is er niet", "Misschien is het adres verkeerd overgenomen."),
        signedOut: ProblemText(
            "Je bent niet meer aangemeld",
            "Er is niets verstuurd. Meld je opnieuw aan.",
            wayOn: "Aanmelden"),
        foreignForm: ProblemText(
            "Dit formulier is verlopen",
            "Er is niets opgeslagen en niets verstuurd. De pagina stond te lang open, of je hebt je in een ander venster aangemeld."
        ),
        noAccess: ProblemText(
            "Dit dossier is niet voor jou",
            "Het protocol van de school laat jouw rol dit niet lezen. Deze poging is genoteerd.",
            wayOn: "Terug"),
        notYours: ProblemText(
            "Dit is niet jouw taak",
            "Dit is voor wie het beleid tegen pesten coördineert. Er is niets veranderd.",
            wayOn: "Terug"),
        badForm: ProblemText(
            "Dit formulier kwam niet goed over", "Er is niets opgeslagen. Ga terug en probeer het opnieuw."),
        notPrinted: ProblemText(
            "De brief kon geen PDF worden",
            "Er is niets kwijt. Probeer het nog eens, of ga terug en druk de pagina met de brief af: daar staat hetzelfde in."
        ),
        tooLarge: ProblemText(
            "Dit is te groot om te versturen",
            "Er is niets opgeslagen. Ga in je browser een stap terug: daar staat wat je typte meestal nog. Maak het korter en verstuur het opnieuw."
        ),
        badRequest: ProblemText(
            "Je browser stuurde iets dat hier niet past",
            "Er is niets opgeslagen. Begin opnieuw bij de voorpagina. Blijft het misgaan, wis dan de cookies van deze site."
        ),
        conflict: ProblemText(
            "Iemand anders schreef net in dit dossier",
            "Er is niets verloren. Open het dossier opnieuw, kijk wat er veranderd is en sla jouw tekst dan nog eens op."
        ),
        erased: ProblemText(
            "Dit dossier is gewist", "Het is met opzet gewist. Niemand kan het nog lezen."),
        keyLost: ProblemText(
            "Dit dossier kan nu niet worden gelezen",
            "De sleutel van dit dossier ontbreekt. Het is niet gewist. Waarschuw de beheerder: die kan een kopie van de sleutels terugzetten."
        ),
        keysMissing: ProblemText(
            "De sleutels van deze school passen niet",
            "Er is niets verloren, maar het dossier kan nu niet geopend worden. Waarschuw de beheerder."),
        damaged: ProblemText(
            "Hier is iets beschadigd",
            "Wat er is opgeslagen klopt niet meer met wat er is opgeschreven. Verander hier niets en waarschuw de beheerder: die kan een kopie terugzetten."
        ),
        diskFull: ProblemText(
            "Er is geen ruimte meer om op te slaan",
            "Er is niets opgeslagen. Laat deze pagina open, waarschuw de beheerder en verstuur daarna opnieuw."
        ),
        busy: ProblemText(
            "Het lukt nu even niet", "Er is niets opgeslagen. Wacht een minuut en verstuur opnieuw."
        ),
        unusableProtocol: ProblemText(
            "Het protocol van de school kan nu niet worden gelezen",
            "Er is niets verloren. Waarschuw de beheerder: in het logboek van het programma staat wat er mis is."
        ),
        tellSomebodyElse: ProblemText(
            "Deze pagina werkt nu even niet",
            "Dat ligt niet aan jou: er is iets mis met deze website. Wil je iets melden? Wacht er dan niet op: vertel het aan een leraar of een andere volwassene op school die je vertrouwt, of bel de school. De beheerder van de website kan zien wat er mis is."
        ),
        fault: ProblemText(
            "Er ging iets mis",
            "Dat ligt niet aan jou. Probeer het opnieuw; blijft het misgaan, waarschuw dan de beheerder."
        )
    )
}
