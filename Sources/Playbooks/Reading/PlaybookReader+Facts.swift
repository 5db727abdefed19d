import YAML

extension PlaybookReader {
    /// A question with its answers.
    func fact(_ entry: Entry) -> Fact {
        entry.value.map("a fact") { map in
            var fact = Fact(id: Name(entry.key.id), title: map.required("title").text)
            if let answers = map.optional("answers") { fact.answers = options(answers) }
            fact.ask = map.optional("ask").map { name($0) }
            fact.saidBy = map.optional("said-by").map { name($0) }
            fact.assumed = map.optional("assume").flatMap { answer($0, of: fact.id) }
            fact.isPerPupil = map.optional("of")?.choice(of: ["case", "pupil"]) == "pupil"
            fact.derivation = map.optional("from").map { derivation($0, of: fact.id) }
            fact.askedBefore = map.optional("required").flatMap(askedBefore)
            fact.isGrave = map.bool("grave")
            fact.isAskedAtTriage = map.bool("triage") || fact.isGrave || fact.askedBefore != nil
            checkDerived(fact, map)
            fact.grounds = grounds(map)
            return fact
        }
    }

    /// What is worked out is asked nobody.
    private func checkDerived(_ fact: Fact, _ map: MapReader) {
        if fact.derivation != nil, fact.askedBefore != nil {
            map.complain(found: "that is derived and required", expected: "a fact that is asked")
        }
        if fact.derivation != nil, fact.isGrave {
            map.complain(
                found: "that is derived and grave", expected: "grave: yes at the facts that are asked")
        }
    }

    /// Before which outcomes of the triage a fact must be asked: yes for all, no, or a list.
    private func askedBefore(_ value: NodeReader) -> [Triage.Outcome]? {
        switch value.node?.scalar {
        case "yes": []
        case "no": nil
        default:
            value.list.map { name($0, among: declared.triage, "an outcome of the triage", of: Triage.self) }
                .map { Triage.Outcome($0.text) }
        }
    }

    /// Answers: a list, or a map that gives each its title.
    func options(_ value: NodeReader) -> [Fact.Option] {
        let options =
            value.isMap
            ? value.entries("answers").map { Fact.Option(TextID($0.key.id), title: $0.value.text) }
            : value.list.map { Self.option($0.id) }
        if options.contains(where: { $0.answer == .unknown }) {
            value.complain(expected: "the other answers only: unknown is always one of them")
        }
        if Set(options.map(\.answer)).count < options.count {
            value.complain(expected: "every answer once")
        }
        return options
    }

    private static func option(_ answer: String) -> Fact.Option {
        Fact.Option.yesNo.first { $0.answer.text == answer } ?? Fact.Option(TextID(answer), title: answer)
    }

    private func derivation(_ value: NodeReader, of fact: Fact.ID) -> DecisionTable {
        let table = self.table(value, at: fact.text) { answer($0, of: fact)?.text ?? "" }
        if let last = table.rows.last, last.condition != nil {
            value.complain(expected: "a last row with 'otherwise'")
        }
        return table
    }

    /// Rows tried from the top. `result` reads what follows from a row, `address` is what the rows are called by.
    func table(
        _ value: NodeReader, at address: String, result: (NodeReader) -> String
    ) -> DecisionTable {
        let rows = value.list
        var known: Set<String> = []
        return DecisionTable(
            rows: zip(1..., rows).compactMap { number, value in
                let row = tableRow(value, number, isLast: number == rows.count, result: result)
                guard let row else { return nil }
                places["\(address).\(row.id)"] = value.position
                if !known.insert(row.id).inserted {
                    complaints.newError(
                        value.position, found: "the row \(quoted(row.id)) again",
                        expected: "an id of its own, so that a school changes one of them")
                }
                return row
            })
    }

    private func tableRow(
        _ value: NodeReader, _ number: Int, isLast: Bool, result: (NodeReader) -> String
    ) -> DecisionTable.Row? {
        value.map("a row of the table") { map in
            let id = map.optional("id")?.id ?? String(number)
            let grounds = self.grounds(map, mayLack: true)
            guard let key = map.oneKey(of: ["if", "otherwise"]) else { return nil }
            if key == "otherwise" {
                if !isLast {
                    map.complain(found: "with 'otherwise' above others", expected: "it as the last")
                }
                let otherwise = result(map.required("otherwise"))
                return DecisionTable.Row(id: id, condition: nil, result: otherwise, grounds: grounds)
            }
            let then = result(map.required("then"))
            guard let condition = self.condition(map.required("if")) else { return nil }
            return DecisionTable.Row(id: id, condition: condition, result: then, grounds: grounds)
        }
    }

    /// A fact that the triage table leans on, directly or through derived ones, is asked with it.
    func markTriageFacts(_ facts: inout [Fact], _ table: DecisionTable) {
        var reached: Set<Fact.ID> = []
        var next = table.facts
        while let id = next.popLast() {
            guard reached.insert(id).inserted else { continue }
            next += self.facts[id]?.derivation?.facts ?? []
        }
        for index in facts.indices {
            let fact = facts[index]
            if fact.derivation == nil, reached.contains(fact.id) { facts[index].isAskedAtTriage = true }
        }
    }
}

extension DecisionTable {
    /// The facts that its rows ask for.
    package var facts: [Fact.ID] { rows.flatMap { $0.condition?.facts ?? [] } }
}

extension Condition {
    /// The facts that it asks for; one that is asked twice is named twice.
    package var facts: [Fact.ID] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.facts)
        case .not(let part), .each(_, let part), .oneOf(_, let part): part.facts
        case .fact(let fact, _): [fact]
        default: []
        }
    }
}
