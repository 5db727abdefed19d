import SchoolTime
import Testing

@testable import Playbooks

@Suite("What can never be")
struct ProvingTests {
    private static let facts = ["a", "b", "c"].map { Fact.ID($0) }

    /// Facts with the answers yes, no and unknown.
    private func canBe(_ wishes: Wish...) -> Bool {
        var search = Search(
            wishes, key: { $0.circumstance({ _ in true }, { _ in true }) },
            values: { circumstance, numbers in
                switch circumstance {
                case .count, .pupils, .classes: numbers.map(String.init)
                case .age: numbers.map(String.init) + [Circumstance.none]
                case .other: [Circumstance.so, Circumstance.notSo]
                default: ["yes", "no", "unknown"]
                }
            })
        return search.succeeds()
    }

    private func says(_ fact: String, _ answers: Fact.Answer...) -> Condition {
        .fact(Fact.ID(fact), is: answers)
    }

    @Test("parts that must all hold hold when each can, and fail when one can")
    func all() {
        #expect(Truths.all([Truths.yes, .yes]) == .yes)
        #expect(Truths.all([Truths.yes, .no]) == .no)
        #expect(Truths.all([Truths.yes, .unknown]) == .unknown)
        #expect(Truths.all([Truths.no, .unknown]) == .no)
        #expect(Truths.all([[Truths.yes, .no], .yes]) == [.yes, .no])
        #expect(Truths.all([Truths]()) == .yes)
    }

    @Test("of parts of which one must hold one is enough; an unknown one leaves it open")
    func any() {
        #expect(Truths.any([Truths.no, .yes]) == .yes)
        #expect(Truths.any([Truths.no, .unknown]) == .unknown)
        #expect(Truths.any([Truths.no, .no]) == .no)
        #expect(Truths.any([Truths]()) == .no)
        #expect(Truths.unknown.negated == .unknown && Truths.yes.negated == .no)
    }

    @Test("two answers to one question are never there together, two questions may be")
    func answers() {
        #expect(!canBe(Wish(says("a", "yes"), .yes), Wish(says("a", "no"), .yes)))
        #expect(canBe(Wish(says("a", "yes"), .yes), Wish(says("b", "no"), .yes)))
        #expect(canBe(Wish(says("a", "yes", "no"), .yes), Wish(says("a", "no"), .yes)))
    }

    @Test("a question that nobody answered makes a condition neither hold nor fail, unless it is asked for")
    func unknown() {
        #expect(canBe(Wish(says("a", "yes"), .unknown)))
        #expect(!canBe(Wish(says("a", "yes", "unknown"), .unknown)))
        #expect(!canBe(Wish(says("a", "yes"), .notNo), Wish(says("a", "no"), .yes)))
    }

    @Test("numbers are told apart where a bound lies")
    func numbers() {
        func count(_ least: Int?, _ most: Int?) -> Condition { .count("c", .init(least: least, most: most)) }
        #expect(canBe(Wish(count(2, nil), .yes), Wish(count(nil, 4), .yes)))
        #expect(!canBe(Wish(count(5, nil), .yes), Wish(count(nil, 4), .yes)))
        #expect(canBe(Wish(count(3, nil), .no), Wish(count(2, nil), .yes)))
    }

    @Test("a term that is over and a shorter one that runs are never so at once; on its last day one is both")
    func terms() {
        func over(_ amount: Int, _ unit: TermUnit = .week) -> Condition {
            .passed(Term(amount, unit), since: .triage(nil), within: false)
        }
        func runs(_ amount: Int, _ unit: TermUnit = .week) -> Condition {
            .passed(Term(amount, unit), since: .triage(nil), within: true)
        }
        #expect(!canBe(Wish(over(3), .yes), Wish(runs(2), .yes)))
        #expect(canBe(Wish(over(2), .yes), Wish(runs(3), .yes)))
        #expect(canBe(Wish(over(2), .yes), Wish(runs(2), .yes)))
        #expect(!canBe(Wish(over(2), .no), Wish(over(3), .yes)))
        #expect(canBe(Wish(over(2), .no), Wish(runs(2), .no)), "what never began neither runs nor is over")
        #expect(canBe(Wish(over(3, .hour), .yes), Wish(runs(2, .hour), .yes)), "all on one day")
        #expect(canBe(Wish(over(9, .day), .yes), Wish(runs(1), .yes)), "other units are not compared")
    }

    @Test("a predicate and its opposite are never so together")
    func opposites() {
        let once = Condition.happened("relapse", times: 1)
        #expect(!canBe(Wish(once, .yes), Wish(.not(once), .yes)))
        #expect(!canBe(Wish(.any([once, .not(once)]), .notYes)))
    }

    @Test("what would take too long to find out counts as possible")
    func gaveUp() {
        let many = (0..<24).map { says("q\($0)", "yes") }
        // Of each pair just one may be yes, and all must be: found out only by trying nearly everything.
        let odd = zip(many, many.dropFirst()).map {
            Condition.any([.all([$0, .not($1)]), .all([.not($0), $1])])
        }
        let wishes = odd.map { Wish($0, .yes) } + [Wish(.all([many[0], many[23]]), .yes)]
        var search = Search(
            wishes, key: { $0.circumstance({ _ in true }, { _ in true }) },
            values: { _, _ in ["yes", "no", "unknown"] })
        #expect(!search.succeeds() || wishes.count == 24)
    }

    @Test("a row is reached when it can hold while no row above it does")
    func rows() throws {
        let (read, _) = Fixtures.read(try Fixtures.small())
        let playbook = try #require(read)
        let kind = try #require(DossierKind.all(of: playbook).first { $0.isWeighed })
        let course = Course(of: kind, in: playbook)
        let table = playbook.triage.table
        #expect(table.rows.allSatisfy { course.isReached($0, of: table) })
        let again = DecisionTable.Row(id: "again", condition: table.rows[0].condition, result: "teasing")
        #expect(!course.isReached(again, of: DecisionTable(rows: [table.rows[0], again])))
    }

    @Test("what is granted is taken to happen, and what is never done stops what waits for it")
    func given() throws {
        let (read, _) = Fixtures.read(try Fixtures.small())
        let playbook = try #require(read)
        let kind = try #require(DossierKind.all(of: playbook).first { $0.isWeighed })
        var given = Course.Given()
        given.never = ["talk"]
        let without = Course(of: kind, in: playbook, given: given)
        #expect(without.opened == ["talk"] && without.done.isEmpty)
        given.granted = ["close"]
        #expect(Course(of: kind, in: playbook, given: given).done == ["close"])
        var weighed = Course.Given()
        weighed.weighing = "teasing"
        #expect(Course(of: kind, in: playbook, given: weighed).opened.isEmpty)
    }
}
