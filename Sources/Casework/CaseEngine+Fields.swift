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

/// The days within which a date lies; nil where it has no limit, or none that is known yet.
package struct DayBounds: Hashable, Sendable {
    /// The first day that is in.
    package let first: SchoolDate?
    /// The last day that is in.
    package let last: SchoolDate?

    /// Whether a day is in.
    package func contain(_ day: SchoolDate) -> Bool {
        (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
    }

    /// The day itself where it is in, or else the nearest that is.
    package func nearest(to day: SchoolDate) -> SchoolDate {
        max(min(day, last ?? day), first ?? day)
    }
}

extension CaseEngine {
    /// The days within which a date lies that is filled in with a task now, together with these answers.
    package func days(
        for field: Field, of task: TaskID, beside answers: [Field.ID: String] = [:], in state: CaseState,
        at now: Moment
    ) -> DayBounds {
        func day(of trigger: Trigger) -> SchoolDate? {
            // Of the same form, not of what was filled in there another time.
            if case .step(task.step, .date(let other)) = trigger {
                return answers[other].flatMap(SchoolDate.init(iso:))
            }
            return latest(trigger, of: task.pupil, in: state)?.date
        }
        func day(_ limit: DayLimit?) -> SchoolDate? {
            switch limit {
            case nil: nil
            case .today: now.date
            case .trigger(let trigger): day(of: trigger)
            case .after(let term, let trigger):
                day(of: trigger).map {
                    date(of: .term(term, .exact), from: Moment(date: $0, time: .midnight)).due
                }
            }
        }
        return DayBounds(first: day(field.notBefore), last: day(field.notAfter))
    }
}
