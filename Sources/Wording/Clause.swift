import Playbooks
import Texts

/// One thing that a playbook says: a sentence for people, and the value behind it.
package struct Clause: Sendable {
    /// What kind of thing it says.
    package let kind: ClauseTexts.Kind
    /// The list of the playbook in which its element stands; ids are unique within it.
    package let family: Family
    /// What it is called: `first-contact`, and with dots for what is said of it, `first-contact.due`.
    package let address: String
    /// The subject under which people look for it.
    package let subject: ClauseTexts.Subject
    /// What it is about, as people read it.
    package let title: String
    /// What it says of that, as people read it.
    package let value: String
    /// What it says, as the engine reads it.
    package let exact: Exact
    /// Where it comes from: its own grounds, or those of its element.
    package let grounds: Grounds
    /// Its own grounds; nil when it can have none.
    package let ownGrounds: Grounds?
    /// The roles and people whom it touches.
    package let people: [Role.ID]
    /// Whether it says that an element is there; the other clauses of the element go with it.
    package let isHead: Bool
    /// What stands in it line by line, for longer texts.
    package let lines: [String]

    /// What a clause says, as the engine reads it.
    package enum Exact: Sendable {
        case value(any Hashable & Sendable)
        /// Names in an order that matters; which of them there are is told elsewhere.
        case order([String])

        /// Whether both mean the same to the engine.
        package func means(_ other: Exact) -> Bool {
            switch (self, other) {
            case (.value(let one), .value(let two)): AnyHashable(one) == AnyHashable(two)
            case (.order(let one), .order(let two)):
                one.filter(two.contains) == two.filter(one.contains)
            default: false
            }
        }
    }

    /// The lists of a playbook.
    package enum Family: String, Hashable, Sendable {
        case playbook, role, fact, happening, counter, triage, intake, channel, plan, step, overlay, place
        case readers, setting, document, guide, advice, passage, letter, row
    }
}

/// An element of a playbook whose clauses are being gathered.
struct ElementClauses {
    let family: Clause.Family
    let address: String
    var title: String
    let subject: ClauseTexts.Subject
    var grounds: Grounds = .none
    var people: [Role.ID] = []

    /// That it is there.
    func head(
        _ kind: ClauseTexts.Kind, _ value: String? = nil, exact: (any Hashable & Sendable)? = nil,
        lines: [String] = []
    ) -> Clause {
        Clause(
            kind: kind, family: family, address: address, subject: subject, title: title,
            value: value ?? title, exact: .value(exact ?? title), grounds: grounds, ownGrounds: grounds,
            people: people, isHead: true, lines: lines)
    }

    /// Something said of it.
    func part(
        _ kind: ClauseTexts.Kind, _ name: String, _ value: String, _ exact: any Hashable & Sendable,
        own: Grounds? = nil, people: [Role.ID]? = nil, under subject: ClauseTexts.Subject? = nil,
        isHead: Bool = false
    ) -> Clause {
        part(
            kind, name, value, exactly: .value(exact), own: own, people: people, under: subject,
            isHead: isHead)
    }

    /// Several things said of it; nothing when there are none.
    func list(
        _ kind: ClauseTexts.Kind, _ name: String, _ values: [String], _ exact: any Hashable & Sendable,
        people: [Role.ID]? = nil, under subject: ClauseTexts.Subject? = nil
    ) -> Clause? {
        guard !values.isEmpty else { return nil }
        return part(kind, name, values.joined(separator: ", "), exact, people: people, under: subject)
    }

    /// Something that holds of it or does not; nothing when it does not.
    func flag(
        _ kind: ClauseTexts.Kind, _ name: String, _ holds: Bool, under subject: ClauseTexts.Subject? = nil
    ) -> Clause? {
        holds ? part(kind, name, "", true, under: subject) : nil
    }

    /// In which order its parts stand.
    func order(_ kind: ClauseTexts.Kind, _ name: String, _ titles: [String], _ ids: [String]) -> Clause? {
        guard ids.count > 1 else { return nil }
        return part(kind, name, titles.joined(separator: ", "), exactly: .order(ids))
    }

    private func part(
        _ kind: ClauseTexts.Kind, _ name: String, _ value: String, exactly exact: Clause.Exact,
        own: Grounds? = nil, people: [Role.ID]? = nil, under subject: ClauseTexts.Subject? = nil,
        isHead: Bool = false
    ) -> Clause {
        var shown = own.flatMap { $0.rows.isEmpty ? nil : $0 } ?? grounds
        if let own { shown.isAmended = own.isAmended }
        return Clause(
            kind: kind, family: family, address: name.isEmpty ? address : "\(address).\(name)",
            subject: subject ?? self.subject, title: title, value: value, exact: exact, grounds: shown,
            ownGrounds: own, people: people ?? self.people, isHead: isHead, lines: [])
    }
}
