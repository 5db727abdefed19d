import SchoolTime
import YAML

/// Reads a calendar: first school days, closed days and, if need be, lesson times.
func calendar(_ value: NodeReader) -> SchoolCalendar? {
    value.map("a calendar") { map in
        let starts = map.list("school-years").compactMap(date)
        let closed = map.list("closed").compactMap(closedSpan)
        let timetable = map.optional("timetable").flatMap(timetable) ?? .usual
        _ = map.optional("title")?.text
        return SchoolCalendar(closed: closed, schoolYearStarts: starts, timetable: timetable)
    }
}

/// A date such as 2026-03-02. Nothing after a complaint.
func date(_ value: NodeReader) -> SchoolDate? {
    guard let text = value.scalar(expected: "a date such as 2026-03-02") else { return nil }
    guard let date = SchoolDate(iso: text) else {
        value.complain(expected: "a date such as 2026-03-02")
        return nil
    }
    return date
}

/// A date, or a date and a time with a space between; noon when no time is given.
func moment(_ value: NodeReader) -> Moment? {
    let expected = "a date such as 2026-03-02, or a date and a time such as 2026-03-02 10:30"
    guard let text = value.scalar(expected: expected) else { return nil }
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, let date = SchoolDate(iso: parts[0]),
        let time = parts.count == 2 ? LocalTime(iso: parts[1]) : LocalTime(hour: 12, minute: 0)
    else {
        value.complain(expected: expected)
        return nil
    }
    return Moment(date: date, time: time)
}

/// A time such as 13:00. Nothing after a complaint.
func time(_ value: NodeReader) -> LocalTime? {
    guard let text = value.scalar(expected: "a time such as 13:00") else { return nil }
    guard let time = LocalTime(iso: text) else {
        value.complain(expected: "a time such as 13:00")
        return nil
    }
    return time
}

/// A closed day or a run of them, with or without what people call it.
private func closedSpan(_ value: NodeReader) -> ClosedSpan? {
    guard value.isMap else { return closedSpan(value, name: "vrij") }
    return value.map("closed days") { map in
        let name = map.required("name").text
        return closedSpan(map.required("days"), name: name)
    }
}

private func closedSpan(_ value: NodeReader, name: String) -> ClosedSpan? {
    let expected = "a closed day such as 2026-04-06, or a run of days such as 2026-02-23/2026-02-27"
    guard let text = value.scalar(expected: expected) else { return nil }
    let days = text.split(separator: "/", omittingEmptySubsequences: false).map {
        SchoolDate(iso: String($0))
    }
    guard days.count <= 2, let first = days.first ?? nil, let last = days.last ?? nil, first <= last else {
        value.complain(expected: expected)
        return nil
    }
    return ClosedSpan(.holiday, name, from: first, through: last)
}

/// Morning and afternoon of an ordinary day; the Wednesday morning may differ, and has no afternoon then.
private func timetable(_ value: NodeReader) -> Timetable? {
    value.map("a timetable") { map in
        guard let morning = block(.morning, map.required("morning")) else { return nil }
        let afternoon = map.optional("afternoon").flatMap { block(.afternoon, $0) }
        let ordinary = [morning] + (afternoon.map { [$0] } ?? [])
        let wednesday = map.optional("wednesday").flatMap { block(.morning, $0) }.map { [$0] } ?? ordinary
        return Timetable([
            .monday: ordinary, .tuesday: ordinary, .wednesday: wednesday, .thursday: ordinary,
            .friday: ordinary,
        ])
    }
}

private func block(_ part: DayPart, _ value: NodeReader) -> LessonBlock? {
    let expected = "lesson times such as 08:30-12:00"
    guard let text = value.scalar(expected: expected) else { return nil }
    let times = text.split(separator: "-", omittingEmptySubsequences: false)
        .compactMap { LocalTime(iso: String($0)) }
    guard times.count == 2, let block = LessonBlock(part, from: times[0], to: times[1]) else {
        value.complain(expected: expected)
        return nil
    }
    return block
}
