/// Why a step can never open, or never be done, in words.
struct Reasons {
    private let step: Step
    private let course: Course

    init(_ step: Step, in course: Course) {
        self.step = step
        self.course = course
    }

    /// Why a trigger does not open it.
    func why(_ trigger: Trigger) -> String {
        guard trigger != .closing else { return "closing comes when nothing is left to do" }
        guard !course.canFire(trigger) else {
            return "when \(trigger) comes, its if can never hold" + because(step.condition?.leaves ?? [])
        }
        switch trigger {
        case .step(let id, let moment): return "\(trigger) never comes, as " + why(id, moment)
        case .fact(let id, let answer): return "\(trigger) never comes, as no row of \(id) gives \(answer)"
        case .overlay(let id, starts: false):
            return course.beginning.contains(id)
                ? "\(trigger) never comes, as what \(id) asks stays so for good"
                : "\(trigger) never comes, as \(id) never begins"
        case .triage: return "\(trigger) never comes, as these reports are not weighed"
        case .reportOver(let id):
            return "\(trigger) never comes, as reports over \(id) lead to no such dossier"
        default: return "\(trigger) never comes"
        }
    }

    private func why(_ id: Step.ID, _ moment: Trigger.Moment) -> String {
        guard let other = course.kind.steps.first(where: { $0.id == id }) else {
            return "\(id) is no step of these dossiers"
        }
        if id == step.id { return "it would have to come before itself" }
        if other.strength == .mustNot { return "\(id) must not be done" }
        if moment == .waived, !other.mayBeLeftOut { return "\(id) may not be left out" }
        return "\(id) cannot be done before it"
    }

    /// Why conditions cannot be met together.
    func why(_ core: [Wish]) -> String {
        let names = core.map(\.name).joined(separator: " and ")
        let because = because(core.flatMap(\.condition.leaves))
        return core.count == 1
            ? "its \(names) can never be met\(because)" : "its \(names) can never be met together\(because)"
    }

    private func because(_ predicates: [Condition]) -> String {
        let causes = predicates.compactMap { why($0) }.uniqued()
        return causes.isEmpty ? "" : ", as " + causes.joined(separator: " and ")
    }

    /// Why a predicate never holds; nothing when it can.
    private func why(_ predicate: Condition) -> String? {
        guard !course.canBe([Wish(predicate, .yes)]) else { return nil }
        switch predicate {
        case .done(let id, let times): return why(id, times)
        case .outcome(let id, _, let inARow): return why(id, inARow)
        case .count(let id, _): return "\(id) never comes beyond \(course.most(id))"
        case .open(let id), .waived(let id): return why(id, .waived)
        case .overlay(let id): return "\(id) never begins"
        case .fact(let id, let answers):
            return "no row of \(id) gives \(answers.map(\.text).joined(separator: " or "))"
        case .owner(let id): return "\(id) can own no case"
        case .recorded(let place): return "nothing is recorded in \(place)"
        case .triage: return "these reports are not weighed"
        case .passed(_, let since, _): return "\(since) never comes"
        default: return nil
        }
    }

    private func why(_ id: Step.ID, _ times: Int) -> String {
        guard course.done.contains(id), let other = course.kind.steps.first(where: { $0.id == id }) else {
            return why(id, .done)
        }
        let most = other.mostTimes(in: course.kind)
        return most == 1 ? "\(id) is done only once" : "\(id) is done at most \(most) times"
    }
}
