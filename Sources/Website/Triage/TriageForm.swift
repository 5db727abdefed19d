import Casework
import Dossiers
import HTML
import HTTPServer
import Playbooks

/// Weighing a report: its words, what is known, what the protocol recommends, and the outcome.
struct TriageForm: CaseForm {
    let dossier: Dossier.ID
    /// Which button was pressed.
    var act = Act.weigh

    /// What sending the form does: keeping the answers, or keeping them and weighing.
    enum Act: String {
        case keep = "bewaar"
        case weigh = "weeg"

        /// Weighing is meant only when its own button was pressed.
        init(_ form: FormData) { self = form["doe"] == Act.weigh.rawValue ? .weigh : .keep }
    }

    var isWide: Bool { true }

    func title(in file: OpenedCase) throws -> String {
        guard file.engine.scope == .caseFile else { throw NoSuchPage() }
        return file.playbook.triage.title
    }

    func isAllowed(in file: OpenedCase) -> Bool { file.dossier.access.mayWeigh }

    func isOpen(in file: OpenedCase) -> Bool { !file.state.isClosed }

    func isWritten(_ field: String, in file: OpenedCase) -> Bool {
        field == "reden" || IntakeFields(file: file).names.contains(field)
    }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        let sheet = TriageSheet(file: file, typed: typed, questions: TriageQuestions(in: file))
        b.div(.class("case")) { b in
            b.div(.class("case-main")) { sheet.write(&$0) }
            b.aside(.class("case-side"), .aria("label", file.texts.triage.beside)) { b in
                TriageGuidance(file: file).write(&b)
            }
        }
    }

    func commands(from form: FormData, in file: OpenedCase) throws -> [CaseCommand] {
        let fields = IntakeFields(file: file)
        let statements = TriageQuestions(in: file).statements(
            from: form, saidBy: form.words("volgens").map { Role.ID(sent: $0) }, in: file)
        // Together: what is answered on one form counts at once, not question by question.
        let answers = (statements.isEmpty ? [] : [.state(statements)]) + fields.notes(from: form)
        switch act {
        case .keep:
            guard !answers.isEmpty else { throw Refusal(.empty) }
            return answers
        case .weigh:
            guard let outcome = form.words("weging") else {
                throw Refusal(.outcomeNeeded(allowed: []), grounds: [file.playbook.triage.grounds])
            }
            try fields.refuseEmpty(form)
            return answers + [.triage(Triage.Outcome(sent: outcome), reason: form.words("reden"))]
        }
    }

    func next(in file: OpenedCase) -> Page { act == .keep ? .triage(dossier) : .caseFile(dossier) }
}
