import SchoolTime
import Testing

@Suite("Reading a holiday file")
struct HolidayFileTests {
    static let header = "school_year,region,kind,name,first_day,last_day,source"
    static let spring = "2025-2026,noord,holiday,voorjaarsvakantie,2026-02-21,2026-03-01,own list"

    func read(_ rows: String...) throws(CalendarError) -> SchoolCalendar {
        let lines: [String] = [Self.header] + rows
        return try SchoolCalendar(reading: lines.joined(separator: "\n") + "\n", named: "test.csv")
    }

    /// The complaint about a file; nil when it was accepted.
    func complaint(about text: String) -> String? {
        do throws(CalendarError) {
            _ = try SchoolCalendar(reading: text, named: "test.csv")
            return nil
        } catch { return error.description }
    }

    @Test("a row becomes a named run of closed days")
    func row() throws {
        let calendar = try read(Self.spring)
        #expect(calendar.region == .noord)
        #expect(try calendar.closed == [holiday("2026-02-21", "2026-03-01", "voorjaarsvakantie")])
    }

    @Test("a quoted field may hold commas and quotes")
    func quoted() throws {
        let calendar = try read(
            #"2025-2026,zuid,staff-day,"Carnaval, ""vastelaovend""",2026-02-16,2026-02-16,"a, b""#)
        #expect(calendar.closed.map(\.name) == [#"Carnaval, "vastelaovend""#])
    }

    @Test("a byte-order mark, CRLF and a missing last line end are accepted")
    func lineEnds() throws {
        let calendar = try SchoolCalendar(
            reading: "\u{FEFF}\(Self.header)\r\n\(Self.spring)\r\n", named: "test.csv")
        #expect(calendar.closed.count == 1)
        #expect(complaint(about: "\(Self.header)\n\(Self.spring)") == nil)
    }

    @Test("the lesson times are the usual ones, or those handed in")
    func timetable() throws {
        let mondays = Timetable([.monday: Timetable.usual.blocks(on: .monday)])
        let calendar = try SchoolCalendar(
            reading: "\(Self.header)\n\(Self.spring)", named: "test.csv", timetable: mondays)
        #expect(try !calendar.isSchoolDay(date("2026-03-03")))
        #expect(try read(Self.spring).isSchoolDay(date("2026-03-03")))
    }

    @Test("the message says where, what was found and what was expected")
    func message() {
        let text =
            "\(Self.header)\n\(Self.spring)\n2025-2026,noord,holiday,meivakantie,2026-04-31,2026-05-03,own list"
        #expect(
            complaint(about: text)
                == "test.csv, line 3: found “2026-04-31”; expected first_day as an existing date such as 2026-02-14."
        )
    }

    @Test(
        "a row that is not what it should be is refused",
        arguments: [
            ("", "7 fields"),
            ("2025-2026,noord,holiday,meivakantie,2026-04-25,2026-05-03", "7 fields"),
            ("2025-2026,noord,holiday,meivakantie,2026-04-25,2026-05-03,own,list", "7 fields"),
            ("2025-2026;noord;holiday;meivakantie;2026-04-25;2026-05-03;own", "7 fields"),
            (#"2025-2026,noord,holiday,"meivakantie,2026-04-25,2026-05-03,own"#, "7 fields"),
            (#"2025-2026,noord,holiday,mei"vakantie",2026-04-25,2026-05-03,own"#, "7 fields"),
            (#"2025-2026,noord,holiday,"mei"vakantie,2026-04-25,2026-05-03,own"#, "7 fields"),
            ("2025-2026,Noord,holiday,meivakantie,2026-04-25,2026-05-03,own", "a region"),
            ("2025-2026,west,holiday,meivakantie,2026-04-25,2026-05-03,own", "a region"),
            ("2025-2026,noord,weekend,meivakantie,2026-04-25,2026-05-03,own", "a kind"),
            ("2025-2026,noord,vacation,meivakantie,2026-04-25,2026-05-03,own", "a kind"),
            ("2025-2026,noord,holiday,,2026-04-25,2026-05-03,own", "a name"),
            ("2025-2026,noord,holiday, meivakantie,2026-04-25,2026-05-03,own", "a name"),
            ("2025-2026,noord,holiday,mei\u{0}vakantie,2026-04-25,2026-05-03,own", "a name"),
            ("2025-2026,noord,holiday,meivakantie,2026-04-25,2026-05-03,", "a source"),
            ("2025-2026,noord,holiday,meivakantie,25-04-2026,2026-05-03,own", "first_day"),
            ("2025-2026,noord,holiday,meivakantie,2026-04-25,2026-05-32,own", "last_day"),
            ("2025-2026,noord,holiday,meivakantie,2026-05-03,2026-04-25,own", "last_day on or after"),
            ("2025-2026,noord,holiday,meivakantie,2026-04-25,2027-05-03,own", "at most 70 days"),
            ("2025-2026,noord,holiday,meivakantie,2027-04-25,2027-05-03,own", "school_year 2026-2027"),
            ("2025-2027,noord,holiday,meivakantie,2026-04-25,2026-05-03,own", "school_year 2025-2026"),
            ("2025-2026,zuid,holiday,meivakantie,2026-04-25,2026-05-03,own", "the region of the lines above"),
            ("2025-2026,noord,holiday,kerstvakantie,2025-12-20,2026-01-04,own", "in order of first_day"),
            ("2025-2026,noord,holiday,krokus,2026-02-21,2026-03-01,own", "same kind, no overlap"),
            ("2025-2026,noord,holiday,krokus,2026-03-01,2026-03-08,own", "same kind, no overlap"),
        ])
    func refused(_ row: String, _ expected: String) throws {
        let found = try #require(complaint(about: "\(Self.header)\n\(Self.spring)\n\(row)\n\n"))
        #expect(found.hasPrefix("test.csv, line 3:"), "\(found)")
        #expect(found.contains(expected), "\(found)")
    }

    @Test("a public holiday may fall inside a holiday")
    func overlap() throws {
        let calendar = try read(
            "2025-2026,noord,holiday,meivakantie,2026-04-25,2026-05-03,own",
            "2025-2026,noord,public-holiday,Koningsdag,2026-04-27,2026-04-27,own")
        #expect(calendar.closed.count == 2)
    }

    @Test(
        "a file without the header is refused",
        arguments: [
            "", "\n", spring, "School_year,region,kind,name,first_day,last_day,source", "\(header),extra",
            "\u{FEFF}",
        ])
    func noHeader(_ text: String) throws {
        let found = try #require(complaint(about: text))
        #expect(found.hasPrefix("test.csv, line 1: found "), "\(found)")
    }

    @Test("a file with a header alone is refused", arguments: [header, "\(header)\n"])
    func empty(_ text: String) {
        #expect(complaint(about: text) == "test.csv: there are no holidays below the header.")
    }

    @Test("a file larger than any holiday list is refused before it is read")
    func tooLarge() throws {
        let wide = try #require(complaint(about: String(repeating: "é", count: 200_000)))
        #expect(wide == "test.csv: holds 400000 bytes; the limit is 262144 bytes.")
        let long = try #require(complaint(about: Self.header + String(repeating: "\n", count: 2000)))
        #expect(long.contains("the limit is 1000 rows"))
    }

    @Test("a message repeats little of what it found, and no control characters")
    func quotesLittle() throws {
        let forged = "x\u{1B}[31m\u{202E}\rlevel=error " + String(repeating: "y", count: 5000)
        let found = try #require(complaint(about: "\(Self.header)\n\(forged)"))
        #expect(found.count < 300)
        #expect(
            !found.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" })
    }

    @Test("any damage to a good file is either refused or still a calendar")
    func damaged() throws {
        let good = Array("\(Self.header)\n\(Self.spring)\n".utf8)
        for position in good.indices {
            for byte in [UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), 0, 0xFF] {
                var bad = good
                bad[position] = byte
                let calendar = try? SchoolCalendar(  // refusal is the usual answer here
                    reading: String(decoding: bad, as: UTF8.self), named: "test.csv")
                #expect(calendar.map { $0.closed.count == 1 } ?? true)
            }
        }
    }
}
