import Casework
import Playbooks
import SchoolTime
import Texts

/// The rules of a playbook in words: who, when it begins, by when.
struct RuleWords {
    let site: Website
    let playbook: Playbook
    private let steps: [Step.ID: Step]

    init(_ playbook: Playbook, _ site: Website) {
        self.site = site
        self.playbook = playbook
        let all = playbook.plans.flatMap(\.steps) + playbook.overlays.flatMap(\.steps)
        steps = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    }

    private var texts: ProtocolTexts { site.texts.protocols }

    /// What people read for a step; its id when there is none of that id.
    func title(of step: Step.ID) -> String { steps[step]?.title ?? step.text }

    func role(_ role: Role.ID) -> String { site.roleTitle(role, playbook) }

    func performer(_ performer: Performer) -> String {
        if case .together(let roles) = performer.who { return texts.performers(roles.map(role), true) }
        return texts.performers(performer.roles.map(role), false)
    }

    /// By when, such as `binnen 2 schooldagen na de melding`; counted from what opens the step unless the rule
    /// names something else.
    func due(_ rule: DueRule, openedBy triggers: [Trigger] = []) -> String {
        let time = texts.time
        var words: String
        switch rule.span {
        case .term(let term, _) where term.amount == 0: words = time.atOnce
        case .term(let term, let rounding):
            words = time.span(rounding.rawValue, time.term(term.amount, term.unit.rawValue))
        case .atOnce: words = time.atOnce
        case .on(let day): words = time.on(self.day(day))
        case .between(let first, let last): words = time.between(day(first), day(last))
        }
        let start = begins(rule.anchor.map { [$0] } ?? triggers)
        return start.isEmpty ? words : "\(words) \(start)"
    }

    private func day(_ day: DueRule.MonthDay) -> String {
        let months = site.texts.dates.months
        return months.indices.contains(day.month - 1) ? "\(day.day) \(months[day.month - 1])" : "\(day.day)"
    }

    /// From what on, such as `na de melding`; several are alternatives.
    func begins(_ triggers: [Trigger]) -> String {
        triggers.map { words(for: $0) }.uniqued().joined(separator: texts.time.or)
    }

    private func words(for trigger: Trigger) -> String {
        let after = texts.time.after
        switch trigger {
        case .report: return after(.report, "")
        case .opened: return after(.opened, "")
        case .closing: return after(.closing, "")
        case .handover: return after(.handover, "")
        case .triage(let outcome):
            guard let outcome else { return after(.triage, "") }
            return after(
                .triagedAs, playbook.triage.outcomes.first { $0.id == outcome }?.title ?? outcome.text)
        case .step(let step, let moment): return words(for: moment, of: step)
        case .fact(let fact, let answer): return after(.fact, self.answer(answer, to: fact))
        case .happening(let happening):
            let title = playbook.happenings.first { $0.id == happening }?.title
            return after(.happening, title ?? happening.text)
        case .overlay(let overlay, let starts):
            let title = playbook.overlays.first { $0.id == overlay }?.title
            return after(starts ? .overlayStarts : .overlayEnds, title ?? overlay.text)
        case .consent(let who, let given): return after(given ? .consentGiven : .consentWithdrawn, role(who))
        case .consentDeclined(let who): return after(.consentDeclined, role(who))
        case .schoolYear: return after(.schoolYear, "")
        case .joined(let involvement): return after(.joined, role(Role.ID(involvement.rawValue)))
        }
    }

    private func words(for moment: Trigger.Moment, of step: Step.ID) -> String {
        let after = texts.time.after
        let title = title(of: step)
        switch moment {
        case .done: return after(.done, title)
        case .opened: return after(.stepOpened, title)
        case .planned: return after(.planned, title)
        case .waived: return after(.waived, title)
        case .ends: return after(.ends, title)
        case .overdue: return after(.overdue, title)
        case .date(let field):
            let asked = steps[step]?.fields.first { $0.id == field }?.title ?? field.text
            return after(.date, "\(title): \(asked)")
        case .outcome(let outcome):
            let ending = steps[step]?.outcomes.first { $0.id == outcome }?.title ?? outcome.text
            return after(.outcome, "\(title): \(ending)")
        }
    }

    private func answer(_ answer: Fact.Answer, to fact: Fact.ID) -> String {
        let known = playbook.facts.first { $0.id == fact }
        let title = known?.answers.first { $0.answer == answer }?.title ?? answer.text
        return "\(known?.title ?? fact.text) \(title)"
    }

    /// The paragraphs that something comes from; empty when none is named.
    func paragraphs(of grounds: Grounds) -> String {
        playbook.paragraphs(of: grounds).prefix(2).joined(separator: "; ")
    }
}
