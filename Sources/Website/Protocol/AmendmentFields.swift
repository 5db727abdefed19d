import HTML
import Playbooks
import SchoolTime
import Texts
import UseCases
import Wording

/// The fields in which a school agrees on something else than stands on paper, and what was typed in them.
struct AmendmentFields {
    let part: AmendmentTexts.Part
    let playbook: Playbook
    /// What stands on paper, by address.
    let standards: [String: String]
    let visit: Visit
    let site: Website

    private var texts: AmendmentTexts { site.texts.amendments }
    private var values: AmendmentWords { AmendmentWords(playbook: playbook, site: site) }

    /// What stands together under a heading.
    struct Group {
        let title: String
        let amendables: [Amendable]

        /// Titles with the texts that they stand above.
        var pairs: [(title: Amendable, text: Amendable)] {
            stride(from: 0, to: amendables.count - 1, by: 2).map { (amendables[$0], amendables[$0 + 1]) }
        }
    }

    /// The fields of the page, in the order in which people read them.
    var groups: [Group] {
        let all = playbook.amendables
        let found: [Group]
        switch part {
        case .terms: found = byPlan(all.filter(\.isTerm))
        case .names:
            let roles = all.filter { if case .role = $0.target { true } else { false } }
            let steps = all.filter { if case .step = $0.target { true } else { false } }
            found = [Group(title: texts.roles, amendables: roles)] + byPlan(steps)
        case .contacts:
            let contacts = all.filter { if case .contact = $0.target { true } else { false } }
            let inside = Set(playbook.roles.filter(\.isHeldByStaff).map(\.id))
            found = [
                Group(title: texts.outside, amendables: contacts.filter { !inside.contains($0.role) }),
                Group(title: texts.roles, amendables: contacts.filter { inside.contains($0.role) }),
            ]
        case .texts:
            found = AmendmentTexts.Kind.allCases.map { kind in
                Group(title: texts.kind(kind), amendables: all.filter { $0.kind == kind })
            }
        }
        return found.filter { !$0.amendables.isEmpty }
    }

    private func byPlan(_ all: [Amendable]) -> [Group] {
        let parts =
            playbook.plans.map { ($0.title, Set($0.steps.map(\.id))) }
            + playbook.overlays.map { ($0.title, Set($0.steps.map(\.id))) }
        let around = all.filter { amendable in !parts.contains { $0.1.contains(amendable.step) } }
        return [Group(title: texts.weighing, amendables: around)]
            + parts.map { title, steps in
                Group(title: title, amendables: all.filter { steps.contains($0.step) })
            }
    }

    // MARK: - What was sent

    /// What was sent that differs from what stands there, by address; nil for what is as on paper.
    func sent() -> [String: String?] {
        groups.flatMap(\.amendables).reduce(into: [:]) { sent, amendable in
            guard let value = typed(amendable), value != amendable.value else { return }
            let isPaper = value.isEmpty || value == standards[amendable.address]
            sent.updateValue(isPaper ? nil : value, forKey: amendable.address)
        }
    }

    /// Whether the browser sent this field.
    func isTyped(_ amendable: Amendable) -> Bool { typed(amendable) != nil }

    /// What was typed, as a school writes it; nil when the field was not sent, nothing when it was emptied.
    private func typed(_ amendable: Amendable) -> String? {
        let address = amendable.address
        switch amendable.shape {
        case .words:
            // Browsers send line ends of their own.
            return visit.form[address]?.replacing("\r\n", with: "\n")
        case .term:
            guard let amount = visit.form["hoeveel-\(address)"], let unit = visit.form["waarin-\(address)"]
            else { return nil }
            if Amendable.atOnceWords.contains(unit) { return unit }
            let digits = amount.filter { !$0.isWhitespace }
            guard !digits.isEmpty else { return "" }
            return Term(written: "\(digits) \(unit)")?.description ?? "\(digits) \(unit)"
        case .days(let count):
            let days = (0..<count).map { place in
                (field("dag", place, address), field("maand", place, address))
            }
            guard days.allSatisfy({ $0 != nil && $1 != nil }) else { return nil }
            if days.allSatisfy({ day, _ in day == "" }) { return "" }
            return days.map { "\(twoDigits($1))-\(twoDigits($0))" }.joined(separator: "..")
        }
    }

    private func field(_ name: String, _ place: Int, _ address: String) -> String? {
        visit.form["\(name)-\(place)-\(address)"]?.filter { !$0.isWhitespace }
    }

    private func twoDigits(_ text: String?) -> String {
        let text = text ?? ""
        return text.count == 1 ? "0" + text : text
    }

    /// What is the matter with what was sent, and at which field.
    struct Problem {
        let words: String
        var field: String?
    }

    /// What an error comes down to. What is too long is named first: it makes all of it too much together.
    func problem(of error: AdjustmentError) -> Problem {
        let long = groups.flatMap(\.amendables).first { amendable in
            amendable.shape == .words && (typed(amendable)?.unicodeScalars.count ?? 0) > amendable.longest
        }
        if let long {
            return Problem(words: texts.tooLong(name(of: long), long.longest), field: long.address)
        }
        switch error {
        case .tooMuch: return Problem(words: site.texts.choices.tooMuch)
        case .broken: return Problem(words: site.texts.playbookFile.broken)
        case .badValue(_, let address, _):
            let found = playbook.amendables.first { $0.address == address && $0.shape == .words }
            return Problem(words: texts.badValue(name(of: error)), field: found?.address)
        default: return Problem(words: texts.badValue(name(of: error)))
        }
    }

    /// What a field is called, with the thing that it is about where the label alone does not say that.
    private func name(of amendable: Amendable) -> String {
        let label = values.label(amendable, as: standards[amendable.address])
        return label.contains(amendable.title) ? label : "\(label) (\(amendable.title))"
    }

    /// What the field is called that an error is about.
    private func name(of error: AdjustmentError) -> String {
        let address: String
        switch error {
        case .unknown(let found, _), .notOurs(let found, _), .ambiguous(let found, _): address = found
        case .badValue(_, let found, _): address = found
        case .tooMuch, .broken: address = ""
        }
        return playbook.amendables.first { $0.address == address }.map(values.label) ?? address
    }

    // MARK: - The fields

    /// Whether the school agreed on something else than stands on paper.
    func deviates(_ amendable: Amendable) -> Bool {
        // Where the paper says nothing, there is nothing to deviate from.
        standards[amendable.address].map { !$0.isEmpty && $0 != amendable.value } ?? false
    }

    /// The field, with what stands on paper where that differs, and where it stands.
    func write(_ amendable: Amendable, _ b: inout HTMLBuffer) {
        b.div(.class("chosen")) { b in
            switch amendable.shape {
            case .term: term(amendable, &b)
            case .days(let count): days(amendable, count, &b)
            case .words: words(amendable, &b)
            }
            inDraft(amendable, &b)
            paper(amendable, &b)
        }
    }

    /// What stands in the draft, when something else was typed: a colleague may have put it there meanwhile.
    private func inDraft(_ amendable: Amendable, _ b: inout HTMLBuffer) {
        guard let value = typed(amendable), value != amendable.value else { return }
        b.p(site.texts.choices.inDraft(values.words(amendable.value, amendable)), .class("small"))
    }

    private func words(_ amendable: Amendable, _ b: inout HTMLBuffer) {
        let value = typed(amendable) ?? amendable.value
        if let kind = amendable.kind, amendable.isText {
            site.longField(
                amendable.address, texts.text(kind), hint: texts.textHint(kind), value: value, &b)
        } else {
            site.textField(
                amendable.address, values.label(amendable, as: standards[amendable.address]),
                hint: part == .contacts ? texts.contactHint : nil, value: value, &b)
        }
    }

    private func term(_ amendable: Amendable, _ b: inout HTMLBuffer) {
        let term = Term(written: amendable.value)
        let address = amendable.address
        var units = Term.countedIn.map { ($0.rawValue, site.texts.choices.unitWord($0.rawValue)) }
        if case .due = amendable.target {
            units += [
                (Amendable.atOnceWord, texts.atOnce),
                (Amendable.atOnceSchoolOrNotWord, texts.atOnceSchoolOrNot),
            ]
        }
        b.fieldset(.class("number-and-unit")) { b in
            b.legend(values.label(amendable))
            site.textField(
                "hoeveel-\(address)", site.texts.choices.amount,
                value: visit.form["hoeveel-\(address)"] ?? term.map { String($0.amount) } ?? "",
                type: "number", &b)
            site.selectField(
                "waarin-\(address)", site.texts.choices.unit, units.map { (value: $0.0, title: $0.1) },
                chosen: visit.form["waarin-\(address)"] ?? term?.unit.rawValue ?? amendable.value, &b)
        }
    }

    private func days(_ amendable: Amendable, _ count: Int, _ b: inout HTMLBuffer) {
        let known = amendable.value.split(separator: ".").map { $0.split(separator: "-").map(String.init) }
        b.fieldset(.class("number-and-unit")) { b in
            b.legend(values.label(amendable))
            for place in 0..<count {
                let parts = place < known.count ? known[place] : []
                let standing = parts.map { $0.hasPrefix("0") ? String($0.dropFirst()) : $0 }
                site.textField(
                    "dag-\(place)-\(amendable.address)", texts.day(place == 0),
                    value: field("dag", place, amendable.address) ?? standing.last ?? "", type: "number", &b)
                site.selectField(
                    "maand-\(place)-\(amendable.address)", texts.month(place == 0), months,
                    chosen: field("maand", place, amendable.address) ?? standing.first, &b)
            }
        }
    }

    private var months: [(value: String, title: String)] {
        [("", "–")] + site.texts.dates.months.enumerated().map { (String($0.offset + 1), $0.element) }
    }

    private func paper(_ amendable: Amendable, _ b: inout HTMLBuffer) {
        let place = playbook.paragraphs(of: amendable.grounds).prefix(2).joined(separator: "; ")
        let standard = standards[amendable.address] ?? amendable.value
        if deviates(amendable) {
            b.p(.class("small")) { b in
                b.span(texts.deviates, .class("tag"))
                if !amendable.isText { b.text(" " + texts.onPaper(values.words(standard, amendable), place)) }
            }
        } else if amendable.isTerm {
            b.p(texts.onPaper(values.words(standard, amendable), place), .class("muted small"))
        }
    }

    // MARK: - For who may only read

    /// What stands there.
    func read(_ b: inout HTMLBuffer) {
        for group in groups {
            let filled = group.amendables.filter { !$0.isText && !$0.value.isEmpty }
            guard !filled.isEmpty else { continue }
            b.section(.class("card")) { b in
                b.h2(group.title, .class("gap"))
                b.ul { b in
                    for amendable in filled {
                        b.li { b in
                            if part == .terms || part == .contacts {
                                b.text(values.label(amendable) + ": ")
                                b.strong(values.words(amendable.value, amendable))
                            } else {
                                b.text(amendable.value)
                            }
                            if deviates(amendable) {
                                b.text(" ")
                                b.span(texts.deviates, .class("tag"))
                            }
                        }
                    }
                }
            }
        }
    }
}
