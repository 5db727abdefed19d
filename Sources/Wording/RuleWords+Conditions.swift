import Playbooks
import Texts

// Conditions in words. What must not be so is said of each part by itself, never of a whole sentence.
extension RuleWords {
    /// What must be so, such as `“Gesprek” is gedaan en de weging is “Pesten”`.
    package func condition(_ condition: Condition) -> String { words(condition, holds: true, inside: false) }

    private var conditions: ConditionTexts { screen.conditions }

    private func words(_ condition: Condition, holds: Bool, inside: Bool) -> String {
        switch condition {
        case .all(let parts): join(parts, holds: holds, areAllAsked: holds, inside: inside)
        case .any(let parts): join(parts, holds: holds, areAllAsked: !holds, inside: inside)
        case .not(let part): words(part, holds: !holds, inside: inside)
        default: conditions.says(said(condition) ?? .owner(""), holds)
        }
    }

    private func join(_ parts: [Condition], holds: Bool, areAllAsked: Bool, inside: Bool) -> String {
        let each = parts.map { words($0, holds: holds, inside: parts.count > 1) }
        let joined = areAllAsked ? conditions.all(each) : conditions.any(each)
        return inside && parts.count > 1 ? conditions.nested(joined) : joined
    }

    private func said(_ condition: Condition) -> ConditionTexts.Said? {
        switch condition {
        case .all, .any, .not: nil
        case .each(let who, let part): .each(involved(who), words(part, holds: true, inside: true))
        case .oneOf(let who, let part): .oneOf(involved(who), words(part, holds: true, inside: true))
        case .fact(let fact, let answers): .fact(question(fact), answers.map { answerTitle($0, to: fact) })
        case .triage(let outcomes): .triage(outcomes.map(triageOutcome))
        case .done(let step, let times): .done(title(of: step), times: times)
        case .outcome(let step, let endings, let inARow):
            .outcome(title(of: step), endings.map { outcome($0, of: step) }, inARow: inARow)
        case .open(let step): .open(title(of: step))
        case .waived(let step): .waived(title(of: step))
        case .happened(let happening, let times): .happened(self.happening(happening), times: times)
        case .pupils(let who, let bounds): .pupils(involved(who), self.bounds(bounds))
        case .classes(let who, let bounds): .classes(involved(who), self.bounds(bounds))
        case .yearGroup(let bounds): .yearGroup(self.bounds(bounds))
        default: saidOfTheSchool(condition)
        }
    }

    private func saidOfTheSchool(_ condition: Condition) -> ConditionTexts.Said? {
        switch condition {
        case .count(let counter, let bounds): .count(self.counter(counter), self.bounds(bounds))
        case .consent(let who, let step): .consent(role(who), to: step.map(title))
        case .consentRefused(let who, let step): .consentRefused(role(who), to: step.map(title))
        case .recorded(let place): .recorded(self.place(place))
        case .channel(let channels): .channel(channels.map(channel))
        case .owner(let owner): .owner(role(owner))
        case .overlay(let overlay): .overlay(self.overlay(overlay))
        case .document(let document): .document(self.document(document))
        case .setting(let setting, let values):
            .setting(self.setting(setting), values.map { value($0, of: setting) })
        case .passed(let term, let since, let within):
            .passed(self.term(term), since: begins([since]), within: within)
        default: nil
        }
    }

    private func bounds(_ bounds: Condition.Bounds) -> String { conditions.bounds(bounds.least, bounds.most) }

    /// Pupils who take part in some way.
    package func involved(_ involvements: Involvements) -> String { role(Role.ID(involvements.name)) }
}

// What people read for the other things that a rule names.
extension RuleWords {
    /// The title of a happening.
    package func happening(_ id: Happening.ID) -> String {
        playbook.happenings.first { $0.id == id }?.title ?? id.text
    }

    /// The title of a counter.
    package func counter(_ id: Counter.ID) -> String {
        playbook.counters.first { $0.id == id }?.title ?? id.text
    }

    /// The title of a record place.
    package func place(_ id: RecordPlace.ID) -> String {
        playbook.records.first { $0.id == id }?.title ?? id.text
    }

    /// The title of a channel.
    package func channel(_ id: Channel.ID) -> String {
        playbook.intake.channels.first { $0.id == id }?.title ?? id.text
    }

    /// The title of an overlay.
    package func overlay(_ id: Overlay.ID) -> String {
        playbook.overlays.first { $0.id == id }?.title ?? id.text
    }

    /// The title of a document.
    package func document(_ id: Document.ID) -> String {
        playbook.documents.first { $0.id == id }?.title ?? id.text
    }

    /// The title of a setting.
    package func setting(_ id: Setting.ID) -> String {
        playbook.settings.first { $0.id == id }?.title ?? id.text
    }

    /// The title of a plan.
    package func plan(_ id: Plan.ID) -> String { playbook.plans.first { $0.id == id }?.title ?? id.text }

    /// The title of a reader set.
    package func readers(_ id: ReaderSet.ID) -> String {
        playbook.readerSets.first { $0.id == id }?.title ?? id.text
    }

    private func value(_ text: String, of id: Setting.ID) -> String {
        playbook.settings.first { $0.id == id }.map { value(text, of: $0) } ?? value(text)
    }

    /// A value of a setting as people read it: by the title that the playbook gives it, or else as it can be read.
    func value(_ text: String, of setting: Setting) -> String { setting.choiceTitles[text] ?? value(text) }

    /// A value of a setting as people read it: a step by its title, yes and no in words.
    package func value(_ text: String) -> String {
        if let step = step(Step.ID(text)) { return step.title }
        if let role = playbook.title(of: Role.ID(text)) { return role }
        if let term = Term(written: text) { return self.term(term) }
        return screen.clauses.plain(text)
    }
}
