import SchoolTime
import YAML

extension PlaybookReader {
    /// A condition that stands alone. Nothing after a complaint.
    func condition(_ value: NodeReader) -> Condition? {
        value.map("a condition") { condition(in: $0) }
    }

    /// A condition whose keys stand among those of something else, such as a gate.
    func condition(in map: MapReader) -> Condition? {
        guard let key = map.oneKey(of: Self.predicates) else { return nil }
        let value = map.required(key)
        switch key {
        case "all": return .all(parts(value))
        case "any": return .any(parts(value))
        case "not": return condition(value).map(Condition.not)
        case "each", "some": return quantified(key, value, map)
        case "fact": return factCondition(value, map)
        case "triage":
            return .triage(value.list.map { name($0, among: declared.triage, "an outcome of the triage") })
        case "done": return .done(name(value), times: times(map))
        case "outcome": return outcomeCondition(value, map)
        case "open": return .open(name(value))
        case "waived": return .waived(name(value))
        case "happened": return .happened(name(value), times: times(map))
        case "consent": return consentCondition(value, map)
        case "recorded": return .recorded(name(value))
        case "channel":
            return .channel(value.list.map { name($0, among: declared.channels, "a channel of the intake") })
        case "owner": return .owner(name(value))
        case "overlay": return .overlay(name(value))
        case "document": return .document(name(value))
        case "setting": return settingCondition(value, map)
        case "passed", "within":
            let since = trigger(map.required("since"))
            guard let term = chosenTerm(value), let since else { return nil }
            return .passed(term, since: since, within: key == "within")
        default: return counted(key, value, map)
        }
    }

    private func consentCondition(_ value: NodeReader, _ map: MapReader) -> Condition {
        let (who, step): (Role.ID, Step.ID?) = (name(value), map.optional("to").map { name($0) })
        return map.optional("is")?.bool == false ? .consentRefused(who, to: step) : .consent(who, to: step)
    }

    private func parts(_ value: NodeReader) -> [Condition] {
        let parts = value.list
        if value.isList, parts.isEmpty { value.complain(expected: "at least one condition") }
        return parts.compactMap(condition)
    }

    /// What is asked of each pupil by itself.
    private func quantified(_ key: String, _ value: NodeReader, _ map: MapReader) -> Condition? {
        let part = condition(map.required("has"))
        guard let who = involvements(value), let part else { return nil }
        return key == "each" ? .each(who, part) : .oneOf(who, part)
    }

    private static let predicates = [
        "all", "any", "not", "each", "some", "fact", "triage", "done", "outcome", "open", "waived",
        "happened", "pupils",
        "classes", "pupil", "count", "consent", "recorded", "channel", "owner", "overlay", "document",
        "setting", "passed", "within",
    ]

    private func times(_ map: MapReader) -> Int { map.optional("times")?.int(in: 1...1_000) ?? 1 }

    private func factCondition(_ value: NodeReader, _ map: MapReader) -> Condition {
        let fact: Fact.ID = name(value)
        return .fact(fact, is: answers(map.required("is"), of: fact))
    }

    /// Answers that the fact knows. Nothing is said of those to a fact that does not exist.
    func answers(_ value: NodeReader, of fact: Fact.ID) -> [Fact.Answer] {
        guard let known = declared.answers[fact.text] else { return value.list.map { TextID($0.word) } }
        return value.list.map { TextID(word($0, among: known, "an answer of \(fact)")) }
    }

    /// The one answer that is meant where there can be no more.
    func answer(_ value: NodeReader, of fact: Fact.ID) -> Fact.Answer? {
        let answers = answers(value, of: fact)
        if answers.count > 1 { value.complain(expected: "one answer of \(fact)") }
        return answers.first
    }

    private func outcomeCondition(_ value: NodeReader, _ map: MapReader) -> Condition {
        let step: Step.ID = name(value)
        let outcomes = map.required("is").list.map { outcome($0, of: step) }
        return .outcome(step, is: outcomes, inARow: map.optional("in-a-row")?.int(in: 1...1_000) ?? 1)
    }

    /// An outcome that the step knows. Nothing is said of those of a step that does not exist.
    func outcome(_ value: NodeReader, of step: Step.ID) -> Outcome.ID {
        guard let known = declared.outcomes[step.text] else { return Name(value.word) }
        return name(value, among: known, "an outcome of \(step)")
    }

    private func settingCondition(_ value: NodeReader, _ map: MapReader) -> Condition {
        let setting: Setting.ID = name(value)
        let values = map.required("is").list.map { value in
            switch settings[setting]?.value {
            case .choice(_, let choices): value.choice(of: choices) ?? ""
            case .isOn: value.choice(of: ["yes", "no"]) ?? ""
            default: value.text
            }
        }
        return .setting(setting, is: values)
    }

    /// The predicates that compare a number.
    private func counted(_ key: String, _ value: NodeReader, _ map: MapReader) -> Condition? {
        let bounds = self.bounds(map)
        switch key {
        case "pupils": return involvements(value).map { .pupils($0, bounds) }
        case "classes": return involvements(value).map { .classes($0, bounds) }
        case "count": return .count(name(value), bounds)
        default: return value.choice(of: ["year-group"]).map { _ in .yearGroup(bounds) }
        }
    }

    private func bounds(_ map: MapReader) -> Condition.Bounds {
        let exact = map.optional("is").map(chosenNumber)
        let limits = self.limits(map)
        if exact == nil, limits.least == nil, limits.most == nil {
            map.complain(found: "without a number", expected: "at-least, at-most or is")
        }
        if exact != nil, limits.least != nil || limits.most != nil {
            map.complain(found: "with 'is' and a bound", expected: "one of them")
        }
        return Condition.Bounds(least: exact ?? limits.least, most: exact ?? limits.most)
    }

    /// A lowest and a highest number, of which either may lack.
    func limits(_ map: MapReader) -> Condition.Bounds {
        let least = map.optional("at-least").map(chosenNumber)
        let most = map.optional("at-most").map(chosenNumber)
        if let least, let most, least > most {
            map.complain(found: "that no number can meet", expected: "at-least not above at-most")
        }
        return Condition.Bounds(least: least, most: most)
    }
}
