import Casework
import Playbooks
import SchoolTime
import Texts
import Wording

/// What moving a dossier to another version of the protocol changes, in words that name no pupil.
package struct MoveWords: Sendable {
    private let before: (engine: CaseEngine, words: RuleWords)
    private let after: (engine: CaseEngine, words: RuleWords)
    private let now: Moment
    private let screen: ScreenTexts

    private var texts: MovingChangeTexts { screen.moving.changes }

    /// Words for moving from what one engine runs to what another does, told at a moment.
    package init(from old: CaseEngine, to new: CaseEngine, at now: Moment, in screen: ScreenTexts) {
        before = (old, RuleWords(old.playbook, screen))
        after = (new, RuleWords(new.playbook, screen))
        self.now = now
        self.screen = screen
    }

    /// What changes in what stands open. What changes in the same way for several pupils is said once, with how often.
    package func lines(of changes: [DutyChange]) -> [String] {
        let sentences = changes.flatMap { change in change.natures.map { sentence($0, change) } }
        return sentences.uniqued().map { sentence in
            let count = sentences.count { $0 == sentence }
            return count > 1 ? texts.times(sentence, count) : sentence
        }
    }

    private func sentence(_ nature: DutyChange.Nature, _ change: DutyChange) -> String {
        let title = change.after.map(newTitle) ?? change.before.map(oldTitle) ?? ""
        switch nature {
        case .comes: return comes(change, title)
        case .goes:
            return change.before?.strength == .may ? texts.withdrawn(title) : texts.goes(title)
        case .strength: return texts.strength(title, change.after?.strength == .must)
        case .date:
            return texts.date(title, change.after.flatMap(due), change.before.flatMap(due)) + lateness(change)
        case .owners:
            return texts.owners(title, change.after.map(newWho) ?? "", change.before.map(oldWho) ?? "")
        case .readiness: return texts.waits(title, change.after?.state.word == "waiting")
        case .title: return texts.title(title, change.before.map(oldTitle) ?? "")
        }
    }

    private func comes(_ change: DutyChange, _ title: String) -> String {
        guard let duty = change.after, duty.strength != .may else { return texts.offered(title) }
        return texts.comes(title, newWho(duty), due(duty)) + lateness(change)
    }

    private func lateness(_ change: DutyChange) -> String {
        change.after?.state == .overdue && change.before?.state != .overdue ? " " + texts.late : ""
    }

    private func oldTitle(_ duty: Obligation) -> String { DutyTitle(before.engine, before.words)(duty) }
    private func newTitle(_ duty: Obligation) -> String { DutyTitle(after.engine, after.words)(duty) }
    private func oldWho(_ duty: Obligation) -> String { DutyTitle(before.engine, before.words).who(duty) }
    private func newWho(_ duty: Obligation) -> String { DutyTitle(after.engine, after.words).who(duty) }

    private func due(_ duty: Obligation) -> String? {
        guard let due = duty.due else { return nil }
        let day = due.due.year == now.date.year ? screen.dates.day(due.due) : screen.dates.longDay(due.due)
        return due.time.map { screen.caseFile.dueAt(day, $0.iso) } ?? screen.caseFile.due(day)
    }

    /// Whose reading changes.
    package func line(of change: ReadersChange) -> String {
        texts.readers(
            change.step.map(after.words.title),
            change.after.map { after.words.reader($0.role, isOfTarget: $0.isOfTarget) },
            change.before.map { before.words.reader($0.role, isOfTarget: $0.isOfTarget) })
    }

    // MARK: what cannot be moved

    /// Why a dossier cannot be moved.
    package func line(of misfit: Misfit) -> String {
        let (kind, title) = told(misfit)
        return screen.moving.misfit(kind, title)
    }

    private func told(_ misfit: Misfit) -> (MovingTexts.Misfit, String) {
        let (playbook, words) = (before.engine.playbook, before.words)
        switch misfit {
        case .channel(let id):
            return (.channel, playbook.intake.channels.first { $0.id == id }?.title ?? id.text)
        case .fact(let id): return (.fact, words.question(id))
        case .triage(let id): return (.triage, words.triageOutcome(id))
        case .step(let id): return (.step, words.title(of: id))
        case .notOpen(let task): return (.notOpen, title(of: task))
        case .outcome(let id, let step): return (.outcome, words.outcome(id, of: step))
        case .field(let id, let step):
            let field = words.step(step)?.fields.first { $0.id == id }
            return (.field, field?.title ?? words.title(of: step))
        case .happening(let id):
            return (.happening, playbook.happenings.first { $0.id == id }?.title ?? id.text)
        case .role(let id): return (.role, words.role(id))
        case .document(let id):
            return (.document, playbook.documents.first { $0.id == id }?.title ?? id.text)
        case .readers(let id):
            return (.readers, playbook.readerSets.first { $0.id == id }?.title ?? id.text)
        }
    }

    private func title(of task: TaskID) -> String {
        let step = before.words.title(of: task.step)
        guard let recipient = task.recipient else { return step }
        let about = before.words.playbook.subject(of: before.engine.notice(of: task), else: step)
        return screen.caseFile.tell(before.words.role(recipient), about)
    }
}
