import Casework
import Playbooks

/// The assumptions as they come out for one playbook: looked up once, used in every dossier.
struct Habits: Sendable {
    let playbook: Playbook
    let assumed: Assumptions
    /// The answers that lead to each outcome of the triage.
    let answersForTriage: [Triage.Outcome: [Fact.ID: Fact.Answer]]
    /// The answers that the gates of a closing step want.
    let answersForClosing: [Step.ID: [Fact.ID: Fact.Answer]]
    private let wishes: Wishes

    init(_ playbook: Playbook, _ assumed: Assumptions) {
        self.playbook = playbook
        self.assumed = assumed
        let wishes = Wishes(playbook: playbook)
        self.wishes = wishes
        answersForTriage = Dictionary(
            playbook.triage.outcomes.map { ($0.id, wishes.answers(for: $0.id)) }
        ) { first, _ in first }
        let closing = playbook.plans.compactMap { plan in plan.steps.first { $0.id == plan.closing } }
        answersForClosing = Dictionary(
            closing.map { step in
                let wanted = step.needs.reduce(into: [Fact.ID: Fact.Answer]()) { found, need in
                    found.merge(wishes.answers(for: need.condition)) { first, _ in first }
                }
                return (step.id, wanted)
            }
        ) { first, _ in first }
    }

    /// How a step ends: well so many times in a hundred, and then in one of the ways that mean so.
    func outcome(of step: Step, _ chance: inout Dice) -> Outcome.ID? {
        let all = step.outcomes
        guard all.count > 1 else { return all.first?.id }
        let weighed = { (outcome: Outcome) in assumed.outcomes.ofStep["\(step.id).\(outcome.id)"] ?? 0 }
        if let chosen = chance.pick(all, weight: weighed) { return chosen.id }
        let good = all.filter { isGood($0, among: all) }
        let bad = all.filter { !isGood($0, among: all) }
        let goesWell = chance.succeeds(assumed.outcomes.well[step.kind.rawValue])
        return (chance.pick(goesWell ? good : bad) ?? chance.pick(goesWell ? bad : good))?.id
    }

    private func isGood(_ outcome: Outcome, among all: [Outcome]) -> Bool {
        if assumed.outcomes.good.contains(outcome.id.text) { return true }
        if assumed.outcomes.bad.contains(outcome.id.text) { return false }
        let isOneKnown = all.contains { assumed.outcomes.good.contains($0.id.text) }
        return !isOneKnown && outcome.again == nil && outcome.id == all.first { $0.again == nil }?.id
    }

    /// An answer to a question of which nothing is known.
    func answer(to fact: Fact, _ chance: inout Dice) -> Fact.Answer {
        let all = fact.answers.map(\.answer)
        let isRare = assumed.facts.rare.contains(fact.id.text)
        if all.contains(Self.yes), all.contains(Self.no) {
            return chance.succeeds(isRare ? assumed.facts.rareYes : assumed.facts.yes) ? Self.yes : Self.no
        }
        if isRare, let first = all.first, !chance.succeeds(assumed.facts.rareYes) { return first }
        return chance.pick(all) { assumed.facts.answers[$0.text] } ?? all.first ?? .unknown
    }

    private static let yes: Fact.Answer = "yes"
    private static let no: Fact.Answer = "no"

    /// The minutes that an act costs each of those who take part.
    func minutes(of kind: String) -> Int { assumed.minutes[kind] }
}
