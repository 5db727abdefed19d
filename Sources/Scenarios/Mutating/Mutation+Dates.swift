import Playbooks

extension Piece<DueRule> {
    /// The date taken out, counted a unit further, from elsewhere, or without what else the rule says.
    func mutations(openedBy triggers: [Trigger] = []) -> [Mutation] { gone + alterations(openedBy: triggers) }

    /// What of the rule can be otherwise. What opens the duty, and nothing else does, says in words what is so without it.
    func alterations(openedBy triggers: [Trigger] = []) -> [Mutation] {
        altered("term") { $0.span = $0.span.further }
            + (triggers == [content.anchor] ? [] : with("from", \.anchor, as: nil))
            + piece(\.pause, "pause", \.grounds).flatMap(\.gone)
            + piece(\.late, "late", \.grounds).flatMap(\.gone)
    }
}

extension DueRule.Span {
    /// One unit, or one day, further.
    fileprivate var further: DueRule.Span {
        switch self {
        case .term(let term, let rounding): .term(Term(term.amount + 1, term.unit), rounding)
        // Now becomes a day.
        case .atOnce: .term(Term(1, .schoolDay), .by)
        // What does not wait for school waits for it.
        case .atOnceSchoolOrNot: .atOnce
        case .on(let day): .on(day.other)
        case .between(let first, let last): .between(first, last.other)
        }
    }
}

extension DueRule.MonthDay {
    /// A day of the week before or after, in the same month.
    fileprivate var other: DueRule.MonthDay {
        DueRule.MonthDay(month: month, day: day > 7 ? day - 7 : day + 7)
    }
}
