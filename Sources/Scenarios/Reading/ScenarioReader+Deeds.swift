import Casework
import Playbooks
import SchoolTime
import YAML

extension ScenarioReader {
    /// Something done, planned, waived or told.
    func deed(
        _ key: String, _ value: NodeReader, _ map: MapReader, of pupils: [Pupil.ID], in scope: Plan.Scope
    ) -> Occurrence? {
        let targets = key == "told" ? noticeTargets(value, in: scope) : targets(value, in: scope)
        checkPupils(map, targets, named: value.word, in: scope)
        var deed = details(map, Deed(targets: targets, pupils: pupils))
        deed.isTelling = key == "told" || deed.recipient != nil
        switch key {
        case "planned":
            deed.reason = map.optional("reason").map(written)
            return moment(map.required("for")).map { .planned(deed, for: $0) }
        case "waived":
            deed.reason = map.optional("reason").map(written) ?? ""
            return .waived(deed)
        case "told": return .told(deed)
        default: return .done(deed)
        }
    }

    /// How a step is done: outcome, answers, day, reason. Only the steps that know them all remain.
    func details(_ map: MapReader, _ plain: Deed) -> Deed {
        var deed = plain
        deed.recipient = map.optional("to").flatMap(role)
        deed.on = map.optional("on").flatMap(date)
        deed.reason = map.optional("reason").map(written)
        if let value = map.optional("outcome") { narrow(&deed, toOutcome: value) }
        if let value = map.optional("found") {
            checkFindings(value, deed.targets)
            deed.findings = findings(value, Finding.allCases)
        }
        for entry in map.optional("answers")?.entries("fields with their answers") ?? [] {
            narrow(&deed, toField: entry.key, answer: entry.value)
        }
        for value in map.list("without") {
            let known = deed.targets.filter { addressing.field(value.word, of: $0.step) != nil }
            if known.isEmpty { complainOfField(value, deed) } else { deed.targets = known }
            deed.without.formUnion(known.flatMap { addressing.fields(value.word, of: $0.step) }.map(\.id))
        }
        return deed
    }

    /// What was found of each pupil, with one of some words.
    func findings(_ value: NodeReader, _ known: [Finding]) -> [Pupil.ID: Finding] {
        value.entries("pupils with what was found").reduce(into: [:]) { findings, entry in
            guard let pupil = pupil(entry.key),
                let finding = entry.value.choice(of: known.map(\.rawValue)).flatMap(Finding.init)
            else { return }
            findings[pupil] = finding
        }
    }

    private func narrow(_ deed: inout Deed, toOutcome value: NodeReader) {
        guard !deed.targets.isEmpty else { return }
        let known = deed.targets.filter { addressing.outcome(value.word, of: $0.step) != nil }
        guard !known.isEmpty else {
            let ids = deed.targets.compactMap { addressing.step($0.step) }.flatMap(\.outcomes).map(\.id.text)
            let list = ids.isEmpty ? "it has none" : ids.joined(separator: ", ")
            return value.complain(
                expected: "an outcome of \(names(deed.targets)) (\(list))" + otherSteps(with: value.word),
                suggestion: nearest(value.word, among: ids))
        }
        deed.targets = known
        for target in known { deed.outcomes[target.step] = outcome(value, of: target.step) }
    }

    /// The outcome of a step that a word means; a row that several of its outcomes cite is complained of.
    func outcome(_ value: NodeReader, of step: Step.ID) -> Outcome.ID? {
        let meant = addressing.outcomes(value.word, of: step)
        guard meant.count > 1 else { return meant.first }
        value.complain(expected: "one outcome of \(step); the row is cited by \(list(meant))")
        return nil
    }

    /// The steps that do have such an outcome.
    private func otherSteps(with outcome: String) -> String {
        let steps = playbook.everyStep.filter { addressing.outcome(outcome, of: $0.id) != nil }
        guard addressing.isRow(outcome), !steps.isEmpty else { return "" }
        return "; it is an outcome of \(list(steps.map(\.id)))"
    }

    private func narrow(_ deed: inout Deed, toField key: NodeReader, answer: NodeReader) {
        guard !deed.targets.isEmpty else { return }
        let known = deed.targets.filter { addressing.field(key.word, of: $0.step) != nil }
        guard !known.isEmpty else { return complainOfField(key, deed) }
        deed.targets = known
        let text = answer.isList ? answer.list.map(\.text).joined(separator: "\n") : answer.text
        for target in known {
            for field in fields(meant: addressing.fields(key.word, of: target.step), taking: text) {
                deed.answers[target.step, default: [:]][field.id] = text
            }
        }
    }

    /// Of several fields that a rule means, those that can take the answer: where one offers it, no free text does.
    private func fields(meant: [Field], taking answer: String) -> [Field] {
        let offering = meant.filter { field in field.answers.contains { $0.answer.text == answer } }
        guard offering.isEmpty, meant.count > 1 else { return offering.isEmpty ? meant : offering }
        let free = meant.filter(\.answers.isEmpty)
        return free.isEmpty ? meant : free
    }

    private func complainOfField(_ value: NodeReader, _ deed: Deed) {
        guard !deed.targets.isEmpty else { return }
        let ids = deed.targets.compactMap { addressing.step($0.step) }.flatMap(\.fields).map(\.id.text)
        let list = ids.isEmpty ? "it has none" : ids.joined(separator: ", ")
        value.complain(
            expected: "a field of \(names(deed.targets)) (\(list))",
            suggestion: nearest(value.word, among: ids))
    }

    /// The steps, for a complaint.
    func names(_ targets: [StepTarget]) -> String {
        targets.reduce(into: [String]()) { names, target in
            if !names.contains(target.step.text) { names.append(target.step.text) }
        }.joined(separator: ", ")
    }
}
