import SchoolTime
import YAML

extension Term {
    /// A term as it is written: `2 school-days`, `1 week`. Nothing for any other text.
    package init?(written text: String) {
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 2, let amount = Int(words[0]), TimeLimit.amounts.contains(amount),
            let unit = Self.units[words[1]]
        else { return nil }
        self.init(amount, unit)
    }

    /// The units that a term of the language can be counted in, the shortest first.
    package static let countedIn: [TermUnit] = [
        .hour, .dayPart, .day, .schoolDay, .week, .schoolWeek, .statutoryWeek, .month,
    ]

    /// Their words, singular and plural.
    fileprivate static let units = Dictionary(
        countedIn.flatMap { [($0.rawValue, $0), ($0.rawValue + "s", $0)] }
    ) { $1 }
}

extension PlaybookReader {
    /// A term such as `2 school-days`. Nothing after a complaint.
    func term(_ value: NodeReader) -> Term? {
        guard let text = value.scalar(expected: "a term such as 2 school-days") else { return nil }
        if let term = Term(written: text) { return term }
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 2, Int(words[0]) != nil, Term.units[words[1]] == nil else {
            value.complain(expected: "a term: a whole number and a unit, such as 2 school-days")
            return nil
        }
        let plurals = Term.units.keys.filter { $0.hasSuffix("s") }.sorted()
        value.complain(
            expected: "a term in " + plurals.joined(separator: ", "),
            suggestion: nearest(words[1], among: Term.units.keys).map { words[0] + " " + $0 })
        return nil
    }

    /// A term, or that of a setting. With an address the setting is remembered as what the term hangs on.
    func chosenTerm(_ value: NodeReader, at address: String? = nil) -> Term? {
        guard value.isMap else { return term(value) }
        return setting(value) { id, setting in
            if let address { termSettings[address] = id }
            if case .term(let term) = settings[id]?.value { return term }
            if settings[id] != nil { setting.complain(expected: "a setting that holds a term") }
            return nil
        }
    }

    /// A number, or that of a setting.
    func chosenNumber(_ value: NodeReader) -> Int {
        guard value.isMap else { return value.int(in: 0...10_000) }
        return setting(value) { id, setting in
            if case .number(let number) = settings[id]?.value { return number }
            if settings[id] != nil { setting.complain(expected: "a setting that holds a number") }
            return 0
        }
    }

    private func setting<Result>(
        _ value: NodeReader, _ read: (Setting.ID, NodeReader) -> Result
    ) -> Result {
        value.map("a value from a setting") { map in
            let setting = map.required("setting")
            let id: Setting.ID = name(setting)
            settingsRead.insert(id)
            return read(id, setting)
        }
    }

    /// Puts what the school chose in the place of the default.
    func choose(_ setting: inout Setting) {
        guard let text = choices[setting.id] else { return }
        guard let value = setting.value.chosen(text) else {
            complaints.error(
                .start(of: "settings"), found: "\(quoted(text)) for \(setting.id)",
                expected: setting.value.expected)
            return
        }
        setting.value = value
        setting.grounds = setting.grounds.chosen()
    }
}

extension Setting.Value {
    /// The same kind of value as a school writes it; nothing when it is of another kind.
    func chosen(_ text: String) -> Setting.Value? {
        switch self {
        case .choice(_, let choices): choices.contains(text) ? .choice(text, of: choices) : nil
        case .term: Term(written: text).map(Setting.Value.term)
        case .number: Int(text).flatMap { (0...10_000).contains($0) ? .number($0) : nil }
        case .isOn: ["yes", "no"].contains(text) ? .isOn(text == "yes") : nil
        case .role: isID(text) ? .role(Name(text)) : nil
        case .text: text.isLine ? .text(text) : nil
        }
    }

    var expected: String {
        switch self {
        case .choice(_, let choices): "one of " + choices.joined(separator: ", ")
        case .term: "a term such as 2 school-days"
        case .number: "a whole number from 0 to 10000"
        case .isOn: "yes or no"
        case .role: "the id of a role"
        case .text: "a line of at most \(Amendable.longestLine) characters"
        }
    }
}
