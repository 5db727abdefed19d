extension ClauseTexts {
    /// In Dutch.
    static let dutch = ClauseTexts(
        says: { kind, title, value in
            guard let form = forms[kind] else { return value }
            // What is put in may hold braces of its own; it is never looked through again.
            return form.components(of: "{t}").map { $0.components(of: "{v}").joined(separator: value) }
                .joined(separator: title)
        },
        heading: heading,
        word: { list, word in words[list]?[word] ?? word },
        plain: { plainWords[$0] ?? $0 },
        field: field,
        outcome: { title, consequences in
            let more = consequences.map { consequence in
                switch consequence {
                case .again(let words): "dan \(words)"
                case .endsDossier: "dan is het dossier afgesloten"
                }
            }
            return (["“\(title)”"] + more).joined(separator: "; ")
        },
        again: { term, atMost, then in
            let most = atMost.map { ", hoogstens \($0) keer" } ?? ""
            return "nog een keer \(term)\(most)" + (then.map { ", daarna “\($0)”" } ?? "")
        },
        notice: { who, what, moment in
            let when =
                switch moment {
                case .done: ""
                case .opened: ", zodra de stap begint"
                case .before: ", vooraf"
                }
            return who + (what.map { " over “\($0)”" } ?? "") + when
        },
        hears: { who, areSeveral in "\(who) \(areSeveral ? "horen" : "hoort") het" },
        need: { title, condition, strictness in
            (title.map { "\($0) (\(condition))" } ?? condition) + strictness
        },
        skip: { leave, by in by.isEmpty ? leave : "\(leave), door \(by.joined(separator: " of "))" },
        late: { who, after in "\(who), na \(after)" },
        row: { condition, result in
            condition.map { "“\(result)” als dit zo is: \($0)" } ?? "anders “\(result)”"
        },
        replaced: { step, changes in
            let words = changes.map { what, words in
                switch what {
                case .performer: "wie het doet: \(words)"
                case .due: "de termijn: \(words)"
                case .strength: "de stap \(words)"
                case .title: "de naam: “\(words)”"
                }
            }
            return (["“\(step)”"] + words).joined(separator: "; ")
        },
        recorded: { place, who in place + (who.map { ", van \($0)" } ?? "") },
        consent: { who, stops in stops ? "\(who); intrekken maakt er een eind aan" : who },
        withOutcomes: { $0.isEmpty ? "bij iedere afloop" : "bij “\($0.joined(separator: "” of “"))”" },
        choice: { choice, then in "bij “\(choice)”: \(then)" },
        everybodyElse: "ieder ander",
        registerRow: { id, paragraph, rule in
            paragraph.isEmpty ? "\(rule) (\(id))" : "\(rule) (\(id), \(paragraph))"
        }
    )

    private static func heading(_ subject: Subject) -> String {
        switch subject {
        case .document: "Het protocol zelf"
        case .roles: "Rollen"
        case .triage: "Melden en wegen"
        case .steps: "Stappen"
        case .deadlines: "Termijnen"
        case .notices: "Wie bericht krijgt"
        case .measures: "Maatregelen"
        case .situations: "Bijzondere situaties"
        case .records: "Vastleggen en lezen"
        case .defaults: "Wat de school zelf kiest"
        case .texts: "Leidraden, adviezen en brieven"
        case .register: "De regels van het papieren protocol"
        }
    }

    private static func endings(_ titles: [String]) -> String { "“\(titles.joined(separator: "” of “"))”" }

    private static func field(_ field: AskedField) -> String {
        var about: [String] = []
        if field.isRequired { about.append("moet ingevuld") }
        if !field.requiredWith.isEmpty {
            let isEmptyElse = field.requiredWith == field.onlyWith
            about.append(
                "moet ingevuld bij \(endings(field.requiredWith))"
                    + (isEmptyElse ? ", en blijft anders leeg" : ""))
        }
        if !field.onlyWith.isEmpty, field.onlyWith != field.requiredWith {
            about.append("alleen bij \(endings(field.onlyWith))")
        }
        if let of = field.of { about.append("komt alleen in het verslag van \(of)") }
        if field.answers.isEmpty {
            if let type = fieldTypes[field.type] { about.append(type) }
        } else {
            about.append("kies uit: \(field.answers.joined(separator: ", "))")
        }
        if let bounds = field.bounds {
            about.append("aantal: \(bounds)" + (field.onlyWarns ? ", anders mag ook maar valt op" : ""))
        }
        if let first = field.days.notBefore { about.append("niet eerder dan \(day(first))") }
        if let last = field.days.notAfter { about.append("niet later dan \(day(last))") }
        if let showIf = field.showIf { about.append("alleen als dit zo is: \(showIf)") }
        return "“\(field.title)”" + (about.isEmpty ? "" : " (\(about.joined(separator: "; ")))")
    }

    private static func day(_ day: Day) -> String {
        switch day {
        case .today: "vandaag"
        case .of(let words): "de dag van: \(words)"
        case .after(let term, let words): "\(term) na de dag van: \(words)"
        }
    }

    private static let plainWords = [
        "yes": "ja", "no": "nee", "": "niet ingevuld", "on": "aan", "off": "uit",
        "required": "moet ingevuld", "optional": "hoeft niet", "attached": "de school heeft het",
        "missing": "ontbreekt nog",
    ]

    private static let fieldTypes = [
        "long": "in eigen woorden", "date": "een datum", "number": "een getal", "yes-no": "ja of nee",
        "agreements": "afspraken", "pupils": "leerlingen", "role": "een rol",
    ]
}

extension String {
    /// The parts around every occurrence of a mark.
    fileprivate func components(of mark: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let found = rest.firstRange(of: mark) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return parts + [String(rest)]
    }
}
