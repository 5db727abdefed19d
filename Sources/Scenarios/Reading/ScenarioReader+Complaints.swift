import Casework
import Playbooks
import SchoolTime
import YAML

/// What is said of a word that nothing answers to: what there is, and what the author may have meant.
extension ScenarioReader {
    func complain(_ value: NodeReader, step word: String, _ scope: Plan.Scope, _ what: String = "a step") {
        guard !word.isEmpty else { return }
        let elsewhere = otherDossiers(of: word, than: scope)
        let dossier = "\(what) of a \(scope.rawValue) dossier"
        guard elsewhere.isEmpty else { return value.complain(expected: dossier + elsewhere) }
        complain(value, word, dossier, addressing.stepIDs(in: scope))
    }

    /// Where else the steps of a word live, and how a line names that dossier.
    private func otherDossiers(of word: String, than scope: Plan.Scope) -> String {
        Plan.Scope.allCases.filter { $0 != scope }.compactMap { other in
            let steps = addressing.targets(word, in: other)
            return steps.isEmpty ? nil : "; \(names(steps)) is a step of \(dossier(other))"
        }.joined()
    }

    private func dossier(_ scope: Plan.Scope) -> String {
        switch scope {
        case .caseFile: "the case: leave `pupil:`, `group:` and `year:` out"
        case .pupil: "a pupil's dossier: write `pupil: \(pupils.first?.id.text ?? "A")`"
        case .group: "a class's dossier: write `group: \(pupils.lazy.compactMap(\.group).first ?? "5a")`"
        case .schoolYear: "the school year's dossier: write `year: yes`"
        }
    }

    /// Says what a word is, when it is something else than was asked.
    func complain(
        _ value: NodeReader, _ word: String, _ what: String, _ ids: [String], alsoCalled titles: [String] = []
    ) {
        let all = addressing.elements(citing: word)
        if !all.isEmpty {
            let steps = all.filter { $0.kind == .step }
            let citing = steps + all.filter { $0.kind != .step }
            let list = citing.prefix(6).map { "\($0.kind.rawValue) \($0.address)" }.joined(separator: ", ")
            let isDone = !steps.isEmpty && !what.hasPrefix("a step")
            let ways =
                isDone
                ? ". Write `done: \(word)`?"
                : steps.isEmpty ? waysToWrite(word, meaning: all.map(\.kind)) : ""
            return value.complain(expected: "\(what); the row is cited by \(list)\(ways)")
        }
        if addressing.isRow(word) {
            return value.complain(expected: "\(what); nothing in the playbook cites the row")
        }
        let meant = nearest(word, among: ids + titles + addressing.allRows)
        value.complain(
            expected:
                "\(what)\(meant == nil ? choice(among: ids) : ""), or a row of the register that one cites",
            suggestion: meant)
    }

    /// What there is to choose from, when it is few enough to be read; people of the language are not of the playbook.
    private func choice(among ids: [String]) -> String {
        let builtIn = Set(Role.ID.builtIn.map(\.text))
        let own = ids.filter { !builtIn.contains($0) }
        return own.isEmpty || own.count > Self.mostShown ? "" : " (\(own.joined(separator: ", ")))"
    }

    /// More ids than this are no help in a complaint.
    private static let mostShown = 20

    /// How a story speaks of things that are no steps, for who used another key.
    private func waysToWrite(_ word: String, meaning kinds: [PlaybookElement.Kind]) -> String {
        let ways = kinds.compactMap { $0.wayToWrite(word) }.uniqued()
        return ways.isEmpty ? "" : ". Write \(ways.joined(separator: " or "))?"
    }
}

extension ScenarioReader {
    /// Complains of a pupil beside a step that is there once for the whole case. Who names a rule of the register writes
    /// from the paper protocol, and cannot know that.
    func checkPupils(_ map: MapReader, _ targets: [StepTarget], named word: String, in scope: Plan.Scope) {
        guard scope == .caseFile, !targets.isEmpty, !addressing.isRow(word), let value = map.optional("of"),
            !targets.contains(where: isAboutPupils)
        else { return }
        value.complain(expected: "no pupil, as \(names(targets)) is there once for the whole case")
    }

    /// Complains of a pupil beside a fact that has one answer for the whole case; not beside a rule, for the same reason.
    func checkPupils(_ map: MapReader, _ facts: [Fact], named word: String) {
        guard !addressing.isRow(word), let value = map.optional("of"), !facts.contains(where: \.isPerPupil)
        else { return }
        let names = list(facts.map(\.id.text))
        value.complain(expected: "no pupil, as \(names) is answered once for the whole case")
    }

    /// Complains of findings beside a step that asks none of several pupils at once.
    func checkFindings(_ value: NodeReader, _ targets: [StepTarget]) {
        let asks = targets.contains { target in
            guard let step = addressing.step(target.step) else { return true }
            return step.per == nil && step.establishes != nil
        }
        guard !targets.isEmpty, !asks else { return }
        value.complain(
            expected: "no findings, as \(names(targets)) is about one pupil or finds nothing; "
                + "write `of:` with one of them")
    }

    /// Whether it can be about one pupil: a step per pupil, or on the track of one, or with a notice to families.
    private func isAboutPupils(_ target: StepTarget) -> Bool {
        guard let step = addressing.step(target.step) else { return true }
        let told = step.notices.filter { target.notice == nil || $0.id == target.notice }
        return step.per != nil || step.track == .target || step.track == .initiator
            || told.flatMap(\.recipients).contains { $0.pupilsMeant != nil }
    }
}

extension PlaybookElement.Kind {
    /// The key that a story uses for such a thing; nil for parts of steps, which their step's own keys reach.
    fileprivate func wayToWrite(_ word: String) -> String? {
        switch self {
        case .triageOutcome: "`triage: \(word)`"
        case .happening: "`happened: \(word)`"
        case .fact: "`facts: {\(word): …}`"
        case .channel: "`report: {channel: \(word)}`"
        case .outcome: "`outcome: \(word)`"
        case .field, .intakeField: "`asked: \(word)`"
        case .document: "`attach: \(word)`"
        case .overlay: "`overlay: \(word)`"
        case .counter: "`count: \(word)`"
        case .place: "`recorded: \(word)`"
        case .readers: "`may-read: \(word)`"
        case .role: "`owner: \(word)`"
        case .guideBlock, .advice, .passage, .letter: "`shown: \(word)`"
        default: nil
        }
    }
}
