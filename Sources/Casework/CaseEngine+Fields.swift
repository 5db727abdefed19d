import Playbooks
import SchoolTime

extension Field {
    /// The pupils that an answer names, each once; as it is stored they stand apart by spaces.
    package static func pupils(in answer: String) -> Set<Pupil.ID> {
        Set(answer.split { $0 == " " || $0 == "," }.map { Pupil.ID(String($0)) })
    }
}

extension CaseEngine {
    /// The fields that are asked when a task is done now: those without a condition, and those whose condition
    /// is not known to be false.
    package func fields(of task: TaskID, in before: CaseState, at now: Moment) -> [Field] {
        guard let step = step(task.step) else { return [] }
        let state = state(before, at: now)
        let reading = reading(at: now, pupil: task.pupil)
        return step.fields.filter { field in
            field.showIf.map { reading.truth(of: $0, in: state) != .no } ?? true
        }
    }
}
