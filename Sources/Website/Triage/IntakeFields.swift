import Casework
import HTML
import HTTPServer
import Playbooks

/// What a protocol wants to know of a report in words, besides its questions with answers to choose from.
///
/// An answer is kept as a note that begins with the question, so that it stands in the timeline with who wrote
/// it; a later note of the same question takes its place here.
struct IntakeFields {
    let file: OpenedCase

    private var fields: [Field] {
        file.playbook.intake.fields.filter { field in
            field.fact == nil && field.answers.isEmpty && [.text, .long].contains(field.type)
        }
    }

    /// The names under which they are sent.
    var names: [String] { fields.map(StepSheet.name) }

    func write(_ typed: FormData, _ b: inout HTMLBuffer) {
        for field in fields {
            let name = StepSheet.name(of: field)
            let value = typed[name] ?? kept(field) ?? ""
            let label = field.isRequired ? "\(field.title) (\(file.texts.step.required))" : field.title
            if field.type == .long {
                file.site.longField(name, label, value: value, required: field.isRequired, &b)
            } else {
                file.site.textField(name, label, value: value, required: field.isRequired, &b)
            }
        }
    }

    /// The answers that are new, as notes.
    func notes(from form: FormData) -> [CaseCommand] {
        fields.compactMap { field in
            guard let words = form.words(StepSheet.name(of: field)), words != kept(field) else { return nil }
            return .note("\(field.title)\n\(words)")
        }
    }

    /// Refuses while a field that must be filled in is empty.
    func refuseEmpty(_ form: FormData) throws(Refusal) {
        let empty = fields.filter { field in
            field.isRequired && form.words(StepSheet.name(of: field)) == nil && kept(field) == nil
        }
        guard empty.isEmpty else { throw Refusal(.missing(empty.map(\.id)), grounds: empty.map(\.grounds)) }
    }

    /// What was answered last, as far as the viewer may read notes.
    private func kept(_ field: Field) -> String? {
        for event in file.dossier.events.reversed() {
            if case .noted(let text, nil) = event.what, text.hasPrefix(field.title + "\n") {
                return String(text.dropFirst(field.title.count + 1))
            }
        }
        return nil
    }
}
