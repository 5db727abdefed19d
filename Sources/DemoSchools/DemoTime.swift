import SchoolTime

/// How a demo's clock moves.
package struct DemoTime: Sendable {
    /// Closed on every day on which a school of the demo may be.
    private let calendar: SchoolCalendar

    /// Time in the regions of the demo schools.
    package init(_ calendars: some Sequence<SchoolCalendar>) {
        calendar = SchoolCalendar(closed: calendars.flatMap(\.closed))
    }

    /// Where a new demo begins: at nine on the last day on which all its schools have lessons.
    package func beginning(onOrBefore moment: Moment) -> Moment {
        .morning(of: calendar.previousSchoolDay(onOrBefore: moment.date), plus: 60)
    }

    /// The same time on the next school day.
    package func nextSchoolDay(after moment: Moment) -> Moment {
        Moment(date: calendar.nextSchoolDay(onOrAfter: moment.date + 1), time: moment.time)
    }

    /// The same time a school week later; on the next school day when that one is closed.
    package func nextSchoolWeek(after moment: Moment) -> Moment {
        let day = calendar.schoolWeeks(after: moment.date, count: 1)
        return Moment(date: calendar.nextSchoolDay(onOrAfter: day), time: moment.time)
    }
}
