extension PeopleTexts {
    /// In Dutch.
    static let dutch = PeopleTexts(
        title: { role, isEstablished in (isEstablished ? found[role] : nil) ?? names[role] ?? role },
        chosen: "wie de melder koos",
        holder: { role, pupil in "\(role) (van \(pupil))" }
    )

    /// Nobody bullied until that was found, so these words say no more than that it is thought.
    private static let names = [
        "target": "de leerling die gepest wordt", "initiator": "de leerling die zou pesten",
        "follower": "de leerling die zou meedoen", "witness": "de getuige",
        "involved": "de betrokken leerlingen",
        "bullying-side": "de leerlingen die zouden pesten of meedoen", "pupil": "de leerling",
        "parents-of-target": "de ouders van de leerling die gepest wordt",
        "parents-of-initiator": "de ouders van de leerling die zou pesten",
        "parents-of-follower": "de ouders van de leerling die zou meedoen",
        "parents-of-witness": "de ouders van de getuige",
        "parents-of-involved": "de ouders van de betrokken leerlingen",
        "parents-of-bullying-side": "de ouders van de leerlingen die zouden pesten of meedoen",
        "parents-of-pupil": "de ouders van de leerling", "class": "de groep",
        "parents-of-class": "de ouders van de groep", "all-parents": "alle ouders",
        "reporter": "de melder",
        "case-owner": "de zaakhouder", "all-staff": "alle medewerkers",
    ]

    /// Once it was found.
    private static let found = [
        "initiator": "de leerling die pest", "follower": "de leerling die meedoet",
        "bullying-side": "de leerlingen die pesten of meedoen",
        "parents-of-initiator": "de ouders van de leerling die pest",
        "parents-of-follower": "de ouders van de leerling die meedoet",
        "parents-of-bullying-side": "de ouders van de leerlingen die pesten of meedoen",
    ]
}
