import Playbooks
import SchoolTime
import Texts

// Everything that a playbook says, clause by clause.
extension RuleWords {
    /// Every clause of the playbook, in its order. Two playbooks whose clauses all mean the same are carried out
    /// in the same way.
    package var clauses: [Clause] {
        let around = frame + playbook.roles.flatMap(clauses) + facts + triage + intake
        let plans = playbook.plans.flatMap(clauses) + playbook.overlays.flatMap(clauses)
        let lists = recordsAndReaders + choices + longTexts + playbook.register.map(clause)
        return around + plans + lists
    }

    var texts: ClauseTexts { screen.clauses }

    func word(_ list: ClauseTexts.List, _ word: String) -> String { texts.word(list, word) }

    // MARK: the document

    private var frame: [Clause] {
        let element = ElementClauses(
            family: .playbook, address: "playbook", title: playbook.title, subject: .document,
            grounds: playbook.grounds)
        let dates = [
            (ClauseTexts.Kind.validFrom, "valid.from", playbook.validFrom),
            (.validUntil, "valid.until", playbook.validUntil), (.reviewBy, "valid.review", playbook.reviewBy),
        ]
        let owner = playbook.caseOwner
        return [
            element.part(.school, "school", playbook.school, playbook.school),
            element.part(.protocolTitle, "title", playbook.title, playbook.title, own: playbook.grounds),
            element.part(.version, "version", "\(playbook.version)", playbook.version),
            element.part(.schoolKind, "kind", word(.schoolKind, playbook.kind.rawValue), playbook.kind),
            element.part(.caseOwner, "case-owner", role(owner), owner, people: [owner]),
        ]
            + dates.compactMap { kind, name, date in
                date.map { element.part(kind, name, screen.dates.dayAndYear($0), $0) }
            }
            + [playbook.owner.map { element.part(.keeper, "owner", $0, $0) }].compactMap(\.self)
            + reminders
    }

    private var reminders: [Clause] {
        guard let rule = playbook.reminders else { return [] }
        let element = ElementClauses(
            family: .playbook, address: "reminders", title: "", subject: .deadlines, grounds: rule.grounds)
        return [element.head(.reminder, term(rule.before), exact: rule.before)]
            + [rule.late.map { late($0, of: element, .reminderLate, "late") }].compactMap(\.self)
    }

    func late(
        _ late: DueRule.Late, of element: ElementClauses, _ kind: ClauseTexts.Kind, _ name: String
    ) -> Clause {
        element.part(
            kind, name, texts.late(role(late.tells), term(late.after)), Pair(late.tells, late.after),
            own: late.grounds, people: [late.tells], under: .deadlines)
    }

    // MARK: roles

    private func clauses(of role: Role) -> [Clause] {
        let element = ElementClauses(
            family: .role, address: role.id.text, title: role.title, subject: .roles, grounds: role.grounds,
            people: [role.id])
        let standIn = role.standIn.map { other in
            element.part(.standIn, "stand-in", self.role(other), other, people: [role.id, other])
        }
        let whenAccused = role.standInWhenAccused.map { other in
            element.part(
                .standInAccused, "stand-in.accused", self.role(other), other, people: [role.id, other])
        }
        let tasks = role.statutoryTasks.map { word(.lawTask, $0.rawValue) }
        let parts: [Clause?] = [
            element.head(.role), nature(of: role, element), scope(of: role, element), standIn, whenAccused,
            element.list(.roleAliases, "aliases", role.aliases, role.aliases),
            element.list(.lawTasks, "law", tasks, role.statutoryTasks), contact(of: role, element),
        ]
        return parts.compactMap(\.self)
    }

    private func nature(of role: Role, _ element: ElementClauses) -> Clause? {
        guard role.nature != .person else { return nil }
        return element.part(.roleNature, "is", word(.nature, role.nature.rawValue), role.nature)
    }

    private func contact(of role: Role, _ element: ElementClauses) -> Clause? {
        guard !role.contact.isEmpty else { return nil }
        return element.part(.roleContact, "contact", role.contact, role.contact)
    }

    private func scope(of role: Role, _ element: ElementClauses) -> Clause? {
        guard role.scope != .school else { return nil }
        return element.part(.roleScope, "of", word(.roleScope, role.scope.rawValue), role.scope)
    }
}

/// Two values as one.
struct Pair<First: Hashable & Sendable, Second: Hashable & Sendable>: Hashable, Sendable {
    let first: First
    let second: Second

    init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }
}
