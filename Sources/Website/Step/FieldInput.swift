import Casework
import HTML
import HTTPServer
import Playbooks
import Texts

extension Field {
    /// Whether one writes words in it.
    var isWritten: Bool {
        fact == nil && answers.isEmpty && [.text, .long, .agreements].contains(type)
    }
}

/// One field of a step.
struct FieldInput {
    let file: OpenedCase
    let field: Field
    /// What is done: the pupil it is about, for facts of one pupil, and since when it is asked.
    let duty: Obligation
    let typed: FormData
    /// How the step can end; some fields must be filled in with some endings only.
    let outcomes: [Outcome]
    /// The words of the form in the language that was chosen; nil for the playbook's own.
    let said: FormTranslation?

    private var pupil: Pupil.ID? { duty.id.pupil }
    private var name: String { StepSheet.name(of: field) }
    private var value: String { typed[name] ?? "" }
    private var label: String {
        let title = question?.title ?? field.title
        if field.isRequired { return "\(title) (\(words?.required ?? file.texts.step.required))" }
        let (requiredWith, onlyWith) =
            words.map { ($0.requiredWith, $0.onlyWith) } ?? (
                file.texts.step.requiredWith, file.texts.step.onlyWith
            )
        let (needed, possible) = (endings(field.requiredWith), endings(field.onlyWith))
        let isBoth = needed == possible
        let remarks = [
            needed.isEmpty || isBoth ? nil : requiredWith(needed),
            possible.isEmpty ? nil : onlyWith(possible, isBoth),
        ].compactMap(\.self)
        return remarks.isEmpty ? title : "\(title) (\(remarks.joined(separator: "; ")))"
    }

    private func endings(_ these: [Outcome.ID]) -> [String] {
        outcomes.filter { these.contains($0.id) }.map { said?.outcomes[$0.id] ?? $0.title }
    }

    private var question: FormTranslation.Question? { said?.fields[field.id] }
    /// The words around it; nil where it is read in the playbook's own language.
    private var words: LanguageTexts? {
        question == nil ? nil : said.map { file.texts.advice.words($0.language) }
    }

    /// An answer in the language that was chosen.
    private func title(of option: Fact.Option) -> String {
        guard let words, let question else { return option.title }
        if let said = question.answers[option.answer] { return said }
        return switch option.answer {
        case .yes: words.yes
        case .no: words.no
        case .unknown: words.unknown
        default: option.title
        }
    }

    /// How many are asked, in words; nothing where any number will do, and of a date.
    private var limits: String? {
        guard let bounds = field.bounds, field.type == .number else { return nil }
        return file.texts.step.limits(bounds.least, bounds.most, field.onlyWarns)
    }

    func write(_ b: inout HTMLBuffer) {
        guard let said, question != nil else { return writeInput(&b) }
        b.div(.lang(said.language), .dir("auto")) { writeInput(&$0) }
    }

    private func writeInput(_ b: inout HTMLBuffer) {
        if let fact = field.fact.flatMap(file.engine.fact) { return write(fact, &b) }
        if !field.answers.isEmpty { return choices(field.answers, chosen: value, &b) }
        switch field.type {
        case .yesNo: choices(Fact.Option.yesNo, chosen: value, &b)
        case .long: file.site.longField(name, label, value: value, required: field.isRequired, &b)
        case .agreements:
            file.site.longField(
                name, label, hint: words?.agreementsHint ?? file.texts.step.agreementsHint, value: value,
                required: field.isRequired,
                &b)
        case .pupils: pupils(&b)
        case .role: roles(&b)
        case .date, .number:
            file.site.textField(
                name, label, hint: limits, value: value, type: field.type.rawValue,
                required: field.isRequired, &b)
        case .text, .choice: file.site.textField(name, label, value: value, required: field.isRequired, &b)
        }
    }

    /// A question with the answer that somebody gave chosen, and always a way to say that one does not know. What is only
    /// assumed is nobody's answer, and is not chosen for anybody.
    private func write(_ fact: Fact, _ b: inout HTMLBuffer) {
        let given = file.engine.given(fact.id, of: fact.isPerPupil ? pupil : nil, in: file.state) ?? .unknown
        let known = isAskedAnew(fact, given) ? .unknown : given
        let chosen = typed[name] ?? (known == .unknown ? "" : known.text)
        let unknown = Fact.Option(.unknown, title: file.texts.step.unknown)
        choices(fact.answers + [unknown], chosen: chosen, &b)
    }

    /// That nobody was in danger some day says nothing of today. Nor does an earlier answer where the step comes again, or where
    /// it is somebody's own word: what a child said before it began again is not what they say now.
    private func isAskedAnew(_ fact: Fact, _ given: Fact.Answer) -> Bool {
        if fact.id == file.playbook.intake.danger { return given == .no }
        return duty.id.number > 1 || fact.saidBy != nil
    }

    private func choices(_ options: [Fact.Option], chosen: String, _ b: inout HTMLBuffer) {
        b.fieldset { b in
            b.legend(label)
            for option in options {
                file.site.radio(
                    name, option.answer.text, title(of: option), checked: option.answer.text == chosen, &b)
            }
        }
    }

    private func pupils(_ b: inout HTMLBuffer) {
        let chosen = Set(typed.all(name).flatMap { $0.split(separator: " ").map(String.init) })
        b.fieldset { b in
            b.legend(label)
            for party in file.state.present {
                file.site.checkbox(
                    name, party.pupil.text, file.name(party.pupil),
                    checked: chosen.contains(party.pupil.text), &b)
            }
        }
    }

    private func roles(_ b: inout HTMLBuffer) {
        let options = [("", file.texts.step.choose)] + file.playbook.roles.map { ($0.id.text, $0.title) }
        file.site.selectField(
            name, label, options.map { (value: $0.0, title: $0.1) }, chosen: value, &b)
    }
}
