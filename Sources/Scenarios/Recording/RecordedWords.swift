import Casework
import Playbooks
import SchoolTime

/// An act of a case in the language of scenarios.
struct RecordedWords {
    let engine: CaseEngine
    let names: NeutralNames

    /// The lines of the story that an act comes down to, each with its keys; several when a form said something of
    /// several pupils.
    func lines(of act: RecordedAct) -> [[String]] {
        let by = ["by: \(names.role(act.by.role))"]
        switch act.what {
        case .reported(let report):
            let to = report.receiver.isPerson ? ", to: \(names.role(report.receiver))" : ""
            return [["report: {by: \(reporter(of: report)), channel: \(report.channel)\(to)}"]]
        case .stated(let statements): return facts(statements).map { $0 + by }
        case .triaged(let outcome, _, let reason), .upheld(let outcome, _, let reason):
            let why = reason == nil ? [] : ["reason: \(inQuotes(SampleText.reason))"]
            return [["triage: \(outcome)"] + why + by]
        case .done(let completion): return [done(completion) + by]
        case .planned(let task, let moment, _):
            let day = "for: \(moment.date.iso) \(moment.time.iso)"
            return [self.task(task, as: "planned") + [day, "reason: \(inQuotes(SampleText.reason))"] + by]
        case .waived(let task, _):
            return [self.task(task, as: "waived") + ["reason: \(inQuotes(SampleText.reason))"] + by]
        case .told(let task, _):
            let why = asksForReason(task) ? ["reason: \(inQuotes(SampleText.reason))"] : []
            return [self.task(task, as: "told") + why + by]
        // A scenario tells all at once, with the last of them.
        case .toldFamily: return []
        // Nothing follows from one: scenarios know no letters.
        case .letter: return []
        // It accuses roles: one whose persons were all cleared is said to act again by an event of its own.
        case .cleared(let who, _) where who.isPerson && !names.knows(who): return []
        default: return [around(act.what) + by]
        }
    }

    /// Whether a notice may ask for a written reason.
    private func asksForReason(_ notice: TaskID) -> Bool {
        guard let step = engine.step(notice.step), step.kind == .notice else { return false }
        return step.needs.contains { $0.strictness == .reason }
    }

    /// Staff may write down what others tell them over a channel of their own.
    private func reporter(of report: CaseEvent.Report) -> String {
        let channel = engine.playbook.intake.channels.first { $0.id == report.channel }
        return channel?.isOpen(to: report.reporter) == false ? "staff" : report.reporter.rawValue
    }

    private func around(_ what: CaseEvent.What) -> [String] {
        switch what {
        case .joined(let party):
            let join = "join: {\(names.pupil(party.pupil)): \(party.involvement.rawValue)}"
            let before = names.parties[party.pupil]?.involvement
            return [join] + (before == party.involvement ? [] : ["reason: \(inQuotes(SampleText.reason))"])
        case .left(let pupil, _): return ["leave: [\(names.pupil(pupil))]"]
        case .corrected(let pupil, let finding, _):
            let found = "found: {\(names.pupil(pupil)): \(finding.rawValue)}"
            return ["corrects: {\(found), because: \(inQuotes(SampleText.reason))}"]
        case .consulted(let step, let who, _, let pupil):
            return ["consulted: \(step)", "who: \(who)"] + of(pupil)
        case .consent(let who, let step, let answer, let pupil):
            let to = step.map { ", to: \($0)" } ?? ""
            return ["consent: {who: \(who)\(to), is: \(answer.rawValue)}"] + of(pupil)
        case .happened(let happening, _, let pupil): return ["happened: \(happening)"] + of(pupil)
        case .handedOver(let role, _):
            return ["handover: {to: \(role), because: \(inQuotes(SampleText.reason))}"]
        case .unavailable(let role, let reason, _):
            let known = ["absent", "accused", "vacant"].contains(reason) ? reason : "absent"
            return ["unavailable: {role: \(names.role(role)), because: \(known)}"]
        case .available(let role), .cleared(let role, _): return ["available: \(names.role(role))"]
        case .unavailableForClass(let role, let group, let reason):
            let known = ["absent", "vacant"].contains(reason) ? reason : "absent"
            let who = "role: \(role)" + (names.knows(group: group) ? ", group: \(names.group(group))" : "")
            return ["unavailable: {\(who), because: \(known)}"]
        case .availableForClass(let role, let group):
            let who = "{role: \(role), group: \(names.group(group))}"
            return ["available: \(names.knows(group: group) ? who : role.text)"]
        case .attached(let document): return ["attach: \(document)"]
        case .readerAdded(let set, let role): return ["adds-reader: {set: \(set), who: \(role)}"]
        case .readerRemoved(let set, let role, _):
            return ["removes-reader: {set: \(set), who: \(role), because: \(inQuotes(SampleText.reason))}"]
        case .unsealed: return ["unseal: \(inQuotes(SampleText.reason))"]
        case .noted, .answered: return ["note: \(inQuotes(SampleText.field))"]
        case .closed: return ["close: \(inQuotes(SampleText.reason))"]
        case .reopened: return ["reopen: \(inQuotes(SampleText.reason))"]
        default: return ["opened: {}"]
        }
    }

    // MARK: tasks

    private func of(_ pupil: Pupil.ID?) -> [String] { pupil.map { ["of: \(names.pupil($0))"] } ?? [] }

    private func task(_ task: TaskID, as key: String) -> [String] {
        ["\(key): \(target(of: task))"] + of(task.pupil) + (task.recipient.map { ["to: \($0)"] } ?? [])
    }

    /// A step by its id, a notice as `step.notice`.
    func target(of task: TaskID) -> String {
        // The receipt is a step of every playbook, with a notice that has no name.
        guard task.step != Intake.receiptStep, let notice = task.notice else { return task.step.text }
        return "\(task.step).\(notice)"
    }

    private func done(_ completion: CaseEvent.Completion) -> [String] {
        let fields = engine.step(completion.task.step)?.fields ?? []
        let answers = fields.compactMap { field in
            completion.answers[field.id].flatMap { answer($0, to: field) }.map { "\(field.id): \($0)" }
        }
        return task(completion.task, as: "done")
            + (completion.outcome.map { ["outcome: \($0)"] } ?? []) + found(completion.findings)
            + (answers.isEmpty ? [] : ["answers: {\(answers.joined(separator: ", "))}"])
            + (completion.on.map { ["on: \($0.iso)"] } ?? [])
            + (completion.reason == nil ? [] : ["reason: \(inQuotes(SampleText.reason))"])
    }

    private func found(_ findings: [Pupil.ID: Finding]) -> [String] {
        let words = findings.map { "\(names.pupil($0.key)): \($0.value.rawValue)" }.sorted()
        return words.isEmpty ? [] : ["found: {\(words.joined(separator: ", "))}"]
    }

    /// What was filled in, when that is one of the answers there are; else a sample of its kind.
    private func answer(_ answer: String, to field: Field) -> String? {
        if let fact = field.fact {
            let known = engine.fact(fact)?.answers.map(\.answer.text) ?? []
            return (known + ["unknown"]).contains(answer) ? answer : nil
        }
        if !field.answers.isEmpty {
            return field.answers.contains { $0.answer.text == answer } ? answer : nil
        }
        switch field.type {
        case .date: return SchoolDate(iso: answer)?.iso
        case .number: return Int(answer).map(String.init)
        case .role: return engine.playbook.roles.contains { $0.id.text == answer } ? answer : nil
        case .pupils: return inQuotes(Field.pupils(in: answer).map(names.pupil).joined(separator: " "))
        case .choice, .yesNo: return answer == "yes" || answer == "no" ? answer : nil
        case .text, .long, .agreements: return inQuotes(SampleText.field)
        }
    }

    // MARK: facts

    /// One line for each pupil and each one whose word it is.
    private func facts(_ statements: [Statement]) -> [[String]] {
        let keys = statements.map { Key(pupil: $0.pupil, saidBy: $0.saidBy) }.uniqued()
        return keys.map { key in
            let said = statements.filter { $0.pupil == key.pupil && $0.saidBy == key.saidBy }
            let words = said.map { "\($0.fact): \($0.answer)" }.joined(separator: ", ")
            return ["facts: {\(words)}"] + of(key.pupil) + (key.saidBy.map { ["said-by: \($0)"] } ?? [])
        }
    }

    private struct Key: Hashable {
        let pupil: Pupil.ID?
        let saidBy: Role.ID?
    }
}
