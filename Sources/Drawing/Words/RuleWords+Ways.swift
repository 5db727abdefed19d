import Playbooks
import Texts
import Wording

extension RuleWords {
    /// What is said of a way from a step to the next; nil when it is simply done.
    func way(_ way: Atlas.Way, of step: Step) -> String? {
        let texts = screen.drawings
        switch way {
        case .moment(.done): return nil
        case .moment(.outcome(let outcome)): return self.outcome(outcome, of: step.id)
        case .moment(.opened): return texts.moment(.opened, "")
        case .moment(.planned): return texts.moment(.planned, "")
        case .moment(.waived): return texts.moment(.waived, "")
        case .moment(.ends): return texts.moment(.ends, "")
        case .moment(.overdue): return texts.moment(.overdue, "")
        case .moment(.date(let field)): return texts.moment(.date, title(of: field, in: step))
        case .moment(.filled(let field)): return texts.moment(.filled, title(of: field, in: step))
        case .tooOften(let outcome, let times):
            return texts.tooOften(self.outcome(outcome, of: step.id), times)
        }
    }

    private func title(of field: Field.ID, in step: Step) -> String {
        step.fields.first { $0.id == field }?.title ?? field.text
    }
}
