import Casework
import Playbooks
import SchoolTime

/// What was counted. Whole numbers only, which come to the same in whatever order parts are put together.
struct Tally: Sendable {
    /// Cases that were played, those of the year before the first among them.
    var played = 0
    var cases = 0
    var closed = 0
    var stuck = 0
    /// What the stuck cases wait for, and how many do.
    var deadEnds: [DeadEnd: Int] = [:]
    /// The shortest case of each, as a scenario.
    var examples: [DeadEnd: String] = [:]
    /// Cases by the outcome of the triage in force at the end, and how many days they took.
    var triage: [String: Int] = [:]
    var days: [String: Histogram] = [:]
    /// Cases by the step and the outcome with which they ended.
    var endings: [String: Int] = [:]
    var deadlines = Deadlines()
    var steps: [Step.ID: Steps] = [:]
    var work: [Role.ID: Work] = [:]
    /// Dossiers besides cases, and what they cost.
    var besides: [Plan.Scope: Besides] = [:]
    var refusals = 0

    /// What stands in the way of closing: the closing step, and the rules that its gates rest on.
    struct DeadEnd: Hashable, Sendable {
        let step: Step.ID
        let rules: [RegisterRow.ID]
    }

    /// Dates that were given.
    struct Deadlines: Sendable {
        var counted = 0
        var late = 0
        /// Holidays or other closed days were passed over in coming to the date.
        var moved = 0
        /// The date itself is a closed day.
        var inside = 0

        mutating func add(_ other: Deadlines) {
            counted += other.counted
            late += other.late
            moved += other.moved
            inside += other.inside
        }
    }

    /// What became of one step, in all dossiers.
    struct Steps: Sendable {
        var opened = 0
        var done = 0
        var waived = 0
        var late = 0

        mutating func add(_ other: Steps) {
            opened += other.opened
            done += other.done
            waived += other.waived
            late += other.late
        }
    }

    /// The dossiers of a scope.
    struct Besides: Sendable {
        var dossiers = 0
        var acts = 0
        var minutes = 0

        mutating func add(_ other: Besides) {
            dossiers += other.dossiers
            acts += other.acts
            minutes += other.minutes
        }
    }

    /// The shorter story; of two of one length always the same one.
    static func shorter(_ left: String, _ right: String) -> String {
        (left.utf8.count, left) <= (right.utf8.count, right) ? left : right
    }

    mutating func add(_ other: Tally) {
        played += other.played
        cases += other.cases
        closed += other.closed
        stuck += other.stuck
        deadEnds.merge(other.deadEnds, uniquingKeysWith: +)
        examples.merge(other.examples, uniquingKeysWith: Self.shorter)
        refusals += other.refusals
        deadlines.add(other.deadlines)
        triage.merge(other.triage, uniquingKeysWith: +)
        endings.merge(other.endings, uniquingKeysWith: +)
        for (key, value) in other.days { days[key, default: Histogram()].add(value) }
        for (key, value) in other.steps { steps[key, default: Steps()].add(value) }
        for (key, value) in other.besides { besides[key, default: Besides()].add(value) }
        for (key, value) in other.work { work[key, default: Work()].add(value) }
    }
}

/// What one role did in the weeks that are told of.
struct Work: Sendable {
    var acts = 0
    var minutes = 0
    /// Of these, those in cases.
    var caseMinutes = 0
    /// By week: of everybody who holds the role.
    var weeks: [Week] = []
    /// The busiest week of one of those who hold it for a group.
    var busiestOfOne = Week()

    /// One week.
    struct Week: Sendable, Hashable {
        var acts = 0
        var minutes = 0

        /// Minutes first, then acts.
        static func busier(_ left: Week, _ right: Week) -> Week {
            (left.minutes, left.acts) >= (right.minutes, right.acts) ? left : right
        }
    }

    mutating func note(_ minutes: Int, in week: Int, ofCase: Bool) {
        acts += 1
        self.minutes += minutes
        if ofCase { caseMinutes += minutes }
        while weeks.count <= week { weeks.append(Week()) }
        weeks[week].acts += 1
        weeks[week].minutes += minutes
    }

    mutating func add(_ other: Work) {
        acts += other.acts
        minutes += other.minutes
        caseMinutes += other.caseMinutes
        while weeks.count < other.weeks.count { weeks.append(Week()) }
        for (place, week) in other.weeks.enumerated() {
            weeks[place].acts += week.acts
            weeks[place].minutes += week.minutes
        }
        busiestOfOne = Week.busier(busiestOfOne, other.busiestOfOne)
    }

    /// Closes the book of one holder of the role.
    mutating func closeHolder() { busiestOfOne = weeks.reduce(busiestOfOne, Week.busier) }
}

/// How often each number came up.
struct Histogram: Sendable {
    private var counts: [Int: Int] = [:]

    mutating func note(_ number: Int) { counts[number, default: 0] += 1 }

    mutating func add(_ other: Histogram) { counts.merge(other.counts, uniquingKeysWith: +) }

    /// How many numbers there are.
    var total: Int { counts.values.reduce(0, +) }

    /// The smallest number that so many in a hundred do not pass; nil when there are none.
    func quantile(_ percent: Int) -> Int? {
        let wanted = (total * percent + 99) / 100
        var seen = 0
        for (number, count) in counts.sorted(by: { $0.key < $1.key }) {
            seen += count
            if seen >= max(1, wanted) { return number }
        }
        return nil
    }
}
