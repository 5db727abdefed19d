/// When a school has lessons: its timetable, less the days on which it is closed.
///
/// Whatever is not closed and has a timetable is a school day, also beyond the years that the calendar was
/// filled in for; ask ``covers(_:)`` before trusting a date far away.
package struct SchoolCalendar: Hashable, Sendable {
    /// The holiday region it was made from, if any.
    package let region: Region?

    /// The days without lessons, weekends apart, in the order given.
    package let closed: [ClosedSpan]

    /// The lessons of an ordinary week.
    package let timetable: Timetable

    private let lessonDays: SchoolDays

    /// The three parts of the country whose holidays differ.
    package enum Region: String, Hashable, CaseIterable, Sendable, Codable {
        case noord, midden, zuid
    }

    /// A calendar from its parts.
    ///
    /// `schoolYearStarts` are first days with lessons, where a school knows them: the days from 1 August
    /// until then are closed.
    package init(
        region: Region? = nil, closed: [ClosedSpan], schoolYearStarts: [SchoolDate] = [],
        timetable: Timetable = .usual
    ) {
        self.region = region
        self.timetable = timetable
        let all =
            closed
            + schoolYearStarts.map {
                ClosedSpan(.holiday, "zomervakantie", from: $0.schoolYearStart, through: $0 + -1)
            }
        self.closed = all
        lessonDays = SchoolDays(closed: all, timetable)
    }

    /// The same calendar with more closed days: a school's own staff days and feast days.
    package func closing(_ spans: [ClosedSpan]) -> SchoolCalendar {
        SchoolCalendar(region: region, closed: closed + spans, timetable: timetable)
    }

    /// The same calendar with other lesson times.
    package func keeping(_ timetable: Timetable) -> SchoolCalendar {
        SchoolCalendar(region: region, closed: closed, timetable: timetable)
    }

    /// Whether there are lessons on a day.
    package func isSchoolDay(_ date: SchoolDate) -> Bool {
        lessonDays.contain(date)
    }

    /// Why there are no lessons on a day, by kind; nil on a school day. A named closure goes before a weekend.
    package func closedKind(_ date: SchoolDate) -> ClosedKind? {
        if let span = closed.first(where: { $0.contains(date) }) { return span.kind }
        return timetable.hasLessons(on: date.weekday) ? nil : .weekend
    }

    /// Why there are no lessons on a day, as people call it; nil on a school day. Weekends say `weekend`.
    package func closedReason(_ date: SchoolDate) -> String? {
        if let span = closed.first(where: { $0.contains(date) }) { return span.name }
        return timetable.hasLessons(on: date.weekday) ? nil : ClosedKind.weekend.rawValue
    }

    /// Whether a day lies between the first and the last closed day that were filled in.
    package func covers(_ date: SchoolDate) -> Bool {
        closed.contains { $0.first <= date } && closed.contains { $0.last >= date }
    }

    /// The school year that a day belongs to.
    package func schoolYear(of date: SchoolDate) -> SchoolYear {
        let start = date.schoolYearStart
        return SchoolYear(
            start: start, end: start.adding(months: 12) + -1,
            firstSchoolDay: nextSchoolDay(onOrAfter: start), label: SchoolYear.label(startingIn: start.year))
    }
}
