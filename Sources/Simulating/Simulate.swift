import Casework
import Playbooks
import SchoolTime

/// A school that is made up, and for how long.
package struct SimulatedSchool: Hashable, Sendable {
    /// How many pupils it has.
    package let pupils: Int
    /// How many school years are told of.
    package let years: Int
    /// The seed: the same one gives the same answer.
    package let seed: UInt64

    /// How many pupils can be played.
    package static let pupilBounds = 1...20_000
    /// How many years can be played.
    package static let yearBounds = 1...20
    /// How many reports may be expected in all; more takes too long to be of use.
    package static let mostReports = 250_000

    /// A school; the sizes are the caller's to check.
    package init(pupils: Int, years: Int, seed: UInt64) {
        self.pupils = pupils
        self.years = years
        self.seed = seed
    }

    /// How many reports are expected in all, the year before the first included.
    package func expectedReports(under assumed: Assumptions) -> Int {
        pupils * (years + 1) * assumed.reports.hundredthsPer100Pupils / 10_000
    }
}

/// Plays school years of a playbook with the engine itself, and says what they asked of people.
///
/// The answer hangs on the playbook, the calendar, the school and the assumptions alone, not on the number of
/// `workers` (1 or more), which play the groups of the school side by side.
package func simulate(
    _ playbook: Playbook, by calendar: SchoolCalendar, _ school: SimulatedSchool,
    assuming assumed: Assumptions, workers: Int
) async -> SimulationReport {
    let play = Play(playbook, calendar, school, assumed)
    let count = max(1, min(workers, play.groups))
    let tally = await withTaskGroup(of: Tally.self) { group in
        for worker in 0..<count { group.addTask { play.part(worker, of: count) } }
        return await group.reduce(into: Tally()) { $0.add($1) }
    }
    return SimulationReport(tally, play)
}

/// All that a simulation stands on.
struct Play: Sendable {
    let playbook: Playbook
    let school: SimulatedSchool
    let assumed: Assumptions
    let years: SimulatedYears

    init(
        _ playbook: Playbook, _ calendar: SchoolCalendar, _ school: SimulatedSchool, _ assumed: Assumptions
    ) {
        self.school = school
        self.assumed = assumed
        years = SimulatedYears(school.years, by: calendar)
        // A school that introduces a protocol writes the papers that it names.
        var complete = playbook
        for place in complete.documents.indices { complete.documents[place].isMissing = false }
        self.playbook = complete
    }

    var groups: Int {
        (school.pupils + assumed.school.pupilsPerGroup - 1) / max(1, assumed.school.pupilsPerGroup)
    }

    /// One worker's share: every so manieth group, and the first worker the school as a whole.
    func part(_ worker: Int, of count: Int) -> Tally {
        let stage = Stage(self)
        var tally = Tally()
        for group in stride(from: worker, to: groups, by: count) { tally.add(stage.play(group: group)) }
        if worker == 0 { tally.add(stage.playSchool()) }
        return tally
    }
}
