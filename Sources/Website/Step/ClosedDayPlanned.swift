import Casework
import Explaining
import HTML
import HTTPServer
import SchoolTime
import Texts

/// A step is to be planned on a day without school. It may stay there for who says so once more: parents may want an
/// evening in the holiday.
struct ClosedDayPlanned: Error {
    /// The day.
    let day: SchoolDate

    /// The field with the day when it was said once more, and the one with the next school day.
    static let (insisting, instead) = ("plan-toch", "plan-op")

    /// Checks a day from now on, unless the form says once more that it is meant; nil when there is school.
    init?(_ day: SchoolDate, in form: FormData, _ file: OpenedCase) {
        guard day >= file.now.date, form[Self.insisting] != day.iso, !file.engine.calendar.isSchoolDay(day)
        else { return nil }
        self.day = day
    }
}

/// Says which day it is and what the next school day is. Its buttons send the form of the step, with all that was typed.
struct ClosedDayPanel {
    let file: OpenedCase
    let task: String
    let day: SchoolDate

    private var texts: StepTexts.ClosedDay { file.texts.step.closedDay }

    func write(_ b: inout HTMLBuffer) {
        let next = file.engine.calendar.nextSchoolDay(onOrAfter: day)
        b.div(.class("message"), .role("alert"), .id("geen-school")) { b in
            b.h2(texts.title)
            b.p(texts.explanation(file.day(day), why))
            // A calendar that is closed for years knows of no school day.
            if next != day { b.p(texts.next(file.day(next))) }
            b.p(file.texts.refusals.nothingLost, .class("small"))
            b.div(.class("actions")) { b in
                if next != day {
                    choice(texts.instead(file.day(next)), ClosedDayPlanned.instead, next, "", &b)
                }
                choice(texts.anyway(file.day(day)), ClosedDayPlanned.insisting, day, "secondary", &b)
            }
        }
    }

    private func choice(
        _ words: String, _ field: String, _ day: SchoolDate, _ style: String, _ b: inout HTMLBuffer
    ) {
        b.button(
            words, .type("submit"), .form(StepSheet.id), .formaction(Page.plan(file.id, task).link),
            .name(field), .value(day.iso), .class(style))
    }

    private var why: String {
        let words = file.texts.explanation.counting
        return file.engine.calendar.closedRuns(from: day, through: day).first.map(words.reason)
            ?? words.noLessons
    }
}
