import Playbooks
import SchoolTime
import Texts

/// The rules of a playbook in words: who, when it begins, by when, on what conditions.
package struct RuleWords: Sendable {
    /// The playbook whose rules they are.
    package let playbook: Playbook
    /// The language.
    package let screen: ScreenTexts

    /// The words for a playbook.
    package init(_ playbook: Playbook, _ screen: ScreenTexts) {
        self.screen = screen
        self.playbook = playbook
    }

    private var protocols: ProtocolTexts { screen.protocols }

    /// What people read for a step; its id when there is none of that id.
    package func title(of step: Step.ID) -> String { self.step(step)?.title ?? titleOfOwn(step) }

    /// The title of a step that every playbook has without saying so.
    private func titleOfOwn(_ step: Step.ID) -> String {
        switch step {
        case Triage.step: playbook.triage.title
        case Intake.receiptStep: screen.caseFile.receipt
        case Intake.copyStep: screen.caseFile.reportCopy
        case SettingRight.step: screen.caseFile.setRight
        default: step.text
        }
    }

    /// The step with this id, of whatever plan or overlay.
    package func step(_ id: Step.ID) -> Step? { playbook.step(id) }

    /// What people call a role.
    package func role(_ role: Role.ID) -> String { screen.roleTitle(role, playbook) }

    /// Who reads: what people call a role, with whose it is where only the holder for the class of a target reads.
    package func reader(_ role: Role.ID, isOfTarget: Bool) -> String {
        let title = self.role(role)
        return isOfTarget
            ? screen.people.holder(title, self.role(Role.ID(Involvement.target.rawValue))) : title
    }

    /// Who does something.
    package func performer(_ performer: Performer) -> String {
        if case .together(let roles) = performer.who { return protocols.performers(roles.map(role), true) }
        return protocols.performers(performer.roles.map(role), false)
    }

    /// By when, such as `binnen 2 schooldagen na de melding`; counted from what opens the step unless the rule
    /// names something else.
    package func due(_ rule: DueRule, openedBy triggers: [Trigger] = []) -> String {
        let time = protocols.time
        let words: String
        switch rule.span {
        case .term(let term, _) where term.amount == 0: words = time.atOnce
        case .term(let term, .exact) where [.minute, .hour].contains(term.unit):
            words = time.onTheClock(self.term(term))
        case .term(let term, let rounding): words = time.span(rounding.rawValue, self.term(term))
        case .atOnce: words = time.atOnce
        case .atOnceSchoolOrNot: words = time.atOnceSchoolOrNot
        case .on(let day): words = time.on(self.day(day))
        case .between(let first, let last): words = time.between(day(first), day(last))
        }
        let start = begins(rule.anchor.map { [$0] } ?? triggers)
        return start.isEmpty ? words : "\(words) \(start)"
    }

    /// So many of a unit, such as `2 schooldagen`.
    package func term(_ term: Term) -> String { protocols.time.term(term.amount, term.unit.rawValue) }

    private func day(_ day: DueRule.MonthDay) -> String {
        let months = screen.dates.months
        return months.indices.contains(day.month - 1) ? "\(day.day) \(months[day.month - 1])" : "\(day.day)"
    }

    /// From what on, such as `na de melding`; several are alternatives, and those alike are told together.
    package func begins(_ triggers: [Trigger]) -> String {
        var occasions: [(moment: RuleTimeTexts.Moment, titles: [String])] = []
        for trigger in triggers {
            let (moment, title) = occasion(trigger)
            let titles = title.map { [$0] } ?? []
            if let place = occasions.firstIndex(where: { $0.moment == moment }) {
                occasions[place].titles = (occasions[place].titles + titles).uniqued()
            } else {
                occasions.append((moment, titles))
            }
        }
        return occasions.map(protocols.time.after).joined(separator: protocols.time.or)
    }

    private func occasion(_ trigger: Trigger) -> (RuleTimeTexts.Moment, title: String?) {
        switch trigger {
        case .report: (.report, nil)
        case .reportOver(let channel): (.reportOver, self.channel(channel))
        case .opened: (.opened, nil)
        case .closing: (.closing, nil)
        case .reopened: (.reopened, nil)
        case .handover: (.handover, nil)
        case .schoolYear: (.schoolYear, nil)
        case .triage(nil): (.triage, nil)
        case .triage(let outcome?): (.triagedAs, triageOutcome(outcome))
        case .step(let step, let moment): occasion(moment, of: step)
        case .fact(let fact, let answer): (.fact, self.answer(answer, to: fact))
        case .happening(let happening):
            (.happening, playbook.happenings.first { $0.id == happening }?.title ?? happening.text)
        case .overlay(let overlay, let starts):
            (
                starts ? .overlayStarts : .overlayEnds,
                playbook.overlays.first { $0.id == overlay }?.title ?? overlay.text
            )
        case .consent(let who, let given): (given ? .consentGiven : .consentWithdrawn, role(who))
        case .consentDeclined(let who): (.consentDeclined, role(who))
        case .joined(let involvement): (.joined, role(Role.ID(involvement.rawValue)))
        }
    }

    private func occasion(
        _ moment: Trigger.Moment, of step: Step.ID
    ) -> (RuleTimeTexts.Moment, title: String?) {
        let title = title(of: step)
        switch moment {
        case .done: return (.done, title)
        case .opened: return (.stepOpened, title)
        case .planned: return (.planned, title)
        case .waived: return (.waived, title)
        case .ends: return (.ends, title)
        case .overdue: return (.overdue, title)
        case .date(let field): return (.date, "\(title): \(asked(in: field, of: step))")
        case .filled(let field): return (.filled, "\(title): \(asked(in: field, of: step))")
        case .outcome(let outcome):
            return (.outcome, "\(title): \(self.outcome(outcome, of: step))")
        }
    }

    private func asked(in field: Field.ID, of step: Step.ID) -> String {
        self.step(step)?.fields.first { $0.id == field }?.title ?? field.text
    }

    private func answer(_ answer: Fact.Answer, to fact: Fact.ID) -> String {
        "\(question(fact)) \(answerTitle(answer, to: fact))"
    }

    /// The question that a fact is.
    package func question(_ fact: Fact.ID) -> String {
        playbook.facts.first { $0.id == fact }?.title ?? fact.text
    }

    /// What people read for an answer.
    package func answerTitle(_ answer: Fact.Answer, to fact: Fact.ID) -> String {
        if answer == .unknown { return screen.caseFile.unknown }
        let known = playbook.facts.first { $0.id == fact }
        return known?.answers.first { $0.answer == answer }?.title ?? answer.text
    }

    /// The title of an outcome of a step.
    package func outcome(_ outcome: Outcome.ID, of step: Step.ID) -> String {
        self.step(step)?.outcomes.first { $0.id == outcome }?.title ?? outcome.text
    }

    /// The title of an outcome of the triage.
    package func triageOutcome(_ outcome: Triage.Outcome) -> String {
        playbook.triage.outcomes.first { $0.id == outcome }?.title ?? outcome.text
    }

    /// The first paragraphs that something comes from; empty when none is named.
    package func paragraphs(of grounds: Grounds) -> String {
        playbook.paragraphs(of: grounds).prefix(2).joined(separator: "; ")
    }

    /// Every paragraph that something comes from, whether it is a default of ours, and whether the school agreed on
    /// something else; empty for none of these.
    package func source(of grounds: Grounds) -> String {
        let texts = screen.comparison
        let gap = grounds.gap.map {
            grounds.isDefault ? texts.systemDefault($0.text) : texts.schoolsChoice($0.text)
        }
        let source = (playbook.paragraphs(of: grounds) + [gap].compactMap(\.self)).joined(separator: "; ")
        return grounds.isAmended ? texts.amended(source) : source
    }
}
