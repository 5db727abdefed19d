import Casework
import Dossiers
import HTML
import HTTPServer
import Playbooks
import UseCases

/// Weighing a report: its words, what is known, what the protocol recommends, and the outcome.
struct TriageForm: CaseForm {
    let dossier: Dossier.ID
    /// Which button was pressed.
    var act = Act.weigh

    /// What sending the form does: keeping the answers, keeping them and weighing, only going to the pupils with all
    /// that was typed kept for when one comes back, or keeping the answers and joining the report to a case, which
    /// ``JoinPages`` does.
    enum Act: String {
        case keep = "bewaar"
        case weigh = "weeg"
        case people = "leerlingen"
        case join = "hoort-bij"

        /// Weighing is meant only when its own button was pressed. Who typed the number of a case and sent the form
        /// without pressing one means that case.
        init(_ form: FormData) {
            self = form["doe"].flatMap(Act.init(rawValue:)) ?? (form.words("nummer") == nil ? .keep : .join)
        }
    }

    var isWide: Bool { true }
    var draft: String? { KeepDraft.triage }
    var goesOn: Bool { act != .weigh }

    func title(in file: OpenedCase) throws -> String {
        guard file.engine.isWeighed(file.state) else { throw NoSuchPage() }
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
        case .people: return []
        // Why it is weighed so is not lost either, though it is not weighed.
        case .join:
            return answers + (form.words("reden").map { [.note("\(file.texts.triage.reason)\n\($0)")] } ?? [])
        case .keep:
            let isEmpty = answers.isEmpty && form.words("reden") == nil
            guard !isEmpty else { throw Refusal(.empty) }
            return answers
        case .weigh:
            guard let outcome = form.words("weging").map({ Triage.Outcome(sent: $0) }) else {
                throw Refusal(.outcomeNeeded(allowed: []), grounds: [file.playbook.triage.grounds])
            }
            try fields.refuseEmpty(form)
            let isSaidAlready = answers.isEmpty && isSaid(outcome, form.words("reden"), in: file)
            return isSaidAlready ? [] : answers + [.triage(outcome, reason: form.words("reden"))]
        }
    }

    /// Whether it was weighed so already: who goes back and sends the form once more weighs nothing anew.
    private func isSaid(_ outcome: Triage.Outcome, _ reason: String?, in file: OpenedCase) -> Bool {
        guard let last = file.state.triage.last, last.outcome == outcome, !file.state.isToBeWeighedAgain
        else { return false }
        return reason == nil || reason == last.reason
    }

    func carryOut(_ commands: [CaseCommand], in file: OpenedCase, expecting version: Int) async throws
        -> [Warning]
    {
        commands.isEmpty ? [] : try await file.carryOut(commands, expecting: version)
    }

    func next(in file: OpenedCase) -> Page {
        switch act {
        case .keep: .triage(dossier)
        case .weigh: .caseFile(dossier)
        case .people: .parties(dossier)
        case .join: .joining(dossier)
        }
    }

    func nextLink(in file: OpenedCase) -> Link {
        switch act {
        case .people: "\(Page.parties(dossier).link)?terug=weging"
        case .keep: "\(next(in: file).link)#\(TriageSheet.verdictPlace)"
        case .weigh, .join: next(in: file).link
        }
    }
}
