import Playbooks
import SchoolTime

extension CaseEngine {
    /// The fields that are shown with a step: those whose condition holds, or might hold once more is known.
    package func fields(
        of step: PlacedStep, pupil: Pupil.ID?, in before: CaseState, at now: Moment
    ) -> [Field] {
        let state = state(before, at: now)
        let reading = reading(at: now, pupil: pupil)
        return step.fields.filter { field in
            field.showIf.map { reading.truth(of: $0, in: state) != .no } ?? true
        }
    }
}
