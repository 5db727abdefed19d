import HTML
import HTTPServer
import Playbooks
import SchoolTime
import Texts
import UseCases

/// The fields with which a school chooses, and what was chosen in them.
struct ProtocolChoiceFields {
    let choices: ProtocolChoices
    let visit: Visit
    let site: Website

    private var playbook: Playbook { choices.drafted }
    private var standards: [String: String] { choices.standards }
    private var texts: ProtocolChoiceTexts { site.texts.choices }

    /// What was sent that differs from what stands there, by address; nil for what is as the program comes with.
    /// A term without a number is sent as it was typed, so that it is refused and not forgotten.
    func sent() -> [String: String?] {
        choices.offered.reduce(into: [:]) { sent, choice in
            guard let value = sentValue(of: choice), value != choice.value else { return }
            sent.updateValue(value == standards[choice.address] ? nil : value, forKey: choice.address)
        }
    }

    private func sentValue(of choice: Switchable) -> String? {
        guard isTerm(choice) else { return visit.form[choice.address] }
        guard let amount = visit.form[amountName(choice)], let unit = visit.form[unitName(choice)] else {
            return nil
        }
        let digits = amount.filter { !$0.isWhitespace }
        return Term(written: "\(digits) \(unit)")?.description ?? "\(digits) \(unit)"
    }

    /// The field of a choice, with the standard where it differs.
    func write(_ choice: Switchable, _ b: inout HTMLBuffer) {
        b.div(.class("chosen")) { b in
            if isTerm(choice) {
                term(choice, &b)
            } else if let options = options(choice) {
                site.selectField(
                    choice.address, label(choice), options,
                    chosen: visit.form[choice.address] ?? choice.value,
                    &b)
            } else {
                site.textField(
                    choice.address, label(choice), value: visit.form[choice.address] ?? choice.value,
                    type: isNumber(choice) ? "number" : "text", &b)
            }
            if let value = sentValue(of: choice), value != choice.value {
                // A colleague may have put it there meanwhile.
                b.p(texts.inDraft(words(choice.value, choice)), .class("small"))
            }
            if let standard = standards[choice.address], standard != choice.value {
                b.p(texts.differs(words(standard, choice)), .class("muted small"))
            }
        }
    }

    private func term(_ choice: Switchable, _ b: inout HTMLBuffer) {
        let term = Term(written: choice.value)
        b.fieldset(.class("number-and-unit")) { b in
            b.legend(label(choice))
            site.textField(
                amountName(choice), texts.amount,
                value: visit.form[amountName(choice)] ?? term.map { String($0.amount) } ?? "", type: "number",
                &b)
            site.selectField(
                unitName(choice), texts.unit,
                Term.countedIn.map { ($0.rawValue, texts.unitWord($0.rawValue)) },
                chosen: visit.form[unitName(choice)] ?? term?.unit.rawValue, &b)
        }
    }

    /// What can be chosen from; nil where something is typed.
    private func options(_ choice: Switchable) -> [(value: String, title: String)]? {
        switch choice.target {
        case .setting(let id): settingOptions(id)
        case .performer, .standIn:
            // Several who may do it are one choice, which the program comes with.
            [(choice.value, words(choice.value, choice))] + roles.filter { $0.value != choice.value }
        case .fact: plain(["required", "optional"])
        case .field: plain(["required", "optional", "off"])
        case .counter: plain(["school-year", "always"])
        case .document, .due, .again: nil
        default: plain(["on", "off"])
        }
    }

    private func settingOptions(_ id: Setting.ID) -> [(value: String, title: String)]? {
        guard let setting = playbook.settings.first(where: { $0.id == id }) else { return nil }
        switch setting.value {
        case .choice(_, let all): return all.map { ($0, setting.choiceTitles[$0] ?? $0) }
        case .isOn: return plain(["yes", "no"])
        case .role: return roles
        case .term, .number, .text: return nil
        }
    }

    private func plain(_ words: [String]) -> [(value: String, title: String)] {
        words.map { ($0, texts.word($0)) }
    }

    private var roles: [(value: String, title: String)] {
        playbook.roles.map { ($0.id.text, $0.title) }
    }

    /// What stands there, in words.
    func value(of choice: Switchable) -> String { words(choice.value, choice) }

    private func words(_ value: String, _ choice: Switchable) -> String {
        if isTerm(choice), let term = Term(written: value) {
            return site.texts.protocols.time.term(term.amount, term.unit.rawValue)
        }
        if let option = settingTitle(value, choice) { return option }
        let named = value.split(separator: ", ").map { id in
            playbook.roles.first { $0.id.text == id }?.title ?? texts.word(String(id))
        }
        return named.joined(separator: ", ")
    }

    private func settingTitle(_ value: String, _ choice: Switchable) -> String? {
        guard case .setting(let id) = choice.target else { return nil }
        return settingOptions(id)?.first { $0.value == value }?.title
    }

    private func isTerm(_ choice: Switchable) -> Bool {
        switch choice.target {
        case .due, .again: true
        case .setting(let id): if case .term = setting(id)?.value { true } else { false }
        default: false
        }
    }

    private func isNumber(_ choice: Switchable) -> Bool {
        guard case .setting(let id) = choice.target, case .number = setting(id)?.value else { return false }
        return true
    }

    private func setting(_ id: Setting.ID) -> Setting? { playbook.settings.first { $0.id == id } }

    private func amountName(_ choice: Switchable) -> String { "hoeveel-\(choice.address)" }
    private func unitName(_ choice: Switchable) -> String { "waarin-\(choice.address)" }

    /// What is chosen, in words.
    func label(_ choice: Switchable) -> String {
        switch choice.target {
        case .setting, .document: texts.label(.setting, choice.title)
        case .due(let step): texts.label(step == Intake.receiptStep ? .receipt : .term, choice.title)
        case .again: texts.label(.again, choice.title)
        case .performer: texts.label(.who, choice.title)
        case .step: texts.label(.step, choice.title)
        case .notice(let step, let notice): texts.label(.notice, choice.title) + hears(step, notice)
        case .need: texts.label(.need, choice.title)
        case .consultation(_, let who): texts.label(.consultation, choice.title) + ": " + role(who)
        case .consent(_, let who): texts.label(.consent, choice.title) + ": " + role(who)
        case .field: texts.label(.field, choice.title)
        case .record(_, let rule): texts.label(.record, choice.title) + place(rule.place)
        case .counter: texts.label(.counter, choice.title)
        case .place: texts.label(.place, choice.title)
        case .triageRow: texts.label(.triageRow, outcome(choice.title))
        case .factRow: texts.label(.factRow, choice.title)
        case .fact: texts.label(.question, choice.title)
        case .standIn: texts.label(.standIn, choice.title)
        }
    }

    private func role(_ role: Role.ID) -> String { site.roleTitle(role, playbook) }

    private func hears(_ step: Step.ID, _ notice: Notice.ID) -> String {
        let found = playbook.everyStep.first { $0.id == step }?.notices.first { $0.id == notice }
        let who = (found?.recipients ?? []).map(role).joined(separator: ", ")
        return who.isEmpty ? "" : ": " + who
    }

    private func place(_ place: RecordPlace.ID) -> String {
        playbook.records.first { $0.id == place }.map { ": " + $0.title } ?? ""
    }

    private func outcome(_ result: String) -> String {
        playbook.triage.outcomes.first { $0.id.text == result }?.title ?? result
    }
}
