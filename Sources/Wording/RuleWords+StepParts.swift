import Playbooks
import Texts

// What is filled in, told and recorded with a step, clause by clause.
extension RuleWords {
    func content(of step: Step, _ element: ElementClauses) -> [Clause] {
        let fields = step.fields.map { field in
            element.part(
                .field, "fields.\(field.id)", words(for: field, of: step.id), field.withoutGrounds,
                own: field.grounds)
        }
        let records = zip(1..., step.records).map { number, record in
            element.part(
                .record, "records.\(number)", texts.recorded(place(record.place), record.of.map(role)),
                Pair(record.place, record.of), own: record.grounds, under: .records)
        }
        return fields + step.outcomes.flatMap { clauses(of: $0, step, element) } + records
            + [
                step.readers.map { element.part(.stepReaders, "readers", readers($0), $0, under: .records) },
                guide(of: step, element),
                element.list(
                    .adviceUse, "advice", step.advice.map { playbook.texts.advice[$0]?.title ?? $0.text },
                    step.advice, under: .texts),
            ].compactMap(\.self)
    }

    private func guide(of step: Step, _ element: ElementClauses) -> Clause? {
        guard !step.guides.isEmpty else { return nil }
        let words = step.guides.sorted { ($0.key?.text ?? "") < ($1.key?.text ?? "") }.map { role, guide in
            let title = playbook.texts.guides[guide]?.title ?? guide.text
            if step.guides.count == 1, role == nil { return title }
            return "\(title) (\(role.map { self.role($0) } ?? texts.everybodyElse))"
        }
        return element.part(.guideUse, "guide", words.joined(separator: ", "), step.guides, under: .texts)
    }

    /// What is asked in a field.
    func words(for field: Field, of step: Step.ID? = nil) -> String {
        let titles = field.fact.flatMap { fact in playbook.facts.first { $0.id == fact }?.answers }
        return texts.field(
            .init(
                title: field.title, type: field.type.rawValue,
                answers: (field.answers.isEmpty ? titles ?? [] : field.answers).map(\.title),
                isRequired: field.isRequired,
                requiredWith: endings(of: field.requiredWith, step),
                onlyWith: endings(of: field.onlyWith, step),
                of: field.of.map { role($0) },
                bounds: field.bounds.map { screen.conditions.bounds($0.least, $0.most) },
                onlyWarns: field.onlyWarns,
                days: (field.notBefore.map(day), field.notAfter.map(day)),
                showIf: field.showIf.map(condition)))
    }

    private func endings(of outcomes: [Outcome.ID], _ step: Step.ID?) -> [String] {
        outcomes.map { outcome in step.map { self.outcome(outcome, of: $0) } ?? outcome.text }
    }

    /// The day that a date is held against.
    private func day(_ limit: DayLimit) -> ClauseTexts.Day {
        switch limit {
        case .today: .today
        case .trigger(let trigger): .of(begins([trigger]))
        case .after(let term, let trigger): .after(self.term(term), begins([trigger]))
        }
    }

    // MARK: outcomes

    private func clauses(of outcome: Outcome, _ step: Step, _ element: ElementClauses) -> [Clause] {
        let name = "outcomes.\(outcome.id)"
        let head = element.part(
            .outcome, name, texts.outcome(outcome.title, outcome.endsDossier ? [.endsDossier] : []),
            Pair(outcome.title, outcome.endsDossier), own: outcome.grounds, isHead: true)
        guard let again = outcome.again else { return [head] }
        var ending = element
        ending.title = "\(step.title): \(outcome.title)"
        let due = self.due(again.due, openedBy: [])
        let more = [
            again.due.pause.map {
                ending.part(
                    .pause, name + ".again.pause", condition($0.condition), $0.condition, own: $0.grounds,
                    under: .deadlines)
            },
            again.due.late.map { late($0, of: ending, .late, name + ".again.late") },
        ].compactMap(\.self)
        let repetition = ending.part(
            .again, name + ".again", texts.again(due, again.atMost, again.then.map(title)),
            Repetition(
                span: again.due.span, anchor: again.due.anchor, atMost: again.atMost, then: again.then),
            own: again.grounds.joined(with: again.due.grounds), under: .deadlines)
        return [head, repetition] + more
    }

    private struct Repetition: Hashable, Sendable, Mentioning {
        let span: DueRule.Span
        let anchor: Trigger?
        let atMost: Int?
        let then: Step.ID?

        var mentions: Set<Mention> { anchor.mentions.union(then.mentions) }
    }

    // MARK: notices

    func clauses(of notice: Notice, _ step: Step, _ element: ElementClauses) -> [Clause] {
        let name = "tells.\(notice.id)"
        let who = notice.recipients.map(role).uniqued().joined(separator: ", ")
        let performers = notice.performer?.roles ?? step.performer.roles
        let about = notice.what.map { _ in playbook.subject(of: notice, else: step.title) }
        let told = ElementClauses(
            family: .step, address: "\(element.address).\(name)", title: who, subject: .notices,
            grounds: notice.grounds.rows.isEmpty ? step.grounds : notice.grounds,
            people: notice.recipients + performers)
        let head = element.part(
            .notice, name, texts.notice(who, about, notice.moment),
            Told(recipients: notice.recipients, what: notice.what, at: notice.moment),
            own: notice.grounds, people: told.people, under: .notices, isHead: true)
        var dated = told
        dated.title = texts.hears(
            who, notice.recipients.count > 1 || notice.recipients.contains(where: \.areSeveral))
        return [head]
            + [
                notice.strength == .must
                    ? nil
                    : told.part(
                        .noticeStrength, "strength", word(.strength, notice.strength.rawValue),
                        notice.strength),
                notice.condition.map { told.part(.noticeCondition, "if", condition($0), $0) },
                notice.performer.map { performer in
                    told.part(
                        .noticePerformer, "does", self.performer(performer), performer.who,
                        own: performer.grounds)
                },
            ].compactMap(\.self)
            + dates(notice.due, kind: .noticeDue, "due", [.step(step.id, .done)], dated)
    }

    private struct Told: Hashable, Sendable, Mentioning {
        let recipients: [Role.ID]
        let what: String?
        let at: ClauseTexts.NoticeMoment

        var mentions: Set<Mention> { recipients.mentions }
    }
}

extension Notice {
    /// When it is owed.
    fileprivate var moment: ClauseTexts.NoticeMoment {
        guard isOwedAtOpening else { return .done }
        return isOnlyBefore ? .before : .opened
    }
}

extension Name<Role> {
    /// Whether more than one person is meant by it, as Dutch counts.
    fileprivate var areSeveral: Bool {
        isParents || ["all-parents", "all-staff", "involved", "bullying-side"].contains(text)
    }
}
