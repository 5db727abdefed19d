/// What of a playbook comes into it once it is carried out: the steps that can open, and whatever these and the weighing
/// of a report ask, name, count or record. A question that no condition reads and no form asks, a setting that nothing
/// takes or a happening on which nothing hangs is not among them.
///
/// What can come about is taken from ``Course``, so that a step that nothing opens takes along what only it names.
struct InUse {
    private let playbook: Playbook
    private(set) var steps: Set<Step.ID> = [Triage.step, Intake.receiptStep, Intake.copyStep]
    private(set) var overlays: Set<Overlay.ID> = []
    private(set) var facts: Set<Fact.ID> = []
    private(set) var happenings: Set<Happening.ID> = []
    private(set) var counters: Set<Counter.ID> = []
    private(set) var settings: Set<Setting.ID> = []
    private(set) var documents: Set<Document.ID> = []
    private(set) var places: Set<RecordPlace.ID> = []
    private(set) var readers: Set<ReaderSet.ID> = []
    private(set) var roles: Set<Role.ID> = []

    init(_ playbook: Playbook) {
        self.playbook = playbook
        let courses = DossierKind.all(of: playbook).map { Course(of: $0, in: playbook) }
        settings = playbook.settingsRead.union(playbook.settings.filter(\.isRequired).map(\.id))
        let running = playbook.everyStep.filter { step in
            step.strength == .mustNot || courses.contains { $0.opened.contains(step.id) }
        }
        steps.formUnion(running.map(\.id))
        running.forEach { use($0) }
        for overlay in playbook.overlays where courses.contains(where: { $0.beginning.contains(overlay.id) })
        {
            if overlay.changesSomething { use(overlay) }
        }
        useIntake()
        playbook.triage.table.rows.compactMap(\.condition).forEach { use($0) }
        useQuestionsOfForms()
        useHappeningsThatCount()
        useReaders()
        useStandIns()
    }

    /// Whether one of the steps of a plan can open.
    func hasSteps(of plan: Plan.ID) -> Bool {
        playbook.plans.contains { $0.id == plan && $0.steps.contains { steps.contains($0.id) } }
    }

    // MARK: - What runs

    private mutating func use(_ step: Step) {
        step.everyTrigger.forEach { use($0) }
        step.everyCondition.forEach { use($0) }
        step.fields.compactMap(\.fact).forEach { use($0) }
        places.formUnion(step.records.map(\.place))
        documents.formUnion([step.document].compactMap(\.self))
        readers.formUnion([step.readers].compactMap(\.self))
        roles.formUnion(step.everyRole)
    }

    private mutating func use(_ overlay: Overlay) {
        guard overlays.insert(overlay.id).inserted else { return }
        use(overlay.condition)
        roles.formUnion(overlay.replaces.flatMap { $0.performer?.roles ?? [] } + overlay.sealedTo)
    }

    private mutating func useIntake() {
        roles.formUnion([playbook.caseOwner] + playbook.triage.performer.roles + playbook.coordinators)
        roles.formUnion(playbook.leaders + [playbook.triage.reviewer].compactMap(\.self))
        roles.formUnion(playbook.intake.channels.flatMap { [$0.receiver] + $0.choices + $0.copies })
        settings.formUnion(playbook.intake.channels.compactMap(\.mailbox))
        playbook.intake.channels.compactMap(\.takes).forEach { use($0) }
        roles.formUnion(
            [playbook.reminders?.late, playbook.triage.due?.late, playbook.intake.receipt?.late]
                .compactMap { $0?.tells })
    }

    /// What the report form and the page of the weighing ask is kept in the dossier.
    private mutating func useQuestionsOfForms() {
        (playbook.intake.fields.map(\.fact) + [playbook.intake.danger]).compactMap(\.self).forEach { use($0) }
        for fact in playbook.facts where fact.isAskedAtTriage && fact.derivation == nil { use(fact.id) }
    }

    // MARK: - What it asks

    private mutating func use(_ trigger: Trigger) {
        switch trigger {
        case .fact(let id, _): use(id)
        case .happening(let id): happenings.insert(id)
        case .overlay(let id, _): playbook.overlays.filter { $0.id == id }.forEach { use($0) }
        default: break
        }
    }

    private mutating func use(_ condition: Condition) {
        for leaf in condition.leaves {
            switch leaf {
            case .fact(let id, _): use(id)
            case .happened(let id, _): happenings.insert(id)
            case .count(let id, _): use(id)
            case .overlay(let id): playbook.overlays.filter { $0.id == id }.forEach { use($0) }
            case .setting(let id, _): settings.insert(id)
            case .document(let id): documents.insert(id)
            case .recorded(let id): places.insert(id)
            case .owner(let role), .consent(let role, _), .consentRefused(let role, _): roles.insert(role)
            case .passed(_, let since, _): use(since)
            default: break
            }
        }
    }

    private mutating func use(_ id: Fact.ID) {
        guard facts.insert(id).inserted, let fact = playbook.facts.first(where: { $0.id == id }) else {
            return
        }
        roles.formUnion([fact.ask, fact.saidBy].compactMap(\.self))
        fact.derivation?.rows.compactMap(\.condition).forEach { use($0) }
    }

    private mutating func use(_ id: Counter.ID) {
        guard counters.insert(id).inserted else { return }
        playbook.counters.first { $0.id == id }?.counts.forEach { use($0) }
    }

    // MARK: - What hangs on that

    /// A happening that counts as one that something hangs on.
    private mutating func useHappeningsThatCount() {
        for happening in playbook.happenings {
            var counted = happening
            while let next = counted.countsAs, let other = playbook.happenings.first(where: { $0.id == next })
            {
                if happenings.contains(next) { happenings.insert(happening.id) }
                counted = other
            }
        }
    }

    private mutating func useReaders() {
        readers.formUnion([playbook.caseReaders].compactMap(\.self))
        for set in playbook.readerSets where readers.contains(set.id) {
            roles.formUnion(set.roles + set.widenedBy + [set.sealedTo].compactMap(\.self))
        }
    }

    private mutating func useStandIns() {
        var waiting = Array(roles)
        while let id = waiting.popLast() {
            guard let role = playbook.role(id) else { continue }
            let next = [role.standIn, role.standInWhenAccused].compactMap(\.self)
            waiting += next.filter { roles.insert($0).inserted }
        }
    }
}

extension Overlay {
    /// Whether anything is otherwise while it is in force.
    fileprivate var changesSomething: Bool {
        !suspends.isEmpty || !forbids.isEmpty || !replaces.isEmpty || !steps.isEmpty || !sealedTo.isEmpty
    }
}

extension Step {
    /// What its `if`, its needs, its notices, its questions and its dates ask.
    package var everyCondition: [Condition] {
        let asked = [condition] + needs.map(\.condition) + notices.map(\.condition) + fields.map(\.showIf)
        return asked.compactMap(\.self) + dues.compactMap(\.pause?.condition)
    }

    /// What opens, withdraws or dates it, and the days that its questions are held to.
    fileprivate var everyTrigger: [Trigger] {
        triggers + withdrawals + dues.compactMap(\.anchor) + fields.flatMap(\.limitTriggers)
    }

    /// Its own date, and those of its notices and its next times.
    private var dues: [DueRule] {
        ([due] + notices.map(\.due) + outcomes.map { $0.again?.due }).compactMap(\.self)
    }

    /// Everybody whom it names.
    fileprivate var everyRole: [Role.ID] {
        let told = notices.flatMap { $0.recipients + ($0.performer?.roles ?? []) }
        let asked = consultations.map(\.who) + consents.map(\.who)
        return performer.roles + told + asked + skip.by + dues.compactMap(\.late?.tells)
            + [decider, handover?.to].compactMap(\.self)
    }
}
