import Foundation
import Testing

@testable import SchoolTime

@Suite("Moments")
struct MomentTests {
    @Test(
        "times outside the day are refused",
        arguments: ["24:00", "10:60", "9:30", "1030", "10:30:00", "-1:30", ""])
    func noTime(_ text: String) {
        #expect(LocalTime(iso: text) == nil)
    }

    @Test("a moment reads back as it was written")
    func roundTrip() throws {
        #expect(try moment("2026-03-02T10:30").iso == "2026-03-02T10:30")
        #expect(try moment("2026-03-02T10:30").time.minutes == 630)
    }

    @Test("a date alone gets the time that was asked for")
    func dateAlone() throws {
        #expect(Moment(iso: "2026-03-02")?.iso == "2026-03-02T00:00")
        #expect(Moment(iso: "2026-03-02", timeWhenMissing: try time("08:30"))?.iso == "2026-03-02T08:30")
    }

    @Test(
        "what is no moment is refused",
        arguments: [
            "", "T", "2026-03-02T", "T10:30", "2026-03-02 10:30", "2026-03-02T10:30Z", "2026-03-02T10:30T",
            "2026-02-30T10:30",
        ])
    func noMoment(_ text: String) {
        #expect(Moment(iso: text) == nil)
    }

    @Test("moments sort by date, then by time")
    func order() throws {
        let sorted = try ["2026-03-01T23:59", "2026-03-02T00:00", "2026-03-02T10:30"].map { try moment($0) }
        #expect(sorted.shuffled().sorted() == sorted)
    }

    @Test(
        "an instant shows on the wall clock with summer time from the last Sunday of March to that of October",
        arguments: [
            (1_774_745_999, "2026-03-29T01:59"),  // one second before summer time
            (1_774_746_000, "2026-03-29T03:00"),
            (1_792_886_400, "2026-10-25T02:00"),  // summer time, one hour to go
            (1_792_889_999, "2026-10-25T02:59"),
            (1_792_890_000, "2026-10-25T02:00"),  // the same hour again, in winter time
            (1_792_893_600, "2026-10-25T03:00"),
            (0, "1970-01-01T01:00"),
            (-1, "1970-01-01T00:59"),
        ])
    func wallClock(_ seconds: Int, _ iso: String) throws {
        #expect(Moment(utcSeconds: seconds).iso == iso)
    }

    @Test(
        "goes to other calendars in UTC",
        arguments: [
            ("2026-03-03T15:30", "20260303T143000Z"), ("2026-07-01T00:30", "20260630T223000Z"),
            ("1970-01-01T00:59", "19691231T235900Z"),
        ])
    func elsewhere(_ iso: String, _ basic: String) throws {
        #expect(try moment(iso).utcBasic == basic)
    }

    @Test("the hour that October has twice is told apart by its instant")
    func october() throws {
        let twice = try moment("2026-10-25T02:30")
        #expect(twice.utcSeconds(first: true) == 1_792_888_200)
        #expect(twice.utcSeconds(first: false) == 1_792_891_800)
        for single in ["2026-10-25T01:59", "2026-10-25T03:00"] {
            #expect(try moment(single).utcSeconds(first: true) == moment(single).utcSeconds(first: false))
        }
    }

    @Test("the hour that March skips is counted on from the clock before the change")
    func march() throws {
        let skipped = try moment("2026-03-29T02:30")
        #expect(Moment(utcSeconds: skipped.utcSeconds(first: true)).iso == "2026-03-29T03:30")
        #expect(Moment(utcSeconds: skipped.utcSeconds(first: false)).iso == "2026-03-29T03:30")
    }

    @Test("every hour of thirty years agrees with the time-zone database")
    func agreesWithDatabase() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Amsterdam"))
        let (start, end) = (852_076_800, 1_798_761_600)  // 1997 through 2026
        for seconds in stride(from: start, to: end, by: 3600) {
            let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
            let local = Moment(utcSeconds: seconds)
            let shown = local.date.dayNumber * 86_400 + local.time.minutes * 60
            try #require(shown - seconds == offset, "at \(seconds)")
            let instants = [local.utcSeconds(first: true), local.utcSeconds(first: false)]
            try #require(instants.contains(seconds), "back from \(local)")
        }
    }

    @Test("an instant beyond all calendars does not trap", arguments: [Int.min, Int.max])
    func farAway(_ seconds: Int) {
        let edge = Moment(utcSeconds: seconds)
        #expect(["0001-01-01", "9999-12-31"].contains(edge.date.iso))
    }
}

@Suite("Dates and limits as stored text")
struct CodingTests {
    @Test("dates, times and moments are stored as plain text")
    func plainText() throws {
        let stored = try JSONEncoder().encode([try moment("2026-03-02T10:30")])
        #expect(String(decoding: stored, as: UTF8.self) == #"["2026-03-02T10:30"]"#)
        #expect(try JSONDecoder().decode([Moment].self, from: stored) == [moment("2026-03-02T10:30")])
        #expect(try JSONEncoder().encode([time("08:30")]) == Data(#"["08:30"]"#.utf8))
        #expect(try JSONEncoder().encode([date("2026-03-02")]) == Data(#"["2026-03-02"]"#.utf8))
    }

    @Test("stored text that is no date is refused without repeating it")
    func refused() {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([SchoolDate].self, from: Data(#"["Noor"]"#.utf8))
        }
        #expect(error.map { !"\($0)".contains("Noor") } == true)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Moment].self, from: Data(#"["2026-03-02"]"#.utf8))
        }
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([LocalTime].self, from: Data("[630]".utf8))
        }
    }

    @Test("a deadline comes back whole")
    func deadline() throws {
        let limit = TimeLimit(amount: 2, unit: .week, rounding: .target)
        let deadline = try Example.primary().deadline(limit, from: moment("2026-03-23"))
        let stored = try JSONEncoder().encode(deadline)
        #expect(try JSONDecoder().decode(Deadline.self, from: stored) == deadline)
    }

    @Test("the words a playbook uses for units and rounding are fixed")
    func words() {
        #expect(
            TermUnit.allCases.map(\.rawValue) == [
                "minute", "hour", "day-part", "day", "school-day", "week", "school-week", "statutory-week",
                "month",
                "year",
            ])
        #expect(
            Rounding.allCases.map(\.rawValue) == ["by", "target", "not-before", "exact", "extended-by-law"])
    }
}
