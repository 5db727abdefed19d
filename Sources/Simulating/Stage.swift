import Casework
import Playbooks
import SchoolTime

/// One worker's engines, and the groups that it plays. Workers share nothing that they count references of.
struct Stage {
    let play: Play
    let habits: Habits
    private let engines: [[Plan.Scope: CaseEngine]]

    init(_ play: Play) {
        self.play = play
        habits = Habits(play.playbook, play.assumed)
        let scopes = Plan.Scope.allCases.filter { scope in
            scope == .caseFile || play.playbook.plans.contains { $0.scope == scope }
        }
        engines = play.years.all.map { year in
            Dictionary(
                scopes.map { scope in
                    (scope, CaseEngine(playbook: play.playbook, calendar: year.calendar, scope: scope))
                }
            ) { first, _ in first }
        }
    }

    /// Everything that happens about the pupils of one group, in all years.
    func play(group: Int) -> Tally {
        var tally = Tally()
        let size = play.assumed.school.pupilsPerGroup
        let pupils = (group * size)..<min(play.school.pupils, (group + 1) * size)
        for year in play.years.all {
            for pupil in pupils { playPupil(pupil, group, year, &tally) }
            playGroup(group, pupils.count, year, &tally)
        }
        for role in tally.work.keys { tally.work[role]?.closeHolder() }
        return tally
    }

    /// What happens in the school as a whole, apart from any case.
    func playSchool() -> Tally {
        var tally = Tally()
        for year in play.years.all {
            run(.schoolYear, with: [], at: year, seed: "school year \(year.index)", &tally)
        }
        return tally
    }

    // MARK: - Pupils

    private func playPupil(_ pupil: Int, _ group: Int, _ year: SimulatedYears.Year, _ tally: inout Tally) {
        var chance = Dice(seed: play.school.seed, for: "pupil \(pupil) year \(year.index)")
        for number in 0..<Self.mostReports
        where chance.number(below: Self.mostReports * 10_000) < play.assumed.reports.hundredthsPer100Pupils {
            playCase("case \(pupil) \(year.index) \(number)", group, year, &tally)
        }
        guard chance.succeeds(play.assumed.school.pupilDossiers) else { return }
        let party = CaseParty(
            pupil: Pupil.ID("pupil"), involvement: .pupil, group: "g\(group)", yearGroup: yearGroup(of: group)
        )
        run(.pupil, with: [party], at: year, seed: "dossier \(pupil) \(year.index)", &tally)
    }

    /// How often one pupil can be reported on in a year.
    private static let mostReports = 10

    private func playCase(
        _ name: String, _ group: Int, _ year: SimulatedYears.Year, _ tally: inout Tally
    ) {
        var chance = Dice(seed: play.school.seed, for: name)
        guard let engine = engines[year.index][.caseFile], let day = day(in: year, &chance) else { return }
        let start = Moment(date: day, time: Self.time(chance.number(in: 8 * 60...17 * 60)))
        var course = Course(engine, habits, from: start, until: year.followedUntil, chance)
        course.report(about: "g\(group)", yearGroup: yearGroup(of: group))
        course.run()
        tally.count(course, in: play.years, isTold: year.isTold)
    }

    /// A school day by the weights of the months.
    private func day(in year: SimulatedYears.Year, _ chance: inout Dice) -> SchoolDate? {
        let months = year.schoolDays.keys.sorted()
        let weights = play.assumed.reports.months
        let month = chance.pick(months) { weights[String($0)] } ?? chance.pick(months)
        return chance.pick(month.flatMap { year.schoolDays[$0] } ?? [])
    }

    private static func time(_ minutes: Int) -> LocalTime {
        LocalTime(hour: minutes / 60, minute: minutes % 60) ?? .midnight
    }

    /// Groups follow each other up through the school, and then begin again.
    private func yearGroup(of group: Int) -> Int {
        group % (play.playbook.kind == .primary ? 8 : 6) + 1
    }

    // MARK: - Groups and years

    private func playGroup(_ group: Int, _ size: Int, _ year: SimulatedYears.Year, _ tally: inout Tally) {
        let parties = (0..<size).map { number in
            CaseParty(
                pupil: Pupil.ID("pupil\(number)"), involvement: .pupil, group: "g\(group)",
                yearGroup: yearGroup(of: group))
        }
        run(.group, with: parties, at: year, seed: "group \(group) \(year.index)", &tally)
    }

    /// A dossier besides cases, from the first school day (a pupil's: from some day) to the end of its year.
    private func run(
        _ scope: Plan.Scope, with parties: [CaseParty], at year: SimulatedYears.Year, seed: String,
        _ tally: inout Tally
    ) {
        guard let engine = engines[year.index][scope] else { return }
        var chance = Dice(seed: play.school.seed, for: seed)
        let day = scope == .pupil ? self.day(in: year, &chance) : year.year.firstSchoolDay
        guard let day else { return }
        let start = Moment(date: day, time: Self.time(chance.number(in: 8 * 60...10 * 60)))
        var course = Course(engine, habits, from: start, until: year.year.end, chance)
        course.open(with: parties)
        course.run()
        tally.count(course, in: play.years, isTold: year.isTold)
    }
}
