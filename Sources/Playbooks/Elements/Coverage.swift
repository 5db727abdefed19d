/// Which rules of the paper protocol a playbook carries out, which it only shows, and which it lacks.
package struct Coverage: Hashable, Sendable {
    /// A register row and what became of it.
    package struct Line: Hashable, Sendable {
        /// The row.
        package let row: RegisterRow
        /// What became of it.
        package let treatment: Treatment
        /// The elements that cite it, by address.
        package let elements: [String]
        /// Those of them that are no text and never come into it: a question that nothing asks about, a plan without
        /// steps.
        package let idle: [String]
        /// Where people read it, and when.
        package let showings: [Showing]
        /// Why it is shown and not carried out, where the playbook says so.
        package let reason: String?

        /// Whether the playbook should say why it is only shown: rules of its kind are there to be carried out.
        package var lacksReason: Bool {
            treatment == .shown && row.kind.isCarriedOut && reason == nil
        }
    }

    /// What can become of a rule.
    package enum Treatment: String, Hashable, CaseIterable, Sendable, Codable {
        /// The program opens, guards, dates, tells, records or refuses something because of it.
        case executed
        /// It stands in a text.
        case shown
        /// Nothing rests on it.
        case missing
    }

    /// Every row of the register, in its order.
    package let lines: [Line]

    /// How many rows were treated so.
    package func count(_ treatment: Treatment) -> Int { lines.count { $0.treatment == treatment } }

    /// The lines by one property of their rows, groups in order of first appearance.
    package func grouped(by property: (RegisterRow) -> String) -> [(name: String, lines: [Line])] {
        var order: [String] = []
        var groups: [String: [Line]] = [:]
        for line in lines {
            let name = property(line.row)
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(line)
        }
        return order.map { ($0, groups[$0] ?? []) }
    }
}

extension Playbook {
    /// Which rows of the register are carried out, shown, or missing.
    package var coverage: Coverage {
        var users: [RegisterRow.ID: [PlaybookElement]] = [:]
        for element in elements {
            for row in Set(element.grounds.rows) { users[row, default: []].append(element) }
        }
        let inUse = InUse(self)
        return Coverage(
            lines: register.map { row in
                let citing = users[row.id] ?? []
                let carried = citing.filter { !$0.isShown }
                let idle = carried.filter { !inUse.has($0) }
                let executed = idle.count < carried.count
                let showings = citing.flatMap { self.showings(of: $0) }
                return Coverage.Line(
                    row: row, treatment: executed ? .executed : showings.isEmpty ? .missing : .shown,
                    elements: citing.map(\.address), idle: idle.map(\.address), showings: showings,
                    reason: reason(for: row.id))
            })
    }

    private func reason(for row: RegisterRow.ID) -> String? {
        texts.passages.lazy.filter { $0.grounds.rows.contains(row) }.compactMap(\.reason).first
    }
}

extension RegisterRow.Kind {
    /// Whether rules of this kind ask somebody to do, tell, record or decide something, and so are to be carried out.
    fileprivate var isCarriedOut: Bool {
        switch self {
        case .step, .deadline, .notification, .record, .form, .contract, .conversation, .measure, .escalation,
            .referral, .channel, .agreement, .monitoring, .criterion:
            true
        case .definition, .signal, .prevention, .right, .guidance, .role, .gap: false
        }
    }
}
