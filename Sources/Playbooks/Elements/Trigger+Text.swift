extension Trigger: CustomStringConvertible {
    /// As a playbook writes it, such as `first-evaluation.kept`.
    package var description: String {
        switch self {
        case .report: "report"
        case .reportOver(let channel): "report.\(channel)"
        case .opened: "opened"
        case .closing: "closing"
        case .reopened: "reopened"
        case .triage(let outcome): outcome.map { "triage.\($0)" } ?? "triage"
        case .step(let step, let moment): "\(step).\(moment.word)"
        case .fact(let fact, let answer): "\(fact).\(answer)"
        case .happening(let happening): happening.text
        case .overlay(let overlay, let starts): "\(overlay).\(starts ? "starts" : "ends")"
        case .consent(let who, let given): "consent.\(who).\(given ? "given" : "withdrawn")"
        case .consentDeclined(let who): "consent.\(who).declined"
        case .schoolYear: "school-year"
        case .handover: "handover"
        case .joined(let involvement): "joined.\(involvement.rawValue)"
        }
    }
}

extension Trigger.Moment {
    fileprivate var word: String {
        switch self {
        case .done: "done"
        case .opened: "opened"
        case .planned: "planned"
        case .waived: "waived"
        case .ends: "ends"
        case .overdue: "overdue"
        case .outcome(let outcome): outcome.text
        case .date(let field), .filled(let field): field.text
        }
    }
}
