import Playbooks

// What stands in the record that a step made of one pupil.
extension CaseEngine {
    /// The fields of a step that belong in a record that it made; all of them where the record is nobody's.
    ///
    /// What was talked about with one pupil is not in the record of another. Of a step with several pupils that record leaves
    /// out what says something of others, and the questions of the case: whom an answer is about is not told by it.
    package func fields(in record: CaseState.RecordMade, of state: CaseState) -> [Field] {
        let fields = step(record.task.step)?.fields ?? []
        guard let pupil = record.pupil else { return fields }
        if let about = record.task.pupil { return about == pupil ? fields : [] }
        let involvement = state.parties.first { $0.pupil == pupil }?.involvement
        let isShared = state.records.contains {
            $0.task == record.task && $0.pupil != nil && $0.pupil != pupil
        }
        return fields.filter { field in
            let isOwn = field.of.flatMap { Involvements($0.text) }.map { whose in
                involvement.map(whose.members.contains) == true
            }
            return isOwn ?? !(isShared && field.fact != nil)
        }
    }
}
