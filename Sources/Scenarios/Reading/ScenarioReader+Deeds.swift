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
        for entry in map.optional("answers")?.entries("fields with their answers") ?? [] {
            narrow(&deed, toField: entry.key, answer: entry.value)
        }
        for value in map.list("without") {
            let fields = deed.targets.compactMap { addressing.field(value.word, of: $0.step)?.id }
            if fields.isEmpty { complainOfField(value, deed) }
            deed.without.formUnion(fields)
        }
        return deed
    }

    private func narrow(_ deed: inout Deed, toOutcome value: NodeReader) {
        guard !deed.targets.isEmpty else { return }
        let known = deed.targets.filter { addressing.outcome(value.word, of: $0.step) != nil }
        guard !known.isEmpty else {
            let ids = deed.targets.compactMap { addressing.step($0.step) }.flatMap(\.outcomes).map(\.id.text)
            let list = ids.isEmpty ? "it has none" : ids.joined(separator: ", ")
            return value.complain(
                expected: "an outcome of \(names(deed.targets)) (\(list))",
                suggestion: nearest(value.word, among: ids))
        }
        deed.targets = known
        for target in known { deed.outcomes[target.step] = addressing.outcome(value.word, of: target.step) }
    }

    private func narrow(_ deed: inout Deed, toField key: NodeReader, answer: NodeReader) {
        guard !deed.targets.isEmpty else { return }
        let known = deed.targets.filter { addressing.field(key.word, of: $0.step) != nil }
        guard !known.isEmpty else { return complainOfField(key, deed) }
        deed.targets = known
        let text = answer.isList ? answer.list.map(\.text).joined(separator: "\n") : answer.text
        for target in known {
            guard let field = addressing.field(key.word, of: target.step) else { continue }
            deed.answers[target.step, default: [:]][field.id] = text
        }
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
