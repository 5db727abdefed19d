/// What can come about in the dossiers of one kind, worked out from the text alone: which steps can open and be done,
/// which overlays can begin and end, which answers derived facts can get.
///
/// Whatever people may say or do counts as possible, and one thing may go with any other unless they are two answers to
/// one question. So what it does not find can never be; what it finds may still never be.
struct Course {
    let playbook: Playbook
    let kind: DossierKind
    let given: Given
    private let steps: [Step.ID: Step]
    private let facts: [Fact.ID: Fact]
    private let thens: Set<Step.ID>
    private(set) var opened: Set<Step.ID> = []
    private(set) var done: Set<Step.ID> = []
    private(set) var beginning: Set<Overlay.ID> = []
    private(set) var ending: Set<Overlay.ID> = []
    private(set) var answers: [Fact.ID: Set<String>] = [:]

    /// What is taken to be so.
    struct Given {
        /// The one way in which cases are weighed; nil for any.
        var weighing: Triage.Outcome?
        /// Steps that can be opened and done, whatever they ask.
        var granted: Set<Step.ID> = []
        /// Steps that are never done.
        var never: Set<Step.ID> = []
        /// Whether nothing happens besides what people do.
        var isUneventful = false
        /// Whether the report is never weighed.
        var isUnweighed = false
        /// Whether overlays that cannot begin do so all the same.
        var isGrantingOverlays = false
        /// Whether documents that the school does not have stay away.
        var isWithoutDocuments = false
        /// Whether the terms in needs are over that run from what comes once.
        var isLate = false
    }

    init(of kind: DossierKind, in playbook: Playbook, given: Given = Given()) {
        self.playbook = playbook
        self.kind = kind
        self.given = given
        steps = Dictionary(kind.steps.map { ($0.id, $0) }) { first, _ in first }
        facts = Dictionary(playbook.facts.map { ($0.id, $0) }) { first, _ in first }
        thens = Set(kind.steps.flatMap { $0.outcomes.compactMap { $0.again?.then } })
        var isGrowing = true
        while isGrowing {
            let before = size
            for overlay in kind.overlays { follow(overlay) }
            for fact in playbook.facts { follow(fact) }
            for step in kind.steps where !done.contains(step.id) { follow(step) }
            isGrowing = before != size
        }
    }

    private var size: Int {
        opened.count + done.count + beginning.count + ending.count
            + answers.values.reduce(0) { $0 + $1.count }
    }

    // MARK: - Growing

    private mutating func follow(_ overlay: Overlay) {
        guard !ending.contains(overlay.id) else { return }
        guard canBe([Wish(overlay.condition, .yes)]) else {
            if given.isGrantingOverlays {
                beginning.insert(overlay.id)
                ending.insert(overlay.id)
            }
            return
        }
        beginning.insert(overlay.id)
        if !isForGood(overlay.condition), canBe([Wish(overlay.condition, .notYes)]) {
            ending.insert(overlay.id)
        }
    }

    private mutating func follow(_ fact: Fact) {
        guard let table = fact.derivation else { return }
        for row in table.rows where answers[fact.id]?.contains(row.result) != true {
            if isReached(row, of: table) { answers[fact.id, default: []].insert(row.result) }
        }
    }

    private mutating func follow(_ step: Step) {
        let isGranted = given.granted.contains(step.id)
        guard step.strength != .mustNot else { return }
        if isGranted || canOpen(step) { opened.insert(step.id) }
        guard opened.contains(step.id), !given.never.contains(step.id) else { return }
        if isGranted || canBeDone(step) { done.insert(step.id) }
    }

    private func canOpen(_ step: Step) -> Bool {
        let isNext =
            thens.contains(step.id)
            && kind.steps.contains { other in
                done.contains(other.id) && other.outcomes.contains { $0.again?.then == step.id }
            }
        return isNext || step.triggers.contains { opens(step, by: $0) }
    }

    private func canBeDone(_ step: Step) -> Bool {
        if given.isWithoutDocuments, step.document.map(isMissing) == true { return false }
        return canBe(wishes(of: step), isLate: given.isLate)
    }

    // MARK: - Asking

    /// Whether conditions can have such answers together.
    func canBe(_ wishes: [Wish], isLate: Bool = false) -> Bool {
        guard !wishes.isEmpty else { return true }
        var search = Search(wishes, key: circumstance) { isLate ? lateValues($0, $1) : values($0, $1) }
        return search.succeeds()
    }

    /// Whether a row can be the first that holds.
    func isReached(_ row: DecisionTable.Row, of table: DecisionTable) -> Bool {
        let above = table.rows.prefix { $0.id != row.id }.compactMap(\.condition)
        return canBe(
            [row.condition].compactMap(\.self).map { Wish($0, .yes) } + above.map { Wish($0, .notYes) })
    }

    /// Whether a trigger can fire, and the step's `if` can hold then.
    func opens(_ step: Step, by trigger: Trigger) -> Bool {
        // What opens as the dossier is closed is not there any more.
        guard canFire(trigger), trigger != .closing else { return false }
        let overlay = kind.overlays.first { $0.steps.contains { $0.id == step.id } }
        let place = overlay.map { [Wish(.overlay($0.id), .yes)] } ?? []
        return canBe(place + wishes(with: trigger) + (step.condition.map { [Wish($0, .yes)] } ?? []))
    }

    /// Whether a step opens each time a trigger fires, as its `if` cannot but hold then.
    func alwaysOpens(_ step: Step, by trigger: Trigger) -> Bool {
        guard step.triggers.contains(trigger) else { return false }
        return step.condition.map { !canBe(wishes(with: trigger) + [Wish($0, .notYes)]) } ?? true
    }

    /// What is so when a trigger fires.
    private func wishes(with trigger: Trigger) -> [Wish] {
        switch trigger {
        case .triage(let outcome):
            [Wish(.triage(outcome.map { [$0] } ?? playbook.triage.outcomes.map(\.id)), .yes)]
        case .step(let id, .done) where hasOneEnding(id): [Wish(.done(id, times: 1), .yes)]
        case .step(let id, .outcome(let outcome)) where hasOneEnding(id):
            [Wish(.outcome(id, is: [outcome], inARow: 1), .yes)]
        case .fact(let id, let answer) where hasOneAnswer(id): [Wish(.fact(id, is: [answer]), .yes)]
        case .happening(let id): [Wish(.happened(id, times: 1), .yes)]
        case .overlay(let id, let starts): [Wish(.overlay(id), starts ? .yes : .no)]
        default: []
        }
    }

    /// What must be so for a step to be done.
    func wishes(of step: Step) -> [Wish] {
        let needs = zip(1..., step.needs).filter { $1.strictness == .refuse }.map { place, need in
            var wish = Wish(need.condition, .yes)
            wish.name = "need \(place)" + (need.title.map { " (\($0))" } ?? "")
            wish.need = place
            return wish
        }
        let others =
            step.excludes
            + kind.steps.filter { $0.excludes.contains(step.id) }.map(\.id).filter { $0 != step.id }
        let apart = others.map { other in
            var wish = Wish(.done(other, times: 1), .notYes)
            wish.name = "exclusion of \(other)"
            return wish
        }
        return needs + apart + itself(step, needs.map(\.condition)) + lifted(step)
    }

    /// What is done is open, which matters where a need asks for it.
    private func itself(_ step: Step, _ needs: [Condition]) -> [Wish] {
        let open = Condition.open(step.id)
        guard needs.flatMap(\.leaves).contains(open) else { return [] }
        var wish = Wish(open, .yes)
        wish.name = "being open itself"
        return [wish]
    }

    /// The overlays under which it cannot be done, unless another one may win from them.
    private func lifted(_ step: Step) -> [Wish] {
        kind.overlays.filter { overlay in
            (overlay.suspends + overlay.forbids).contains { $0.step == step.id }
                && !kind.overlays.contains { $0.beats.contains(overlay.id) }
        }.map { overlay in
            var wish = Wish(.overlay(overlay.id), .notYes)
            wish.name = "the end of \(overlay.id)"
            return wish
        }
    }

    /// Whether something can ever fire it in these dossiers. What can be fired in no dossier of this scope at all is told
    /// by others.
    func canFire(_ trigger: Trigger) -> Bool {
        switch trigger {
        case .triage(let outcome):
            kind.scope != .caseFile
                || (kind.isWeighed && !given.isUnweighed
                    && (given.weighing == nil || outcome == nil || outcome == given.weighing))
        case .fact(let id, let answer):
            facts[id]?.derivation == nil || answers[id]?.contains(answer.text) == true
                || answer == .unknown
        case .overlay(let id, let starts):
            kind.scope != .caseFile || (starts ? beginning : ending).contains(id)
        case .reportOver(let id): kind.scope != .caseFile || canComeOver(id)
        case .happening: !given.isUneventful
        case .consent(let who, _), .consentDeclined(let who): isAsked(who, to: nil)
        case .step(let id, let moment):
            steps[id].map { canFire(moment, of: $0) } ?? !isOfSameScope(id)
        default: true
        }
    }

    /// Whether a report over the channel comes in these dossiers: not when it opens none, or starts another plan.
    private func canComeOver(_ id: Channel.ID) -> Bool {
        playbook.intake.channels.contains { $0.id == id && !$0.isDirect && $0.plan == kind.channelPlan }
    }

    private func canFire(_ moment: Trigger.Moment, of step: Step) -> Bool {
        switch moment {
        case .done, .outcome, .date, .filled, .ends: done.contains(step.id)
        case .opened, .planned, .overdue: opened.contains(step.id)
        case .waived: opened.contains(step.id) && step.mayBeLeftOut
        }
    }

    private func isOfSameScope(_ id: Step.ID) -> Bool {
        playbook.plans.contains { $0.scope == kind.scope && $0.steps.contains { $0.id == id } }
            || (kind.scope == .caseFile && playbook.overlays.contains { $0.steps.contains { $0.id == id } })
    }

    /// Whether it stays so once it is so.
    func isForGood(_ condition: Condition) -> Bool {
        switch condition {
        case .all(let parts), .any(let parts): parts.allSatisfy(isForGood)
        case .happened, .recorded, .channel: true
        case .done(let id, _): steps[id]?.per == nil
        default: false
        }
    }

    // MARK: - How things can be

    private func circumstance(_ condition: Condition) -> Circumstance? {
        if case .setting(let id, _) = condition {
            switch playbook.settings.first(where: { $0.id == id })?.value {
            case .choice, .isOn: return .setting(id)
            default: return .other(condition)
            }
        }
        return condition.circumstance(hasOneAnswer, hasOneEnding)
    }

    private func hasOneAnswer(_ id: Fact.ID) -> Bool { facts[id]?.isPerPupil == false }

    private func hasOneEnding(_ id: Step.ID) -> Bool { steps[id].map { $0.per == nil } ?? false }

    func values(_ circumstance: Circumstance, _ numbers: [Int]) -> [Circumstance.Value] {
        switch circumstance {
        case .fact(let id):
            guard let fact = facts[id] else { return [Circumstance.unknown] }
            let known =
                fact.derivation == nil ? fact.answers.map(\.answer.text) : (answers[id] ?? []).sorted()
            return known + [Circumstance.unknown]
        case .triage:
            let all = given.weighing.map { [$0] } ?? playbook.triage.outcomes.map(\.id)
            return (kind.isWeighed && !given.isUnweighed ? all.map(\.text) : []) + [Circumstance.none]
        case .ending(let id):
            guard let step = steps[id], done.contains(id) else { return [Circumstance.none] }
            let ways = step.outcomes.map(\.id.text)
            return (ways.isEmpty ? [Circumstance.done] : ways) + [Circumstance.none]
        case .owner: return owners
        case .channel:
            return playbook.intake.channels.map(\.id).filter(canComeOver).map(\.text) + [Circumstance.none]
        case .setting(let id):
            let setting = playbook.settings.first { $0.id == id }
            if case .choice(_, let choices) = setting?.value { return choices }
            return [Circumstance.so, Circumstance.notSo]
        case .count(let id):
            let most = most(id)
            return Set(numbers.map { min($0, most) }).sorted().map(String.init)
        case .pupils, .classes: return numbers.map(String.init)
        case .age(let since, _):
            return (canFire(since) ? numbers.map(String.init) : []) + [Circumstance.none]
        case .other(let condition):
            let isOpen = canHold(condition)
            return (isOpen.contains(.yes) ? [Circumstance.so] : []) + [Circumstance.notSo]
                + (isOpen.contains(.unknown) ? [Circumstance.unknown] : [])
        }
    }

    /// The roles that can own a case, whoever hands it over.
    private var owners: [Circumstance.Value] {
        let named = [playbook.caseOwner] + kind.steps.compactMap { $0.handover?.to }
        let all = playbook.roles.map(\.id).filter(playbook.canOwnCases) + named
        return Set(all).map(\.text).sorted()
    }

    /// The answers of a predicate by itself; `no` is always one of them.
    private func canHold(_ predicate: Condition) -> Truths {
        switch predicate {
        case .open(let id): steps[id] == nil || opened.contains(id) ? .yes : []
        case .waived(let id):
            steps[id].map { opened.contains(id) && $0.mayBeLeftOut } ?? true ? .yes : []
        case .done(let id, let times): steps[id].map { canBeDone($0, times) } ?? true ? .yes : []
        case .outcome(let id, _, let inARow): steps[id].map { canBeDone($0, inARow) } ?? true ? .yes : []
        case .overlay(let id): beginning.contains(id) ? .yes : []
        case .passed(_, let since, _): canFire(since) ? .yes : []
        case .recorded(let place):
            kind.steps.contains { done.contains($0.id) && $0.records.contains { $0.place == place } }
                ? .yes : []
        case .document(let id): given.isWithoutDocuments && isMissing(id) ? [] : .yes
        case .happened: given.isUneventful ? [] : .yes
        case .consent(let who, let step), .consentRefused(let who, let step):
            isAsked(who, to: step) ? .yes : []
        case .yearGroup(let bounds): (1...Self.yearGroups).contains(where: bounds.contain) ? .notNo : .unknown
        case .fact: .notNo
        default: .yes
        }
    }

    /// Whether a step asks somebody for consent, or that step.
    private func isAsked(_ who: Role.ID, to step: Step.ID?) -> Bool {
        kind.steps.contains { other in
            opened.contains(other.id) && (step == nil || other.id == step)
                && other.consents.contains { $0.who == who || $0.who.pupilsMeant != nil }
        }
    }

    /// The most year groups that a school has.
    private static let yearGroups = 8

    private func canBeDone(_ step: Step, _ times: Int) -> Bool {
        done.contains(step.id) && step.mostTimes(in: kind) >= times
    }

    func isMissing(_ id: Document.ID) -> Bool { playbook.documents.contains { $0.id == id && $0.isMissing } }

    /// How far a counter can come.
    func most(_ id: Counter.ID) -> Int {
        let triggers = playbook.counters.first { $0.id == id }?.counts ?? []
        return triggers.reduce(0) { sum, trigger in
            guard canFire(trigger) else { return sum }
            if case .step(let step, _) = trigger, let most = steps[step]?.mostTimes(in: kind) {
                return min(sum + most, Self.unbounded)
            }
            return Self.unbounded
        }
    }

    /// More often than any playbook counts.
    static let unbounded = 100_000
}

extension Playbook {
    /// The steps that can never be done, as the text proves.
    package var stepsNeverDone: Set<Step.ID> {
        DossierKind.all(of: self).reduce(into: []) { found, kind in
            let course = Course(of: kind, in: self)
            found.formUnion(
                kind.steps.filter { $0.strength != .mustNot && !course.done.contains($0.id) }.map(\.id))
        }
    }
}

extension Step {
    /// How often it can be done in one dossier, as far as its own text says.
    func mostTimes(in kind: DossierKind) -> Int {
        if per != nil || isOpenedAgain(in: kind) { return Course.unbounded }
        return outcomes.compactMap(\.again?.atMost).max() ?? 1
    }

    /// Whether it can be opened for the same pupil, or the same case, without end.
    private func isOpenedAgain(in kind: DossierKind) -> Bool {
        // A dossier that is opened again is closed again.
        let isEnd = kind.closing == id || outcomes.contains(where: \.endsDossier)
        return repeats || isEnd || outcomes.contains { $0.again.map { $0.atMost == nil } ?? false }
            || kind.steps.contains { $0.outcomes.contains { $0.again?.then == id } }
    }

    /// Whether it is there but once for the same pupil, or the same case.
    func isOnce(in kind: DossierKind) -> Bool {
        !isOpenedAgain(in: kind) && outcomes.allSatisfy { $0.again == nil }
    }
}
