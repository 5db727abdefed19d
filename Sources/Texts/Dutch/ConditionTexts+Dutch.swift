extension ConditionTexts {
    /// In Dutch.
    static let dutch = ConditionTexts(
        says: says,
        all: { $0.joined(separator: " en ") },
        any: { $0.joined(separator: " of ") },
        nested: { "(\($0))" },
        bounds: { least, most in
            switch (least, most) {
            case (let least?, let most?) where least == most: "\(least)"
            case (let least?, let most?): "\(least) tot en met \(most)"
            case (let least?, nil): "\(least) of meer"
            case (nil, let most?): "hoogstens \(most)"
            case (nil, nil): "elk aantal"
            }
        })

    private static func says(_ said: Said, _ holds: Bool) -> String {
        let not = holds ? "" : "niet "
        switch said {
        case .each(let who, let what): return "\(not)voor elke leerling (\(who)) geldt: \(what)"
        case .oneOf(let who, let what):
            return "voor \(holds ? "minstens één" : "geen enkele") leerling (\(who)) geldt: \(what)"
        case .fact(let question, let answers):
            return "op “\(question)” is het antwoord \(not)\(or(answers))"
        case .triage(let outcomes): return "de weging is \(not)\(or(outcomes))"
        case .done(let step, let times): return done(step, times, holds)
        case .outcome(let step, let endings, let inARow):
            let row = inARow > 1 ? "\(inARow) keer achter elkaar " : ""
            return "“\(step)” liep \(row)\(not)af met \(or(endings))"
        case .open(let step): return "“\(step)” staat \(not)open"
        case .waived(let step): return "“\(step)” is \(not)overgeslagen"
        case .happened(let what, let times):
            return "dit gebeurde \(not)\(times > 1 ? "minstens \(times) keer" : "eerder"): \(what)"
        case .pupils(let who, let bounds): return "het aantal leerlingen (\(who)) is \(not)\(bounds)"
        case .classes(let who, let bounds): return "het aantal groepen (\(who)) is \(not)\(bounds)"
        case .yearGroup(let bounds): return "de leerling zit \(not)in leerjaar \(bounds)"
        case .count(let counter, let bounds): return "de teller “\(counter)” staat \(not)op \(bounds)"
        default: return saysOfTheSchool(said, holds)
        }
    }

    private static func saysOfTheSchool(_ said: Said, _ holds: Bool) -> String {
        let not = holds ? "" : "niet "
        switch said {
        case .consent(let who, let step):
            return "er is \(holds ? "" : "geen ")toestemming van \(who)"
                + (step.map { " voor “\($0)”" } ?? "")
        case .consentRefused(let who, let step):
            return "de toestemming van \(who)" + (step.map { " voor “\($0)”" } ?? "")
                + " is \(not)geweigerd of ingetrokken"
        case .recorded(let place): return "er staat \(holds ? "iets" : "niets") in “\(place)”"
        case .channel(let channels): return "de melding kwam \(not)binnen via \(or(channels))"
        case .owner(let role): return "de zaakhouder is \(not)\(role)"
        case .overlay(let overlay): return "dit geldt \(holds ? "nu" : "niet"): \(overlay)"
        case .document(let document): return "het document “\(document)” \(holds ? "is er" : "is er niet")"
        case .setting(let setting, let values): return "de instelling “\(setting)” is \(not)\(or(values))"
        case .passed(let term, let since, let within): return passed(term, since, within, holds)
        default: return ""
        }
    }

    private static func done(_ step: String, _ times: Int, _ holds: Bool) -> String {
        guard times > 1 else { return "“\(step)” is \(holds ? "gedaan" : "nog niet gedaan")" }
        return "“\(step)” is \(holds ? "minstens" : "nog geen") \(times) keer gedaan"
    }

    /// What never happened is neither long ago nor shortly ago.
    private static func passed(_ term: String, _ since: String, _ within: Bool, _ holds: Bool) -> String {
        let isLong = within != holds
        let words = isLong ? "\(since) is \(term) voorbij" : "\(since) is nog geen \(term) voorbij"
        return holds ? words : "\(words), of dat was er nog niet"
    }

    private static func or(_ words: [String]) -> String {
        words.map { "“\($0)”" }.joined(separator: " of ")
    }
}
