import Casework
import Dossiers
import HTML
import HTTPServer
import Playbooks

/// Stating answers to the protocol's questions, and correcting them. Only what changed is recorded.
struct FactsForm: CaseForm {
    let dossier: Dossier.ID

    func title(in file: OpenedCase) -> String { file.texts.caseForms.facts.title }

    func isAllowed(in file: OpenedCase) -> Bool {
        !questions(in: file).isEmpty || file.dossier.access.hasInHand
    }

    func write(_ typed: FormData, in file: OpenedCase, _ b: inout HTMLBuffer) {
        SmallFormSheet(file: file, page: .facts(dossier), texts: file.texts.caseForms.facts).write(&b) { b in
            for question in questions(in: file) { select(question, typed, file, &b) }
        }
    }

    private func select(
        _ question: CaseQuestion, _ typed: FormData, _ file: OpenedCase, _ b: inout HTMLBuffer
    ) {
        let fact = question.fact
        let title = question.title(in: file)
        let hint = fact.saidBy.map { file.texts.caseForms.factWordOf(file.role($0, about: question.pupil)) }
        let assumed = question.assumed(in: file)
        let options =
            [assumed.map { (value: "", title: file.texts.caseForms.notSaid($0)) }].compactMap(\.self)
            + fact.answers.map { (value: $0.answer.text, title: $0.title) }
            + [(value: Fact.Answer.unknown.text, title: file.texts.step.unknown)]
        file.site.selectField(
            question.name, hint.map { "\(title) \($0)" } ?? title, options,
            chosen: typed[question.name] ?? (assumed == nil ? said(of: question, file) : ""), &b)
    }

    private func said(of question: CaseQuestion, _ file: OpenedCase) -> String {
        question.isReported(in: file) ? Fact.Answer.yes.text : question.answer(in: file).text
    }

    func commands(from form: FormData, in file: OpenedCase) throws -> [CaseCommand] {
        let changed = questions(in: file).compactMap { question -> Statement? in
            guard let sent = form[question.name], !sent.isEmpty,
                sent != question.answer(in: file).text || question.assumed(in: file) != nil
                    || question.isReported(in: file)
            else { return nil }
            return Statement(question.fact.id, Fact.Answer(sent), of: question.pupil)
        }
        guard !changed.isEmpty else { throw Refusal(.empty) }
        return [.state(changed)]
    }

    private func questions(in file: OpenedCase) -> [CaseQuestion] {
        let asking = Dictionary(
            grouping: file.playbook.everyStep.flatMap { step in step.fields.compactMap { ($0.fact, step.per) }
            },
            by: \.0)
        return CaseQuestion.asked(
            file.playbook.facts.filter { file.dossier.access.mayAnswer($0.id) }, in: file
        )
        .filter { question in
            (question.isOf(asking[question.fact.id]?.map(\.1) ?? [], in: file)
                || question.answer(in: file) != .unknown) && !question.isAwaited(in: file)
        }
    }
}
