import Casework
import Playbooks
import SchoolTime
import YAML

extension ScenarioReader {
    /// The keys that say what happens; `facts` may stand beside `triage` too.
    private static let occurrences = [
        "report", "opened", "join", "leave", "triage", "done", "planned", "waived", "told", "consent",
        "consulted", "happened", "handover", "unavailable", "available", "note", "attach", "adds-reader",
        "removes-reader", "unseal", "corrects", "close", "reopen", "passes",
    ]

    /// What happens in a line; nothing when it only expects.
    func occurrence(_ map: MapReader, in scope: Plan.Scope) -> Occurrence? {
        let key = map.optionalKey(of: Self.occurrences)
        let pupils = pupils(in: map)
        let facts = map.optional("facts").map { facts in
            pupils.isEmpty
                ? self.facts(facts, map, of: nil) : pupils.flatMap { self.facts(facts, map, of: $0) }
        }
        guard let key, let value = map.optional(key) else { return facts.map(Occurrence.facts) }
        if key != "triage", let stated = map.optional("facts") {
            stated.complain(expected: "a line of its own; `facts` stands beside `triage` only, not `\(key)`")
        }
        switch key {
        case "report": return report(value).map(Occurrence.report)
        case "triage":
            // Read whatever the outcome is: one mistake is told once, and these keys are not unknown as well.
            let left = map.list("without").flatMap(statedFacts).map(\.id)
            let reason = map.optional("reason").map(written)
            return wish(value).map { .triage($0, facts: facts ?? [], without: left, reason: reason) }
        case "done", "planned", "waived", "told": return deed(key, value, map, of: pupils, in: scope)
        default: break
        }
        let each: [Pupil.ID?] = pupils.isEmpty ? [nil] : pupils
        switch key {
        case "join":
            return .join(
                value.entries("pupils who join").compactMap { party($0.key, $0.value) },
                because: map.optional("reason").map(written))
        case "consulted":
            return .consulted(
                targets(value, in: scope), who: map.optional("who").flatMap(role),
                view: map.optional("view")?.text ?? SampleText.view, of: each)
        case "consent": return consent(value, of: each, in: scope)
        case "happened": return happening(value).map { .happened($0, of: each) }
        default: return circumstance(key, value, in: scope)
        }
    }

    private func circumstance(_ key: String, _ value: NodeReader, in scope: Plan.Scope) -> Occurrence? {
        switch key {
        case "opened": .opened
        case "passes": .passes
        case "leave": .leave(value.list.compactMap(pupil))
        case "corrects":
            value.map("a correction") { map in
                let because = map.optional("because").map(written) ?? SampleText.reason
                let found = findings(map.required("found"), [.notShown, .notYet])
                return found.isEmpty ? nil : .corrects(found, because: because)
            }
        case "handover":
            value.map("a hand-over") { map in
                let because = map.optional("because")?.text ?? SampleText.reason
                return role(map.required("to")).map { .handover(to: $0, because: because) }
            }
        case "unavailable": unavailable(value)
        case "available": available(value)
        case "attach": document(value).map(Occurrence.attach)
        case "adds-reader": addReader(value)
        case "removes-reader": removeReader(value)
        case "unseal": .unseal(reason: written(value))
        case "note": .note(written(value))
        case "close": .close(reason: written(value))
        default: .reopen(reason: written(value))
        }
    }

    private func report(_ value: NodeReader) -> ReportFiled? {
        value.map("a report") { map in
            let by = map.required("by").choice(of: Channel.Audience.self) ?? .anyone
            let channel = map.optional("channel").flatMap(channel) ?? ordinaryChannel(of: by)
            let text = map.optional("text")?.text ?? SampleText.report
            let facts = map.optional("facts").map { self.facts($0, map, of: nil) } ?? []
            if let channel, !facts.isEmpty, isDirect(channel), let value = map.optional("facts") {
                value.complain(expected: "no facts, as a report over \(channel) opens no dossier")
            }
            let to = map.optional("to").flatMap { chosen($0, over: channel) }
            return channel.map { ReportFiled(by: by, channel: $0, to: to, text: text, facts: facts) }
        }
    }

    /// Whom the reporter chose: a name of the staff who holds a role that the channel lets choose among.
    private func chosen(_ value: NodeReader, over id: Channel.ID?) -> String? {
        let choices = playbook.intake.channels.first { $0.id == id }?.choices ?? []
        guard !choices.isEmpty else {
            let others = playbook.intake.channels.filter { !$0.choices.isEmpty }.map(\.id)
            let which = others.isEmpty ? "; nobody is chosen over any channel" : ": \(list(others))"
            value.complain(expected: "a channel over which somebody is chosen (to: {one-of: …})\(which)")
            return nil
        }
        let name = value.word
        guard staff.contains(where: { $0.name == name && !Set($0.roles).isDisjoint(with: choices) }) else {
            value.complain(expected: "a name of `staff:` who holds \(list(choices))")
            return nil
        }
        return name
    }

    private func isDirect(_ id: Channel.ID) -> Bool {
        playbook.intake.channels.contains { $0.id == id && $0.isDirect }
    }

    /// The first channel that is there for such a reporter.
    private func ordinaryChannel(of reporter: Channel.Audience) -> Channel.ID? {
        let channels = playbook.intake.channels
        let open = channels.first {
            $0.audiences.contains(reporter) || $0.audiences.contains(.anyone)
        }
        return (open ?? channels.first)?.id
    }

    private func channel(_ value: NodeReader) -> Channel.ID? {
        id(value, "a channel", playbook.intake.channels.map(\.id.text), [.channel]).map { Channel.ID($0) }
    }

    private func wish(_ value: NodeReader) -> TriageWish? {
        guard value.isMap else { return triageOutcome(value).map(TriageWish.outcome) }
        return value.map("a triage") { map in
            _ = map.required("recommended").choice(of: ["yes"])
            return .recommended
        }
    }

    private func party(_ name: NodeReader, _ value: NodeReader) -> CaseParty? {
        guard let id = pupil(name), let involvement = value.choice(of: Involvement.self) else { return nil }
        return pupils.first { $0.id == id }?.party(as: involvement)
    }

    func facts(_ value: NodeReader, _ map: MapReader, of pupil: Pupil.ID?) -> [FactStated] {
        let saidBy = map.optional("said-by").flatMap(role)
        return value.entries("facts with their answers").flatMap { entry -> [FactStated] in
            let facts = statedFacts(entry.key)
            guard !facts.isEmpty else { return [] }
            let answers = facts.flatMap { $0.answers.map(\.answer.text) }.uniqued()
            guard let answer = entry.value.choice(of: answers + ["unknown"]) else { return [] }
            if pupil != nil { checkPupils(map, facts, named: entry.key.word) }
            // Of several facts that a rule asks, those are meant that know the answer.
            return facts.filter { $0.answers.contains { $0.answer.text == answer } || answer == "unknown" }
                .map {
                    FactStated(fact: $0.id, answer: Fact.Answer(answer), saidBy: saidBy, pupil: pupil)
                }
        }
    }

    private func consent(_ value: NodeReader, of pupils: [Pupil.ID?], in scope: Plan.Scope) -> Occurrence? {
        value.map("consent") { map in
            let answer = map.required("is").choice(of: CaseEvent.Consent.self) ?? .given
            let steps = map.optional("to").map { targets($0, in: scope).map(\.step) } ?? []
            return role(map.required("who")).map { who in
                // A rule may be cited by steps that do not ask for this consent.
                let asking = steps.filter { addressing.step($0)?.consents.contains { $0.who == who } == true }
                let meant = asking.isEmpty ? Array(steps.prefix(1)) : asking
                return .consent(who, to: meant.isEmpty ? [nil] : meant, answer, of: pupils)
            }
        }
    }

    /// The happening that a word means; of a rule that none cites, the only one that opens a step which carries it.
    func happening(_ value: NodeReader) -> Happening.ID? {
        let ids = playbook.happenings.map(\.id.text)
        let cited = addressing.ids(value.word, among: ids, kinds: [.happening])
        let opening = cited.isEmpty ? happenings(opening: value.word) : []
        if opening.count == 1 { return opening[0] }
        guard opening.isEmpty else {
            value.complain(expected: "one happening; the row's steps open on \(list(opening))")
            return nil
        }
        return id(value, "a happening", ids, [.happening]).map { Happening.ID($0) }
    }

    private func happenings(opening row: String) -> [Happening.ID] {
        let steps = Plan.Scope.allCases.flatMap { addressing.targets(row, in: $0) }.map(\.step)
        let triggers = steps.compactMap(addressing.step).flatMap(\.triggers)
        return playbook.happenings.map(\.id).filter { triggers.contains(.happening($0)) }
    }

    private func unavailable(_ value: NodeReader) -> Occurrence? {
        value.map("somebody who cannot act") { map in
            let group = map.optional("group")
            // An accusation is of persons, whatever classes they have.
            let reasons = ["absent", "vacant"] + (group == nil ? [Role.accused] : [])
            let because = map.required("because").choice(of: reasons.sorted()) ?? "absent"
            let role = holder(map.required("role"))
            let schoolClass = group.flatMap { self.schoolClass($0, of: role) }
            return role.map { .unavailable($0, group: schoolClass, because: because) }
        }
    }

    private func available(_ value: NodeReader) -> Occurrence? {
        if case .scalar? = value.node { return holder(value).map { .available($0) } }
        return value.map("somebody who can act again") { map in
            let role = holder(map.required("role"))
            let schoolClass = map.optional("group").flatMap { self.schoolClass($0, of: role) }
            return role.map { .available($0, group: schoolClass) }
        }
    }

    /// The class for which a role is held: one that pupils of the scenario are in, and a role for classes.
    private func schoolClass(_ value: NodeReader, of role: Role.ID?) -> String? {
        guard let role, playbook.role(role)?.isOfClass == true else {
            value.complain(expected: "no group: this role is not held for one class")
            return nil
        }
        return value.choice(of: pupils.compactMap(\.group).uniqued())
    }

    /// A role; a name of the staff is the role of that person alone.
    private func holder(_ value: NodeReader) -> Role.ID? {
        if case .scalar(let name, _, _)? = value.node, staff.contains(where: { $0.name == name }) {
            return Role.ID(person: name)
        }
        return role(value)
    }

    func document(_ value: NodeReader) -> Document.ID? {
        id(value, "a document", playbook.documents.map(\.id.text), [.document]).map { Document.ID($0) }
    }

    private func addReader(_ value: NodeReader) -> Occurrence? {
        value.map("a reader to add") { map in
            let who = map.required("who").word
            return readerSet(map.required("set")).map { .addReader($0, who: reader(called: who)) }
        }
    }

    private func removeReader(_ value: NodeReader) -> Occurrence? {
        value.map("a reader to take out") { map in
            let who = map.required("who").word
            let because = map.optional("because")?.text ?? SampleText.reason
            return readerSet(map.required("set")).map {
                .removeReader($0, who: reader(called: who), because: because)
            }
        }
    }

    /// A dossier gets roles as readers: somebody of the staff stands for the role that is held.
    private func reader(called who: String) -> Role.ID {
        staff.first { $0.name == who }?.roles.first ?? role(called: who) ?? Role.ID(who)
    }

    func readerSet(_ value: NodeReader) -> ReaderSet.ID? {
        let ids = playbook.readerSets.map(\.id.text) + [Role.ID.allStaff.text]
        return id(value, "a reader set", ids, [.readers]).map { ReaderSet.ID($0) }
    }
}

/// A text as it is written, also an empty one: the program must refuse it, not the reader.
func written(_ value: NodeReader) -> String { value.scalar(expected: "a text") ?? "" }

/// What a scenario writes where its author wrote nothing.
enum SampleText {
    static let report = "Er gebeurt iets dat niet goed is."
    static let reason = "Zo afgesproken."
    static let view = "Gehoord."
    static let field = "Besproken."
}
