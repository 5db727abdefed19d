extension PeopleTexts {
    /// In Dutch.
    static let dutch = PeopleTexts(
        title: { names[$0] ?? $0 }
    )

    private static let names = [
        "target": "de leerling die gepest wordt", "initiator": "de leerling die pest",
        "follower": "de meeloper", "witness": "de getuige", "involved": "de betrokken leerlingen",
        "bullying-side": "de leerlingen die pesten of meelopen", "pupil": "de leerling",
        "parents-of-target": "de ouders van de leerling die gepest wordt",
        "parents-of-initiator": "de ouders van de leerling die pest",
        "parents-of-follower": "de ouders van de meeloper",
        "parents-of-involved": "de ouders van de betrokken leerlingen",
        "parents-of-bullying-side": "de ouders van de leerlingen die pesten of meelopen",
        "parents-of-pupil": "de ouders van de leerling", "class": "de groep",
        "parents-of-class": "de ouders van de groep", "all-parents": "alle ouders",
        "reporter": "de melder",
        "case-owner": "de zaakhouder", "all-staff": "alle medewerkers",
    ]
}
