import Casework
import Playbooks
import SchoolTime
import Testing

@testable import DemoSchools

@Suite("Dice that can be thrown again")
struct DiceTests {
    @Test("the same seed gives the same row, another part or seed another")
    func repeats() {
        func row(_ dice: Dice) -> [Int] {
            var dice = dice
            return (0..<20).map { _ in dice.number(below: 1000) }
        }
        #expect(row(Dice(seed: 1, for: "a")) == row(Dice(seed: 1, for: "a")))
        #expect(row(Dice(seed: 1, for: "a")) != row(Dice(seed: 1, for: "b")))
        #expect(row(Dice(seed: 1, for: "a")) != row(Dice(seed: 2, for: "a")))
    }

    @Test("numbers stay below their bound, and picks are different elements")
    func bounds() {
        var dice = Dice(seed: 7)
        let numbers = (0..<500).map { _ in dice.number(below: 3) }
        #expect(Set(numbers) == [0, 1, 2])
        let (zero, none) = (dice.number(below: 0), dice.pick([Int]()))
        #expect(zero == 0 && none == nil)
        let (all, both) = (dice.pick(4, of: [1, 2, 3, 4]), dice.pick(9, of: [1, 2]))
        #expect(Set(all) == [1, 2, 3, 4])
        #expect(both.count == 2)
        let id = dice.id()
        #expect(id.count == 32)
    }

    @Test("half of many throws at fifty in a hundred succeed")
    func odds() {
        var dice = Dice(seed: 3)
        let hits = (0..<2000).count { _ in dice.succeeds(50) }
        #expect((900...1100).contains(hits))
        let (never, always) = (dice.succeeds(0), dice.succeeds(100))
        #expect(!never && always)
    }
}

@Suite("The clock of a demo")
struct DemoTimeTests {
    private func time() throws -> DemoTime {
        DemoTime(try ["noord", "midden", "zuid"].map(DemoUnderTest.calendar))
    }

    private func moment(_ iso: String) throws -> Moment { try #require(Moment(iso: iso)) }

    @Test("it begins at nine on the last day on which all schools have lessons")
    func beginning() throws {
        let time = try time()
        #expect(time.beginning(onOrBefore: try moment("2026-03-19T16:20")).iso == "2026-03-19T09:00")
        #expect(time.beginning(onOrBefore: try moment("2026-03-22T11:00")).iso == "2026-03-20T09:00")
        // In the week of 16 February only the south and the middle have holidays; the north has the week after.
        let spring = time.beginning(onOrBefore: try moment("2026-02-27T11:00")).date
        for region in ["noord", "midden", "zuid"] {
            #expect(try DemoUnderTest.calendar(region).isSchoolDay(spring))
        }
        #expect(time.beginning(onOrBefore: try moment("2026-08-01T11:00")).date.month == 7)
    }

    @Test("a day on is the same time on the next school day")
    func day() throws {
        #expect(
            try time().nextSchoolDay(after: moment("2026-03-20T10:15")).iso == "2026-03-23T10:15")
        #expect(
            try time().nextSchoolDay(after: moment("2026-03-19T10:15")).iso == "2026-03-20T10:15")
    }

    @Test("a school week on passes over holidays")
    func week() throws {
        #expect(
            try time().nextSchoolWeek(after: moment("2026-03-10T10:15")).iso == "2026-03-17T10:15")
        #expect(
            try time().nextSchoolWeek(after: moment("2025-12-16T10:15")).iso == "2026-01-06T10:15")
    }
}

@Suite("Words")
struct WordsTests {
    @Test("the best known choice is taken, by how it goes")
    func choice() {
        var words = Words()
        words.well = ["kept", "quiet"]
        words.badly = ["back", "kept"]
        #expect(words.choice(among: ["quiet", "kept"], badly: false) == "kept")
        #expect(words.choice(among: ["quiet", "kept"], badly: true) == "kept")
        #expect(words.choice(among: ["quiet", "back"], badly: true) == "back")
        #expect(words.choice(among: ["else"], badly: false) == nil)
    }
}
