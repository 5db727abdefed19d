extension ProtocolDraftTexts {
    /// In Dutch.
    static let dutch = ProtocolDraftTexts(
        check: "Concept controleren",
        checkHint:
            "We zoeken naar zaken die vast zouden lopen, en spelen alle proeven na. Dat duurt een paar tellen.",
        findings: "Wat de controle vond",
        allGood: { count in
            count == 0
                ? "Geen fouten gevonden."
                : "Geen fouten gevonden. Alle \(count) proeven lopen zoals bedoeld."
        },
        deadEnds: "Zo kan het niet: zaken zouden vastlopen.",
        nothingOwed: "Een open zaak waarin niemand iets hoeft te doen.",
        stuck: { steps in
            "Een zaak waarin niemand verder kan"
                + (steps.isEmpty ? "." : "; deze stappen wachten: \(list(steps)).")
        },
        noEnd: { steps in
            "Een zaak die nooit afgesloten kan worden"
                + (steps.isEmpty ? "." : "; deze stappen blijven staan: \(list(steps)).")
        },
        misses: "Let op: sommige stappen vallen weg.",
        neverOpened: { "De stap “\($0)” komt nooit aan de beurt." },
        neverDone: { "De stap “\($0)” kan nooit af." },
        fallen: { fallen, all in
            fallen == 1
                ? "1 van de \(all) proeven loopt anders"
                : "\(fallen) van de \(all) proeven lopen anders"
        },
        fallenHint:
            "Een proef is een verzonnen zaak, met wat er dan moet gebeuren. Verander je met opzet een termijn of stap, dan klopt die proef niet meer. Open de proef en kijk of dit is wat je bedoelt. Vaststellen mag dan gewoon.",
        because: { changes in "Komt door: \(changes.joined(separator: "; "))." },
        becauseOfSeveral: "Komt door een paar veranderingen samen.",
        wasSo: "Dit liep al anders in de versie die nu geldt.",
        unreadable: "Deze proef past niet meer bij het protocol.",
        refused: "Dit concept kan niet worden vastgesteld: zaken zouden vastlopen. Hieronder staat waardoor.",
        busy: "Er wordt al veel gecontroleerd. Wacht even en probeer het nog eens.",
        ways: "Wat wil je aanpassen?",
        choicesHeading: "Wat het protocol openlaat"
    )

    private static func list(_ words: [String]) -> String {
        words.map { "“\($0)”" }.joined(separator: ", ")
    }
}
