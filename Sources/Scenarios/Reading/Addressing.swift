import Casework
import Playbooks

/// Finds what a scenario means by a word: an id of the playbook, or a row of the register.
struct Addressing {
    let playbook: Playbook
    private let byRow: [RegisterRow.ID: [PlaybookElement]]
    private let steps: [Step.ID: Step]
    private let scopes: [Step.ID: Plan.Scope]
    private let rows: Set<RegisterRow.ID>

    init(_ playbook: Playbook) {
        self.playbook = playbook
        var byRow: [RegisterRow.ID: [PlaybookElement]] = [:]
        for element in playbook.elements {
            for row in Set(element.grounds.rows) { byRow[row, default: []].append(element) }
        }
        self.byRow = byRow
        let every =
            playbook.everyStep + [playbook.intake.copying].compactMap(\.self)
            + [SettingRight.asStep(in: playbook)]
        steps = Dictionary(every.map { ($0.id, $0) }) { first, _ in first }
        var scopes: [Step.ID: Plan.Scope] = [
            Triage.step: .caseFile, Intake.receiptStep: .caseFile, Intake.copyStep: .caseFile,
            SettingRight.step: .caseFile,
        ]
        for step in playbook.overlays.flatMap(\.steps) { scopes[step.id] = .caseFile }
        for plan in playbook.plans { for step in plan.steps { scopes[step.id] = plan.scope } }
        self.scopes = scopes
        rows = Set(playbook.register.map(\.id))
    }

    /// Whether the word is a row of the register.
    func isRow(_ word: String) -> Bool { rows.contains(RegisterRow.ID(word)) }

    /// The ids of all rows.
    var allRows: [String] { playbook.register.map(\.id.text) }

    /// The step with this id, wherever it stands.
    func step(_ id: Step.ID) -> Step? { steps[id] }

    /// The steps that dossiers of a scope can meet.
    func stepIDs(in scope: Plan.Scope) -> [String] {
        scopes.filter { $0.value == scope }.map(\.key.text)
    }

    /// The elements that cite a row.
    func elements(citing row: String) -> [PlaybookElement] { byRow[RegisterRow.ID(row)] ?? [] }

    // MARK: steps and notices

    /// The steps and notices that a word can mean in dossiers of a scope: those that stand closest to the
    /// rule. Only those that `isUsable` accepts are considered.
    func targets(
        _ word: String, in scope: Plan.Scope, where isUsable: (StepTarget) -> Bool = { _ in true }
    ) -> [StepTarget] {
        if let exact = exactTarget(word), scopes[exact.step] == scope { return [exact] }
        let elements = elements(citing: word)
        for tier in 1...4 {
            var found: [StepTarget] = []
            for element in elements where element.tier == tier {
                let targets = element.steps.map { StepTarget($0, element.notice) }
                found += targets.filter {
                    scopes[$0.step] == scope && !found.contains($0) && isUsable($0)
                }
            }
            if !found.isEmpty { return found }
        }
        // No element of the playbook, and still a duty that rests on a row.
        let setRight = StepTarget(SettingRight.step)
        let rests = steps[SettingRight.step]?.grounds.name(RegisterRow.ID(word)) == true
        return rests && scope == .caseFile && isUsable(setRight) ? [setRight] : []
    }

    /// A step by its id, or a notice as `step.notice`.
    private func exactTarget(_ word: String) -> StepTarget? {
        if scopes[Step.ID(word)] != nil { return StepTarget(Step.ID(word)) }
        let parts = word.split(separator: ".").map(String.init)
        guard parts.count == 2, let step = steps[Step.ID(parts[0])],
            step.notices.contains(where: { $0.id.text == parts[1] })
        else { return nil }
        return StepTarget(step.id, Notice.ID(parts[1]))
    }

    /// Notices for a word: the notices that cite the rule rather than the steps around them.
    func noticeTargets(_ word: String, in scope: Plan.Scope) -> [StepTarget] {
        let found = targets(word, in: scope) { target in
            target.notice != nil || target.step == Intake.receiptStep
                || steps[target.step]?.notices.isEmpty == false
        }
        let precise = found.filter { $0.notice != nil }
        let rest = found.filter { target in
            target.notice == nil && !precise.contains { $0.step == target.step }
        }
        return precise + rest.flatMap(wholeStep)
    }

    private func wholeStep(_ target: StepTarget) -> [StepTarget] {
        guard let step = steps[target.step], step.kind != .notice else { return [target] }
        return step.notices.map { StepTarget(step.id, $0.id) }
    }

    // MARK: other elements

    /// Elements of some kinds by their id, or by a row that they cite: those of the first kind that has any. `id` tells
    /// what an element's id is.
    func ids(
        _ word: String, among ids: [String], kinds: [PlaybookElement.Kind],
        id: (PlaybookElement) -> String = { $0.address }
    ) -> [String] {
        if ids.contains(word) { return [word] }
        let citing = elements(citing: word)
        for kind in kinds {
            let found = citing.filter { $0.kind == kind }.map(id)
            if !found.isEmpty { return found.uniqued() }
        }
        return []
    }

    /// The outcomes that a word means in a step, by id or by a row that they cite.
    func outcomes(_ word: String, of step: Step.ID) -> [Outcome.ID] {
        let outcomes = steps[step]?.outcomes ?? []
        if let exact = outcomes.first(where: { $0.id.text == word }) { return [exact.id] }
        let citing = outcomes.filter { $0.grounds.name(RegisterRow.ID(word)) }.map(\.id)
        return citing.isEmpty ? outcomes.map(\.id).filter { opensAlone($0, of: step, what: word) } : citing
    }

    /// Whether what a rule asks opens on this outcome, and on no other of the step: who reads "no: make an analysis" says so
    /// by the rule of the analysis.
    private func opensAlone(_ outcome: Outcome.ID, of step: Step.ID, what row: String) -> Bool {
        let asked = elements(citing: row).filter { $0.kind == .step }.flatMap(\.steps).compactMap {
            steps[$0]
        }
        let openers = asked.flatMap(\.triggers).filter { trigger in
            if case .step(step, .outcome) = trigger { true } else { false }
        }
        return !openers.isEmpty && openers.allSatisfy { $0 == .step(step, .outcome(outcome)) }
    }

    /// The outcome that a word means in a step.
    func outcome(_ word: String, of step: Step.ID) -> Outcome.ID? { outcomes(word, of: step).first }

    /// The fields that a word means in a step, by id or address, by the fact they state, or by a row that they cite.
    func fields(_ written: String, of step: Step.ID) -> [Field] {
        let fields = steps[step]?.fields ?? []
        let isAddress = written.hasPrefix("\(step).")
        let word = isAddress ? String(written.dropFirst(step.text.count + 1)) : written
        if let exact = fields.first(where: { $0.id.text == word })
            ?? fields.first(where: { $0.fact?.text == word })
        {
            return [exact]
        }
        return fields.filter { $0.grounds.name(RegisterRow.ID(word)) }
    }

    /// The first field that a word means in a step.
    func field(_ word: String, of step: Step.ID) -> Field? { fields(word, of: step).first }
}
