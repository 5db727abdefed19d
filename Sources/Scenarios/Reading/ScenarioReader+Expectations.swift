import Casework
import Playbooks
import SchoolTime
import YAML

extension ScenarioReader {
    /// Everything that one entry of `expect` says: usually one thing, and several for plain facts of a dossier.
    func expectations(
        _ value: NodeReader, in dossier: DossierKey, isNamed: Bool, _ breaks: String?
    ) -> [Written<Expectation>] {
        value.map("an expectation") { map in
            let own = map.optional("breaks")?.text ?? breaks
            let words = words(of: value, leavingOut: ["breaks"])
            let key = isNamed ? dossier : inferred(map, Self.ofSteps) ?? dossier
            return read(map, in: key.scope).map {
                Written(subject: $0, words: words, position: value.position, breaks: own, dossier: key)
            }
        }
    }

    private func read(_ map: MapReader, in scope: Plan.Scope) -> [Expectation] {
        if let key = map.optionalKey(of: Self.ofObligations) {
            return obligation(key, map, in: scope)?.each.map(Expectation.obligation) ?? []
        }
        if let key = map.optionalKey(of: Self.ofOneThing) {
            let pupils = Self.ofNobody.contains(key) ? [] : pupils(in: map)
            return ofOneThing(key, map, of: pupils.first, in: scope)?.each(of: pupils) ?? []
        }
        let found = Self.ofTheDossier.filter(map.has)
        guard !found.isEmpty else {
            guard !complainOfNot(map) else { return [] }
            _ = map.oneKey(of: Self.ofObligations + Self.ofOneThing + Self.ofTheDossier)
            return []
        }
        return found.compactMap { key in map.optional(key).flatMap { ofTheDossier(key, $0, map, in: scope) } }
    }

    /// Complains of a `not-` before a key that says by its value what should be so; false when there is none.
    private func complainOfNot(_ map: MapReader) -> Bool {
        guard let key = (Self.ofTheDossier + Self.ofOneThing).first(where: { map.has("not-" + $0) }) else {
            return false
        }
        map.optional("not-" + key)?.complain(
            expected: "\(key): with what it should be, and no not- before it")
        for beside in ["is", "in", "of", "to", "on", "from", "because"] { _ = map.optional(beside) }
        return true
    }

    private static let standings = [
        "open", "waiting", "pending", "offered", "done", "waived", "withdrawn", "overdue", "told", "owed",
    ]
    private static let ofObligations = standings + standings.map { "not-" + $0 }

    private static let ofSteps =
        ofObligations + ["refused", "allowed", "warned", "recorded", "remind", "escalates", "locked"]

    private static let ofOneThing = [
        "refused", "allowed", "warned", "not-warned", "recorded", "not-recorded", "fact", "may-read",
        "not-may-read", "asked",
        "not-asked", "to-answer", "not-to-answer", "leaves-undone", "not-leaves-undone", "guide", "shown",
        "remind", "escalates", "count", "overlay",
    ]

    /// Those of one thing that are about no pupil, or read by themselves about whom they are.
    private static let ofNobody: Set = [
        "may-read", "not-may-read", "asked", "not-asked", "to-answer", "not-to-answer", "guide", "shown",
        "count",
        "overlay",
    ]

    private static let ofTheDossier = [
        "triage", "recommended", "undecided", "history", "standing", "case-owner", "receives", "plan",
        "closable", "closed", "case-opened", "owes-nothing", "misconfigured", "not-misconfigured", "locked",
        "not-locked",
    ]

    // MARK: plain facts of a dossier

    private func ofTheDossier(
        _ key: String, _ value: NodeReader, _ map: MapReader, in scope: Plan.Scope
    ) -> Expectation? {
        switch key {
        case "triage": triageOutcome(value).map(Expectation.triage)
        case "recommended": triageOutcome(value).map(Expectation.recommended)
        case "undecided": .undecided(value.bool)
        case "history": .triageHistory(value.list.compactMap(triageOutcome))
        case "standing": standing(value)
        case "case-owner": role(value).map(Expectation.caseOwner)
        case "receives": receiver(value).map(Expectation.receives)
        case "plan":
            id(value, "a plan", playbook.plans.map(\.id.text), [.plan]).map { .plan(Plan.ID($0)) }
        case "closable": .closable(value.bool, because: reasons(map.list("because"), in: scope))
        case "closed": .closed(value.bool)
        case "case-opened": .caseOpened(value.bool)
        case "owes-nothing": .owesNothing(value.bool)
        case "misconfigured", "not-misconfigured": configuration(value, key == "misconfigured")
        default: .locked(lockable(value, in: scope), key == "locked")
        }
    }

    /// Steps that wait for a document; others are never locked, whatever is expected.
    private func lockable(_ value: NodeReader, in scope: Plan.Scope) -> [StepTarget] {
        let found = targets(value, in: scope)
        let waiting = found.filter { addressing.step($0.step)?.document != nil }
        if !found.isEmpty, waiting.isEmpty {
            value.complain(expected: "a step that waits for a document; \(names(found)) does not")
        }
        return waiting
    }

    private func standing(_ value: NodeReader) -> Expectation {
        let pairs = value.entries("pupils with their standing").compactMap { entry in
            pupil(entry.key).flatMap { pupil in
                entry.value.choice(of: ["alleged", "established", "not-shown", "withdrawn"])
                    .flatMap(CaseParty.Standing.init).map { (pupil, $0) }
            }
        }
        return .standing(Dictionary(pairs) { $1 })
    }

    /// Who receives a report: a role, a name of the staff, or a mailbox by its setting or its address.
    private func receiver(_ value: NodeReader) -> String? {
        if case .scalar(let text, _, _)? = value.node {
            let mailboxes = playbook.intake.channels.compactMap(\.mailbox).map(\.text)
            if mailboxes.contains(text) || text.contains("@") { return text }
        }
        return actor(value)
    }

    private func configuration(_ value: NodeReader, _ isMissing: Bool) -> Expectation? {
        if case .scalar(let title, _, _)? = value.node, let role = role(called: title) {
            return .misconfigured(.role(role), isMissing)
        }
        let settings = playbook.settings.map(\.id.text)
        if let setting = addressing.ids(value.word, among: settings, kinds: [.setting]).first {
            return .misconfigured(.setting(Setting.ID(setting)), isMissing)
        }
        return role(value).map { .misconfigured(.role($0), isMissing) }
    }

    /// Rules, facts, steps, documents or overlays that stand in the way of something.
    func reasons(_ values: [NodeReader], in scope: Plan.Scope) -> [ReasonWish] {
        let ids =
            playbook.facts.map(\.id.text) + playbook.documents.map(\.id.text)
            + playbook.overlays.map(\.id.text) + playbook.happenings.map(\.id.text)
            + playbook.roles.map(\.id.text) + Role.ID.builtIn.map(\.text) + addressing.stepIDs(in: scope)
        return values.compactMap { value in
            let word = value.word
            if addressing.isRow(word) { return .row(RegisterRow.ID(word)) }
            if ids.contains(word) { return .element(word) }
            if !word.isEmpty { complain(value, word, "a step, fact, role, document or overlay", ids) }
            return nil
        }
    }
}
