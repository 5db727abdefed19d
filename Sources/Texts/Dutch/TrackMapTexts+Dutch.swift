extension TrackMapTexts {
    /// In Dutch.
    static let dutch = TrackMapTexts(
        description: { done, open, late in
            "Vijf sporen met stappen, van links naar rechts in de tijd: \(done) gedaan, \(open) open, waarvan \(late) te laat. Onder de kaart staat alles als lijst."
        },
        track: { track, isEstablished in
            switch track {
            case "target": isEstablished ? "Leerling die gepest wordt" : "Leerling die mogelijk gepest wordt"
            case "initiator": isEstablished ? "Leerling die pest" : "Leerling die zou pesten"
            case "group": "Groep"
            case "parents": "Ouders"
            default: "School"
            }
        },
        standing: { standing in
            switch standing {
            case .done: "gedaan"
            case .open: "open"
            case .late: "te laat"
            case .waiting: "wacht nog"
            case .offered: "mag ook"
            case .waived: "overgeslagen"
            }
        },
        today: "vandaag",
        later: "later",
        more: { "nog \($0)" },
        told: { "\($0) berichten" },
        earlier: { "\($0) eerder" },
        whole: "Hele spoorkaart",
        slide:
            "Past de kaart niet op je scherm? Schuif haar opzij: links staat wat er eerder was, rechts wat er nog komt.",
        asList: "Spoorkaart als lijst"
    )
}
