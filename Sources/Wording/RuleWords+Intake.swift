import Playbooks
import Texts

// Reporting, weighing, and the questions of a dossier, clause by clause.
extension RuleWords {
    var facts: [Clause] {
        playbook.facts.flatMap(clauses) + playbook.happenings.flatMap(clauses)
            + playbook.counters.flatMap(clauses)
    }

    private func clauses(of fact: Fact) -> [Clause] {
        let asked = [fact.ask, fact.saidBy].compactMap(\.self)
        let element = ElementClauses(
            family: .fact, address: fact.id.text, title: fact.title, subject: .triage,
            grounds: fact.grounds, people: asked)
        let required = fact.askedBefore.map { outcomes in
            element.part(
                .factRequired, "required", texts.withOutcomes(outcomes.map(triageOutcome)), outcomes)
        }
        let parts: [Clause?] = [
            element.head(.fact),
            element.list(.factAnswers, "answers", fact.answers.map(\.title), fact.answers),
            fact.ask.map { element.part(.factAsk, "ask", role($0), $0) },
            fact.saidBy.map { element.part(.factSaidBy, "said-by", role($0), $0) },
            fact.assumed.map { element.part(.factAssumed, "assume", answerTitle($0, to: fact.id), $0) },
            element.flag(.factPerPupil, "of", fact.isPerPupil),
            element.flag(.factHidden, "triage", !fact.isAskedAtTriage), required,
            element.flag(.factGrave, "grave", fact.isGrave),
        ]
        return parts.compactMap(\.self) + derivation(of: fact, element)
    }

    private func derivation(of fact: Fact, _ element: ElementClauses) -> [Clause] {
        guard let table = fact.derivation else { return [] }
        // A fact that is derived by an empty table is another one than a fact that is stated.
        let rows = table.rows.map { row in
            clause(
                row, .factRow, "from.\(row.id)", answerTitle(Fact.Answer(row.result), to: fact.id), element)
        }
        return rows + [order(of: table, .factRows, "from", element)].compactMap(\.self)
    }

    private func clause(
        _ row: DecisionTable.Row, _ kind: ClauseTexts.Kind, _ name: String, _ result: String,
        _ element: ElementClauses
    ) -> Clause {
        element.part(
            kind, name, texts.row(row.condition.map(condition), result), Pair(row.condition, row.result),
            own: row.grounds)
    }

    private func order(
        of table: DecisionTable, _ kind: ClauseTexts.Kind, _ name: String, _ element: ElementClauses
    ) -> Clause? {
        element.order(kind, name, table.rows.map(\.id), table.rows.map(\.id))
    }

    private func clauses(of happening: Happening) -> [Clause] {
        let element = ElementClauses(
            family: .happening, address: happening.id.text, title: happening.title, subject: .triage,
            grounds: happening.grounds)
        return [
            element.head(.happening),
            happening.countsAs.map { element.part(.countsAs, "counts-as", self.happening($0), $0) },
        ].compactMap(\.self)
    }

    private func clauses(of counter: Counter) -> [Clause] {
        let element = ElementClauses(
            family: .counter, address: counter.id.text, title: counter.title, subject: .measures,
            grounds: counter.grounds)
        let span = counter.isPerSchoolYear ? "school-year" : "always"
        return [
            element.head(.counter),
            element.part(.counts, "counts", begins(counter.counts), counter.counts),
            element.part(.counterSpan, "span", word(.counterSpan, span), counter.isPerSchoolYear),
        ]
    }

    // MARK: weighing

    var triage: [Clause] {
        let triage = playbook.triage
        let element = ElementClauses(
            family: .triage, address: Triage.step.text, title: triage.title, subject: .triage,
            grounds: triage.grounds, people: triage.performer.roles)
        let outcomes = triage.outcomes.map { choice in
            element.part(
                .triageOutcome, "outcomes.\(choice.id)", choice.title, choice.title, own: choice.grounds)
        }
        let rows = triage.table.rows.map { row in
            clause(row, .triageRow, "rows.\(row.id)", triageOutcome(Triage.Outcome(row.result)), element)
        }
        return [element.head(.triage), who(.triagePerformer, triage.performer, element)]
            + dates(triage.due, kind: .triageDue, "due", [], element) + outcomes + rows
            + [
                order(of: triage.table, .triageRows, "rows", element),
                element.order(
                    .triageRows, "outcomes", triage.outcomes.map(\.title), triage.outcomes.map(\.id.text)),
                triage.reviewer.map { element.part(.reviewer, "reviewed-by", role($0), $0, people: [$0]) },
            ].compactMap(\.self)
    }

    func who(_ kind: ClauseTexts.Kind, _ performer: Performer, _ element: ElementClauses) -> Clause {
        element.part(
            kind, "does", self.performer(performer), performer.who, own: performer.grounds,
            people: performer.roles)
    }

    /// A date with when it stands still and who sees that it is late.
    func dates(
        _ rule: DueRule?, kind: ClauseTexts.Kind = .due, _ name: String, _ triggers: [Trigger],
        _ element: ElementClauses
    ) -> [Clause] {
        guard let rule else { return [] }
        return [
            element.part(
                kind, name, due(rule, openedBy: triggers), Pair(rule.span, rule.anchor), own: rule.grounds,
                under: .deadlines),
            rule.pause.map {
                element.part(
                    .pause, name + ".pause", condition($0.condition), $0.condition, own: $0.grounds,
                    under: .deadlines)
            },
            rule.late.map { late($0, of: element, .late, name + ".late") },
        ].compactMap(\.self)
    }

    // MARK: reporting

    var intake: [Clause] {
        let intake = playbook.intake
        let element = ElementClauses(
            family: .intake, address: "intake", title: "", subject: .triage, grounds: playbook.grounds)
        let receipt = ElementClauses(
            family: .intake, address: Intake.receiptStep.text, title: "", subject: .triage,
            grounds: intake.receipt?.grounds ?? .none, people: [.reporter])
        return dates(intake.receipt, kind: .receipt, "", [], receipt)
            + intake.channels.flatMap(clauses)
            + intake.fields.map { field in
                element.part(
                    .intakeField, "fields.\(field.id)", words(for: field), field.withoutGrounds,
                    own: field.grounds)
            }
            + [
                intake.danger.map { element.part(.danger, "danger", question($0), $0) },
                element.order(
                    .channels, "channels", intake.channels.map(\.title), intake.channels.map(\.id.text)),
            ].compactMap(\.self)
    }

    private func clauses(of channel: Channel) -> [Clause] {
        let element = ElementClauses(
            family: .channel, address: channel.id.text, title: channel.title, subject: .triage,
            grounds: channel.grounds, people: [channel.receiver])
        let audiences = channel.audiences.map { word(.audience, $0.rawValue) }
        let parts: [Clause?] = [
            element.head(.channel),
            element.list(.channelFor, "for", audiences, Set(channel.audiences)),
            element.part(
                channel.choices.isEmpty ? .channelTo : .channelElse, "to", role(channel.receiver),
                channel.receiver),
            element.list(
                .channelOneOf, "one-of", channel.choices.map(role), channel.choices, people: channel.choices),
            channel.mailbox.map { element.part(.mailbox, "mailbox", setting($0), $0) },
            element.list(
                .copy, "copy", channel.copies.map(role), channel.copies, people: channel.copies,
                under: .notices),
            element.flag(.sealed, "sealed", channel.isSealed, under: .records),
            element.flag(.direct, "direct", channel.isDirect),
            channel.plan.map { element.part(.channelPlan, "plan", plan($0), $0) },
            channel.takes.map { element.part(.channelTakes, "takes", condition($0), $0) },
        ]
        return parts.compactMap(\.self)
    }
}

extension Field {
    /// The same question, wherever it comes from.
    var withoutGrounds: Field {
        var field = self
        field.grounds = .none
        return field
    }
}
