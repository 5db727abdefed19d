import Casework
import Playbooks
import SchoolTime

// From a deed of the story to commands of the engine.
extension Scene {
    /// The tasks that a deed means: those that can be done before those that wait, those that are there
    /// before those that ended; a task that never opened when there is none, so that the engine says why.
    func tasks(for deed: Deed, expectingRefusal: Bool = false) -> [TaskID] {
        var all = state.tasks.filter { isMeant($0.id, by: deed) }
        // What was done is over: a rule that its notices cite too does not mean these when the step is done again.
        let steps = all.filter { !$0.id.isNotice }
        if !deed.isTelling, !steps.isEmpty, !steps.contains(where: \.isActive) { all = steps }
        let active = firstOfEach(all.filter(\.isActive))
        let waiting = active.filter(isWaiting)
        if expectingRefusal, !active.isEmpty { return waiting + active.filter { !waiting.contains($0) } }
        let ready = active.filter { !waiting.contains($0) }
        // Who is invited to a step is invited before it is done; afterwards nobody is.
        let first = ready.filter { engine.notice(of: $0)?.isOnlyBefore == true }
        if !ready.isEmpty { return first + ready.filter { !first.contains($0) } }
        if !waiting.isEmpty { return waiting }
        if let last = all.last { return [last.id] }
        return deed.targets.compactMap { unopened($0, deed) }
    }

    private func isMeant(_ task: TaskID, by deed: Deed) -> Bool {
        let isTarget = deed.targets.contains { target in
            guard task.step == target.step else { return false }
            guard let notice = target.notice else { return task.isNotice == deed.isTelling }
            return task.notice == notice && !isDoneWithItsStep(target, deed)
        }
        return isTarget && concerns(task, deed.pupil)
            && (deed.recipient.map { task.recipient == nil || reaches(task, $0) } ?? true)
    }

    /// Whoever does a step that consists of notices gives them by doing it.
    private func isDoneWithItsStep(_ target: StepTarget, _ deed: Deed) -> Bool {
        !deed.isTelling && engine.step(target.step)?.kind == .notice
            && deed.targets.contains(StepTarget(target.step))
    }

    /// Of repeated instances the one that has been open longest.
    private func firstOfEach(_ tasks: [CaseTask]) -> [TaskID] {
        var found: [TaskID] = []
        for task in tasks {
            let isRepeated = found.contains {
                $0.step == task.id.step && $0.notice == task.id.notice && $0.pupil == task.id.pupil
                    && $0.recipient == task.id.recipient
            }
            if !isRepeated { found.append(task.id) }
        }
        return found
    }

    private func isWaiting(_ task: TaskID) -> Bool {
        guard case .waiting = obligations.first(where: { $0.id == task })?.state else { return false }
        return true
    }

    private func unopened(_ target: StepTarget, _ deed: Deed) -> TaskID? {
        let parent = TaskID(step: target.step, pupil: deed.pupil)
        guard let notice = target.notice else { return parent }
        let known = engine.step(target.step)?.notices.first { $0.id == notice }
        return (deed.recipient ?? known?.recipients.first).map { parent.notice(notice, to: $0) }
    }

    /// The command for a task; a notice that is done is told.
    func command(
        _ command: (CaseEvent.Completion) -> CaseCommand, _ deed: Deed, _ task: TaskID,
        samplingOutcome: Bool
    ) -> CaseCommand {
        let made = command(completion(of: deed, task, samplingOutcome: samplingOutcome))
        if case .complete = made, task.isNotice { return .tell(task, note: deed.reason) }
        return made
    }

    /// Why the engine refuses a command; nil when it accepts it.
    func refusal(of command: CaseCommand, _ task: TaskID, by name: String?) -> Refusal? {
        do throws(Refusal) {
            _ = try engine.decide(command, on: state, by: actor(name, for: task), at: at)
            return nil
        } catch { return error }
    }

    // MARK: filling in

    /// How a task is done, with sample texts where the scenario is silent. `choosing` picks among answers
    /// for those who only want to know whether it could be done.
    func completion(
        of deed: Deed, _ task: TaskID, choosing: Int? = nil, samplingOutcome: Bool = false
    ) -> CaseEvent.Completion {
        var answers = deed.answers[task.step] ?? [:]
        var outcome = deed.outcomes[task.step]
        if let step = engine.step(task.step), !task.isNotice {
            if choosing != nil || samplingOutcome, outcome == nil { outcome = step.outcomes.first?.id }
            for field in engine.fields(of: step, pupil: task.pupil, in: state, at: at)
            where field.isRequired(with: outcome) && answers[field.id] == nil
                && !deed.without.contains(field.id)
            {
                answers[field.id] = sample(for: field, task, step.step, choosing)
            }
        }
        return CaseEvent.Completion(
            task: task, outcome: outcome, answers: answers, on: deed.on,
            reason: deed.reason ?? (closes(task.step) ? SampleText.reason : nil),
            findings: choosing == nil
                ? deed.findings : engine.allEstablished(by: task, outcome: outcome, in: state))
    }

    /// Closing covers what is still open with a reason, as the page that closes asks for one. Where a gate of
    /// the step asks for a reason of its own, the scenario must give it.
    private func closes(_ step: Step.ID) -> Bool {
        let ends =
            engine.closingStep(in: state) == step
            || engine.step(step)?.outcomes.contains(where: \.endsDossier) == true
        return ends && engine.closability(of: state, at: at).reasons.isEmpty
    }

    private func sample(for field: Field, _ task: TaskID, _ step: Step, _ choosing: Int?) -> String? {
        if let fact = field.fact {
            let known = engine.answer(fact, of: task.pupil, in: state)
            if known != .unknown { return known.text }
            return onlyAnswer(engine.fact(fact)?.answers ?? field.answers, choosing)
        }
        switch field.type {
        case .date: return engine.days(for: field, of: task, in: state, at: at).nearest(to: at.date).iso
        case .number: return String(max(1, field.bounds?.least ?? 1))
        case .role: return responsible(for: step).text
        case .pupils: return pupils(for: field, task)
        case .choice: return onlyAnswer(field.answers, choosing ?? 0)
        case .yesNo:
            return onlyAnswer(field.answers.isEmpty ? Fact.Option.yesNo : field.answers, choosing ?? 0)
        case .text, .long, .agreements: return SampleText.field
        }
    }

    /// As many pupils as the field wants: who it is about, who takes part, others of the scenario, and then invented
    /// ones.
    private func pupils(for field: Field, _ task: TaskID) -> String {
        let least = max(1, field.bounds?.least ?? 1)
        let known = [task.pupil].compactMap(\.self) + state.parties.map(\.pupil) + school.pupils.map(\.id)
        let invented = (0..<least).map { Pupil.ID("pupil-\($0)") }
        let all = known.isEmpty && least == 1 ? [] : known + invented
        let each: [Pupil.ID] = all.reduce(into: []) { found, pupil in
            if !found.contains(pupil) { found.append(pupil) }
        }
        return each.isEmpty ? SampleText.field : each.prefix(least).map(\.text).joined(separator: " ")
    }

    private func onlyAnswer(_ answers: [Fact.Option], _ choosing: Int?) -> String? {
        if answers.count == 1 { return answers[0].answer.text }
        guard let choosing, !answers.isEmpty else { return nil }
        return answers[min(choosing, answers.count - 1)].answer.text
    }
}
