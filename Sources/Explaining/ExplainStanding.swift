import Casework
import Playbooks
import SchoolTime
import Texts
import Wording

/// A dossier at one moment, with what happened in it.
package struct DossierMoment: Sendable {
    /// The engine of its scope.
    package let engine: CaseEngine
    /// As it stands after its events.
    package let state: CaseState
    /// What happened, in order.
    package let events: [CaseEvent]
    /// The moment, on the school's clock.
    package let now: Moment

    /// A dossier at a moment.
    package init(engine: CaseEngine, state: CaseState, events: [CaseEvent], now: Moment) {
        self.engine = engine
        self.state = engine.state(state, at: now)
        self.events = events
        self.now = now
    }
}

/// Why a duty stands as it does: what led to it, what it waits for, and how its day was counted. Pupils are
/// called by their part in the case, never by name.
package struct ExplainStanding: Sendable {
    private let dossier: DossierMoment
    private let words: RuleWords
    private let obstacle: ObstacleWords

    private var engine: CaseEngine { dossier.engine }
    private var state: CaseState { dossier.state }
    private var screen: ScreenTexts { words.screen }
    private var texts: StandingTexts { screen.explanation.standing }

    /// Explains the duties of a dossier in a language.
    package init(_ dossier: DossierMoment, in screen: ScreenTexts) {
        self.dossier = dossier
        words = RuleWords(dossier.engine.playbook, screen)
        obstacle = ObstacleWords(words)
    }

    /// How one duty stands.
    package struct Standing: Sendable {
        /// What it is, in which dossier, and when.
        package let title: String
        /// The word for its state in scenarios and JSON.
        package let state: String
        /// The day by which it is due; nil when it has none.
        package let due: SchoolDate?
        /// The roles that do it.
        package let owners: [Role.ID]
        /// What is said of it, by heading.
        package let sections: [Explanation.Section]
    }

    /// How the duties stand that an address names: those of a step, or of one of its notices.
    package func callAsFunction(_ address: String) -> [Standing] {
        let parts = address.split(separator: ".").map(String.init)
        guard let step = parts.first.map({ Step.ID($0) }) else { return [] }
        let notice = parts.count > 2 && parts[1] == "tells" ? Notice.ID(parts[2]) : nil
        let all = engine.obligations(in: state, at: dossier.now).filter { $0.id.step == step }
        let meant = all.filter { notice == nil ? !$0.id.isNotice : $0.id.notice == notice }
        // A step that consists of its notices is no duty itself.
        return (meant.isEmpty && notice == nil ? all : meant).map(standing)
    }

    private func standing(_ duty: Obligation) -> Standing {
        let title = title(of: duty)
        let scope = screen.clauses.word(.planScope, state.scope.rawValue)
        let sections = [
            Explanation.Section(.standing, lines(about: duty)),
            Explanation.Section(.ledHere, history(of: duty, title)),
            Explanation.Section(.counted, counting(duty)),
        ]
        return Standing(
            title: texts.title(title, scope, screen.dates.full(dossier.now)), state: duty.state.word,
            due: duty.due?.due, owners: duty.owners.roles, sections: sections.filter { !$0.lines.isEmpty })
    }

    private func title(of duty: Obligation) -> String {
        if duty.id.step == Intake.receiptStep { return screen.caseFile.receipt }
        if duty.id.step == Intake.copyStep { return screen.caseFile.reportCopy }
        return DutyTitle(engine, words)(duty)
    }

    // MARK: how it stands

    private func lines(about duty: Obligation) -> [String] {
        var lines: [String]
        if case .waiting(let obstacles) = duty.state {
            lines = obstacles.map { texts.waitsFor(obstacle($0)) }.uniqued()
        } else {
            lines = [texts.state(duty.state.word, duty.ending.map { screen.dates.longDay($0.on) })]
        }
        lines.append(texts.who(who(duty)))
        if let pupil = duty.id.pupil, let party = state.parties.first(where: { $0.pupil == pupil }) {
            lines.append(texts.about(words.role(Role.ID(party.involvement.rawValue))))
        }
        guard let due = duty.due else { return lines + [texts.noDue] }
        let day = screen.dates.longDay(due.due)
        let time = due.time.map { screen.dates.full(Moment(date: due.due, time: $0)) }
        return lines + [texts.due(time ?? day)]
    }

    private func who(_ duty: Obligation) -> String {
        let roles = duty.owners.roles.uniqued().map { acting in
            guard let meant = duty.owners.standingInFor[acting] else { return words.role(acting) }
            return screen.caseFile.standsInFor(words.role(acting), words.role(meant))
        }
        return screen.caseFile.who(roles, duty.owners.together)
    }

    private func counting(_ duty: Obligation) -> [String] {
        guard let task = state.task(duty.id) else { return [] }
        return CountingWords(words, engine.calendar).lines(for: task, in: engine, state)
    }

    // MARK: what led here

    private func history(of duty: Obligation, _ title: String) -> [String] {
        let began = texts.began(screen.dates.full(duty.openedAt), title)
        return chain(to: duty.why.openedBy, at: duty.openedAt, about: duty.id.pupil) + [began]
    }

    /// What fired one after another, from the beginning of the dossier to the trigger. That a step opens is no
    /// event of its own: what opened it is.
    private func chain(to trigger: Trigger, at moment: Moment, about pupil: Pupil.ID?) -> [String] {
        var lines: [String] = []
        var (trigger, moment) = (trigger, moment)
        var seen: Set<TaskID> = []
        while true {
            if !trigger.isOpening {
                lines.append(texts.happened(screen.dates.full(moment), words(for: trigger, at: moment)))
            }
            guard case .step(let step, _) = trigger,
                let source = source(step, at: moment, about: pupil),
                seen.insert(source.id).inserted
            else { break }
            (trigger, moment) = (source.openedBy, source.openedAt)
        }
        if let report = dossier.events.first(where: \.isReport), trigger != .report {
            lines.append(texts.happened(screen.dates.full(report.at), words(for: .report, at: report.at)))
        }
        return lines.reversed().uniqued()
    }

    /// The latest instance by then; the one about this pupil, where the step is about pupils.
    private func source(_ step: Step.ID, at moment: Moment, about pupil: Pupil.ID?) -> CaseTask? {
        let before = state.instances(of: step).filter { $0.openedAt <= moment }
        return before.last { $0.id.pupil == pupil } ?? before.last
    }

    private func words(for trigger: Trigger, at moment: Moment) -> String {
        let events = screen.events
        switch trigger {
        case .report:
            guard let report = state.report else { return words.begins([trigger]) }
            return events.reported(events.reporter(report.reporter.rawValue), words.channel(report.channel))
        case .opened: return events.opened
        case .triage(let outcome):
            let decided = state.triage.last { $0.at <= moment }?.outcome
            return (outcome ?? decided).map { events.triaged(words.triageOutcome($0)) }
                ?? words.begins([trigger])
        case .step(let step, .done): return events.done(words.title(of: step))
        case .step(let step, .outcome(let outcome)):
            return events.done("\(words.title(of: step)): \(words.outcome(outcome, of: step))")
        case .step(let step, .waived): return events.waived(words.title(of: step))
        case .fact(let fact, let answer):
            return events.stated(words.question(fact), words.answerTitle(answer, to: fact))
        case .happening(let happening): return events.happened(words.happening(happening), nil)
        default: return words.begins([trigger])
        }
    }

    // MARK: what is not there

    /// Why the step of an address is not among the duties; nothing when the dossier does not know it.
    package func absence(of address: String) -> [String] {
        let id = Step.ID(String(address.prefix { $0 != "." }))
        guard let step = engine.step(id) else { return [] }
        let moment = screen.dates.full(dossier.now)
        let nowhere = texts.nowhere(words.title(of: id), moment)
        guard let missed = engine.latestTrigger(of: step, in: state) else {
            return [nowhere, texts.notYet(words.begins(step.triggers))]
        }
        return [
            nowhere, texts.missed(screen.dates.full(missed.at), step.condition.map { words.condition($0) }),
        ]
    }
}

extension Trigger {
    fileprivate var isOpening: Bool {
        if case .step(_, .opened) = self { return true }
        return false
    }
}

extension CaseEvent {
    fileprivate var isReport: Bool {
        if case .reported = what { return true }
        return false
    }
}
