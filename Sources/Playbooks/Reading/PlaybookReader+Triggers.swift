import YAML

extension PlaybookReader {
    /// One trigger or a list of them.
    func triggers(_ value: NodeReader) -> [Trigger] { value.list.compactMap(trigger) }

    /// A trigger: a word, or words with dots. Nothing after a complaint.
    func trigger(_ value: NodeReader) -> Trigger? {
        let word = value.word
        guard !word.isEmpty else { return nil }
        let parts = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if let found = standing(parts) ?? declaredTrigger(parts) { return found }
        if checksReferences { complain(value, word, parts) }
        return nil
    }

    /// The triggers that every playbook has.
    private func standing(_ parts: [String]) -> Trigger? {
        switch (parts[0], parts.count) {
        case ("report", 1): return .report
        case ("report", 2) where declared.channels.contains(parts[1]): return .reportOver(Name(parts[1]))
        case ("opened", 1): return .opened
        case ("closing", 1): return .closing
        case ("reopened", 1): return .reopened
        case ("handover", 1): return .handover
        case ("school-year", 1): return .schoolYear
        case ("triage", 1): return .triage(nil)
        case ("triage", 2) where declared.triage.contains(parts[1]): return .triage(Name(parts[1]))
        case ("joined", 2): return Involvement(rawValue: parts[1]).map(Trigger.joined)
        case ("consent", 3) where declared.has(parts[1], .role):
            if parts[2] == "declined" { return .consentDeclined(Name(parts[1])) }
            guard ["given", "withdrawn"].contains(parts[2]) else { return nil }
            return .consent(Name(parts[1]), given: parts[2] == "given")
        default: return nil
        }
    }

    /// The triggers that this playbook's own declarations bring.
    private func declaredTrigger(_ parts: [String]) -> Trigger? {
        guard parts.count == 2 else {
            let isHappening = parts.count == 1 && declared.has(parts[0], .happening)
            return isHappening ? .happening(Name(parts[0])) : nil
        }
        let (id, what) = (parts[0], parts[1])
        if let outcomes = declared.outcomes[id] {
            if let moment = Self.moments[what] { return .step(Name(id), moment) }
            if outcomes.contains(what) { return .step(Name(id), .outcome(Name(what))) }
            if declared.dates[id]?.contains(what) == true { return .step(Name(id), .date(Name(what))) }
            if declared.written[id]?.contains(what) == true { return .step(Name(id), .filled(Name(what))) }
        }
        if declared.answers[id]?.contains(what) == true { return .fact(Name(id), TextID(what)) }
        if declared.has(id, .overlay), ["starts", "ends"].contains(what) {
            return .overlay(Name(id), starts: what == "starts")
        }
        return nil
    }

    private static let moments: [String: Trigger.Moment] = [
        "done": .done, "opened": .opened, "planned": .planned, "waived": .waived, "ends": .ends,
        "overdue": .overdue,
    ]

    /// Says which half is wrong: what is named, or what should happen to it.
    private func complain(_ value: NodeReader, _ word: String, _ parts: [String]) {
        guard parts[0] != "consent" else {
            return value.complain(expected: "consent.ROLE.given, .withdrawn or .declined")
        }
        let endings = self.endings(of: parts[0])
        guard !endings.isEmpty else {
            let meant = suggestion(parts)
            let examples =
                meant == nil ? ", such as report, triage.OUTCOME, STEP.done, FACT.ANSWER or a happening" : ""
            return value.complain(expected: "a trigger" + examples, suggestion: meant)
        }
        value.complain(
            expected: "\(parts[0]) with one of \(endings.map { "." + $0 }.joined(separator: ", "))",
            suggestion: parts.count < 2 ? nil : nearest(parts[1], among: endings).map { parts[0] + "." + $0 })
    }

    private func suggestion(_ parts: [String]) -> String? {
        let beginnings =
            [
                "report", "opened", "closing", "reopened", "handover", "school-year", "triage", "joined",
                "consent",
            ]
            + [.step, .fact, .overlay, .happening].flatMap(declared.all)
        guard let close = nearest(parts[0], among: beginnings) else { return nil }
        return endings(of: close).isEmpty ? close : ([close] + parts.dropFirst()).joined(separator: ".")
    }

    /// What can follow the dot.
    private func endings(of id: String) -> [String] {
        switch id {
        case "triage": return declared.triage
        case "report": return declared.channels
        case "joined": return Involvement.allCases.map(\.rawValue)
        default: break
        }
        let moments =
            declared.outcomes[id].map {
                $0 + Self.moments.keys.sorted() + (declared.dates[id] ?? []) + (declared.written[id] ?? [])
            } ?? []
        let answers = declared.answers[id] ?? []
        return moments + answers + (declared.has(id, .overlay) ? ["starts", "ends"] : [])
    }
}
