import Casework
import HTTPServer
import Playbooks

/// What the triage asks: first whether there is anything grave, then what its table weighs, then what the protocol wants to
/// know besides.
struct TriageQuestions {
    let grave: [CaseQuestion]
    let weighed: [CaseQuestion]
    let others: [CaseQuestion]

    var all: [CaseQuestion] { grave + weighed + others }

    init(in file: OpenedCase) {
        let playbook = file.playbook
        let table = Self.facts(of: playbook.triage.table, playbook)
        let intake = Set(playbook.intake.fields.compactMap(\.fact))
        grave = CaseQuestion.asked(playbook.facts.filter(\.isGrave), in: file)
        let lighter = playbook.facts.filter { !$0.isGrave }
        weighed = CaseQuestion.asked(lighter.filter { table.contains($0.id) }, in: file)
        let others = lighter.filter { fact in
            !table.contains(fact.id) && (fact.isAskedAtTriage || intake.contains(fact.id))
        }
        self.others = CaseQuestion.asked(others, in: file)
    }

    /// The facts that a table asks for, and those from which they are derived.
    private static func facts(of table: DecisionTable, _ playbook: Playbook) -> Set<Fact.ID> {
        var found: Set<Fact.ID> = []
        var tables = [table]
        while let next = tables.popLast() {
            for fact in next.rows.compactMap(\.condition).flatMap(\.facts) where found.insert(fact).inserted {
                tables += playbook.facts.filter { $0.id == fact }.compactMap(\.derivation)
            }
        }
        return found
    }

    /// The answers that differ from those in force; whose word they are counts where the
    /// protocol does not say so itself. That somebody does not know is none where it was chosen beforehand.
    func statements(from form: FormData, saidBy: Role.ID?, in file: OpenedCase) -> [Statement] {
        all.compactMap { question in
            guard let sent = form[question.name],
                sent != question.answer(in: file).text || question.isUnasked(in: file),
                sent != Fact.Answer.unknown.text || !question.isUnknownBeforehand(in: file)
            else { return nil }
            return Statement(
                question.fact.id, Fact.Answer(sent), saidBy: question.fact.saidBy == nil ? saidBy : nil,
                of: question.pupil)
        }
    }
}
