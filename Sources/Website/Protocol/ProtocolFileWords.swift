import HTML
import Playbooks
import Texts
import UseCases

/// What is wrong in a file of choices, in words.
struct ProtocolFileWords {
    private let playbook: Playbook
    private let texts: ProtocolFileTexts
    private let amendables: [String: Amendable]

    init(_ playbook: Playbook, _ texts: ProtocolFileTexts) {
        self.playbook = playbook
        self.texts = texts
        amendables = Dictionary(playbook.amendables.map { ($0.address, $0) }) { first, _ in first }
    }

    /// Writes what is the matter.
    func write(_ matter: WriteProtocolFile.Finding.Matter, _ b: inout HTMLBuffer) {
        switch matter {
        case .choice(let error): b.text(sentence(error))
        case .unreadable(let complaint):
            b.text(texts.unreadable + " ")
            if let said = texts.complaint(complaint.message) {
                b.text(said)
            } else {
                b.span(complaint.message, .lang("en"))
            }
        }
    }

    /// Why a choice cannot be carried out.
    func sentence(_ error: AdjustmentError) -> String {
        switch error {
        case .unknown(let address, let suggestion): texts.unknown(address, suggestion)
        case .notOurs(let address, let rows): texts.onPaper(address, rows, deviating(from: address))
        case .ambiguous(let address, let all): texts.ambiguous(address, all)
        case .badValue(let value, let address, _):
            texts.badValue(String(value.prefix(Self.longestValue)), texts.expected(expected(at: address)))
        case .tooMuch: texts.tooMuch
        case .broken: texts.broken
        }
    }

    private static let longestValue = 60

    /// The address by which a school deviates from what stands on paper.
    private func deviating(from address: String) -> String? {
        let steps = "steps.\(address)"
        return amendables[steps] == nil ? nil : steps
    }

    private func expected(at address: String) -> ProtocolFileTexts.Expected {
        if let amendable = amendables[address] { return amendable.expectation }
        // What a gap switches together has no single address, and knows this word besides being there.
        guard let switchable = try? playbook.switchable(at: address) else { return .word(["off"]) }
        switch switchable.target {
        case .due, .again: return .term
        case .performer, .standIn: return .word(playbook.roles.map(\.id.text))
        case .fact: return .word(["required", "optional"])
        case .field: return .word(["required", "optional", "off"])
        case .counter: return .word(["school-year", "always"])
        case .setting(let id): return expected(of: id)
        case .document: return .word(["attached", "missing"])
        case .step, .notice, .need, .consultation, .consent, .record, .place, .triageRow, .factRow:
            return .word(["on", "off"])
        }
    }

    private func expected(of setting: Setting.ID) -> ProtocolFileTexts.Expected {
        switch playbook.settings.first(where: { $0.id == setting })?.value {
        case .choice(_, let words): .word(words)
        case .term: .term
        case .number: .number
        case .isOn: .word(["yes", "no"])
        case .role: .word(playbook.roles.map(\.id.text))
        case .text, nil: .line
        }
    }
}

extension Amendable {
    /// What can stand there.
    fileprivate var expectation: ProtocolFileTexts.Expected {
        switch (target, shape) {
        case (.again, _): .term
        case (_, .term): .termOrAtOnce
        case (_, .days(let count)): count == 2 ? .days : .day
        case (.guide, _): .guide
        case (.advice, _): .points
        case (.letter, _): .letter
        default: .line
        }
    }
}
