import Casework
import Playbooks
import SchoolTime

// Expectations about what would be refused or accepted, what was recorded, and who is reminded.
extension Scene {
    // MARK: attempts

    func failure(of wish: AttemptWish) -> String? {
        let attempts = tasks(for: wish.deed, expectingRefusal: true).map {
            (task: $0, refusal: attempt(wish, $0))
        }
        guard !attempts.isEmpty else { return "expected a step to try; found: \(about(wish.deed.targets))" }
        let accepted = attempts.filter { $0.refusal == nil }
        if wish.isAllowed {
            guard accepted.isEmpty else { return nil }
            let why = attempts.compactMap { attempt in
                attempt.refusal.map { "\(attempt.task): \(explained($0))" }
            }
            return "expected that it is accepted; found a refusal: \(why.joined(separator: "; "))"
        }
        guard accepted.isEmpty else {
            return "expected a refusal; found that \(list(accepted.map(\.task))) would be accepted"
        }
        let wrong = attempts.compactMap { attempt in
            attempt.refusal?.lacking(wish.cites).map {
                attempts.count == 1 ? $0 : "\($0), for \(attempt.task)"
            }
        }
        return wrong.isEmpty ? nil : wrong.joined(separator: "; ")
    }

    /// Tries a deed with every answer that the scenario leaves open; nil when one way is accepted.
    private func attempt(_ wish: AttemptWish, _ task: TaskID) -> Refusal? {
        let most = engine.step(task.step)?.fields.map { max(1, $0.answers.count) }.max() ?? 1
        var first: Refusal?
        for choice in 0..<most {
            let command = wish.command(task, self, choosing: choice)
            guard let refusal = refusal(of: command, task, by: wish.by) else { return nil }
            first = first ?? refusal
        }
        return first
    }

    // MARK: warnings

    /// What is wrong with the gates that let a step pass, but warn.
    func warningFailure(
        _ targets: [StepTarget], _ pupil: Pupil.ID?, _ rows: [RegisterRow.ID], _ expected: Bool
    ) -> String? {
        let active = state.tasks.filter { task in
            task.isActive && concerns(task.id, pupil) && targets.contains { $0.means(task.id, in: engine) }
        }
        let gates = active.flatMap { engine.obstacles(to: $0, in: state, at: at) }.filter(\.isWarning)
        let warnings = gates.map { Warning(text: $0.text, grounds: $0.grounds) } + remarks(targets, pupil)
        let met = warnings.filter { warning in rows.allSatisfy(warning.grounds.name) }
        guard met.isEmpty == expected else { return nil }
        let found =
            active.isEmpty && warnings.isEmpty ? about(targets) : "warnings: \(list(warnings.map(\.text)))"
        let what = rows.isEmpty ? "a warning" : "a warning that cites \(list(rows))"
        return "expected \(expected ? what : "no such warning"); found \(found)"
    }

    /// What a warning says, and the rules that it rests on.
    private struct Warning {
        let text: String
        let grounds: Grounds
    }

    /// The answers that were kept though they lie outside the bounds of their field.
    private func remarks(_ targets: [StepTarget], _ pupil: Pupil.ID?) -> [Warning] {
        let done = state.tasks.filter { task in
            concerns(task.id, pupil) && targets.contains { $0.means(task.id, in: engine) }
        }
        return done.flatMap { task -> [Warning] in
            guard let ending = task.ending, let step = engine.step(task.id.step) else { return [] }
            return Casework.Warning.kept(ending.answers, in: step).compactMap { kept in
                guard case .kept(let field, let answer, let grounds) = kept else { return nil }
                let bounds = field.bounds.map { ", expected " + $0.words } ?? ""
                return Warning(text: "\(field.id): found \(answer)" + bounds, grounds: grounds)
            }
        }
    }

    // MARK: records

    func failure(of wish: RecordWish) -> String? {
        let found = state.records.filter { isMeant($0, wish) }
        if wish.isNegated {
            return found.isEmpty
                ? nil : "expected no record; found \(found.map(text).joined(separator: "; "))"
        }
        guard found.isEmpty else { return nil }
        let made = state.records.map(text).joined(separator: "; ")
        return "expected a record; found \(made.isEmpty ? "none" : made)"
    }

    private func isMeant(_ record: CaseState.RecordMade, _ wish: RecordWish) -> Bool {
        let isNamed =
            wish.places.contains(record.place) || wish.row.map(record.grounds.name) == true
            || wish.targets.contains { $0.step == record.task.step }
        return isNamed && (wish.pupil == nil || record.pupil == wish.pupil)
            && (wish.within == nil || record.place == wish.within) && isAsWritten(record, wish)
    }

    /// Whether what should stand in it does, and what should not does not. What was left empty stands in none.
    private func isAsWritten(_ record: CaseState.RecordMade, _ wish: RecordWish) -> Bool {
        guard !wish.holds.isEmpty || !wish.lacks.isEmpty else { return true }
        let answers = state.task(record.task)?.ending?.answers ?? [:]
        let written = answers.keys.filter(Set(engine.fields(in: record, of: state).map(\.id)).contains)
        // What nobody wrote is missing from every record: that would say nothing.
        return wish.holds.allSatisfy(written.contains)
            && wish.lacks.allSatisfy { answers[$0] != nil && !written.contains($0) }
    }

    private func text(_ record: CaseState.RecordMade) -> String {
        let written = engine.fields(in: record, of: state).map(\.id)
            .filter { state.task(record.task)?.ending?.answers[$0] != nil }
        let holds = written.isEmpty ? "" : " with \(list(written.map(\.text)))"
        return "\(record.place)\(record.pupil.map { " of \($0)" } ?? "") by \(record.task.step)\(holds)"
    }

    // MARK: reminders

    func failure(of wish: ReminderWish) -> String? {
        let active = obligations(of: wish.targets).filter { !$0.state.isOver && concerns($0.id, wish.pupil) }
        let reminders = active.compactMap { obligation in
            engine.reminder(of: obligation, in: state).map { (obligation, $0) }
        }
        let met = reminders.contains { obligation, reminder in
            wish.isEscalation
                ? reminder.escalation.map { meets(wish, [$0.to], $0.from) } ?? false
                : reminds(wish, obligation, reminder)
        }
        guard !met else { return nil }
        let found = reminders.map { text($0, $1) }.joined(separator: "; ")
        return "expected \(wish.isEscalation ? "that lateness is shown" : "a reminder"); found "
            + (found.isEmpty ? about(wish.targets) : found)
    }

    /// Whether somebody is reminded: who owes it, before its day, or a named other once it is late.
    private func reminds(_ wish: ReminderWish, _ obligation: Obligation, _ reminder: Reminder) -> Bool {
        let owner = reminder.remindOn.map { meets(wish, obligation.owners.roles, $0) } ?? false
        guard wish.to != nil, !owner else { return owner }
        return reminder.escalation.map { meets(wish, [$0.to], $0.from) } ?? false
    }

    private func meets(_ wish: ReminderWish, _ roles: [Role.ID], _ day: SchoolDate) -> Bool {
        let wanted = wish.to == .caseOwner ? state.owner : wish.to
        return wanted.map(roles.contains) != false && (wish.on == nil || wish.on == day)
    }

    private func text(_ obligation: Obligation, _ reminder: Reminder) -> String {
        let reminded = reminder.remindOn.map { "reminds \(list(obligation.owners.roles)) on \($0.iso)" }
        let shown = reminder.escalation.map { "shows lateness to \($0.to) from \($0.from.iso)" }
        return "\(obligation.id) " + [reminded, shown].compactMap { $0 }.joined(separator: ", ")
    }
}

extension AttemptWish {
    /// What would be tried with a task.
    func command(_ task: TaskID, _ scene: Scene, choosing choice: Int = 0) -> CaseCommand {
        if let moment = plannedFor { return .plan(task, for: moment, reason: deed.reason) }
        if task.isNotice { return .tell(task, note: deed.reason) }
        return .complete(scene.completion(of: deed, task, choosing: choice))
    }
}

extension Obstacle {
    /// Whether it lets pass, and warns.
    fileprivate var isWarning: Bool {
        if case .need(let need) = self { return need.strictness == .warn }
        return false
    }
}
