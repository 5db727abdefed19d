import Casework
import SchoolTime
import Wording

// Dates of duties in words.
extension OpenedCase {
    /// A day, with its year when that is not this one.
    func day(_ date: SchoolDate) -> String {
        date.year == now.date.year ? texts.dates.day(date) : texts.dates.longDay(date)
    }

    /// A day without its weekday, with its year when it is of another school year.
    func shortDay(_ date: SchoolDate) -> String { texts.dates.shortDay(date, seenOn: now.date) }

    /// By when, as a person says it; of what stands still, since when.
    func due(_ duty: Obligation) -> String {
        if let still = duty.standstill { return since(still) }
        guard let due = duty.due else {
            let expected = state.task(duty.id).flatMap { engine.expectedDue(of: $0, in: state, at: now) }
            return expected.map { texts.caseFile.expected(day($0)) } ?? texts.caseFile.noDate
        }
        guard let time = due.time else { return texts.caseFile.due(day(due.due)) }
        return texts.caseFile.dueAt(day(due.due), time.iso)
    }

    /// When a duty is planned: for what stands still, when it was.
    func planned(_ duty: Obligation, _ moment: String) -> String {
        duty.standstill == nil ? texts.caseFile.planned(moment) : texts.standstill.wasPlanned(moment)
    }

    /// Since when something stands still, and what comes of its date.
    func since(_ still: Standstill) -> String {
        let day = day(still.since.date)
        return switch still.cause {
        case .suspended: texts.standstill.suspended(day)
        case .forbidden: texts.standstill.forbidden(day)
        case .paused: texts.standstill.paused(day)
        }
    }

    /// What must be over before something goes on that stands still.
    func cause(of still: Standstill) -> String {
        let words = RuleWords(playbook, texts)
        return switch still.cause {
        case .suspended(let overlays), .forbidden(let overlays):
            texts.refusals.obstacle.overlay(listed(overlays.map(words.overlay)))
        case .paused(let condition): texts.standstill.whileHolds(words.condition(condition))
        }
    }
}
