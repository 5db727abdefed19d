import SchoolTime
import Testing

@testable import Playbooks

@Suite("A term")
struct TermTests {
    static let written: [(String, Term)] = [
        ("1 week", Term(1, .week)), ("2 weeks", Term(2, .week)), ("0 school-days", Term(0, .schoolDay)),
        ("1 day-part", Term(1, .dayPart)), ("3 school-weeks", Term(3, .schoolWeek)),
        ("4 statutory-weeks", Term(4, .statutoryWeek)), ("2 months", Term(2, .month)),
        ("24 hours", Term(24, .hour)), ("10 days", Term(10, .day)),
    ]

    @Test("is a whole number and a unit, one or more of it", arguments: written)
    func reads(text: String, term: Term) {
        #expect(Term(written: text) == term)
    }

    @Test("is written again as it was read, in the singular for one", arguments: written)
    func writes(text: String, term: Term) {
        #expect(term.description == text)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "week", "2", "two weeks", "-1 weeks", "1.5 weeks", "2 weeks later", "2 fortnights", "2  ",
        ])
    func refuses(text: String) {
        #expect(Term(written: text) == nil)
    }
}
