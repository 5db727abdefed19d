import YAML

/// Why a school's choice cannot be carried out.
package enum AdjustmentError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Nothing that can be switched has this address.
    case unknown(String, suggestion: String?)
    /// It stands in the paper protocol, in these rows, and is no default of ours.
    case notOurs(String, rows: [String])
    /// The gap marks several things; one of these addresses is meant.
    case ambiguous(String, [String])
    /// The value is of another kind.
    case badValue(String, address: String, expected: String)
    /// There is more of it than a playbook takes.
    case tooMuch(bytes: Int, most: Int)
    /// The playbook itself has mistakes.
    case broken

    /// What was found, and what to write instead.
    package var description: String {
        switch self {
        case .unknown(let address, let suggestion):
            "nothing that can be switched is called \(quoted(address))."
                + (suggestion.map { " Did you mean \(quoted($0))?" } ?? "")
        case .notOurs(let address, let rows):
            "\(quoted(address)) is no default but a rule of the protocol (\(rows.joined(separator: ", ")));"
                + " what stands on paper is changed in the playbook"
        case .ambiguous(let address, let all):
            "\(address) marks several things; write one of \(all.joined(separator: ", "))"
        case .badValue(let value, let address, let expected):
            "found \(quoted(value)) for \(address), expected \(expected)"
        case .tooMuch(let bytes, let most):
            "found changes of \(bytes) bytes together, expected at most \(most)"
        case .broken: "the playbook has mistakes of its own; check it first"
        }
    }
}

/// Reads a playbook with a school's choices in the place of the defaults; addresses as in
/// `docs/playbook-language.md`, section 14.
///
/// Throws ``AdjustmentError``; `.broken` when the playbook cannot be read at all, with the mistakes among the
/// complaints. Which files are the school's own is left out: whoever asks hands in those files.
package func readPlaybook(
    _ files: PlaybookFiles, adjustedBy choices: [String: String], into complaints: Complaints
) throws(AdjustmentError) -> Playbook {
    let choices = choices.filter { !OwnFile.isAddress($0.key) }
    guard let plain = readPlaybook(files, into: complaints) else { throw .broken }
    guard !choices.isEmpty else { return plain }
    try checkSize(of: choices)
    var settings: [Setting.ID: String] = [:]
    var others: [(Switchable, String)] = []
    var amendments: [(Amendable, String)] = []
    let amendables = Dictionary(plain.amendables.map { ($0.address, $0) }) { first, _ in first }
    for (address, value) in choices.sorted(by: { $0.key < $1.key }) {
        if let amendable = amendables[address] {
            amendments.append((amendable, value))
            continue
        }
        for switchable in try plain.switchables(at: address, for: value) {
            if case .setting(let id) = switchable.target {
                settings[id] = value
            } else {
                others.append((switchable, value))
            }
        }
    }
    let problems = Complaints(ofKept: complaints.isOfKept)
    guard var playbook = readPlaybook(files, choices: settings, into: problems) else {
        throw plain.badChoice(among: settings)
    }
    let steps = Set(playbook.everyStep.map(\.id))
    for (switchable, value) in others { try playbook.set(switchable, to: value) }
    playbook.forgetSteps(gone: steps.subtracting(playbook.everyStep.map(\.id)))
    for (amendable, value) in amendments { try playbook.amend(amendable, to: value) }
    return playbook
}

/// How many bytes a school's choices may take together, addresses included: far above what a school says, far below
/// what a row of a table should hold.
package let mostBytesOfChoices = 100_000

private func checkSize(of choices: [String: String]) throws(AdjustmentError) {
    let bytes = choices.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    guard bytes <= mostBytesOfChoices else { throw .tooMuch(bytes: bytes, most: mostBytesOfChoices) }
}

extension Playbook {
    /// What an address means for a value: a name of its own, a gap that marks one thing, or a gap that marks
    /// several that are all switched by that word (`off`, `optional`), and are then switched together.
    package func switchables(at address: String, for value: String) throws(AdjustmentError) -> [Switchable] {
        let marked = switchables(marking: address)
        guard marked.count > 1, marked.allSatisfy({ $0.knows(value) }) else {
            return [try switchable(at: address)]
        }
        return marked
    }

    /// What an address means: a name of its own, or a gap that marks one thing.
    package func switchable(at address: String) throws(AdjustmentError) -> Switchable {
        let all = switchables
        if let exact = all.first(where: { $0.address == address }) { return exact }
        let marked = switchables(marking: address)
        if marked.count == 1 { return marked[0] }
        // A declared setting goes before the places that its gap is named again.
        let settings = marked.filter { if case .setting = $0.target { true } else { false } }
        if settings.count == 1 { return settings[0] }
        guard marked.isEmpty else { throw .ambiguous(address, marked.map(\.address)) }
        let rows = rowsOnPaper(at: address)
        guard rows.isEmpty else { throw .notOurs(address, rows: rows) }
        throw .unknown(address, suggestion: suggestion(for: address, among: all))
    }

    /// What was probably meant. What is a default is chosen by its own name, what stands on paper by where it stands.
    private func suggestion(for address: String, among all: [Switchable]) -> String? {
        guard Amendable.isAddress(address) else { return nearest(address, among: all.map(\.address)) }
        let plain = address.drop { $0 != "." }.dropFirst()
        if let setting = termSettings[String(plain)] { return setting.text }
        return all.first { $0.address == plain }?.address
            ?? nearest(address, among: amendables.map(\.address))
    }

    /// The rules of the paper protocol that are meant by an address, or by the id of a row.
    private func rowsOnPaper(at address: String) -> [String] {
        if register.contains(where: { $0.id.text == address && $0.kind != .gap }) { return [address] }
        let grounds = elements.first { $0.address == address }?.grounds
        return grounds.map { $0.gap == nil ? $0.cites.map(\.text) : [] } ?? []
    }

    /// What a gap marks: questions, people and repetitions only when it marks nothing else.
    private func switchables(marking gap: String) -> [Switchable] {
        let marked = switchables.filter { $0.gap?.text == gap }
        let parts = marked.filter { !$0.isMeantLast }
        return parts.isEmpty ? marked : parts
    }

    fileprivate func badChoice(among choices: [Setting.ID: String]) -> AdjustmentError {
        for (id, value) in choices.sorted(by: { $0.key < $1.key }) {
            guard let setting = settings.first(where: { $0.id == id }), setting.value.chosen(value) == nil
            else {
                continue
            }
            return .badValue(value, address: id.text, expected: setting.value.expected)
        }
        return .broken
    }

    mutating func set(_ switchable: Switchable, to value: String) throws(AdjustmentError) {
        switch switchable.target {
        case .setting: break
        case .document(let id):
            let isMissing = try isOff(value, switchable, on: "attached", off: "missing")
            for place in documents.indices where documents[place].id == id {
                documents[place].isMissing = isMissing
            }
        case .due(let step): setTerm(of: step, to: try term(value, for: switchable))
        case .again(let step, let outcome):
            let term = try term(value, for: switchable)
            change(step) { step in
                for place in step.outcomes.indices where step.outcomes[place].id == outcome {
                    step.outcomes[place].again?.setTerm(term)
                }
            }
        case .performer(let step):
            guard roles.contains(where: { $0.id.text == value }) else {
                throw .badValue(value, address: switchable.address, expected: switchable.expected)
            }
            change(step) {
                $0.performer = Performer(.one(Name(value)), grounds: $0.performer.grounds.chosen())
            }
        case .standIn(let role): try setStandIn(of: role, switchable, value)
        case .step(let step):
            if try isOff(value, switchable) { remove(step) }
        case .notice(let step, let notice):
            if try isOff(value, switchable) { change(step) { $0.notices.removeAll { $0.id == notice } } }
        case .need(let step, let place):
            if try isOff(value, switchable) { change(step) { $0.needs[place].strictness = .warn } }
        default: try setPart(switchable, to: value)
        }
    }

    private mutating func setPart(_ switchable: Switchable, to value: String) throws(AdjustmentError) {
        guard switchable.knows(value) else {
            throw .badValue(value, address: switchable.address, expected: switchable.expected)
        }
        switch switchable.target {
        case .fact(let fact): ask(fact, isRequired: value == "required")
        case .field(let step, let field) where value != "off":
            change(step) { step in
                for index in step.fields.indices where step.fields[index].id == field {
                    step.fields[index].mayStayEmpty(value == "optional")
                }
            }
        case .counter(let id):
            for index in counters.indices where counters[index].id == id {
                counters[index].isPerSchoolYear = value == "school-year"
            }
        default: if value == "off" { leaveOut(switchable.target) }
        }
    }

    private func isOff(
        _ value: String, _ switchable: Switchable, on: String = "on", off: String = "off"
    ) throws(AdjustmentError) -> Bool {
        guard [on, off].contains(value) else {
            throw .badValue(value, address: switchable.address, expected: switchable.expected)
        }
        return value == off
    }

    private func term(_ value: String, for switchable: Switchable) throws(AdjustmentError) -> Term {
        guard let term = Term(written: value) else {
            throw .badValue(value, address: switchable.address, expected: switchable.expected)
        }
        return term
    }

    private mutating func setTerm(of step: Step.ID, to term: Term) {
        switch step {
        case Intake.receiptStep: intake.receipt?.setTerm(term)
        case Triage.step: triage.due?.setTerm(term)
        default: change(step) { $0.due?.setTerm(term) }
        }
    }

    /// Changes a step wherever it stands.
    mutating func change(_ step: Step.ID, _ change: (inout Step) -> Void) {
        for plan in plans.indices {
            for place in plans[plan].steps.indices where plans[plan].steps[place].id == step {
                change(&plans[plan].steps[place])
            }
        }
        for overlay in overlays.indices {
            for place in overlays[overlay].steps.indices where overlays[overlay].steps[place].id == step {
                change(&overlays[overlay].steps[place])
            }
        }
    }

    private mutating func remove(_ step: Step.ID) {
        for plan in plans.indices { plans[plan].steps.removeAll { $0.id == step } }
        for overlay in overlays.indices { overlays[overlay].steps.removeAll { $0.id == step } }
    }
}

extension DueRule {
    fileprivate mutating func setTerm(_ term: Term) {
        guard case .term(_, let rounding) = span else { return }
        span = .term(term, rounding)
        grounds = grounds.chosen()
    }
}

extension Outcome.Again {
    fileprivate mutating func setTerm(_ term: Term) {
        due.setTerm(term)
        grounds = grounds.chosen()
    }
}
