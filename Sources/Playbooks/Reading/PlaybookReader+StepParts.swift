import YAML

extension PlaybookReader {
    /// A gate. Nothing when its condition cannot be read.
    func need(_ value: NodeReader) -> Need? {
        value.map("a need") { map in
            let condition = self.condition(in: map)
            let title = map.optional("title")?.text
            let strictness = map.optional("else")?.choice(of: Need.Strictness.self) ?? .refuse
            let grounds = self.grounds(map)
            return condition.map { Need($0, title: title, strictness: strictness, grounds: grounds) }
        }
    }

    /// Whether a step may be waived: a word, or a map that says by whom.
    func skip(_ value: NodeReader) -> Step.Skip {
        guard value.isMap else { return Step.Skip(value.choice(of: Step.Skip.Leave.self) ?? .withReason) }
        return value.map("a rule about waiving") { map in
            Step.Skip(
                map.required("allowed").choice(of: Step.Skip.Leave.self) ?? .withReason,
                by: names(map.list("by")), grounds: grounds(map, mayLack: true))
        }
    }

    /// Something to fill in. One that states a fact takes its question and answers from there.
    func field(_ value: NodeReader, of step: Step.ID?) -> Field {
        value.map("a field") { map in
            let factID = map.optional("fact").map { name($0, of: Fact.self) }
            let fact = factID.flatMap { facts[$0] }
            let id = map.optional("id")?.id ?? factID?.text ?? map.required("id").id
            var field = Field(
                id: Name(id), title: map.optional("title")?.text ?? fact?.title ?? map.required("title").text)
            field.fact = factID
            field.answers = map.optional("answers").map(options) ?? fact?.answers ?? []
            let implied: Field.Kind = field.answers.isEmpty ? .text : .choice
            field.type = map.optional("type")?.choice(of: Field.Kind.self) ?? implied
            if field.type == .choice, field.answers.isEmpty, factID == nil {
                map.complain(found: "with nothing to choose from", expected: "answers: […]")
            }
            if let required = map.optional("required") { readRequired(required, of: step, into: &field) }
            if let only = map.optional("only-with") { readOnlyWith(only, of: step, map, into: &field) }
            field.of = map.optional("of").flatMap(involvements)
            field.bounds = bounds(of: field.type, map)
            field.onlyWarns = onlyWarns(field, map)
            field.notBefore = dayLimit("not-before", of: field.type, map)
            field.notAfter = dayLimit("not-after", of: field.type, map)
            field.showIf = map.optional("show-if").flatMap(condition)
            field.grounds = grounds(map, mayLack: true)
            return field
        }
    }

    /// The least and the most of what is filled in, where that can be counted.
    private func bounds(of type: Field.Kind, _ map: MapReader) -> Condition.Bounds? {
        guard map.has("at-least") || map.has("at-most") else { return nil }
        if type != .pupils, type != .number {
            map.complain(found: "of type \(type.rawValue) with a bound", expected: "type: pupils or number")
        }
        return limits(map)
    }

    private func onlyWarns(_ field: Field, _ map: MapReader) -> Bool {
        guard let value = map.optional("else") else { return false }
        if field.bounds == nil {
            map.complain(found: "with 'else' but without a bound", expected: "at-least or at-most beside it")
        }
        return value.choice(of: ["refuse", "warn"]) == "warn"
    }

    /// A day that a date is held against: today, what a trigger gives, or so long after that.
    private func dayLimit(_ key: String, of type: Field.Kind, _ map: MapReader) -> DayLimit? {
        guard let value = map.optional(key) else { return nil }
        if type != .date {
            map.complain(found: "of type \(type.rawValue) with a limit on its day", expected: "type: date")
        }
        guard value.isMap else {
            return value.node?.scalar == "today" ? .today : trigger(value).map(DayLimit.trigger)
        }
        return value.map("a limit on a day") { map in
            guard let term = term(map.required("after")), let from = trigger(map.required("from")) else {
                return nil
            }
            return .after(term, from)
        }
    }

    /// Whether a field may stay empty: yes or no, or the outcomes with which it may not.
    private func readRequired(_ value: NodeReader, of step: Step.ID?, into field: inout Field) {
        let word = value.node?.scalar
        guard let step, value.isList || !["yes", "no"].contains(word) else {
            return field.isRequired = value.bool
        }
        field.requiredWith = value.list.map { outcome($0, of: step) }
    }

    /// The pupils of whom a field says something.
    private func involvements(_ value: NodeReader) -> Role.ID? {
        value.choice(of: Involvements.names).map { Role.ID($0) }
    }

    /// The only outcomes with which a field is filled in. A question of the case may be answered with any.
    private func readOnlyWith(
        _ value: NodeReader, of step: Step.ID?, _ map: MapReader, into field: inout Field
    ) {
        guard let step, let known = declared.outcomes[step.text], !known.isEmpty else {
            return map.complain(
                found: "with 'only-with' where there are no outcomes", expected: "outcomes: {…}")
        }
        field.onlyWith = value.list.map { outcome($0, of: step) }.uniqued()
        let needed = field.isRequired ? known.map { Name($0) } : field.requiredWith
        let outcomes = field.onlyWith.map(\.text).joined(separator: ", ")
        if field.fact != nil {
            map.complain(
                found: "with 'only-with' at a question of the case", expected: "a field of the step's own")
        } else if field.onlyWith.isEmpty || Set(field.onlyWith.map(\.text)).isSuperset(of: known) {
            map.complain(
                found: "with 'only-with' of \(field.onlyWith.isEmpty ? "no" : "every") outcome",
                expected: "some of \(known.joined(separator: ", ")), or no 'only-with'")
        } else if needed.contains(where: { !field.onlyWith.contains($0) }) {
            map.complain(
                found: "that is required with more outcomes than it is filled in with",
                expected: "required: [\(outcomes)]")
        }
    }

    /// A way in which a step can end.
    func outcome(_ entry: Entry, of step: Step.ID) -> Outcome {
        entry.value.map("an outcome") { map in
            var outcome = Outcome(id: Name(entry.key.id), title: map.required("title").text)
            outcome.again = map.optional("again").flatMap { again($0, at: "\(step).\(outcome.id).due") }
            outcome.endsDossier = map.bool("ends")
            outcome.grounds = grounds(map, mayLack: true)
            return outcome
        }
    }

    private func again(_ value: NodeReader, at address: String) -> Outcome.Again? {
        value.map("a repetition") { map in
            let due = self.due(in: map, at: address)
            let atMost = map.optional("at-most")?.int(in: 1...1_000)
            let then = map.optional("then").map { name($0, of: Step.self) }
            if then != nil, atMost == nil {
                map.complain(found: "with 'then' but without an end", expected: "at-most: …")
            }
            return due.map { Outcome.Again(due: $0, atMost: atMost, then: then, grounds: $0.grounds) }
        }
    }

    /// Somebody who must be told.
    func notice(_ value: NodeReader, number: Int, of step: Step.ID) -> Notice {
        value.map("a notice") { map in
            let id = map.optional("id")?.id ?? String(number)
            let who = map.required("who")
            if who.isList, who.list.isEmpty { who.complain(expected: "somebody who is told") }
            var notice = Notice(id: Name(id), recipients: names(who.list))
            notice.what = map.optional("what")?.text
            let at = map.optional("at")?.choice(of: ["done", "opened", "before"])
            notice.isOwedAtOpening = at == "opened" || at == "before"
            notice.isOnlyBefore = at == "before"
            notice.strength = map.optional("strength")?.choice(of: Step.Strength.self) ?? .must
            notice.condition = map.optional("if").flatMap(condition)
            notice.due = map.optional("due").flatMap { due($0, at: "\(step).\(id).due") }
            notice.performer = map.optional("does").map(performer)
            notice.grounds = grounds(map)
            return notice
        }
    }

    /// Where doing a step is recorded.
    func record(_ value: NodeReader) -> RecordRule {
        value.map("a rule about recording") { map in
            RecordRule(
                place: name(map.required("in")), of: map.optional("of").map { name($0) },
                grounds: grounds(map))
        }
    }

    /// Who owns the case afterwards.
    func handover(_ value: NodeReader, of step: Step.ID) -> Step.Handover {
        value.map("a hand-over") { map in
            Step.Handover(
                to: name(map.required("to")), outcomes: map.list("when").map { outcome($0, of: step) },
                grounds: grounds(map))
        }
    }
}
