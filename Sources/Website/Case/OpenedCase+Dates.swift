import Casework
import SchoolTime

// Dates of duties in words.
extension OpenedCase {
    /// A day, with its year when that is not this one.
    func day(_ date: SchoolDate) -> String {
        date.year == now.date.year ? texts.dates.day(date) : texts.dates.longDay(date)
    }

    /// A day without its weekday, with its year when it is of another school year.
    func shortDay(_ date: SchoolDate) -> String { texts.dates.shortDay(date, seenOn: now.date) }

    /// By when, as a person says it.
    func due(_ duty: Obligation) -> String {
        guard let due = duty.due else {
            let expected = state.task(duty.id).flatMap { engine.expectedDue(of: $0, in: state, at: now) }
            return expected.map { texts.caseFile.expected(day($0)) } ?? texts.caseFile.noDate
        }
        guard let time = due.time else { return texts.caseFile.due(day(due.due)) }
        return texts.caseFile.dueAt(day(due.due), time.iso)
    }
}
