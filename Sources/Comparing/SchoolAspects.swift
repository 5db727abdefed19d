import Playbooks
import Texts
import Wording

/// What a protocol answers to the things that every protocol can be asked.
struct SchoolAspects {
    private let words: RuleWords

    private var playbook: Playbook { words.playbook }
    private var clauses: ClauseTexts { words.screen.clauses }
    private var texts: ComparisonTexts { words.screen.comparison }

    init(_ words: RuleWords) { self.words = words }

    var all: [SchoolAspect] { frame + reporting + steps + told + lists + register }

    private func list(_ words: [String]) -> String { words.uniqued().joined(separator: ", ") }

    private var frame: [SchoolAspect] {
        let tasks = Role.StatutoryTask.allCases.map { task in
            let holders = playbook.roles.filter { $0.statutoryTasks.contains(task) }.map(\.title)
            return SchoolAspect(
                key: "law.\(task.rawValue)", subject: .roles,
                topic: .lawTask(clauses.word(.lawTask, task.rawValue)), value: list(holders))
        }
        return [
            SchoolAspect(
                key: "kind", subject: .document, topic: .kindOfSchool,
                value: clauses.word(.schoolKind, playbook.kind.rawValue)),
            SchoolAspect(
                key: "case-owner", subject: .roles, topic: .caseOwner, value: words.role(playbook.caseOwner)),
            SchoolAspect(
                key: "roles", subject: .roles, topic: .roles, value: list(playbook.roles.map(\.title))),
        ] + tasks
    }

    private var reporting: [SchoolAspect] {
        let triage = playbook.triage
        let channels = playbook.intake.channels.map { "\($0.title) (\(words.role($0.receiver)))" }
        return [
            SchoolAspect(
                key: "triage.does", subject: .triage, topic: .weigher,
                value: words.performer(triage.performer)),
            SchoolAspect(
                key: "triage.due", subject: .deadlines, topic: .weighingTerm,
                value: triage.due.map { words.due($0) } ?? texts.noDate),
            SchoolAspect(
                key: "triage.outcomes", subject: .triage, topic: .outcomes,
                value: list(triage.outcomes.map(\.title))),
            SchoolAspect(
                key: "receipt", subject: .deadlines, topic: .receipt,
                value: playbook.intake.receipt.map { words.due($0) } ?? ""),
            SchoolAspect(key: "channels", subject: .triage, topic: .channels, value: list(channels)),
        ]
    }

    // MARK: steps, by their kind

    private var steps: [SchoolAspect] {
        Step.Kind.allCases.flatMap { kind -> [SchoolAspect] in
            let steps = playbook.everyStep.filter { $0.kind == kind }
            let word = clauses.word(.stepKind, kind.rawValue)
            let subject: ClauseTexts.Subject = kind == .measure ? .measures : .steps
            let terms = steps.map { $0.due.map { words.due($0.withoutAnchor) } ?? texts.noDate }
            return [
                SchoolAspect(
                    key: "steps.\(kind.rawValue)", subject: subject, topic: .stepsOf(word),
                    value: texts.stepCount(steps.count, steps.count { $0.strength == .must })),
                SchoolAspect(
                    key: "steps.\(kind.rawValue).does", subject: subject, topic: .whoDoes(word),
                    value: list(steps.map { words.performer($0.performer) })),
                SchoolAspect(
                    key: "steps.\(kind.rawValue).due", subject: .deadlines, topic: .terms(word),
                    value: list(terms)),
            ]
        }
    }

    // MARK: the people of a case, who are called the same in every protocol

    private var told: [SchoolAspect] {
        let notices = playbook.everyStep.flatMap { step in step.notices.map { (step, $0) } }
        return Role.ID.builtIn.flatMap { who -> [SchoolAspect] in
            let own = notices.filter { $0.1.recipients.contains(who) }
            let terms = own.map { step, notice in
                (notice.due ?? (step.kind == .notice ? step.due : nil)).map { words.due($0.withoutAnchor) }
                    ?? texts.noDate
            }
            return [
                SchoolAspect(
                    key: "told.\(who)", subject: .notices, topic: .told(words.role(who)),
                    value: texts.stepCount(own.count, own.count { $0.1.strength == .must })),
                SchoolAspect(
                    key: "told.\(who).due", subject: .notices, topic: .toldTerm(words.role(who)),
                    value: list(terms)),
            ]
        }
    }

    // MARK: lists, and the rules of the paper

    private var lists: [SchoolAspect] {
        let lists: [(String, ClauseTexts.Subject, ComparisonTexts.Topic, [String])] = [
            ("overlays", .situations, .situations, playbook.overlays.map(\.title)),
            ("records", .records, .places, playbook.records.map(\.title)),
            ("readers", .records, .readers, playbook.readerSets.map(\.title)),
            ("settings", .defaults, .settings, playbook.settings.map(\.title)),
            ("documents", .defaults, .documents, playbook.documents.map(\.title)),
        ]
        let gaps = playbook.register.count { $0.kind == .gap }
        return lists.map { SchoolAspect(key: $0.0, subject: $0.1, topic: $0.2, value: list($0.3)) }
            + [SchoolAspect(key: "gaps", subject: .defaults, topic: .gaps, value: "\(gaps)")]
    }

    private var register: [SchoolAspect] {
        let coverage = playbook.coverage
        let kinds = RegisterRow.Kind.allCases.map { kind in
            aspect(
                "rows.\(kind.rawValue)", .rowsOf(clauses.word(.rowKind, kind.rawValue)),
                coverage.lines.filter { $0.row.kind == kind })
        }
        let chapters = coverage.grouped(by: \.subject).map { name, lines in
            aspect("chapter.\(name)", .chapter(texts.chapter(name)), lines)
        }
        return kinds + chapters
    }

    private func aspect(
        _ key: String, _ topic: ComparisonTexts.Topic, _ lines: [Coverage.Line]
    ) -> SchoolAspect {
        SchoolAspect(
            key: key, subject: .register, topic: topic,
            value: texts.rowCount(lines.count, lines.count { $0.treatment == .executed }))
    }
}

extension DueRule {
    /// The same term, from whatever it counts: what it counts from has another name at every school.
    fileprivate var withoutAnchor: DueRule {
        var rule = self
        rule.anchor = nil
        return rule
    }
}
