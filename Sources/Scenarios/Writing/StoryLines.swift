import Casework
import Playbooks
import SchoolTime

/// What was done in a dossier, as the lines of a story that a scenario can tell: the inverse of reading one.
///
/// `dossier` are the keys that say which dossier it is, as `pupil: A`; none for a case. What a scenario has no word for
/// (who takes part stands above its story) gives no line.
package func storyLines(
    of command: CaseCommand, by role: Role.ID, at moment: Moment, dossier: [String] = []
) -> [String] {
    let words = DeedWords(by: role)
    return words.keys(of: command).flatMap { storyLine(dossier + $0, at: moment) }
}

/// One line of a story: its moment and its keys.
package func storyLine(_ keys: [String], at moment: Moment) -> [String] {
    ["  - at: \(moment.date.iso) \(moment.time.iso)"] + keys.map { "    " + $0 }
}

/// The keys of what one person did.
private struct DeedWords {
    let by: Role.ID

    /// Mostly one list of keys; several where a scenario needs a line for each.
    func keys(of command: CaseCommand) -> [[String]] {
        switch command {
        case .report(let report):
            let words =
                "by: \(report.reporter.rawValue), channel: \(report.channel), text: \(inQuotes(report.text))"
            return [["report: {\(words)}"]]
        case .state(let statements): return stated(statements)
        case .triage(let outcome, let reason):
            return [["triage: \(outcome)", actor] + because(reason)]
        case .complete(let completion): return [done(completion)]
        case .plan(let id, let moment, let reason):
            return [
                ["planned: \(id.step)", "for: \(moment.date.iso) \(moment.time.iso)", actor]
                    + because(reason) + of(id.pupil)
            ]
        case .waive(let id, let reason):
            return [["waived: \(id.step)", actor] + because(reason) + of(id.pupil)]
        case .tell(let id, let note): return [told(id) + because(note)]
        case .tellFamily(let id, _, _): return [told(id)]
        case .consult(let step, let who, let view, let pupil):
            return [["consulted: \(step)", "who: \(who)", "view: \(inQuotes(view))"] + of(pupil)]
        case .consent(let who, let step, let answer, let pupil):
            let to = step.map { ", to: \($0)" } ?? ""
            return [["consent: {who: \(who)\(to), is: \(answer.rawValue)}"] + of(pupil)]
        case .happen(let happening, _, let pupil): return [["happened: \(happening)", actor] + of(pupil)]
        case .close(let reason): return [["close: \(inQuotes(reason))", actor]]
        default: return circumstance(command)
        }
    }

    private func circumstance(_ command: CaseCommand) -> [[String]] {
        switch command {
        case .open: [["opened: {}"]]
        case .leave(let pupil): [["leave: \(pupil)"]]
        case .correct(let pupil, let finding, let reason):
            [["corrects: {found: {\(pupil): \(finding.rawValue)}, because: \(inQuotes(reason))}", actor]]
        case .handOver(let to, let reason): [["handover: {to: \(to), because: \(inQuotes(reason))}", actor]]
        case .unavailable(let role, let reason, _): [["unavailable: {role: \(role), because: \(reason)}"]]
        case .available(let role): [["available: \(role)"]]
        case .note(let text, _): [["note: \(inQuotes(text))", actor]]
        case .attach(let document): [["attach: \(document)"]]
        case .addReader(let set, let role): [["adds-reader: {set: \(set), who: \(role)}"]]
        case .removeReader(let set, let role, let reason):
            [["removes-reader: {set: \(set), who: \(role), because: \(inQuotes(reason))}", actor]]
        case .unseal(let reason): [["unseal: \(inQuotes(reason))", actor]]
        case .reopen(let reason): [["reopen: \(inQuotes(reason))", actor]]
        default: []
        }
    }

    private var actor: String { "by: \(by)" }

    private func of(_ pupil: Pupil.ID?) -> [String] { pupil.map { ["of: \($0)"] } ?? [] }

    private func because(_ reason: String?) -> [String] { reason.map { ["reason: \(inQuotes($0))"] } ?? [] }

    /// What is said of several pupils stands in a line for each.
    private func stated(_ statements: [Statement]) -> [[String]] {
        var pupils: [Pupil.ID?] = []
        for statement in statements where !pupils.contains(statement.pupil) { pupils.append(statement.pupil) }
        return pupils.map { pupil in
            let said = statements.filter { $0.pupil == pupil }.map {
                "\($0.fact): \(inQuotes($0.answer.text))"
            }
            return ["facts: {\(said.joined(separator: ", "))}"] + of(pupil)
        }
    }

    private func done(_ completion: CaseEvent.Completion) -> [String] {
        let written = completion.answers.sorted { $0.key < $1.key }.map { "\($0.key): \(inQuotes($0.value))" }
        return ["done: \(completion.task.step)", actor] + because(completion.reason)
            + (completion.outcome.map { ["outcome: \($0)"] } ?? []) + of(completion.task.pupil)
            + found(completion.findings)
            + (completion.on.map { ["on: \($0.iso)"] } ?? [])
            + (written.isEmpty ? [] : ["answers: {\(written.joined(separator: ", "))}"])
    }

    private func found(_ findings: [Pupil.ID: Finding]) -> [String] {
        let words = findings.map { "\($0.key): \($0.value.rawValue)" }.sorted()
        return words.isEmpty ? [] : ["found: {\(words.joined(separator: ", "))}"]
    }

    private func told(_ id: TaskID) -> [String] {
        let isBuiltIn = id.step == Intake.receiptStep || id.step == Intake.copyStep
        return ["told: \(id.step)\(isBuiltIn ? "" : ".\(id.notice?.text ?? "")")"]
            + (id.recipient.map { ["to: \($0)"] } ?? []) + of(id.pupil)
    }
}
