import Playbooks
import SchoolTime

extension CaseEngine {
    /// The fields that are shown with a step: those whose condition holds, or might hold once more is known.
    package func fields(
        of step: Step, pupil: Pupil.ID?, in state: CaseState, at now: Moment
    ) -> [Field] {
        let reading = reading(self.state(state, at: now), at: now, pupil: pupil)
        return step.fields.filter { field in
            field.showIf.map { reading.truth(of: $0) != .no } ?? true
        }
    }
}
