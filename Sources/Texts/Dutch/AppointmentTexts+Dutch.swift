extension AppointmentTexts {
    /// In Dutch.
    static let dutch = AppointmentTexts(
        title: "Wie doet wat?",
        back: "Terug naar het protocol",
        backToAll: "Terug naar alle rollen",
        lead: "Het protocol werkt met rollen. Hier zie je wie bij jullie welke rol heeft, en wie vervangt.",
        link: "Wie doet wat?",
        nobody: "Niemand",
        more: { "en nog \($0)" },
        absent: { "\($0) (nu afwezig)" },
        standIn: { "Vervanger: \($0)" },
        noStandIn: "Het protocol noemt geen vervanger.",
        vacant: { "Nog niemand voor: \($0.joined(separator: ", "))" },
        otherRoles: "Buiten de school of als groep",
        role: { "Wie is \($0)?" },
        holders: "Wie dit nu doet",
        days: { from, until in
            switch (from, until) {
            case (let from?, let until?): "van \(from) tot en met \(until)"
            case (let from?, nil): "vanaf \(from)"
            case (nil, let until?): "tot en met \(until)"
            case (nil, nil): ""
            }
        },
        end: "Stopt met deze rol",
        endOf: { "\($0) stopt met deze rol" },
        lastDay: "Laatste dag",
        lastDayHint: "Vul gisteren in als het nu meteen ingaat.",
        sendEnd: "Vastleggen",
        appoint: "Iemand aanwijzen",
        who: "Wie?",
        choose: "Kies iemand",
        schoolClass: "Voor welke groep?",
        from: "Vanaf welke dag?",
        until: "Tot en met welke dag?",
        untilHint: "Laat dit leeg als het voorlopig zo blijft.",
        reason: "Waarom?",
        reasonHint: """
            Wie deze rol heeft, wie coördineert en de leiding van de school lezen dit. Schrijf niets over leerlingen, \
            en niet waarom iemand ziek is.
            """,
        send: "Aanwijzen",
        follows: "Wat er voor deze rol openstaat, staat meteen ook bij wie je aanwijst.",
        others: { leaders in
            leaders.isEmpty
                ? "Wie deze rol heeft, regelt de beheerder van Vijfspoor."
                : "Wie deze rol heeft, beslist: \(leaders.joined(separator: ", "))."
        },
        history: "Wat is er veranderd?",
        historyHint: "Dit lezen wie deze rol heeft, wie coördineert en de leiding van de school.",
        said: { what, day, who, reason in "\(what) Vastgelegd op \(day) door \(who). Waarom: \(reason)" },
        begins: { who, role, from, until in
            "\(who) is \(role) vanaf \(from)" + (until.map { " tot en met \($0)" } ?? "") + "."
        },
        ends: { who, role, last in "\(who) is \(role) tot en met \(last)." },
        you: AppointmentYouTexts(
            begin: { role, from, until in
                "Je bent \(role) vanaf \(from)" + (until.map { " tot en met \($0)" } ?? "") + "."
            },
            end: { role, last in "Je bent \(role) tot en met \(last)." }),
        done: "Vastgelegd. De lijsten zijn binnen een paar minuten bij.",
        refused: refused,
        conflict: """
            Een collega veranderde iets aan de rollen terwijl jij bezig was. Hieronder staat wie nu wat doet. Kijk of \
            het nog klopt, en doe het dan opnieuw.
            """
    )

    private static func refused(_ reason: Refused) -> String {
        switch reason {
        case .person: "Kies iemand die op deze school werkt."
        case .role: "Deze rol kent het protocol niet."
        case .schoolClass: "Kies voor welke groep."
        case .oneself: "Over je eigen rollen beslist iemand anders."
        case .days:
            """
            Deze dagen kloppen niet. Een rol begint vandaag of later, hoogstens een jaar vooruit. De laatste dag ligt \
            niet voor de eerste en binnen tien jaar.
            """
        case .twice: "Deze persoon heeft deze rol op een van die dagen al."
        case .notYours(let leaders):
            leaders.isEmpty
                ? "Dit kan nu alleen de beheerder van Vijfspoor."
                : "Dit kan nu alleen: \(leaders.joined(separator: ", "))."
        case .reason(let most): "Schrijf op waarom, in hoogstens \(most) tekens."
        case .last(0):
            "Niemand anders heeft deze rol dan nog, en het protocol kan niet zonder. Wijs eerst een opvolger aan."
        case .last(let duties):
            "Niemand anders heeft deze rol dan nog, en er "
                + (duties == 1 ? "staat nog 1 taak" : "staan nog \(duties) taken")
                + " open. Wijs eerst een opvolger aan."
        }
    }
}
