import Playbooks
import SchoolTime

/// What a playbook can be addressed by, for people and for programs.
struct PlaybookCatalogue: Encodable {
    let playbook: String
    let school: String
    let roles: [Item]
    let facts: [Item]
    let triage: [Item]
    let channels: [Item]
    let steps: [StepItem]
    let overlays: [Item]
    let happenings: [Item]
    let counters: [Item]
    let records: [Item]
    let readers: [Item]
    let settings: [Item]
    let documents: [Item]

    init(_ book: Playbook) {
        playbook = book.id.text
        school = book.school
        roles = book.roles.map { role in
            let accused = role.standInWhenAccused.map { ", accused: \($0)" } ?? ""
            let standIn = role.standIn.map { "stand-in \($0)\(accused)" }
            return Item(role.id.text, role.title, role.grounds, value: standIn)
        }
        facts = book.facts.map { fact in
            let answers = fact.answers.map(\.answer.text) + ["unknown"]
            return Item(fact.id.text, fact.title, fact.grounds, choices: answers)
        }
        triage = book.triage.outcomes.map { Item($0.id.text, $0.title, $0.grounds) }
        channels = book.intake.channels.map {
            Item($0.id.text, $0.title, $0.grounds, value: $0.receiver.text)
        }
        steps =
            book.plans.flatMap { plan in plan.steps.map { StepItem($0, in: plan.id.text, plan.scope) } }
            + book.overlays.flatMap { overlay in
                overlay.steps.map { StepItem($0, in: overlay.id.text, .caseFile) }
            }
        overlays = book.overlays.map { Item($0.id.text, $0.title, $0.grounds) }
        happenings = book.happenings.map { Item($0.id.text, $0.title, $0.grounds) }
        counters = book.counters.map { Item($0.id.text, $0.title, $0.grounds) }
        records = book.records.map { Item($0.id.text, $0.title, $0.grounds) }
        readers = book.readerSets.map { set in
            Item(set.id.text, set.title, set.grounds, choices: set.roles.map(\.text))
        }
        settings = book.settings.map(Item.init)
        documents = book.documents.map { document in
            Item(
                "documents.\(document.id)", document.title, document.grounds,
                value: document.isMissing ? "missing" : "attached")
        }
    }

    /// One thing with an id.
    struct Item: Encodable {
        let id: String
        let title: String
        let cites: [String]
        let gap: String?
        let value: String?
        let choices: [String]?

        init(
            _ id: String, _ title: String, _ grounds: Grounds, value: String? = nil, choices: [String]? = nil
        ) {
            self.id = id
            self.title = title
            cites = grounds.cites.map(\.text)
            gap = grounds.gap?.text
            self.value = value
            self.choices = choices
        }

        init(_ setting: Setting) {
            var choices: [String]?
            if case .choice(_, let all) = setting.value { choices = all }
            self.init(
                setting.id.text, setting.title, setting.grounds, value: setting.value.text, choices: choices)
        }

        var text: String {
            let rows = cites + (gap.map { ["default \($0)"] } ?? [])
            let value = value.map { " = \($0.isEmpty ? "(empty)" : $0)" } ?? ""
            let choices = choices.map { " {\($0.joined(separator: ", "))}" } ?? ""
            return "\(id)\(value)\(choices): \(title) [\(rows.joined(separator: ", "))]"
        }
    }

    /// A step with what belongs to it.
    struct StepItem: Encodable {
        let id: String
        let title: String
        let plan: String
        let scope: String
        let kind: String
        let strength: String
        let opens: [String]
        let until: [String]
        let asksFirst: Bool
        let who: [String]
        /// Whether all of them do it together; one of them else.
        let together: Bool
        let due: String?
        let per: String?
        let cites: [String]
        let gap: String?
        let parts: [Item]

        init(_ step: Step, in plan: String, _ scope: Plan.Scope) {
            id = step.id.text
            title = step.title
            self.plan = plan
            self.scope = scope.rawValue
            kind = step.kind.rawValue
            strength = step.strength.rawValue
            opens = step.triggers.map(\.description)
            until = step.withdrawals.map(\.description)
            asksFirst = step.condition != nil
            who = step.performer.roles.map(\.text)
            together = if case .together = step.performer.who { true } else { false }
            due = step.due?.text
            per = step.per?.name
            cites = step.grounds.cites.map(\.text)
            gap = step.grounds.gap?.text
            parts = step.elements.dropFirst().map { Self.part($0, of: step) }
        }

        /// A part of a step; of a field what it takes and which answers it has, of a need what happens where it is not met,
        /// of a notice whom it reaches, of a record of whom it is.
        private static func part(_ element: PlaybookElement, of step: Step) -> Item {
            let name = "\(element.address) (\(element.kind.rawValue))"
            let place = element.address.split(separator: ".").last.map(String.init) ?? ""
            let number = Int(place).map { $0 - 1 } ?? 0
            switch element.kind {
            case .field:
                let field = step.fields.first { $0.id.text == place }
                let answers = field?.answers.map(\.answer.text) ?? []
                return Item(
                    name, element.title, element.grounds, value: field?.taken,
                    choices: answers.isEmpty ? nil : answers)
            case .need where step.needs.indices.contains(number):
                return Item(
                    name, element.title, element.grounds, value: step.needs[number].strictness.rawValue)
            case .notice:
                let notice = step.notices.first { $0.id.text == place }
                return Item(name, element.title, element.grounds, value: notice?.reached)
            case .record where step.records.indices.contains(number):
                return Item(
                    name, element.title, element.grounds, value: step.records[number].of.map { "of \($0)" })
            default: return Item(name, element.title, element.grounds)
            }
        }

        var text: String {
            let rows = cites + (gap.map { ["default \($0)"] } ?? [])
            let each = per.map { ", per \($0)" } ?? ""
            let date = due.map { ", due \($0)" } ?? ""
            let head = "\(id) (\(scope)): \(title) [\(rows.joined(separator: ", "))]"
            let more =
                "    \(strength) \(kind), \(who.joined(separator: together ? " and " : " or "))\(each)\(date), "
                + "opens on \(opens.joined(separator: ", "))\(asksFirst ? " under a condition" : "")"
                + (until.isEmpty ? "" : ", until \(until.joined(separator: ", "))")
            return ([head, more] + parts.map { "    " + $0.text }).joined(separator: "\n  ")
        }
    }

    /// Everything, for people.
    var text: String {
        let sections: [(String, [String])] = [
            ("roles", roles.map(\.text)), ("facts", facts.map(\.text)), ("triage", triage.map(\.text)),
            ("channels", channels.map(\.text)), ("steps", steps.map(\.text)),
            ("overlays", overlays.map(\.text)), ("happenings", happenings.map(\.text)),
            ("counters", counters.map(\.text)), ("records", records.map(\.text)),
            ("readers", readers.map(\.text)), ("settings", settings.map(\.text)),
            ("documents", documents.map(\.text)),
        ]
        return sections.filter { !$0.1.isEmpty }
            .map { name, lines in ([name] + lines.map { "  " + $0 }).joined(separator: "\n") }
            .joined(separator: "\n")
    }
}

extension Field {
    /// What it takes, and whether it may stay empty: `long, required` or `text, required with not-kept`.
    fileprivate var taken: String {
        let outcomes = requiredWith.map(\.text).joined(separator: ", ")
        let needed = isRequired ? "required" : outcomes.isEmpty ? "optional" : "required with \(outcomes)"
        let only = onlyWith.isEmpty ? "" : ", only with \(onlyWith.map(\.text).joined(separator: ", "))"
        let whose = of.map { ", of \($0) only" } ?? ""
        return "\(type.rawValue), \(needed)\(only)\(whose)"
    }
}

extension Notice {
    /// Whom it reaches, and when: `to director, at opening`.
    fileprivate var reached: String {
        let to = "to " + recipients.map(\.text).joined(separator: ", ")
        return to + (isOwedAtOpening ? ", at opening" : "")
            + (strength == .must ? "" : ", \(strength.rawValue)")
    }
}

extension DueRule {
    /// As a playbook writes it, such as `2 school-days from report`.
    var text: String {
        let from = anchor.map { " from \($0)" } ?? ""
        switch span {
        case .term(let term, let rounding): return "\(rounding.rawValue) \(term)\(from)"
        case .atOnce: return "at once\(from)"
        case .atOnceSchoolOrNot: return "at once, school or not\(from)"
        case .on(let day): return "on \(day.text)"
        case .between(let first, let last): return "between \(first.text) and \(last.text)"
        }
    }
}

extension DueRule.MonthDay {
    fileprivate var text: String { "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
}
