import Casework
import Playbooks
import SchoolTime

extension ScenarioRun {
    /// Carries out what happens in a line.
    mutating func carryOut(_ occurrence: Occurrence, _ line: StoryLine) throws(Mishap) {
        if case .report(let report) = occurrence { return try file(report, at: line.at) }
        if case .passes = occurrence { return }
        open(line.dossier, at: line.at)
        guard dossiers[id(of: line.dossier, at: line.at)] != nil else {
            guard case .opened = occurrence else { return try wholeSchool(occurrence, line) }
            return try openCase(at: line.at)
        }
        switch occurrence {
        case .done(let deed): for one in deed.each { try act(one, line) { .complete($0) } }
        case .planned(let deed, let moment):
            for one in deed.each {
                try act(one, line) { .plan($0.task, for: moment, reason: deed.reason) }
            }
        case .waived(let deed):
            for one in deed.each { try act(one, line) { .waive($0.task, reason: deed.reason ?? "") } }
        case .told(let deed): for one in deed.each { try act(one, line) { .tell($0.task, note: $0.reason) } }
        case .facts(let facts):
            try state(facts, by: line.by, on: line.dossier, at: line.at)
        case .triage(let wish, let facts, let left, let reason):
            try state(facts, by: line.by, on: line.dossier, at: line.at)
            try triage(wish, leaving: left, reason, line)
        default: try note(occurrence, line)
        }
    }

    private mutating func openCase(at now: Moment) throws(Mishap) {
        cases += 1
        begin(.caseFile, at: now)
        append([.opened], to: .caseFile(cases), at: now)
    }

    // MARK: commands

    /// Has the engine decide, and writes what follows.
    mutating func decide(
        _ command: CaseCommand, by actor: CaseEvent.Actor, on key: DossierKey, at now: Moment
    ) throws(Mishap) {
        let dossier = dossier(key, at: now)
        do throws(Refusal) {
            let decision = try dossier.engine.decide(command, on: dossier.state, by: actor, at: now)
            append(decision.events, to: id(of: key, at: now))
        } catch {
            throw .refused(error)
        }
    }

    /// States facts in one act, as a form would. What a report states is the reporter's, who has no case in hand.
    mutating func state(
        _ facts: [FactStated], by: String?, on key: DossierKey, at now: Moment, inReport: Bool = false
    ) throws(Mishap) {
        guard let first = facts.first else { return }
        let scene = Scene(run: self, key: key, at: now)
        let asked = scene.engine.fact(first.fact)?.ask ?? scene.state.owner
        let mayAnswer = inReport || scene.mayState(first.fact, asked)
        let actor = scene.actor(by, or: mayAnswer ? asked : scene.hand)
        let statements = facts.flatMap { fact in
            scene.pupils(askedBy: fact).map { Statement(fact.fact, fact.answer, saidBy: fact.saidBy, of: $0) }
        }
        if !inReport { try scene.refuseOutsiders(.state(statements), by: actor) }
        try decide(.state(statements), by: actor, on: key, at: now)
    }

    private mutating func triage(
        _ wish: TriageWish, leaving left: [Fact.ID], _ reason: String?, _ line: StoryLine
    ) throws(Mishap) {
        let scene = Scene(run: self, key: line.dossier, at: line.at)
        let actor = scene.actor(line.by, or: scene.owner(of: school.playbook.triage.performer))
        let (outcome, why) = try scene.outcome(wish, reason)
        let unasked = scene.engine.unaskedFacts(before: outcome, in: scene.state)
            .filter { !left.contains($0.id) }
            .map { FactStated(fact: $0.id, answer: .unknown, saidBy: nil, pupil: nil) }
        try state(unasked, by: line.by, on: line.dossier, at: line.at)
        try decide(.triage(outcome, reason: why), by: actor, on: line.dossier, at: line.at)
    }

    /// Does something with every task that is meant. When a refusal is expected, each of them must be refused.
    private mutating func act(
        _ deed: Deed, _ line: StoryLine, _ command: (CaseEvent.Completion) -> CaseCommand
    ) throws(Mishap) {
        let scene = Scene(run: self, key: line.dossier, at: line.at)
        let tasks = scene.tasks(for: deed, expectingRefusal: line.refusal != .none)
        guard !tasks.isEmpty else { throw .impossible("nobody has to do this: \(scene.about(deed.targets))") }
        if line.refusal != .none, tasks.count > 1 {
            let deeds = tasks.map {
                (task: $0, command: scene.command(command, deed, $0, samplingOutcome: true))
            }
            if let mishap = scene.mishap(whenEachIsRefused: deeds, line) { throw mishap }
        }
        for task in tasks {
            let scene = Scene(run: self, key: line.dossier, at: line.at)
            let actor = scene.actor(line.by, for: task)
            // Whoever expects a refusal need not say how it would have ended.
            let command = scene.command(command, deed, task, samplingOutcome: line.refusal != .none)
            try decide(command, by: actor, on: line.dossier, at: line.at)
        }
    }
}

extension Scene {
    /// What comes of deeds that must be refused, each of them; nothing when none is. Of several refusals one that
    /// does not cite what is expected.
    fileprivate func mishap(
        whenEachIsRefused deeds: [(task: TaskID, command: CaseCommand)], _ line: StoryLine
    ) -> Mishap? {
        let tried = deeds.map { (task: $0.task, refusal: refusal(of: $0.command, $0.task, by: line.by)) }
        let refusals = tried.compactMap(\.refusal)
        guard let first = refusals.first else { return nil }
        let accepted = tried.filter { $0.refusal == nil }.map(\.task)
        guard accepted.isEmpty else {
            return .impossible(
                "expected that each is refused; found that \(list(accepted)) would be accepted")
        }
        guard case .citing(let rows) = line.refusal else { return .refused(first) }
        return .refused(refusals.first { $0.lacking(rows) != nil } ?? first)
    }

    /// The outcome that is wished, with a reason where one is needed.
    fileprivate func outcome(
        _ wish: TriageWish, _ reason: String?
    ) throws(Mishap) -> (Triage.Outcome, String?) {
        switch wish {
        case .outcome(let outcome):
            return (outcome, reason ?? (recommended != outcome ? SampleText.reason : nil))
        case .recommended:
            guard let recommended else {
                throw .impossible("the triage table recommends nothing yet: \(recommendationText)")
            }
            return (recommended, reason)
        }
    }

    /// The pupils that a fact is stated of: the one named, or for a fact per pupil all who take part.
    fileprivate func pupils(askedBy fact: FactStated) -> [Pupil.ID?] {
        guard engine.fact(fact.fact)?.isPerPupil == true, fact.pupil == nil else { return [fact.pupil] }
        return state.parties.map(\.pupil)
    }
}
