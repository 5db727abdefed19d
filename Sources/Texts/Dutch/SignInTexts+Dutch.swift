extension SignInTexts {
    /// In Dutch.
    static let dutch = SignInTexts(
        title: "Aanmelden",
        goesOn: "Na het aanmelden ga je naar de pagina die je wilde openen.",
        login: "Gebruikersnaam",
        password: "Wachtwoord",
        send: "Aanmelden",
        wrong: "Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Probeer het opnieuw.",
        noRole:
            "Je hebt vandaag geen rol op deze school. Werk je hier wel? Vraag dan aan de directie of de coördinator om je"
            + " rol vast te leggen.",
        wait: { "Er is te vaak een verkeerd wachtwoord ingevuld. Probeer het over \($0) minuten opnieuw." }
    )
}
