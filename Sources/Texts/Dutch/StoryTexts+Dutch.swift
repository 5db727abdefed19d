extension StoryTexts {
    /// In Dutch.
    static let dutch = StoryTexts(
        happens: happens, expects: expects, duty: duty, found: found,
        stands: { title, standing, details in
            "“\(title)” \(word(standing, true, isOne: true))\(all(details))."
        },
        reporter: { reporters[$0] ?? $0 },
        pupil: { "leerling \($0)" },
        rule: { rule, id in "“\(rule)” (\(id))" })

    // MARK: what happens

    private static func happens(_ happens: Happens, _ circumstance: Circumstance) -> String {
        var words = plain(happens)
        if !circumstance.pupils.isEmpty { words += " over \(and(circumstance.pupils))" }
        if let by = circumstance.by { words += ", door \(by)" }
        return circumstance.isRefused ? "Iemand probeert dit, en het mag niet: \(words)." : "\(words)."
    }

    private static func plain(_ happens: Happens) -> String {
        switch happens {
        case .report(let by, let over): "Er komt een melding binnen: \(by), via “\(over)”"
        case .opened: "Het dossier wordt geopend"
        case .note: "Iemand schrijft een notitie"
        case .closed: "Het dossier wordt afgesloten"
        case .reopened: "Het dossier wordt heropend"
        case .passes: "De tijd gaat voorbij"
        case .joined(let pupils): "Er hoort iemand bij: \(and(pupils))"
        case .left(let pupils): "Er hoort iemand toch niet bij: \(and(pupils))"
        case .corrected(let found): "Wat was vastgesteld, wordt rechtgezet: \(and(found.map(standing)))"
        case .answers(let answers):
            "Er is antwoord: " + and(answers.map { "“\($0.question)” is \($0.answer)" })
        case .weighed(let outcome?): "De weging wordt “\(outcome)”"
        case .weighed(nil): "De weging wordt wat de tabel aanraadt"
        case .done(let steps, let outcome, let found):
            "\(or(steps)) wordt gedaan" + (outcome.map { " met uitkomst “\($0)”" } ?? "")
                + (found.isEmpty ? "" : " (\(and(found.map(standing))))")
        case .planned(let steps, let day): "\(or(steps)) wordt gepland op \(day)"
        case .waived(let steps): "\(or(steps)) wordt overgeslagen"
        case .told(let notices, let to):
            "Dit wordt verteld: \(or(notices))" + (to.map { ", aan \($0)" } ?? "")
        case .consent(let who, let steps, let answer):
            "Toestemming van \(who)\(steps.isEmpty ? "" : " voor \(or(steps))"): \(consents[answer] ?? answer)"
        default: plainRest(happens)
        }
    }

    private static func plainRest(_ happens: Happens) -> String {
        switch happens {
        case .consulted(let who, let steps):
            "Er wordt overlegd met \(who ?? "iedereen die meedenkt") over \(or(steps))"
        case .happened(let what): "Dit gebeurt: \(what)"
        case .handedOver(let who): "De zaak gaat over naar \(who)"
        case .unavailable(let who, let group, let why):
            "\(who)\(group.map { " van \($0)" } ?? "") kan het niet doen (\(absences[why] ?? why))"
        case .available(let who, let group): "\(who)\(group.map { " van \($0)" } ?? "") kan het weer doen"
        case .attached(let document): "De school voegt “\(document)” toe"
        case .readerAdded(let set, let who): "\(who) mag voortaan “\(set)” lezen"
        case .readerRemoved(let set, let who): "\(who) mag “\(set)” niet meer lezen"
        case .unsealed: "De zaak gaat open voor wie zaken leest"
        default: ""
        }
    }

    private static let consents = [
        "given": "gegeven", "declined": "niet gegeven", "withdrawn": "ingetrokken",
    ]
    private static let absences = [
        "absent": "afwezig", "accused": "beschuldigd", "vacant": "niemand heeft deze rol",
    ]

    private static let reporters = [
        "pupil": "van een leerling", "parent": "van een ouder", "staff": "van een medewerker",
        "anonymous": "zonder naam", "anyone": "van iemand",
    ]

    // MARK: duties

    private static func duty(
        _ standing: Standing, _ titles: [String], _ isSo: Bool, _ details: [Detail]
    ) -> String {
        "\(or(titles)) \(word(standing, isSo, isOne: titles.count == 1))\(all(details))."
    }

    private static func word(_ standing: Standing, _ isSo: Bool, isOne: Bool) -> String {
        let not = isSo ? "" : "niet "
        return switch standing {
        case .open: isSo ? "staat open" : "staat niet open"
        case .waiting: isSo ? "wacht nog" : "wacht niet"
        case .pending: isSo ? "staat open of wacht nog" : "staat niet open en wacht niet"
        case .offered: isSo ? "kan worden gekozen" : "kan niet worden gekozen"
        case .done: "is \(not)gedaan"
        case .waived: "is \(not)overgeslagen"
        case .withdrawn: "is \(not)vervallen"
        case .overdue: "is \(not)te laat"
        case .told: "is \(not)verteld"
        case .owed: isSo ? "moet worden verteld" : "hoeft niet te worden verteld"
        case .due: isSo ? "moet vandaag" : "moet niet vandaag"
        case .question: isSo ? "vraagt om een antwoord" : "vraagt niet om een antwoord"
        }
    }

    private static func all(_ details: [Detail]) -> String {
        details.map(detail).filter { !$0.isEmpty }.map { ", \($0)" }.joined()
    }

    private static func detail(_ detail: Detail) -> String {
        switch detail {
        case .of(let pupils): "over \(and(pupils))"
        case .to(let who): "aan \(who)"
        case .owners(let who, let together):
            who.isEmpty ? "" : "door \(together ? and(who) + " samen" : who.joined(separator: " of "))"
        case .due(let day): day.map { "uiterlijk \($0)" } ?? "zonder datum"
        case .time(let time): "om \(time) uur"
        case .dayPart(let part): part == "morning" ? "in de ochtend" : "in de middag"
        case .cites(let rules): "volgens \(rules.joined(separator: ", "))"
        case .isDefault(let isSo): isSo ? "omdat wij dat zelf invulden" : "omdat het protocol het zegt"
        case .times(let number): "\(number) keer"
        case .waitsFor(let what): what.isEmpty ? "" : "op \(and(what))"
        case .by(let who): "door \(who)"
        case .on(let day): "op \(day)"
        case .outcome(let outcome): "met uitkomst “\(outcome)”"
        case .until(let day): "tot en met \(day)"
        }
    }

    // MARK: what must be so

    private static func expects(_ expected: Expected) -> String {
        switch expected {
        case .refused(let steps): "\(or(steps)) mag nu niet."
        case .allowed(let steps): "\(or(steps)) mag nu wel."
        case .warned(let steps, let isSo): "Bij \(or(steps)) staat \(isSo ? "een" : "geen") waarschuwing."
        case .recorded(let what, let isSo): "Er is \(isSo ? "" : "niets ")vastgelegd: \(what)."
        case .locked(let steps, let isSo):
            "\(or(steps)) \(isSo ? "kan niet, want er ontbreekt een document" : "wacht niet op een document")."
        case .undone(let steps, let isSo):
            "Wie nu afsluit, laat \(or(steps)) \(isSo ? "liggen" : "niet liggen")."
        case .fact(let questions, let answers):
            "Het antwoord op \(or(questions)) is \(answers.joined(separator: " of "))."
        case .weighed(let outcome): "De weging is “\(outcome)”."
        case .recommended(let outcome): "De tabel raadt “\(outcome)” aan."
        case .undecided(let isSo): isSo ? "De tabel weet het nog niet." : "De tabel weet wat zij aanraadt."
        case .history(let outcomes): "Er is zo gewogen: \(outcomes.joined(separator: ", "))."
        case .standing(let all): and(all.map(standing)).capitalizedFirstLetter + "."
        default: expectsOfTheSchool(expected)
        }
    }

    private static func standing(_ of: (pupil: String, standing: String)) -> String {
        let words = ["established": "het staat vast", "not-shown": "het is niet gebleken"]
        return "\(of.pupil): \(words[of.standing] ?? "alleen een vermoeden")"
    }

    private static func expectsOfTheSchool(_ expected: Expected) -> String {
        switch expected {
        case .owner(let who): "De zaak is van \(who)."
        case .receives(let who): "De melding komt bij \(who)."
        case .plan(let plan): "Het plan “\(plan)” loopt."
        case .mayRead(let who, let isSo): "\(who) mag dit \(isSo ? "" : "niet ")lezen.".capitalizedFirstLetter
        case .asked(let what, let isSo): "Er wordt \(isSo ? "" : "niet ")gevraagd: \(what)."
        case .guide(let rule): "De handleiding noemt de regel \(rule)."
        case .shown(let what): "Er staat een tekst bij \(what)."
        case .reminded(let steps, let who, let day): reminder("Een herinnering aan", steps, who, day)
        case .lateShown(let steps, let who, let day): reminder("Het te laat zijn van", steps, who, day)
        case .count(let counter, let number): "De teller “\(counter)” staat op \(number)."
        case .overlay(let overlay, let isSo): "Dit geldt \(isSo ? "nu" : "niet"): \(overlay)."
        case .closable(true, _): "Het dossier kan worden afgesloten."
        case .closable(false, let because):
            "Het dossier kan nog niet worden afgesloten"
                + (because.isEmpty ? "." : ": eerst \(and(because)).")
        case .closed(let isSo): "Het dossier is \(isSo ? "afgesloten" : "niet afgesloten")."
        case .caseOpened(let isSo): "Er is \(isSo ? "een" : "geen") zaak geopend."
        case .owesNothing(let isSo): isSo ? "Er hoeft niets meer te gebeuren." : "Er moet nog iets gebeuren."
        case .empty(let what, let isSo): "“\(what)” is \(isSo ? "nog niet" : "wel") ingevuld."
        default: ""
        }
    }

    private static func reminder(_ what: String, _ steps: [String], _ who: String?, _ day: String?) -> String
    {
        "\(what) \(or(steps)) komt" + (who.map { " bij \($0)" } ?? "") + (day.map { " op \($0)" } ?? "") + "."
    }

    // MARK: what was found

    private static func found(_ found: Found) -> String {
        switch found {
        case .duties(let duties): duties.joined(separator: " ")
        case .notBegun(let title, let begins):
            "“\(title)” is nog niet begonnen" + (begins.isEmpty ? "." : ": dat begint \(begins).")
        case .noPart(let title): "“\(title)” hoort niet bij het protocol zoals het nu is."
        case .value(let value): "Het is: \(value)."
        case .refusal(let why): "Het mag niet: \(why)"
        case .accepted: "Het mag gewoon."
        case .impossible: "Dit kan hier niet: er is niets dat zo gedaan kan worden."
        case .otherwise: "Dat is niet zo."
        }
    }

    // MARK: lists

    private static func and(_ items: [String]) -> String { joined(items, " en ") }

    /// Titles in quotation marks, one of which is meant.
    private static func or(_ titles: [String]) -> String { joined(titles.map { "“\($0)”" }, " of ") }

    private static func joined(_ items: [String], _ last: String) -> String {
        guard let end = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + last + end
    }
}

extension String {
    fileprivate var capitalizedFirstLetter: String { prefix(1).uppercased() + dropFirst() }
}
