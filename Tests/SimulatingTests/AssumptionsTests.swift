import Casework
import Playbooks
import Testing
import YAML

@testable import Simulating

@Suite("Assumptions in a file")
struct AssumptionsTests {
    /// What is complained of in a school's own file; nothing when it is good.
    private func complaints(_ text: String, for playbook: Playbook? = nil) throws -> [String] {
        let complaints = Complaints()
        let read = readAssumptions(
            Array(text.utf8), file: "own.yaml", over: try SmallSchool.standard(),
            for: playbook ?? SmallSchool.playbook(), into: complaints)
        #expect((read == nil) == complaints.hasErrors)
        return complaints.sorted.map(\.description)
    }

    private func own(_ text: String) throws -> Assumptions {
        let complaints = Complaints()
        let read = readAssumptions(
            Array(text.utf8), file: "own.yaml", over: try SmallSchool.standard(),
            for: SmallSchool.playbook(), into: complaints)
        return try #require(read, "\(complaints.sorted)")
    }

    @Test("the standard file says of each assumption where it comes from")
    func standard() throws {
        let standard = try SmallSchool.standard()
        #expect(standard.sources.count == 32)
        #expect(Set(standard.sources.map(\.assumption)).count == 32)
        #expect(standard.reports.hundredthsPer100Pupils == 600)
        #expect(standard.reports.months["9"] == 12)
        #expect(standard.minutes["triage"] == 25)
        #expect(standard.minutes["hand-stand"] == standard.minutes.other)
        #expect(standard.outcomes.happensAfter == 10...60)
        // No outcome can be both.
        #expect(standard.outcomes.good.isDisjoint(with: standard.outcomes.bad))
    }

    @Test("a school's own file changes what it names, and nothing else")
    func over() throws {
        let standard = try SmallSchool.standard()
        let read = try own(
            """
            version: 1
            reports:
              per-100-pupils: {is: 9.5, source: 'found: our own register'}
            """)
        var expected = standard
        expected.reports.hundredthsPer100Pupils = 950
        expected.sources = read.sources
        #expect(read == expected)
        #expect(read.sources.count == standard.sources.count)
        #expect(read.sources.filter(\.isFound).map(\.assumption) == ["reports.per-100-pupils"])
    }

    @Test("an empty one changes nothing")
    func nothing() throws {
        #expect(try own("version: 1") == SmallSchool.standard())
    }

    @Test("numbers have at most two decimals", arguments: ["0", "6", "0.5", "12.25", "1000"])
    func decimals(_ number: String) throws {
        let read = try own("version: 1\nreports: {per-100-pupils: {is: \(number), source: assumption}}")
        #expect(Double(read.reports.hundredthsPer100Pupils) / 100 == Double(number))
    }

    @Test(
        "what is no such number is refused",
        arguments: [
            "1001", "-1", "1.234", "1.", ".5", "1e3", "NaN", "0x10", "99999999999999999999", "1.2.3",
            "''",
            "[1]", "{}", "٣",
        ])
    func badNumbers(_ number: String) throws {
        let found = try complaints(
            "version: 1\nreports: {per-100-pupils: {is: \(number), source: assumption}}")
        #expect(found.count == 1 && found[0].contains("expected a number from 0 to 1000"), "\(found)")
    }

    @Test(
        "a word that nobody knows is refused, with the one that was meant",
        arguments: [
            ("people: {on-tme: {is: 80, source: assumption}}", "on-time"),
            ("poeple: {}", "people"),
            ("reports: {months: {is: {septembr: 3}, source: assumption}}", "september"),
            ("reports: {by: {is: {parents: 3}, source: assumption}}", "parent"),
            ("triage: {outcomes: {is: {bulying: 3, other: 1}, source: assumption}}", "bullying"),
            ("facts: {rare: {is: [repeatd], source: assumption}}", "repeated"),
            ("outcomes: {of-step: {is: {evaluate.wel: 3}, source: assumption}}", "evaluate.well"),
            ("minutes: {per-act: {is: {conversaton: 3, other: 1}, source: assumption}}", "conversation"),
            ("people: {options: {is: {referal: 3, other: 1}, source: assumption}}", "referral"),
        ])
    func didYouMean(_ line: String, _ meant: String) throws {
        let found = try complaints("version: 1\n" + line)
        #expect(found.contains { $0.contains("Did you mean '\(meant)'") }, "\(found)")
    }

    @Test("what nothing comes close to is refused too")
    func strangers() throws {
        let found = try complaints(
            "version: 1\ntriage: {outcomes: {is: {weather-outside: 3, other: 1}, source: assumption}}")
        #expect(found.count == 1 && found[0].contains("weather-outside"))
        #expect(!found[0].contains("Did you mean"))
    }

    @Test(
        "an assumption says where it comes from",
        arguments: [
            "{is: 80}", "{is: 80, source: ''}", "{is: 80, source: everybody knows}",
            "{is: 80, source: 'found:'}",
            "{is: 80, source: assumptions}", "{source: assumption}", "80",
        ])
    func sources(_ value: String) throws {
        #expect(try !complaints("version: 1\npeople: {on-time: \(value)}").isEmpty)
    }

    @Test(
        "numbers keep within their bounds",
        arguments: [
            "people: {on-time: {is: 101, source: assumption}}",
            "people: {on-time: {is: -1, source: assumption}}",
            "people: {days-late: {is: 0, source: assumption}}",
            "people: {days-late: {is: 201, source: assumption}}",
            "school: {pupils-per-group: {is: 0, source: assumption}}",
            "school: {pupils-per-group: {is: 61, source: assumption}}",
            "minutes: {per-act: {is: {task: 601, other: 1}, source: assumption}}",
            "reports: {initiators: {is: {7: 1}, source: assumption}}",
            "reports: {months: {is: {may: 1001}, source: assumption}}",
            "outcomes: {happens-after: {is: {from: 9, to: 8}, source: assumption}}",
            "outcomes: {happens-after: {is: {from: 0, to: 8}, source: assumption}}",
            "outcomes: {happens-after: {is: 8, source: assumption}}",
        ])
    func bounds(_ line: String) throws {
        #expect(try !complaints("version: 1\n" + line).isEmpty)
    }

    @Test(
        "a file that is none is refused without a fault",
        arguments: [
            "", "\u{0}", "[]", "- 1", "version: 2", "version: one", "reports: {}", "version: 1\nversion: 1",
            "version: 1\nreports: []", "version: 1\nreports: &a {}",
            "version: 1\nreports: {months: {is: [], source: x}}",
            String(repeating: "[", count: 500), "version: 1\nfacts: {rare: {is: {a: b}, source: assumption}}",
            "# " + String(repeating: "x", count: 100_000),
        ])
    func noFile(_ text: String) throws {
        #expect(try !complaints(text).isEmpty)
    }

    @Test("a map that must say what holds for the rest is refused without it")
    func other() throws {
        let found = try complaints("version: 1\nminutes: {per-act: {is: {task: 3}, source: assumption}}")
        #expect(found.count == 1 && found[0].contains("numbers without 'other'"))
    }

    @Test("the standard file must be whole")
    func whole() throws {
        let complaints = Complaints()
        #expect(readAssumptions(Array("version: 1".utf8), file: "a.yaml", into: complaints) == nil)
        #expect(complaints.sorted.count == 7)
    }
}

@Suite("Dice that can be repeated")
struct ChanceTests {
    private func row(_ chance: Dice, of count: Int = 20) -> [Int] {
        var chance = chance
        return (0..<count).map { _ in chance.number(below: 1_000) }
    }

    @Test("the same seed and part give the same row, another one another")
    func repeats() {
        #expect(row(Dice(seed: 1, for: "a")) == row(Dice(seed: 1, for: "a")))
        #expect(row(Dice(seed: 1, for: "a")) != row(Dice(seed: 1, for: "b")))
        #expect(row(Dice(seed: 1, for: "a")) != row(Dice(seed: 2, for: "a")))
        #expect(row(Dice(seed: .max, for: "")) != row(Dice(seed: 0, for: "")))
    }

    @Test("the row is the one that it was: answers may not change with the machine")
    func fixed() {
        #expect(row(Dice(seed: 1, for: "pupil 1 year 1"), of: 5) == [973, 982, 178, 773, 765])
    }

    @Test("numbers keep within their bounds, and come as often as they should")
    func bounds() {
        var chance = Dice(seed: 3, for: "bounds")
        let numbers = (0..<10_000).map { _ in chance.number(in: 2...5) }
        #expect(Set(numbers) == [2, 3, 4, 5])
        #expect(numbers.count { $0 == 2 } > 2_300 && numbers.count { $0 == 2 } < 2_700)
        #expect(chance.number(below: 0) == 0 && chance.number(below: -4) == 0)
        #expect((0..<100).allSatisfy { _ in !chance.succeeds(0) && chance.succeeds(100) })
    }

    @Test("waiting takes as long as it should on average, and at least one")
    func waiting() {
        var chance = Dice(seed: 4, for: "waiting")
        let waits = (0..<10_000).map { _ in chance.wait(mean: 5) }
        #expect(waits.min() == 1)
        #expect(abs(Double(waits.reduce(0, +)) / 10_000 - 5) < 0.3)
        #expect(chance.wait(mean: 1) == 1 && chance.wait(mean: 0) == 1)
    }

    @Test("picking goes by weight; what has none is never picked")
    func weights() {
        var chance = Dice(seed: 5, for: "weights")
        let weights = Weights(["a": 3, "b": 1, "c": 0])
        let picked = (0..<4_000).compactMap { _ in chance.pick(["a", "b", "c", "d"]) { weights[$0] } }
        #expect(picked.count == 4_000)
        #expect(abs(picked.count { $0 == "a" } - 3_000) < 150)
        #expect(!picked.contains("c") && !picked.contains("d"))
        #expect(chance.pick(["a"]) { _ in 0 } == nil)
        #expect(chance.pick([String]()) == nil)
        #expect(chance.pick([1, 2]) { -$0 } == nil)
    }
}

@Suite("Numbers that were counted")
struct HistogramTests {
    @Test("the smallest number that so many do not pass")
    func quantiles() {
        var histogram = Histogram()
        #expect(histogram.quantile(50) == nil)
        for number in [5, 1, 4, 2, 3, 6, 8, 7, 10, 9] { histogram.note(number) }
        #expect(histogram.quantile(50) == 5)
        #expect(histogram.quantile(90) == 9)
        #expect(histogram.quantile(100) == 10)
        #expect(histogram.quantile(0) == 1)
    }

    @Test("two put together are as one")
    func together() {
        var (one, other) = (Histogram(), Histogram())
        one.note(3)
        other.note(3)
        other.note(9)
        one.add(other)
        #expect(one.total == 3)
        #expect(one.quantile(50) == 3)
    }
}

@Suite("Each assumption can be replaced by itself")
struct SingleAssumptionTests {
    /// Where it stands, what a file says, and what must come of that.
    struct Row: Sendable, CustomTestStringConvertible {
        let address: String
        let value: String
        let change: @Sendable (inout Assumptions) -> Void
        var testDescription: String { address }

        init(_ address: String, _ value: String, _ change: @escaping @Sendable (inout Assumptions) -> Void) {
            self.address = address
            self.value = value
            self.change = change
        }
    }

    static let rows = [
        Row("reports.per-100-pupils", "2.5") { $0.reports.hundredthsPer100Pupils = 250 },
        Row("reports.months", "{may: 1, june: 2}") {
            let months = (1...12).map { (String($0), $0 == 5 ? 1 : $0 == 6 ? 2 : 0) }
            $0.reports.months = Weights(Dictionary(uniqueKeysWithValues: months))
        },
        Row("reports.by", "{staff: 3}") { $0.reports.reporters = Weights(["staff": 3]) },
        Row("reports.ordinary-channel", "80") { $0.reports.ordinaryChannel = 80 },
        Row("reports.initiators", "{1: 5}") { $0.reports.initiators = Weights(["1": 5]) },
        Row("reports.followers", "{0: 5}") { $0.reports.followers = Weights(["0": 5]) },
        Row("reports.witnesses", "{6: 5}") { $0.reports.witnesses = Weights(["6": 5]) },
        Row("school.pupils-per-group", "30") { $0.school.pupilsPerGroup = 30 },
        Row("school.pupil-dossiers", "12") { $0.school.pupilDossiers = 12 },
        Row("triage.outcomes", "{bullying: 9, other: 1}") {
            $0.triage.outcomes = Weights(["bullying": 9], other: 1)
        },
        Row("triage.revised", "{teasing: 50}") { $0.triage.revised = Weights(["teasing": 50]) },
        Row("triage.revised-after", "20") { $0.triage.revisedAfter = 20 },
        Row("facts.yes", "33") { $0.facts.yes = 33 },
        Row("facts.rare", "[repeated]") { $0.facts.rare = ["repeated"] },
        Row("facts.rare-yes", "1") { $0.facts.rareYes = 1 },
        Row("facts.answers", "{adult: 2, other: 8}") { $0.facts.answers = Weights(["adult": 2], other: 8) },
        Row("outcomes.well", "{evaluation: 40, other: 60}") {
            $0.outcomes.well = Weights(["evaluation": 40], other: 60)
        },
        Row("outcomes.good", "[well]") { $0.outcomes.good = ["well"] },
        Row("outcomes.bad", "again") { $0.outcomes.bad = ["again"] },
        Row("outcomes.of-step", "{evaluate.again: 4}") { $0.outcomes.ofStep = ["evaluate.again": 4] },
        Row("outcomes.happens", "0") { $0.outcomes.happens = 0 },
        Row("outcomes.happenings", "{other: 3}") { $0.outcomes.happenings = Weights(other: 3) },
        Row("outcomes.happens-after", "{from: 3, to: 3}") { $0.outcomes.happensAfter = 3...3 },
        Row("people.on-time", "100") { $0.people.onTime = 100 },
        Row("people.days-late", "200") { $0.people.daysLate = 200 },
        Row("people.days-without-date", "1") { $0.people.daysWithoutDate = 1 },
        Row("people.options", "{form: 100, other: 0}") {
            $0.people.options = Weights(["form": 100], other: 0)
        },
        Row("people.consent", "0") { $0.people.consent = 0 },
        Row("people.left-out", "7") { $0.people.leftOut = 7 },
        Row("people.agreed-ahead", "5") { $0.people.agreedAhead = 5 },
        Row("people.ask-again", "15") { $0.people.askAgain = 15 },
        Row("minutes.per-act", "{triage: 600, other: 0}") { $0.minutes = Weights(["triage": 600], other: 0) },
    ]

    @Test("what a file says is what is read, and nothing else moves", arguments: rows)
    func replaced(_ row: Row) throws {
        let parts = row.address.split(separator: ".")
        let text = "version: 1\n\(parts[0]):\n  \(parts[1]): {is: \(row.value), source: assumption; a test}"
        let standard = try SmallSchool.standard()
        let complaints = Complaints()
        let read = readAssumptions(
            Array(text.utf8), file: "own.yaml", over: standard, for: SmallSchool.playbook(), into: complaints)
        var expected = standard
        row.change(&expected)
        #expect(expected != standard || row.value == "")
        let found = try #require(read, "\(complaints.sorted)")
        expected.sources = found.sources
        #expect(found == expected)
        let source = found.sources.first { $0.assumption == row.address }
        #expect(source?.source == "assumption; a test" && source?.isFound == false)
        #expect(Set(found.sources.map(\.assumption)) == Set(standard.sources.map(\.assumption)))
    }

    @Test("the rows above are all there are")
    func all() throws {
        #expect(
            Self.rows.map(\.address).sorted()
                == (try SmallSchool.standard().sources.map(\.assumption).sorted()))
    }

    @Test("without any one of them the standard file is refused", arguments: rows.map(\.address))
    func missing(_ address: String) throws {
        let parts = address.split(separator: ".")
        let text = "version: 1\n\(parts[0]): {\(parts[1])-gone: {is: 1, source: assumption}}"
        let complaints = Complaints()
        #expect(readAssumptions(Array(text.utf8), file: "a.yaml", into: complaints) == nil)
        #expect(complaints.sorted.contains { $0.description.contains("without '\(parts[1])'") })
    }
}
