import SchoolTime
import YAML

// Dossiers that can only be closed until a day, after which nothing that people do helps any more.
extension Closings {
    /// Needs that hold only so long after something that comes once, and
    /// without which there is no end.
    var tooLate: [Fault] {
        guard let closing = kind.closing, canEnd(course) else { return [] }
        let timed = timedNeeds
        guard !timed.isEmpty else { return [] }
        let end = ([nil] + weighings).lazy.compactMap { fault(of: closing, timed, whenWeighedAs: $0) }.first
        return [end].compactMap(\.self) + binding(timed).filter { $0.address != end?.address }
    }

    /// A need of a step that a day makes false for good.
    private struct TimedNeed {
        let step: Step
        let place: Int
        let words: String

        var address: String { "\(step.id).needs.\(place)" }
    }

    private var weighings: [Triage.Outcome?] { kind.isWeighed ? playbook.triage.outcomes.map(\.id) : [] }

    private var timedNeeds: [TimedNeed] {
        kind.steps.flatMap { step in
            zip(1..., step.needs).compactMap { place, need in
                guard need.strictness == .refuse,
                    let leaf = need.condition.leaves.first(where: course.endsForGood)
                else { return nil }
                return TimedNeed(step: step, place: place, words: words(leaf))
            }
        }
    }

    private func words(_ predicate: Condition) -> String {
        switch predicate {
        case .passed(let term, let since, _):
            "within \(term.amount) \(term.unit.rawValue)\(term.amount == 1 ? "" : "s") since \(since)"
        default: "for a while"
        }
    }

    /// What keeps the dossier from its end once it is too late, in one way of weighing or in any.
    private func fault(
        of closing: Step.ID, _ timed: [TimedNeed], whenWeighedAs weighing: Triage.Outcome?
    ) -> Fault? {
        var given = Course.Given(weighing: weighing)
        let early = Course(of: kind, in: playbook, given: given)
        guard canEnd(early) else { return nil }
        given.isLate = true
        let late = Course(of: kind, in: playbook, given: given)
        guard !canEnd(late) else { return nil }
        let missed = timed.filter { early.done.contains($0.step.id) && !late.done.contains($0.step.id) }
        let decisive = missed.first { need in
            given.granted = [need.step.id]
            return canEnd(Course(of: kind, in: playbook, given: given))
        }
        return (decisive ?? missed.first).map { need in
            let what = need.step.id == closing ? "" : ", without which \(closing) cannot be done"
            let cases = weighing.map { "a case weighed as \($0)" } ?? "a dossier"
            return Fault(
                need.address,
                "\(quoted(need.step.id.text)), which can only be done \(need.words)\(what): "
                    + "\(cases) that is open after that can never be closed any more",
                expected: Self.wayOut)
        }
    }

    /// Duties that keep the dossier open and that nobody can do or leave out any more, whatever else was done.
    private func binding(_ timed: [TimedNeed]) -> [Fault] {
        var told: Set<Step.ID> = []
        return timed.filter { need in
            let step = need.step
            return step.strength == .must && !step.mayBeLeftOut && step.id != kind.closing
                && course.done.contains(step.id) && !course.canBe(course.wishes(of: step), isLate: true)
                && !step.withdrawals.contains(where: course.canFire) && step.excludes.isEmpty
                && !kind.overlays.contains { $0.replaces.contains { $0.step == step.id } }
                && told.insert(step.id).inserted
        }.map { need in
            Fault(
                need.address,
                "\(quoted(need.step.id.text)), which may not be left out and can only be done \(need.words): "
                    + "a dossier in which it is open after that can never be closed any more",
                expected: Self.wayOut + ", or a skip: that allows to leave it out")
        }
    }

    private static let wayOut = "another way beside it under any:, else: reason, or no such bound in the need"
}

extension Course {
    /// Whether a predicate can become false for ever: its term is over, and what it counts from comes but once or is in
    /// nobody's hand.
    func endsForGood(_ predicate: Condition) -> Bool {
        switch predicate {
        case .passed(_, let since, within: true): comesOnce(since)
        default: false
        }
    }

    /// Whether a trigger comes once in a dossier: by the step that is there but once, or by the report. That somebody
    /// reports again is nobody's doing at the school.
    func comesOnce(_ trigger: Trigger) -> Bool {
        switch trigger {
        case .report, .reportOver, .opened: true
        case .step(let id, .done), .step(let id, .outcome):
            kind.steps.first { $0.id == id }.map { $0.per == nil && $0.isOnce(in: kind) } ?? false
        default: false
        }
    }

    /// How something can be once every term is over that runs from what comes once.
    func lateValues(_ circumstance: Circumstance, _ numbers: [Int]) -> [Circumstance.Value] {
        let all = values(circumstance, numbers)
        switch circumstance {
        case .age(let since, _) where comesOnce(since):
            return all.filter { $0 == Circumstance.none || $0 == numbers.last.map(String.init) }
        case .other(let condition) where endsForGood(condition): return all.filter { $0 != Circumstance.so }
        default: return all
        }
    }
}
