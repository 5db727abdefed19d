import Casework
import Explaining
import HTML
import Playbooks
import Wording

/// Above a step: who, by when, why, and what it waits for.
struct StepFacts {
    let file: OpenedCase
    let duty: Obligation
    let step: PlacedStep

    func write(_ b: inout HTMLBuffer) {
        b.ul(.class("facts-line")) { b in
            b.li(file.who(duty))
            b.li { b in
                if duty.state == .overdue { b.span("⚠ \(file.texts.caseFile.late). ", .class("late-word")) }
                b.text(file.due(duty))
            }
            if let planned = duty.planned {
                b.li { b in
                    b.text(file.planned(duty, file.texts.dates.full(planned)) + " ")
                    b.a(
                        file.texts.step.toCalendar,
                        .href(Page.invitation(file.id, duty.id.description).link))
                }
            }
            b.li { b in
                b.text(file.site.why(duty.why.grounds, file.playbook))
                if let row = duty.why.grounds.rows.first {
                    b.text(" ")
                    b.a(file.texts.scenarioPages.explain(row.text), .href(Page.explained(row.text).link))
                }
            }
        }
        if let note = step.note { b.p(note, .class("lead")) }
        why(&b)
        waits(&b)
        warnings(&b)
    }

    private func why(_ b: inout HTMLBuffer) {
        let grounds = [duty.why.grounds, duty.why.due, duty.why.owner]
        let hasRules = grounds.contains { !file.sentences(of: $0).isEmpty }
        let counted = counted
        guard hasRules || !counted.isEmpty else { return }
        b.details { b in
            b.summary(file.texts.step.why)
            if hasRules { RuleList(file: file, grounds: grounds).write(&b) }
            guard !counted.isEmpty else { return }
            b.p { $0.strong(file.texts.explanation.heading(.counted)) }
            b.ul { b in
                for line in counted { b.li(line) }
            }
        }
    }

    /// How the day was counted. It tells when other steps were done, so it is for readers of the case.
    private var counted: [String] {
        guard duty.standstill == nil, file.dossier.access.mayReadNotes, let task = file.state.task(duty.id)
        else {
            return []
        }
        return CountingWords(RuleWords(file.playbook, file.texts), file.engine.calendar)
            .lines(for: task, in: file.engine, file.state)
    }

    private func waits(_ b: inout HTMLBuffer) {
        guard case .waiting(let obstacles) = duty.state else { return }
        b.div(.class("message")) { b in
            b.p { $0.strong(file.texts.step.waits) }
            b.ul { b in
                for obstacle in obstacles { wait(obstacle, &b) }
            }
            RuleList(file: file, grounds: obstacles.map(\.grounds)).write(&b)
        }
    }

    private func wait(_ obstacle: Obstacle, _ b: inout HTMLBuffer) {
        b.li { b in
            switch obstacle {
            case .facts: b.a(file.words(for: obstacle), .href(Page.facts(file.id).link))
            case .consultation: b.a(file.words(for: obstacle), .href("#overleg"))
            case .consent: b.a(file.words(for: obstacle), .href("#toestemming"))
            default: b.text(file.words(for: obstacle, to: duty))
            }
        }
    }

    /// Gates that do not stop anybody, but that one had better know of.
    private func warnings(_ b: inout HTMLBuffer) {
        guard let task = file.state.task(duty.id), task.isActive else { return }
        let soft = file.engine.obstacles(to: task, in: file.state, at: file.now).filter { obstacle in
            if case .need(let need) = obstacle { return need.strictness == .warn }
            return false
        }
        guard !soft.isEmpty else { return }
        b.div(.class("message")) { b in
            b.p { $0.strong(file.texts.step.mind) }
            b.ul { b in
                for obstacle in soft { b.li(file.words(for: obstacle, to: duty.id)) }
            }
        }
    }
}
