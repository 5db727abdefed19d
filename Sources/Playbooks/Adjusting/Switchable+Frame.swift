// The questions, people and repetitions that a school can switch: a gap often marks them beside what it is about.
extension Switchable {
    /// Whether the gap means it only when it marks nothing else.
    var isMeantLast: Bool {
        switch target {
        case .fact, .standIn, .again: true
        default: false
        }
    }
}

extension Playbook {
    /// The questions that are defaults: each must be asked before the triage, or need not be.
    var switchableFacts: [Switchable] {
        facts.filter { $0.grounds.fillsGap && $0.derivation == nil }.map { fact in
            Switchable(
                target: .fact(fact.id), address: fact.id.text, gap: fact.grounds.gap, title: fact.title,
                value: fact.askedBefore == nil ? "optional" : "required", expected: "required or optional")
        }
    }

    /// The roles whose place in the protocol is a default: somebody else may take over from them.
    var switchablePeople: [Switchable] {
        roles.filter(\.grounds.fillsGap).compactMap { role in
            role.standIn.map { standIn in
                Switchable(
                    target: .standIn(role.id), address: "\(role.id).stand-in", gap: role.grounds.gap,
                    title: role.title, value: standIn.text, expected: "the id of another role")
            }
        }
    }

    mutating func ask(_ fact: Fact.ID, isRequired: Bool) {
        for place in facts.indices where facts[place].id == fact {
            facts[place].askedBefore = isRequired ? [] : nil
            if isRequired { facts[place].isAskedAtTriage = true }
        }
    }

    /// Refuses who was chosen to take over where that leads back to whom they take over from, to nobody who signs in, or to
    /// nobody who reads what was told to that one alone. A school that chose so before goes on by it.
    package func checkStandIns(chosen choices: [String: String]) throws(AdjustmentError) {
        for (address, value) in choices.sorted(by: { $0.key < $1.key }) {
            // What cannot be chosen at all was refused when it was read.
            guard case .standIn(let role)? = try? switchable(at: address).target else { continue }
            if let circle = circleOfStandIns(from: role) {
                throw .badValue(
                    value, address: address,
                    expected: "a role that does not lead back to \(role) (\(list(circle)))")
            }
            if let channel = intake.channels.first(where: { $0.receiver == role && leavesNobodyToRead($0) }) {
                throw .badValue(
                    value, address: address,
                    expected:
                        "a role at the school that reads what is told over \(channel.id) when it is about \(role)"
                )
            }
        }
    }

    private func list(_ roles: [Role.ID]) -> String { roles.map(\.text).joined(separator: " → ") }

    mutating func setStandIn(
        of role: Role.ID, _ switchable: Switchable, _ value: String
    ) throws(AdjustmentError) {
        guard value != role.text, roles.contains(where: { $0.id.text == value }) else {
            throw .badValue(value, address: switchable.address, expected: switchable.expected)
        }
        for place in roles.indices where roles[place].id == role { roles[place].standIn = Name(value) }
    }
}
