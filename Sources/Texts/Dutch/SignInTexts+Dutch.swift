extension SignInTexts {
    /// In Dutch.
    static let dutch = SignInTexts(
        title: "Aanmelden",
        login: "Gebruikersnaam",
        password: "Wachtwoord",
        send: "Aanmelden",
        wrong: "Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Probeer het opnieuw.",
        wait: { "Er is te vaak een verkeerd wachtwoord ingevuld. Probeer het over \($0) minuten opnieuw." }
    )
}
