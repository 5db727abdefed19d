extension KeptTexts {
    /// In Dutch.
    static let dutch = KeptTexts(
        typed: "Dit typte je",
        again: "Opnieuw versturen",
        copy: "Kopieer wat je wilt bewaren, voordat je deze pagina verlaat.",
        goesAlong:
            "Meld je opnieuw aan. Er is nog niets verstuurd. Wat je typte, gaat mee: je verstuurt het daarna.",
        signedIn: "Je bent weer aangemeld",
        notSentYet: "Wat je typte, is nog niet verstuurd. Kijk of het nog klopt en verstuur het dan.",
        leave: "Niet versturen, naar Vandaag")
}
